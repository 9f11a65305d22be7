#include "cardface/printed_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "domain/era.hpp"

namespace madoguchi::cardface {
namespace {

using namespace std::chrono;

using domain::Era;
using domain::kEras;

class Line {
public:
    explicit Line(std::string_view text) : rest_{text} {}

    [[nodiscard]] bool take(std::string_view word) {
        skipSpaces();
        if (!rest_.starts_with(word)) {
            return false;
        }
        rest_.remove_prefix(word.size());
        return true;
    }

    [[nodiscard]] bool takeSpaced(std::string_view word) {  // recognisers put spaces between Japanese letters
        constexpr std::size_t kLetter = 3;
        for (; !word.empty(); word.remove_prefix(kLetter)) {
            if (!take(word.substr(0, kLetter))) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<int> number(int mostDigits) {
        int value = 0;
        int digits = 0;
        while (const auto next = digit()) {
            if (++digits > mostDigits) {
                return std::nullopt;
            }
            value = value * 10 + *next;
        }
        return digits > 0 ? std::optional{value} : std::nullopt;
    }

    [[nodiscard]] bool atEnd() {
        skipSpaces();
        return rest_.empty();
    }

private:
    void skipSpaces() {
        constexpr std::string_view kWide = "\u3000";
        while (true) {
            if (rest_.starts_with(' ') || rest_.starts_with('\t') || rest_.starts_with('\n')) {
                rest_.remove_prefix(1);
            } else if (rest_.starts_with(kWide)) {
                rest_.remove_prefix(kWide.size());
            } else {
                return;
            }
        }
    }

    std::optional<int> digit() {
        skipSpaces();
        if (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
            const int value = rest_.front() - '0';
            rest_.remove_prefix(1);
            return value;
        }
        constexpr std::string_view kWideBegin = "\xEF\xBC";  // full-width 0 to 9 are EF BC 90 to EF BC 99
        constexpr std::size_t kWideSize = 3;
        if (rest_.size() >= kWideSize && rest_.starts_with(kWideBegin)) {
            const int value = static_cast<int>(static_cast<std::uint8_t>(rest_[2])) - 0x90;
            if (value >= 0 && value <= 9) {
                rest_.remove_prefix(kWideSize);
                return value;
            }
        }
        return std::nullopt;
    }

    std::string_view rest_;
};

std::optional<domain::Date> realDay(int yearNumber, int monthNumber, int dayNumber) {
    const domain::Date date{year{yearNumber}, month{static_cast<unsigned>(monthNumber)},
                            day{static_cast<unsigned>(dayNumber)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

struct MonthDay {
    int month = 0;
    int day = 0;
};

std::optional<MonthDay> monthAndDay(Line& line) {
    const auto monthNumber = line.number(2);
    if (!monthNumber || !line.take("月")) {
        return std::nullopt;
    }
    const auto dayNumber = line.number(2);
    if (!dayNumber || !line.take("日")) {
        return std::nullopt;
    }
    return MonthDay{*monthNumber, *dayNumber};
}

std::optional<int> gregorianYear(Line& line) {
    const auto number = line.number(4);
    return number && *number >= 1868 ? number : std::nullopt;
}

void put(std::span<std::uint8_t> place, int value) {
    for (auto digit = place.rbegin(); digit != place.rend(); ++digit) {
        *digit = static_cast<std::uint8_t>('0' + value % 10);
        value /= 10;
    }
}

}  // namespace

std::optional<PrintedBirth> parseBirth(std::string_view text) {
    Line line{text};
    const auto era =
        std::ranges::find_if(kEras, [&](const Era& each) { return Line{text}.takeSpaced(each.name); });
    std::optional<int> printed;
    if (era == kEras.end()) {
        printed = gregorianYear(line);
    } else if (line.takeSpaced(era->name)) {
        printed = line.take("元") ? std::optional{1} : line.number(2);
    }
    if (!printed || *printed == 0 || !line.take("年")) {
        return std::nullopt;
    }
    const auto rest = monthAndDay(line);
    if (!rest || !line.take("生") || !line.atEnd()) {
        return std::nullopt;
    }
    const int first = era == kEras.end() ? 0 : era->gregorianYear(0);
    const auto date = realDay(first + *printed, rest->month, rest->day);
    if (!date || (era != kEras.end() && !era->holds(*date))) {
        return std::nullopt;
    }
    return PrintedBirth{*date, *printed};
}

std::optional<domain::Date> parseExpiry(std::string_view text) {
    Line line{text};
    const auto yearNumber = gregorianYear(line);
    if (!yearNumber || !line.take("年")) {
        return std::nullopt;
    }
    const auto rest = monthAndDay(line);
    if (!rest || !line.takeSpaced("まで有効") || !line.atEnd()) {
        return std::nullopt;
    }
    return realDay(*yearNumber, rest->month, rest->day);
}

std::optional<SecureBytes> composeNumberB(const PrintedBirth& birth, year expiry,
                                          std::string_view securityCode) {
    constexpr std::size_t kCodeSize = 4;
    const bool digits = std::ranges::all_of(securityCode, [](char c) { return c >= '0' && c <= '9'; });
    const int expiryYear = static_cast<int>(expiry);
    if (securityCode.size() != kCodeSize || !digits || !birth.date.ok() || birth.printedYear < 1 ||
        expiryYear < 1000 || expiryYear > 9999) {
        return std::nullopt;
    }
    SecureBytes number{14};
    const auto bytes = number.bytes();
    put(bytes.subspan(0, 2), birth.printedYear);
    put(bytes.subspan(2, 2), static_cast<int>(static_cast<unsigned>(birth.date.month())));
    put(bytes.subspan(4, 2), static_cast<int>(static_cast<unsigned>(birth.date.day())));
    put(bytes.subspan(6, 4), expiryYear);
    std::ranges::copy(securityCode, bytes.subspan(10).begin());
    return number;
}

}  // namespace madoguchi::cardface
