// The ten keys of PIN entry and the digits typed so far, which never leave this class but as SecureBytes.
// The layout is shuffled for each entry, so that fingers on the glass tell nothing; it is never logged.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/secure_bytes.hpp"

namespace madoguchi::session {

class PinPad {
public:
    static constexpr int kLength = 4;  // 利用者証明用暗証番号

    explicit PinPad(std::function<std::uint32_t(std::uint32_t)> randomBelow);

    void shuffle();  // new layout; typed digits are wiped
    void press(int position);
    void erase();
    void clear();
    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] bool complete() const { return count_ == kLength; }
    [[nodiscard]] const std::vector<int>& layout() const { return layout_; }
    [[nodiscard]] SecureBytes take();  // ASCII digits; the pad is empty afterwards

private:
    std::function<std::uint32_t(std::uint32_t)> randomBelow_;
    std::vector<int> layout_;
    SecureBytes digits_{kLength};
    int count_ = 0;
};

}  // namespace madoguchi::session
