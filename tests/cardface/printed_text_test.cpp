#include "cardface/printed_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace madoguchi::cardface {
namespace {

using namespace std::chrono;

TEST(PrintedBirth, IsReadInEveryEraAndForm) {
    const struct {
        std::string_view text;
        domain::Date date;
        int year;
    } table[] = {
        {"平成元年 3月31日生", 1989y / March / 31, 1},
        {"平成 元年　３月３１日生", 1989y / March / 31, 1},
        {"平 成 3 1 年 4 月 3 0 日 生\n", 2019y / April / 30, 31},
        {"令和元年 5月 1日生", 2019y / May / 1, 1},
        {"令和 8年12月 9日生", 2026y / December / 9, 8},
        {"昭和64年 1月 7日生", 1989y / January / 7, 64},
        {"大正15年12月24日生", 1926y / December / 24, 15},
        {"明治45年 7月29日生", 1912y / July / 29, 45},
        {"昭和39年 2月29日生", 1964y / February / 29, 39},
        {"1990年 3月31日生", 1990y / March / 31, 1990},
    };
    for (const auto& row : table) {
        const auto read = parseBirth(row.text);
        ASSERT_TRUE(read) << row.text;
        EXPECT_EQ(*read, (PrintedBirth{row.date, row.year})) << row.text;
    }
}

TEST(PrintedBirth, IsNotTakenFromAnythingElse) {
    for (const std::string_view text :
         {"", "平成", "平成元年3月31日", "2025年 3月31日まで有効", "平成32年 1月 1日生", "昭和64年 1月 8日生",
          "平成元年 1月 7日生", "昭和38年 2月29日生", "昭和00年 1月 1日生", "平成元年13月 1日生",
          "平成元年 3月31日生3", "0123456789ABCDEF", "990年 3月31日生", "19900年 3月31日生",
          "平成111年 1月1日生", "\xEF\xBC", "平成\xEF"}) {
        EXPECT_FALSE(parseBirth(text)) << text;
    }
}

TEST(PrintedExpiry, IsReadOnlyWithItsOwnEnding) {
    EXPECT_EQ(parseExpiry("2025年 3月31日まで有効"), 2025y / March / 31);
    EXPECT_EQ(parseExpiry(" 2 0 2 8 年　2 月29日 ま で 有 効 "), 2028y / February / 29);
    for (const std::string_view text : {"2025年 3月31日", "2025年 3月31日生", "2027年 2月29日まで有効",
                                        "25年 3月31日まで有効", "令和 7年 3月31日まで有効", ""}) {
        EXPECT_FALSE(parseExpiry(text)) << text;
    }
}

std::string composed(std::string_view birth, year expiry, std::string_view code) {
    const auto number = composeNumberB(parseBirth(birth).value(), expiry, code);
    return number ? std::string{number->bytes().begin(), number->bytes().end()} : std::string{};
}

TEST(NumberB, IsComposedAsPrinted) {
    EXPECT_EQ(composed("平成元年 3月31日生", 2025y, "1234"), "01033120251234");
    EXPECT_EQ(composed("昭和50年 1月 2日生", 2031y, "9876"), "50010220319876");
    EXPECT_EQ(composed("1990年 3月31日生", 2030y, "0007"), "90033120300007");
    EXPECT_EQ(composed("昭和50年 1月 2日生", 2031y, "987"), "");
    EXPECT_EQ(composed("昭和50年 1月 2日生", 2031y, "98a6"), "");
    EXPECT_EQ(composed("昭和50年 1月 2日生", year{0}, "9876"), "");
}

}  // namespace
}  // namespace madoguchi::cardface
