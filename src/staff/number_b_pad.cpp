#include "staff/number_b_pad.hpp"

#include <algorithm>
#include <utility>

namespace madoguchi::staff {

int NumberBPad::lengthOf(Field field) {
    return field == Field::Birth ? 6 : 4;
}

int NumberBPad::firstOf(Field field) {
    switch (field) {
        case Field::Birth:
            return 0;
        case Field::Expiry:
            return 6;
        case Field::Code:
            return 10;
    }
    return 0;
}

void NumberBPad::press(int digit) {
    if (digit < 0 || digit > 9 || complete()) {
        return;
    }
    int& count = counts_.at(index(current_));
    digits_.bytes()[static_cast<std::size_t>(firstOf(current_) + count)] =
        static_cast<std::uint8_t>('0' + digit);
    ++count;
    if (count == lengthOf(current_)) {
        const auto next = std::ranges::find_if(
            kFields, [this](Field field) { return this->count(field) < lengthOf(field); });
        current_ = next != kFields.end() ? *next : current_;
    }
}

void NumberBPad::erase() {
    if (count(current_) == 0 && current_ != Field::Birth) {
        current_ = kFields.at(index(current_) - 1);
    }
    int& count = counts_.at(index(current_));
    if (count > 0) {
        --count;
        digits_.bytes()[static_cast<std::size_t>(firstOf(current_) + count)] = 0;
    }
}

void NumberBPad::begin(Field field) {
    current_ = field;
    if (count(field) == lengthOf(field)) {
        wipeMemory(digits_.bytes().subspan(static_cast<std::size_t>(firstOf(field)),
                                           static_cast<std::size_t>(lengthOf(field))));
        counts_.at(index(field)) = 0;
    }
}

void NumberBPad::clear() {
    wipeMemory(digits_.bytes());
    counts_.fill(0);
    current_ = Field::Birth;
}

std::optional<int> NumberBPad::digit(Field field, int place) const {
    if (place < 0 || place >= count(field)) {
        return std::nullopt;
    }
    return digits_.bytes()[static_cast<std::size_t>(firstOf(field) + place)] - '0';
}

bool NumberBPad::empty() const {
    return std::ranges::all_of(counts_, [](int count) { return count == 0; });
}

bool NumberBPad::complete() const {
    return std::ranges::all_of(kFields, [this](Field field) { return count(field) == lengthOf(field); });
}

int NumberBPad::number(Field field, int from, int digits) const {
    int value = 0;
    for (int place = from; place < from + digits; ++place) {
        value = value * 10 + digit(field, place).value_or(0);
    }
    return value;
}

std::optional<NumberBPad::Doubt> NumberBPad::doubt(domain::Date today) const {
    using namespace std::chrono;
    if (count(Field::Birth) == lengthOf(Field::Birth)) {
        const month birthMonth{static_cast<unsigned>(number(Field::Birth, 2, 2))};
        const day birthDay{static_cast<unsigned>(number(Field::Birth, 4, 2))};
        if (!birthMonth.ok()) {
            return Doubt::Month;
        }
        if (!month_day{birthMonth, birthDay}
                 .ok()) {  // the era's years are not known here: 29 February may be
            return Doubt::Day;
        }
    }
    if (count(Field::Expiry) == lengthOf(Field::Expiry)) {
        constexpr int kLongest = 11;  // a card ends at its holder's tenth birthday after its issue
        const int years = number(Field::Expiry, 0, 4) - static_cast<int>(today.year());
        if (years < 0 || years > kLongest) {
            return Doubt::ExpiryYear;
        }
    }
    return std::nullopt;
}

SecureBytes NumberBPad::take() {
    SecureBytes taken =
        SecureBytes::copyOf(complete() ? std::as_const(digits_).bytes() : std::span<const std::uint8_t>{});
    clear();
    return taken;
}

}  // namespace madoguchi::staff
