#include "domain/insurance_card_rules.hpp"

#include <gtest/gtest.h>

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

constexpr InsuranceCardRules kRules{.noIssueFrom = 2024y / December / 2,
                                    .lastDay = 2025y / December / 1,
                                    .monthEndAge = 70,
                                    .dayBeforeAge = 75,
                                    .qualificationYears = 5};

InsuranceCardAnswer oldCard(Date birth, std::optional<Date> printed = {},
                            InsuranceScheme scheme = InsuranceScheme::Unknown,
                            Date issued = 2024y / December / 2, std::optional<Date> stay = {}) {
    return oldCardEnd(
        {.birth = birth, .issued = issued, .printedExpiry = printed, .stayUntil = stay, .scheme = scheme},
        kRules);
}

InsuranceCardAnswer certificate(Date birth, Date issued, std::optional<Date> printed = {},
                                std::optional<Date> stay = {},
                                InsuranceScheme scheme = InsuranceScheme::Unknown) {
    return qualificationCertificateEnd(
        {.birth = birth, .issued = issued, .printedExpiry = printed, .stayUntil = stay, .scheme = scheme},
        kRules);
}

bool says(const InsuranceCardAnswer& answer, std::string_view words) {
    return answer.explanation.find(words) != std::string::npos;
}

struct Row {
    Date birth;
    Date lastDay;
    const char* rule;
};

// The guide's two examples, and the edges around them.
TEST(OldCard, TheSeventiethBirthdayEndsItWithTheMonth) {
    const Row rows[]{
        {1955y / July / 8, 2025y / July / 31, "70th-birthday"},             // the guide's
        {1955y / July / 1, 2025y / June / 30, "70th-birthday-on-the-1st"},  // the guide's
        {1955y / July / 2, 2025y / July / 31, "70th-birthday"},
        {1955y / July / 31, 2025y / July / 31, "70th-birthday"},
        {1955y / January / 1, 2024y / December / 31, "70th-birthday-on-the-1st"},
        {1955y / January / 2, 2025y / January / 31, "70th-birthday"},
        {1955y / March / 1, 2025y / February / 28, "70th-birthday-on-the-1st"},
        {1955y / February / 28, 2025y / February / 28, "70th-birthday"},
        {1955y / April / 30, 2025y / April / 30, "70th-birthday"},
        {1954y / December / 3, 2024y / December / 31, "70th-birthday"},  // the day after the day of issue
        {1954y / December / 2, 2025y / December / 1, "last-day-of-old-cards"},  // on it: it was known
        {1955y / December / 1, 2025y / November / 30, "70th-birthday-on-the-1st"},
        {1955y / December / 2, 2025y / December / 1, "last-day-of-old-cards"},  // 31 December is too late
    };
    for (const Row& row : rows) {
        const InsuranceCardAnswer answer = oldCard(row.birth);
        EXPECT_EQ(answer.lastValidDay, row.lastDay) << toIsoDate(row.birth);
        EXPECT_EQ(answer.rule, row.rule) << toIsoDate(row.birth);
    }
}

TEST(OldCard, TheSeventyFifthBirthdayEndsItTheDayBefore) {
    const Row rows[]{
        {1950y / July / 8, 2025y / July / 7, "75th-birthday"},
        {1950y / July / 1, 2025y / June / 30, "75th-birthday"},
        {1950y / January / 1, 2024y / December / 31, "75th-birthday"},
        {1950y / March / 1, 2025y / February / 28, "75th-birthday"},
        {1949y / December / 3, 2024y / December / 2, "75th-birthday"},
        {1949y / December / 2, 2025y / December / 1, "last-day-of-old-cards"},
        {1950y / December / 1, 2025y / November / 30, "75th-birthday"},
        {1950y / December / 2, 2025y / December / 1, "75th-birthday"},
        {1950y / December / 3, 2025y / December / 1, "last-day-of-old-cards"},
    };
    for (const Row& row : rows) {
        const InsuranceCardAnswer answer = oldCard(row.birth);
        EXPECT_EQ(answer.lastValidDay, row.lastDay) << toIsoDate(row.birth);
        EXPECT_EQ(answer.rule, row.rule) << toIsoDate(row.birth);
    }
}

