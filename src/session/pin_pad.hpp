// The ten keys of PIN entry and the digits typed so far, which never leave this class but as SecureBytes.
// The layout is shuffled for each entry, so that fingers on the glass tell nothing; it is never logged. Who
// types on a ten-key (or a keyboard) feels for the digits: from the first one on the keys stand still in the
// order of a telephone, until the visit ends.
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

    void shuffle();  // new layout, unless a ten-key is in use; typed digits are wiped
    void press(int position);
    void typeDigit(int digit);  // 0 … 9, from a ten-key
    void forget();              // the visit is over: digits and the ten-key's order
    void erase();
    void clear();
    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] bool complete() const { return count_ == kLength; }
    [[nodiscard]] bool fixedOrder() const { return fixedOrder_; }
    [[nodiscard]] const std::vector<int>& layout() const { return layout_; }
    [[nodiscard]] SecureBytes take();  // ASCII digits; the pad is empty afterwards

private:
    void append(int digit);

    std::function<std::uint32_t(std::uint32_t)> randomBelow_;
    std::vector<int> layout_;
    SecureBytes digits_{kLength};
    int count_ = 0;
    bool fixedOrder_ = false;
};

}  // namespace madoguchi::session
