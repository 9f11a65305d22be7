#include "domain/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

std::optional<int> parseDigits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') {
        return std::nullopt;
    }
    return value;
}

std::optional<Date> makeDate(std::string_view y, std::string_view m, std::string_view d) {
    const auto yearNumber = parseDigits(y);
    const auto monthNumber = parseDigits(m);
    const auto dayNumber = parseDigits(d);
    if (!yearNumber || !monthNumber || !dayNumber) {
        return std::nullopt;
    }
    const Date date{year{*yearNumber}, month{static_cast<unsigned>(*monthNumber)},
                    day{static_cast<unsigned>(*dayNumber)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::string format(Date date, const char* pattern) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), pattern, static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<Date> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    return makeDate(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Date> parseCompactDate(std::string_view text) {
    if (text.size() != 8) {
        return std::nullopt;
    }
    return makeDate(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

std::string toIsoDate(Date date) {
    return format(date, "%04d-%02u-%02u");
}
std::string toCompactDate(Date date) {
    return format(date, "%04d%02u%02u");
}

Date addDays(Date date, int count) {
    return Date{sys_days{date} + days{count}};
}

Date addMonthsClamped(Date date, int count) {
    const Date moved = date + months{count};
    return moved.ok() ? moved : lastDayOfMonth(moved);
}

Date lastDayOfMonth(Date date) {
    return Date{date.year() / date.month() / last};
}

int daysBetween(Date from, Date to) {
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

}  // namespace madoguchi::domain
