#include "domain/expiry_rules.hpp"

#include <gtest/gtest.h>

#include "core/time.hpp"

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

ExpiryRules rules() {
    return ExpiryRules{.cardBirthdays = 10,
                       .minorCardBirthdays = 5,
                       .adultAges = {{2015y / October / 5, 20}, {2022y / April / 1, 18}},
                       .certificateBirthdays = 5,
                       .noticeMonths = 3,
                       .graceMonths = 3,
                       .graceToMonthEnd = true};
}

TEST(ExpiryRules, TenthAndFifthBirthdayAfterTheDayOfIssue) {
    const Date birth = 1980y / July / 15;
    EXPECT_EQ(cardExpiry(2024y / March / 1, birth, rules()), 2033y / July / 15);
    EXPECT_EQ(certificateExpiry(2024y / March / 1, birth, rules()), 2028y / July / 15);
    EXPECT_EQ(cardExpiry(2024y / October / 1, birth, rules()), 2034y / July / 15);
    EXPECT_EQ(certificateExpiry(2024y / October / 1, birth, rules()), 2029y / July / 15);
}

TEST(ExpiryRules, ABirthdayOnTheDayOfIssueDoesNotCount) {
    const Date birth = 1980y / July / 15;
    EXPECT_EQ(birthdayAfter(2024y / July / 14, birth, 1), 2024y / July / 15);
    EXPECT_EQ(birthdayAfter(2024y / July / 15, birth, 1), 2025y / July / 15);
    EXPECT_EQ(birthdayAfter(2024y / July / 16, birth, 1), 2025y / July / 15);
}

TEST(ExpiryRules, MinorsByTheAgeOfMajorityOnTheDayOfIssue) {
    // 19 years old: a minor until 31 March 2022, an adult from 1 April 2022 on.
    const Date birth = 2002y / June / 10;
    EXPECT_TRUE(minorAtIssue(2022y / March / 31, birth, rules()));
    EXPECT_EQ(cardExpiry(2022y / March / 31, birth, rules()), 2026y / June / 10);
    EXPECT_FALSE(minorAtIssue(2022y / April / 1, birth, rules()));
    EXPECT_EQ(cardExpiry(2022y / April / 1, birth, rules()), 2031y / June / 10);
}

TEST(ExpiryRules, TheTwentiethBirthdayMadeAnAdultBefore2022) {
    const Date birth = 2001y / June / 10;
    EXPECT_TRUE(minorAtIssue(2021y / June / 9, birth, rules()));
    EXPECT_FALSE(minorAtIssue(2021y / June / 10, birth, rules()));
    EXPECT_EQ(cardExpiry(2021y / June / 9, birth, rules()), 2025y / June / 10);
    EXPECT_EQ(cardExpiry(2021y / June / 10, birth, rules()), 2031y / June / 10);
    // 18 and 19 years old on the last day of the old age and on the first of the new one.
    for (const Date young : {2003y / April / 1, 2002y / April / 2}) {
        EXPECT_TRUE(minorAtIssue(2022y / March / 31, young, rules()));
        EXPECT_FALSE(minorAtIssue(2022y / April / 1, young, rules()));
    }
    EXPECT_TRUE(minorAtIssue(2022y / April / 1, 2004y / April / 2, rules()));
    EXPECT_FALSE(minorAtIssue(2022y / April / 1, 2004y / April / 1, rules()));
}

TEST(ExpiryRules, ACertificateOnTheLastDayOfJanuaryServesThroughApril) {
    for (const Date end : {2026y / January / 29, 2026y / January / 30, 2026y / January / 31}) {
        EXPECT_EQ(lastGraceDay(end, rules()), 2026y / April / 30);
    }
    EXPECT_EQ(lastGraceDay(2026y / February / 1, rules()), 2026y / May / 31);
    EXPECT_EQ(lastGraceDay(2028y / February / 29, rules()), 2028y / May / 31);
}

// Midnight in Japan is 15:00 UTC the day before: a visit at one minute to it and at one minute past.
TEST(ExpiryRules, GraceEndsAtMidnightInJapan) {
    const Date end = 2026y / January / 31;
    const sys_seconds midnight = sys_days{2026y / April / 30} + 15h;
    EXPECT_EQ(certificateState(end, jstDay(midnight - 1min), rules()), CertificateState::Grace);
    EXPECT_EQ(certificateState(end, jstDay(midnight + 1min), rules()), CertificateState::Expired);
    const Date card = 2026y / July / 15;
    EXPECT_EQ(cardValidity(card, jstDay(sys_days{card} + 15h - 1s), rules()), Validity::Expiring);
    EXPECT_EQ(cardValidity(card, jstDay(sys_days{card} + 15h), rules()), Validity::Expired);
}

TEST(ExpiryRules, TheEighteenthBirthdayMakesAnAdultOnThatDay) {
    const Date birth = 2008y / May / 20;
    EXPECT_TRUE(minorAtIssue(2026y / May / 19, birth, rules()));
    EXPECT_FALSE(minorAtIssue(2026y / May / 20, birth, rules()));
    EXPECT_EQ(cardExpiry(2026y / May / 19, birth, rules()), 2030y / May / 20);
    EXPECT_EQ(cardExpiry(2026y / May / 20, birth, rules()), 2036y / May / 20);
}

