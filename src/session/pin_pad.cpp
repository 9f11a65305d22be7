#include "session/pin_pad.hpp"

#include <numeric>
#include <utility>

namespace madoguchi::session {

PinPad::PinPad(std::function<std::uint32_t(std::uint32_t)> randomBelow)
    : randomBelow_{std::move(randomBelow)} {
    layout_.resize(10);
    std::iota(layout_.begin(), layout_.end(), 0);
}

void PinPad::shuffle() {
    clear();
    for (std::size_t last = layout_.size() - 1; last > 0; --last) {  // Fisher–Yates
        std::swap(layout_[last], layout_[randomBelow_(static_cast<std::uint32_t>(last + 1))]);
    }
}

void PinPad::press(int position) {
    if (count_ >= kLength || position < 0 || position >= static_cast<int>(layout_.size())) {
        return;
    }
    digits_.bytes()[static_cast<std::size_t>(count_)] =
        static_cast<std::uint8_t>('0' + layout_[static_cast<std::size_t>(position)]);
    ++count_;
}

void PinPad::erase() {
    if (count_ > 0) {
        --count_;
        digits_.bytes()[static_cast<std::size_t>(count_)] = 0;
    }
}

void PinPad::clear() {
    wipeMemory(digits_.bytes());
    count_ = 0;
}

SecureBytes PinPad::take() {
    SecureBytes taken = SecureBytes::copyOf(digits_.bytes().first(static_cast<std::size_t>(count_)));
    clear();
    return taken;
}

}  // namespace madoguchi::session
