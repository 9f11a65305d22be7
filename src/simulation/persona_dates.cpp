// The days of a persona and what the card makes of them.
#include <array>
#include <charconv>
#include <cstdio>

#include "simulation/persona.hpp"

namespace madoguchi::simulation {
namespace {

constexpr int kOldestYear = 1868;
constexpr int kLastYear = 2200;

}  // namespace

std::string numberB(const PersonaCard& card) {
    using std::chrono::sys_days;
    using namespace std::chrono;
    constexpr std::array eras{2019y / May / 1, 1989y / January / 8, 1926y / December / 25, 1912y / July / 30,
                              1868y / January / 25};
    int yearOfEra = static_cast<int>(card.birth.year()) - 1867;
    for (const auto& start : eras) {
        if (card.birth >= start) {
            yearOfEra = static_cast<int>(card.birth.year()) - static_cast<int>(start.year()) + 1;
            break;
        }
    }
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%02d%02u%02u%04d", yearOfEra % 100,
                  static_cast<unsigned>(card.birth.month()), static_cast<unsigned>(card.birth.day()),
                  static_cast<int>(card.expiry.year()));
    return text.data() + card.securityCode;
}

std::optional<Date> resolveDate(std::string_view text, Date today) {
    const auto inRange = [](const Date& date) {
        return date.ok() && static_cast<int>(date.year()) >= kOldestYear &&
               static_cast<int>(date.year()) <= kLastYear;
    };
    if (!text.starts_with("today")) {
        const auto date = domain::parseIsoDate(text);
        return date && inRange(*date) ? date : std::nullopt;
    }
    text.remove_prefix(5);
    Date date = today;
    while (!text.empty()) {
        const bool minus = text.front() == '-';
        if (!minus && text.front() != '+') {
            return std::nullopt;
        }
        text.remove_prefix(1);
        int amount = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
        const auto used = static_cast<std::size_t>(end - text.data());
        if (error != std::errc{} || used == text.size() || amount < 0 || amount > 50000) {
            return std::nullopt;
        }
        const char unit = text[used];
        text.remove_prefix(used + 1);
        amount = minus ? -amount : amount;
        if (unit == 'd') {
            date = domain::addDays(date, amount);
        } else if ((unit == 'm' || unit == 'y') && amount > -4000 && amount < 4000) {
            date = domain::addMonthsClamped(date, unit == 'm' ? amount : amount * 12);
        } else {
            return std::nullopt;
        }
        if (!inRange(date)) {
            return std::nullopt;
        }
    }
    return date;
}

Date fifthBirthdayAfter(Date issued, Date birth) {
    // 29 February counts on the last day of February in other years.
    const auto birthdayIn = [&](std::chrono::year year) {
        const Date day = year / birth.month() / birth.day();
        return day.ok() ? day : domain::lastDayOfMonth(day);
    };
    const auto first =
        birthdayIn(issued.year()) > issued ? issued.year() : issued.year() + std::chrono::years{1};
    return birthdayIn(first + std::chrono::years{4});
}

}  // namespace madoguchi::simulation
