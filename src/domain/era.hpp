// The Japanese eras since 1868 as calendar facts, and days written with them.
// Text is UTF-8. Threads: pure functions of constant data.
// Sources: the days on which each era began (令和: 政令第143号 of 2019; 平成: 政令第1号 of 1989). The two
// eras before 平成 began within the day on which the one before them ended, so 1912-07-30 and 1926-12-25 have
// two names, and whoever was born then may have either on a paper (general knowledge of the calendar; the
// texts of the proclamations were not read).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "domain/date.hpp"

namespace madoguchi::domain {

struct Era {
    std::string_view name;
    char letter;  // as forms abbreviate it: S for 昭和
    Date first;
    Date last;  // the day after which nothing is called by it

    // 昭和25年 is 1950: the first year of an era is 1, however few days it had.
    [[nodiscard]] constexpr int gregorianYear(int yearOfEra) const {
        return static_cast<int>(first.year()) - 1 + yearOfEra;
    }
    [[nodiscard]] constexpr bool holds(Date date) const { return first <= date && date <= last; }
};

inline constexpr std::array kEras{
    Era{"明治", 'M', Date{std::chrono::year{1868}, std::chrono::January, std::chrono::day{25}},
        Date{std::chrono::year{1912}, std::chrono::July, std::chrono::day{30}}},
    Era{"大正", 'T', Date{std::chrono::year{1912}, std::chrono::July, std::chrono::day{30}},
        Date{std::chrono::year{1926}, std::chrono::December, std::chrono::day{25}}},
    Era{"昭和", 'S', Date{std::chrono::year{1926}, std::chrono::December, std::chrono::day{25}},
        Date{std::chrono::year{1989}, std::chrono::January, std::chrono::day{7}}},
    Era{"平成", 'H', Date{std::chrono::year{1989}, std::chrono::January, std::chrono::day{8}},
        Date{std::chrono::year{2019}, std::chrono::April, std::chrono::day{30}}},
    Era{"令和", 'R', Date{std::chrono::year{2019}, std::chrono::May, std::chrono::day{1}},
        Date{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}}},
};

// The era that names the day; the later one where it has two. Nothing before the first of the list.
[[nodiscard]] const Era* eraOf(Date date);

// 「2025（令和7）年12月1日」, the way in which the Ministry's guide writes a day; without the bracket before
// the first era of the list.
[[nodiscard]] std::string dayInWords(Date date);

}  // namespace madoguchi::domain