// Cards of earlier years meet a 29 February; the last day of an age is then the 28th in other years.
TEST(OldCard, BornOnTheTwentyNinthOfFebruary) {
    EXPECT_EQ(lastDayOfAge(1948y / February / 29, 70), 2018y / February / 28);
    EXPECT_EQ(lastDayOfAge(1948y / February / 29, 76), 2024y / February / 28);
    EXPECT_EQ(lastDayOfAge(1948y / March / 1, 76), 2024y / February / 29);
    const auto seventy = oldCard(1948y / February / 29, {}, InsuranceScheme::Unknown, 2017y / April / 1);
    EXPECT_EQ(seventy.lastValidDay, 2018y / February / 28);
    EXPECT_EQ(seventy.rule, "70th-birthday");
    EXPECT_TRUE(says(seventy, "うるう日"));
    const auto seventyFive = oldCard(1948y / February / 29, {}, InsuranceScheme::Unknown, 2022y / April / 1);
    EXPECT_EQ(seventyFive.lastValidDay, 2023y / February / 28);
    EXPECT_EQ(seventyFive.rule, "75th-birthday");
    EXPECT_TRUE(says(seventyFive, "保険者に確かめてください"));
    // 1 March of a leap year: the month before has a 29th.
    EXPECT_EQ(oldCard(1954y / March / 1, {}, InsuranceScheme::Unknown, 2023y / April / 1).lastValidDay,
              2024y / February / 29);
    EXPECT_EQ(oldCard(1949y / March / 1, {}, InsuranceScheme::Unknown, 2023y / April / 1).lastValidDay,
              2024y / February / 29);
}

TEST(OldCard, NoneOutlivesTheLastDay) {
    const auto later = oldCard(1980y / May / 5, 2025y / December / 2);
    EXPECT_EQ(later.lastValidDay, 2025y / December / 1);
    EXPECT_EQ(later.rule, "last-day-of-old-cards");
    EXPECT_TRUE(says(later, "2025（令和7）年12月1日")) << later.explanation;
    EXPECT_TRUE(says(later, "2025（令和7）年12月2日")) << later.explanation;
    EXPECT_EQ(oldCard(1980y / May / 5, 2025y / December / 1).rule, "printed-expiry");
    EXPECT_EQ(oldCard(1980y / May / 5, 2025y / July / 31).lastValidDay, 2025y / July / 31);
}

TEST(OldCard, OnlyAnEmployeesMayHaveNothingPrinted) {
    const auto employee = oldCard(1980y / May / 5, {}, InsuranceScheme::Employee);
    EXPECT_EQ(employee.lastValidDay, 2025y / December / 1);
    EXPECT_FALSE(says(employee, "早い有効期限"));
    EXPECT_TRUE(says(oldCard(1980y / May / 5, {}, InsuranceScheme::National), "早い有効期限"));
    EXPECT_EQ(oldCard(1980y / May / 5, 2025y / March / 31, InsuranceScheme::Employee).rule, "printed-expiry");
}

TEST(OldCard, TheEarliestRuleSetsTheDay) {
    const Date birth = 1955y / July / 8;
    EXPECT_EQ(oldCard(birth, 2025y / June / 30).rule, "printed-expiry");
    EXPECT_EQ(oldCard(birth, 2025y / July / 31).rule, "70th-birthday");  // the rule explains the print
    EXPECT_EQ(oldCard(birth, 2025y / August / 1).lastValidDay, 2025y / July / 31);
    const auto stay =
        oldCard(birth, 2025y / August / 1, InsuranceScheme::National, 2024y / December / 2, 2025y / May / 20);
    EXPECT_EQ(stay.lastValidDay, 2025y / May / 20);
    EXPECT_EQ(stay.rule, "period-of-stay");
    EXPECT_EQ(oldCard(1980y / May / 5, {}, InsuranceScheme::Employee, 2024y / December / 2, 2026y / May / 20)
                  .lastValidDay,
              2025y / December / 1);
}

TEST(OldCard, BirthdaysChangeNothingForTheLateElderly) {
    // A handicapped person of 69 in that scheme turns 70 in it.
    const auto answer = oldCard(1955y / July / 8, 2025y / July / 20, InsuranceScheme::LateElderly);
    EXPECT_EQ(answer.lastValidDay, 2025y / July / 20);
    EXPECT_EQ(oldCard(1950y / July / 8, 2025y / July / 31, InsuranceScheme::LateElderly).rule,
              "printed-expiry");
}

TEST(OldCard, BirthdaysBeforeTheDayOfIssueAreForgotten) {
    const auto counts = oldCard(1955y / March / 10, {}, InsuranceScheme::Unknown, 2024y / April / 1);
    EXPECT_EQ(counts.lastValidDay, 2025y / March / 31);
    EXPECT_EQ(oldCard(1954y / March / 10, {}, InsuranceScheme::Unknown, 2024y / April / 1).rule,
              "last-day-of-old-cards");
    EXPECT_EQ(oldCard(1955y / March / 10, {}, InsuranceScheme::Unknown, 2025y / March / 9).rule,
              "70th-birthday");
    EXPECT_EQ(oldCard(1955y / March / 10, {}, InsuranceScheme::Unknown, 2025y / March / 10).rule,
              "last-day-of-old-cards");
}

