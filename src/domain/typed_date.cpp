#include "domain/typed_date.hpp"

#include <algorithm>
#include <string>

#include "domain/era.hpp"
#include "domain/typed_text.hpp"

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

constexpr std::size_t kKanji = 3;  // bytes of a kanji in UTF-8

bool take(std::string_view& rest, std::string_view word) {
    if (!rest.starts_with(word)) {
        return false;
    }
    rest.remove_prefix(word.size());
    return true;
}

std::optional<int> takeNumber(std::string_view& rest, std::size_t leastDigits, std::size_t mostDigits) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits <= mostDigits && rest[digits] >= '0' && rest[digits] <= '9') {
        value = value * 10 + (rest[digits] - '0');
        ++digits;
    }
    if (digits < leastDigits || digits > mostDigits) {
        return std::nullopt;
    }
    rest.remove_prefix(digits);
    return value;
}

// 昭和, 昭 or S in front; nullptr when there is none.
const Era* takeEra(std::string_view& rest) {
    for (const Era& era : kEras) {
        const char small = static_cast<char>(era.letter - 'A' + 'a');
        if (take(rest, era.name) || take(rest, era.name.substr(0, kKanji)) ||
            (!rest.empty() && (rest.front() == era.letter || rest.front() == small) &&
             take(rest, rest.substr(0, 1)))) {
            return &era;
        }
    }
    return nullptr;
}

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

// YYYYMMDD, or YYMMDD after an era: all digits, as many as there must be.
std::optional<Parts> joined(std::string_view rest) {
    const auto number = takeNumber(rest, rest.size(), rest.size());
    return number ? std::optional{Parts{*number / 10000, *number / 100 % 100, *number % 100}} : std::nullopt;
}

// Year, month and day with the same sign between them, or with 年, 月 and 日.
std::optional<Parts> separated(std::string_view rest, bool ofEra) {
    Parts parts;
    if (ofEra && take(rest, "元")) {
        parts.year = 1;
    } else if (const auto year = takeNumber(rest, ofEra ? 1 : 4, ofEra ? 2 : 4)) {
        parts.year = *year;
    } else {
        return std::nullopt;
    }
    std::string_view first = "年";
    std::string_view second = "月";
    std::string_view last = "日";
    if (!rest.empty() && std::string_view{".-/"}.find(rest.front()) != std::string_view::npos) {
        first = second = rest.substr(0, 1);
        last = {};
    }
    if (!take(rest, first)) {
        return std::nullopt;
    }
    const auto month = takeNumber(rest, 1, 2);
    if (!month || !take(rest, second)) {
        return std::nullopt;
    }
    const auto day = takeNumber(rest, 1, 2);
    if (!day || !take(rest, last) || !rest.empty()) {
        return std::nullopt;
    }
    parts.month = *month;
    parts.day = *day;
    return parts;
}

}  // namespace

std::optional<Date> parseTypedDate(std::string_view text) {
    const std::string plain = halfWidthWithoutSpaces(text);
    std::string_view rest = plain;
    const Era* era = takeEra(rest);
    const std::size_t joinedDigits = era == nullptr ? 8 : 6;
    const auto parts =
        rest.size() == joinedDigits && allDigits(rest) ? joined(rest) : separated(rest, era != nullptr);
    if (!parts || parts->year == 0) {
        return std::nullopt;
    }
    const Date date{year{era == nullptr ? parts->year : era->gregorianYear(parts->year)},
                    month{static_cast<unsigned>(parts->month)}, day{static_cast<unsigned>(parts->day)}};
    if (!date.ok() || (era != nullptr && !era->holds(date))) {
        return std::nullopt;
    }
    return date;
}

}  // namespace madoguchi::domain
