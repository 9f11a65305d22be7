// The 14 digits of 照合番号B while a member of staff types them off the printed card, in the three fields of
// the print. They leave this class only as SecureBytes and one by one for drawing; nothing is kept after
// take(). Threads: one owner at a time. Source of the fields: docs/card-protocol.md.
#pragma once

#include <array>
#include <optional>

#include "core/secure_bytes.hpp"
#include "domain/date.hpp"

namespace madoguchi::staff {

class NumberBPad {
public:
    enum class Field { Birth, Expiry, Code };  // YYMMDD as printed (元年 is 01), YYYY, four digits
    static constexpr std::array kFields{Field::Birth, Field::Expiry, Field::Code};
    static constexpr int kLength = 14;

    // What no card says, so that no try is spent on it.
    enum class Doubt { Month, Day, ExpiryYear };

    void press(int digit);    // at the field at hand; a field that is full passes on to the next one
    void erase();             // the last digit of the field at hand, or of the one before when that is empty
    void begin(Field field);  // this one is at hand now, and empty when it was full
    void clear();

    [[nodiscard]] Field current() const { return current_; }
    [[nodiscard]] static int lengthOf(Field field);
    [[nodiscard]] int count(Field field) const { return counts_.at(index(field)); }
    [[nodiscard]] std::optional<int> digit(Field field, int place) const;  // nothing: not typed yet
    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool complete() const;
    [[nodiscard]] std::optional<Doubt> doubt(domain::Date today) const;  // of the fields that are full
    [[nodiscard]] SecureBytes take();  // ASCII digits; the pad is empty afterwards

private:
    static std::size_t index(Field field) { return static_cast<std::size_t>(field); }
    static int firstOf(Field field);
    [[nodiscard]] int number(Field field, int from, int digits) const;

    SecureBytes digits_{kLength};
    std::array<int, kFields.size()> counts_{};
    Field current_ = Field::Birth;
};

}  // namespace madoguchi::staff
