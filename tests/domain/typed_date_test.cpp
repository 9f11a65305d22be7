#include "domain/typed_date.hpp"

#include <gtest/gtest.h>

#include "domain/era.hpp"
#include "domain/typed_text.hpp"

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

TEST(TypedDate, TakesADayHoweverItIsTyped) {
    for (const char* text : {"1950-03-01",
                             "1950-3-1",
                             "1950/3/1",
                             "1950.03.01",
                             "1950年3月1日",
                             "1950 年 3 月 1 日",
                             "19500301",
                             "S25.3.1",
                             "s25.3.1",
                             "S25-03-01",
                             "S25/3/1",
                             "S250301",
                             "昭和25年3月1日",
                             "昭和２５年３月１日",
                             "昭和　25年　3月　1日",
                             "昭25.3.1",
                             "昭和25.3.1",
                             "Ｓ２５．３．１",
                             "Ｓ２５－３－１",
                             "昭和250301",
                             "１９５０／３／１",
                             " 1950-03-01 ",
                             "1950ー3ー1"}) {
        EXPECT_EQ(parseTypedDate(text), 1950y / March / 1) << text;
    }
}

TEST(TypedDate, KnowsTheErasToTheDay) {
    const std::pair<const char*, Date> days[]{
        {"M45.7.29", 1912y / July / 29},
        {"T1.7.30", 1912y / July / 30},
        {"大正元年7月30日", 1912y / July / 30},
        {"T15.12.24", 1926y / December / 24},
        {"T15.12.25", 1926y / December / 25},  // two names on the days on which one era followed another
        {"大正15年12月25日", 1926y / December / 25},
        {"M45.7.30", 1912y / July / 30},
        {"S1.12.25", 1926y / December / 25},
        {"昭和元年12月25日", 1926y / December / 25},
        {"S64.1.7", 1989y / January / 7},
        {"H1.1.8", 1989y / January / 8},
        {"平成元年1月8日", 1989y / January / 8},
        {"H31.4.30", 2019y / April / 30},
        {"R1.5.1", 2019y / May / 1},
        {"令和元.5.1", 2019y / May / 1},
        {"R10.2.29", 2028y / February / 29},
        {"H12.2.29", 2000y / February / 29},
    };
    for (const auto& [text, day] : days) {
        EXPECT_EQ(parseTypedDate(text), day) << text;
    }
}

TEST(TypedDate, RefusesWhatIsNoDayOfItsEra) {
    for (const char* text :
         {"S64.1.8", "昭和64年1月8日", "H1.1.7", "H31.5.1", "平成31年5月1日", "R1.4.30", "T15.12.26",
          "S1.12.24", "M45.7.31", "T1.7.29", "S0.1.1", "昭和0年1月1日", "H13.2.29", "S650101"}) {
        EXPECT_FALSE(parseTypedDate(text)) << text;
    }
}

TEST(TypedDate, RefusesEverythingElse) {
    for (const char* text : {"",
                             " ",
                             "昭和",
                             "S",
                             "S25",
                             "S25.3",
                             "S25.3.1.",
                             "S25.3/1",
                             "S25.3-1",
                             "X25.3.1",
                             "25.3.1",
                             "950-3-1",
                             "1950-3",
                             "1950-13-01",
                             "1950-02-30",
                             "1900-02-29",
                             "1950年3月1",
                             "1950年3.1",
                             "元年3月1日",
                             "0000-01-01",
                             "195003011",
                             "1950030",
                             "S2503011",
                             "S25030",
                             "S123.1.1",
                             "1950-3-001",
                             "-1950-3-1",
                             "1950--3-1",
                             "明日",
                             "\xE6\x98",
                             "\xEF\xBC",
                             "S25.3.1\xFF",
                             "昭和25年3月1日生",
                             "99999999999999999999"}) {
        EXPECT_FALSE(parseTypedDate(text)) << text;
    }
}

// Every day of 120 years in every form comes back as that day.
TEST(TypedDate, EveryDayOfACenturyAndMoreComesBack) {
    for (sys_days day = 1912y / July / 30; day < sys_days{2032y / January / 1}; day += days{1}) {
        const Date date{day};
        ASSERT_EQ(parseTypedDate(toIsoDate(date)), date);
        ASSERT_EQ(parseTypedDate(toCompactDate(date)), date);
        int eras = 0;
        for (const Era& era : kEras) {
            const int year = static_cast<int>(date.year()) - era.gregorianYear(0);
            const std::string rest = std::to_string(year) + "." +
                                     std::to_string(static_cast<unsigned>(date.month())) + "." +
                                     std::to_string(static_cast<unsigned>(date.day()));
            const auto read = parseTypedDate(era.letter + rest);
            eras += read ? 1 : 0;
            ASSERT_TRUE(!read || *read == date) << era.letter << rest;
        }
        const bool twoNames = date == 1912y / July / 30 || date == 1926y / December / 25;
        ASSERT_EQ(eras, twoNames ? 2 : 1) << toIsoDate(date);
    }
}

TEST(TypedDate, IsWrittenAsTheGuideWritesIt) {
    EXPECT_EQ(dayInWords(2025y / December / 1), "2025（令和7）年12月1日");
    EXPECT_EQ(dayInWords(2019y / May / 1), "2019（令和元）年5月1日");
    EXPECT_EQ(dayInWords(2019y / April / 30), "2019（平成31）年4月30日");
    EXPECT_EQ(dayInWords(1989y / January / 7), "1989（昭和64）年1月7日");
    EXPECT_EQ(dayInWords(1926y / December / 25), "1926（昭和元）年12月25日");
    EXPECT_EQ(dayInWords(1926y / December / 24), "1926（大正15）年12月24日");
    EXPECT_EQ(dayInWords(1867y / January / 1), "1867年1月1日");
}

TEST(TypedText, MakesFullWidthPlain) {
    EXPECT_EQ(halfWidth("ＡｂＺ０９　！～"), "AbZ09 !~");
    EXPECT_EQ(halfWidth("１２−３４―５"), "12-34-5");
    EXPECT_EQ(halfWidth("記号ｱ｢"), "記号ｱ｢");  // half-width kana and kanji stay
    EXPECT_EQ(halfWidthWithoutSpaces(" 1 ２　3\t\n"), "123");
    EXPECT_EQ(halfWidth("\xE3\x80"), "\xE3\x80");
}

}  // namespace
}  // namespace madoguchi::domain