TEST(ExpiryRules, BornOnTheTwentyNinthOfFebruary) {
    const Date birth = 2004y / February / 29;
    EXPECT_EQ(birthdayAfter(2025y / January / 10, birth, 1), 2025y / February / 28);
    EXPECT_EQ(birthdayAfter(2025y / February / 28, birth, 1), 2026y / February / 28);
    EXPECT_EQ(birthdayAfter(2025y / March / 1, birth, 3), 2028y / February / 29);
    EXPECT_EQ(birthdayAfter(2028y / February / 28, birth, 1), 2028y / February / 29);
    EXPECT_EQ(birthdayAfter(2028y / February / 29, birth, 1), 2029y / February / 28);
    EXPECT_FALSE(minorAtIssue(2022y / April / 1, birth, rules()));
    EXPECT_TRUE(minorAtIssue(2026y / February / 27, 2008y / February / 29, rules()));
    EXPECT_FALSE(minorAtIssue(2026y / February / 28, 2008y / February / 29, rules()));
}

TEST(ExpiryRules, GraceRunsThreeMonthsToTheEndOfTheMonth) {
    EXPECT_EQ(lastGraceDay(2026y / January / 31, rules()), 2026y / April / 30);
    EXPECT_EQ(lastGraceDay(2026y / January / 1, rules()), 2026y / April / 30);
    EXPECT_EQ(lastGraceDay(2026y / November / 30, rules()), 2027y / February / 28);
    EXPECT_EQ(lastGraceDay(2027y / November / 30, rules()), 2028y / February / 29);
    EXPECT_EQ(lastGraceDay(2026y / December / 15, rules()), 2027y / March / 31);
    ExpiryRules toTheDay = rules();
    toTheDay.graceToMonthEnd = false;
    EXPECT_EQ(lastGraceDay(2026y / January / 10, toTheDay), 2026y / April / 10);
}

TEST(ExpiryRules, CertificateStatesAtTheirBoundaries) {
    const Date end = 2026y / January / 31;
    const auto on = [&](Date today) { return certificateState(end, today, rules()); };
    EXPECT_EQ(on(2025y / October / 30), CertificateState::Valid);
    EXPECT_EQ(on(2025y / October / 31), CertificateState::Expiring);
    EXPECT_EQ(on(2026y / January / 31), CertificateState::Expiring);
    EXPECT_EQ(on(2026y / February / 1), CertificateState::Grace);
    EXPECT_EQ(on(2026y / April / 30), CertificateState::Grace);
    EXPECT_EQ(on(2026y / May / 1), CertificateState::Expired);
}

TEST(ExpiryRules, NoticeBeginsOnTheClampedDayThreeMonthsBefore) {
    EXPECT_EQ(certificateState(2026y / May / 31, 2026y / February / 27, rules()), CertificateState::Valid);
    EXPECT_EQ(certificateState(2026y / May / 31, 2026y / February / 28, rules()), CertificateState::Expiring);
    EXPECT_EQ(certificateState(2028y / May / 31, 2028y / February / 28, rules()), CertificateState::Valid);
    EXPECT_EQ(certificateState(2028y / May / 31, 2028y / February / 29, rules()), CertificateState::Expiring);
}

TEST(ExpiryRules, ACardHasNoGrace) {
    const Date expiry = 2026y / July / 15;
    EXPECT_EQ(cardValidity(expiry, 2026y / April / 14, rules()), Validity::Valid);
    EXPECT_EQ(cardValidity(expiry, 2026y / April / 15, rules()), Validity::Expiring);
    EXPECT_EQ(cardValidity(expiry, expiry, rules()), Validity::Expiring);
    EXPECT_EQ(cardValidity(expiry, 2026y / July / 16, rules()), Validity::Expired);
}

TEST(ExpiryRules, TheCertificatesEndIsADayInJapan) {
    // 23:59:59 in Japan is 14:59:59 UTC of the same day; one second later the next day has begun in Japan.
    const sys_seconds lastSecond = sys_days{2026y / January / 31} + 14h + 59min + 59s;
    EXPECT_EQ(certificateState(jstDay(lastSecond), jstDay(lastSecond), rules()), CertificateState::Expiring);
    EXPECT_EQ(certificateState(jstDay(lastSecond), jstDay(lastSecond + 1s), rules()),
              CertificateState::Grace);
    // 20:00 UTC on the last day of grace is the first day after it in Japan.
    EXPECT_EQ(certificateState(jstDay(lastSecond), jstDay(sys_days{2026y / April / 30} + 14h), rules()),
              CertificateState::Grace);
    EXPECT_EQ(certificateState(jstDay(lastSecond), jstDay(sys_days{2026y / April / 30} + 20h), rules()),
              CertificateState::Expired);
}

// Every day of issue over 30 years and some awkward births: the order of the dates never breaks.
TEST(ExpiryRules, DatesKeepTheirOrderOverManyYears) {
    for (const Date birth : {1924y / February / 29, 1989y / March / 31, 2004y / February / 29,
                             2010y / December / 31, 2014y / January / 1}) {
        for (sys_days day = 2016y / January / 1; day < sys_days{2046y / January / 1}; day += days{1}) {
            const Date issued{day};
            const Date certificate = certificateExpiry(issued, birth, rules());
            const Date card = cardExpiry(issued, birth, rules());
            ASSERT_GT(certificate, addMonthsClamped(issued, 12 * 4 - 1)) << toIsoDate(issued);
            // One day more for a card of 28 February that ends on a 29th.
            ASSERT_LE(certificate, addDays(addMonthsClamped(issued, 12 * 5), 1)) << toIsoDate(issued);
            ASSERT_GE(card, certificate) << toIsoDate(issued);
            ASSERT_TRUE(card.ok() && certificate.ok());
            const Date last = lastGraceDay(certificate, rules());
            ASSERT_GE(daysBetween(certificate, last), 89) << toIsoDate(certificate);
            ASSERT_LE(daysBetween(certificate, last), 122) << toIsoDate(certificate);
        }
    }
}

}  // namespace
}  // namespace madoguchi::domain
