// The digits of a member of staff's code while they are typed; they leave this class only as SecureBytes.
// Threads: one owner at a time.
#pragma once

#include "core/secure_bytes.hpp"

namespace madoguchi::staff {

class CodePad {
public:
    static constexpr int kShortest = 4;
    static constexpr int kLongest = 8;

    void press(int digit);  // 0–9; anything else, and a ninth digit, is ignored
    void erase();
    void clear();
    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] bool longEnough() const { return count_ >= kShortest; }
    [[nodiscard]] SecureBytes take();  // ASCII digits; the pad is empty afterwards

private:
    SecureBytes digits_{kLongest};
    int count_ = 0;
};

}  // namespace madoguchi::staff
