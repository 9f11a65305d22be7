#include "staff/code_pad.hpp"

namespace madoguchi::staff {

void CodePad::press(int digit) {
    if (count_ < kLongest && digit >= 0 && digit <= 9) {
        digits_.bytes()[static_cast<std::size_t>(count_)] = static_cast<std::uint8_t>('0' + digit);
        ++count_;
    }
}

void CodePad::erase() {
    if (count_ > 0) {
        --count_;
        digits_.bytes()[static_cast<std::size_t>(count_)] = 0;
    }
}

void CodePad::clear() {
    wipeMemory(digits_.bytes());
    count_ = 0;
}

SecureBytes CodePad::take() {
    SecureBytes taken = SecureBytes::copyOf(digits_.bytes().first(static_cast<std::size_t>(count_)));
    clear();
    return taken;
}

}  // namespace madoguchi::staff
