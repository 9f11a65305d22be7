#include "session/pin_pad.hpp"

#include <array>
#include <numeric>
#include <utility>

namespace madoguchi::session {
namespace {

constexpr std::array kTelephone{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};

}  // namespace

PinPad::PinPad(std::function<std::uint32_t(std::uint32_t)> randomBelow)
    : randomBelow_{std::move(randomBelow)} {
    layout_.resize(10);
    std::iota(layout_.begin(), layout_.end(), 0);
}

void PinPad::shuffle() {
    clear();
    if (fixedOrder_) {
        return;
    }
    for (std::size_t last = layout_.size() - 1; last > 0; --last) {  // Fisher–Yates
        std::swap(layout_[last], layout_[randomBelow_(static_cast<std::uint32_t>(last + 1))]);
    }
}

void PinPad::press(int position) {
    if (position >= 0 && position < static_cast<int>(layout_.size())) {
        append(layout_[static_cast<std::size_t>(position)]);
    }
}

void PinPad::typeDigit(int digit) {
    if (digit < 0 || digit > 9) {
        return;
    }
    fixedOrder_ = true;
    layout_.assign(kTelephone.begin(), kTelephone.end());
    append(digit);
}

void PinPad::append(int digit) {
    if (count_ < kLength) {
        digits_.bytes()[static_cast<std::size_t>(count_)] = static_cast<std::uint8_t>('0' + digit);
        ++count_;
    }
}

void PinPad::forget() {
    clear();
    fixedOrder_ = false;
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
