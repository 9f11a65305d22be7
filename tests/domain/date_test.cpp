#include "domain/date.hpp"

#include <gtest/gtest.h>

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

TEST(Date, ReadsOnlyRealDays) {
    EXPECT_EQ(parseIsoDate("2028-02-29"), 2028y / February / 29);
    EXPECT_FALSE(parseIsoDate("2027-02-29"));
    EXPECT_FALSE(parseIsoDate("2027-2-9"));
    EXPECT_FALSE(parseIsoDate("2027-+2-09"));
    EXPECT_EQ(parseCompactDate("19890331"), 1989y / March / 31);
    EXPECT_FALSE(parseCompactDate("19891331"));
    EXPECT_FALSE(parseCompactDate("198903 1"));
}

TEST(Date, WritesWhatItReads) {
    EXPECT_EQ(toIsoDate(2026y / April / 1), "2026-04-01");
    EXPECT_EQ(toCompactDate(2026y / April / 1), "20260401");
}

TEST(Date, MonthsAreClampedToTheirLastDay) {
    EXPECT_EQ(addMonthsClamped(2026y / January / 31, 1), 2026y / February / 28);
    EXPECT_EQ(addMonthsClamped(2026y / January / 31, 3), 2026y / April / 30);
    EXPECT_EQ(addMonthsClamped(2026y / November / 30, 3), 2027y / February / 28);
    EXPECT_EQ(lastDayOfMonth(2028y / February / 1), 2028y / February / 29);
}

TEST(Date, CountsDays) {
    EXPECT_EQ(daysBetween(2026y / December / 31, 2027y / January / 1), 1);
    EXPECT_EQ(addDays(2026y / March / 1, -1), 2026y / February / 28);
}

}  // namespace
}  // namespace madoguchi::domain