TEST(OldCard, WhatWasIssuedTooLateIsNoOldCard) {
    EXPECT_FALSE(says(oldCard(1980y / May / 5), "発行されていません"));
    EXPECT_TRUE(says(oldCard(1980y / May / 5, {}, InsuranceScheme::Unknown, 2024y / December / 3),
                     "発行されていません"));
}

TEST(OldCard, TheSentenceNamesBirthdayAndLastDay) {
    EXPECT_EQ(oldCard(1955y / July / 1).explanation,
              "70歳の誕生日が2025（令和7）年7月1日です。1日が誕生日なので、前の月の月末の2025（令和7）年6月30"
              "日まで有効です。"
              "保険者によって扱いが違うことがあります。");
    EXPECT_EQ(oldCard(1950y / July / 8).explanation,
              "75歳の誕生日が2025（令和7）年7月8日です。その前の日の2025（令和7）年7月7日まで有効です。"
              "次の日からは後期高齢者医療制度です。");
}

TEST(QualificationCertificate, LivesFiveYearsAtMost) {
    const Date birth = 1980y / May / 5;
    const auto unprinted = certificate(birth, 2025y / August / 1);
    EXPECT_EQ(unprinted.lastValidDay, 2030y / July / 31);
    EXPECT_EQ(unprinted.rule, "5-years-after-issue");
    EXPECT_EQ(certificate(birth, 2025y / August / 1, 2030y / July / 31).rule, "printed-expiry");
    const auto tooLong = certificate(birth, 2025y / August / 1, 2030y / August / 1);
    EXPECT_EQ(tooLong.lastValidDay, 2030y / July / 31);
    EXPECT_TRUE(says(tooLong, "読み違い"));
    EXPECT_EQ(certificate(birth, 2028y / February / 29).lastValidDay, 2033y / February / 27);
    EXPECT_EQ(certificate(birth, 2026y / January / 1).lastValidDay, 2030y / December / 31);
    EXPECT_EQ(certificate(birth, 2025y / March / 1).lastValidDay, 2030y / February / 28);
}

TEST(QualificationCertificate, MayOutliveTheOldCards) {
    EXPECT_EQ(certificate(1980y / May / 5, 2025y / August / 1, 2026y / July / 31).lastValidDay,
              2026y / July / 31);
}

TEST(QualificationCertificate, ThePrintedDateStandsExceptAtTheSeventyFifthBirthday) {
    const Date issued = 2025y / August / 1;
    EXPECT_EQ(certificate(1951y / March / 1, issued, 2026y / July / 31).lastValidDay, 2026y / February / 28);
    EXPECT_EQ(certificate(1951y / March / 1, issued, 2026y / July / 31).rule, "75th-birthday");
    EXPECT_EQ(certificate(1956y / March / 5, issued, 2026y / July / 31).lastValidDay, 2026y / July / 31);
    EXPECT_EQ(certificate(1956y / March / 5, issued).lastValidDay, 2026y / March / 31);
    // A village prints the day after the period of stay: the print stands.
    EXPECT_EQ(certificate(1980y / May / 5, issued, 2026y / May / 21, 2026y / May / 20).lastValidDay,
              2026y / May / 21);
    EXPECT_EQ(certificate(1980y / May / 5, issued, {}, 2026y / May / 20).rule, "period-of-stay");
    EXPECT_EQ(
        certificate(1951y / March / 1, issued, 2026y / July / 31, {}, InsuranceScheme::LateElderly).rule,
        "printed-expiry");
}

// Every birth that can meet a rule, in both papers: a real day, never before the day of issue less one.
TEST(InsuranceCard, EveryBirthGivesARealDay) {
    for (sys_days day = 1949y / December / 1; day < sys_days{1956y / January / 1}; day += days{1}) {
        const Date birth{day};
        const auto old = oldCard(birth);
        ASSERT_TRUE(old.lastValidDay.ok());
        ASSERT_GE(old.lastValidDay, 2024y / December / 2) << toIsoDate(birth);
        ASSERT_LE(old.lastValidDay, kRules.lastDay) << toIsoDate(birth);
        const auto other = certificate(birth, 2025y / December / 2);
        ASSERT_GE(other.lastValidDay, 2025y / December / 2) << toIsoDate(birth);
        ASSERT_LE(other.lastValidDay, 2030y / December / 1) << toIsoDate(birth);
    }
}

}  // namespace
}  // namespace madoguchi::domain
