// madoguchictl rules certificate, as a script runs it: states and days on the days around which they change.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace madoguchi {
namespace {

using Json = nlohmann::json;

struct Answer {
    int exit = -1;
    Json json;
};

Answer run(const std::string& arguments) {
    const std::string command =
        std::string{"'" MADOGUCHICTL "' --json rules certificate "} + arguments + " 2>&1";
    auto* const pipe = ::popen(command.c_str(), "r");
    std::string text;
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
        text.append(part.data(), count);
    }
    const int status = ::pclose(pipe);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Json::parse(text, nullptr, false)};
}

struct Row {
    const char* name;
    const char* issued;
    const char* birth;
    const char* on;
    const char* card;
    const char* certificate;
    const char* lastUsable;
    int daysLeft;
};

class RulesCertificate : public testing::TestWithParam<Row> {};

TEST_P(RulesCertificate, SaysTheStateAndTheDaysThatRemain) {
    const Row& row = GetParam();
    const Answer answer =
        run(std::string{"--issued "} + row.issued + " --birth " + row.birth + " --on " + row.on);
    ASSERT_EQ(answer.exit, 0) << answer.json;
    EXPECT_EQ(answer.json["card_state"], row.card);
    EXPECT_EQ(answer.json["certificate_state"], row.certificate);
    EXPECT_EQ(answer.json["last_usable_day"], row.lastUsable);
    EXPECT_EQ(answer.json["days_left"], row.daysLeft);
}

// Born on 31 January: the certificate of 2021 ends on 31 January 2026 and serves through 30 April.
constexpr Row kRows[]{
    {"DayBeforeTheNotice", "2021-01-31", "1980-01-31", "2025-10-30", "valid", "valid", "2026-04-30", 182},
    {"FirstDayOfNotice", "2021-01-31", "1980-01-31", "2025-10-31", "valid", "expiring", "2026-04-30", 181},
    {"LastDay", "2021-01-31", "1980-01-31", "2026-01-31", "valid", "expiring", "2026-04-30", 89},
    {"FirstDayOfGrace", "2021-01-31", "1980-01-31", "2026-02-01", "valid", "grace", "2026-04-30", 88},
    {"LastDayOfGrace", "2021-01-31", "1980-01-31", "2026-04-30", "valid", "grace", "2026-04-30", 0},
    {"DayAfterGrace", "2021-01-31", "1980-01-31", "2026-05-01", "valid", "expired", "2026-04-30", 0},
    // The grace of a certificate that ends in November runs to the end of a February, leap year or not.
    {"GraceToTheLeapDay", "2022-11-30", "1980-11-30", "2028-02-29", "valid", "grace", "2028-02-29", 0},
    {"AfterTheLeapDay", "2022-11-30", "1980-11-30", "2028-03-01", "valid", "expired", "2028-02-29", 0},
    {"BornOnTheLeapDay", "2021-03-01", "2000-02-29", "2026-02-28", "valid", "expiring", "2026-05-31", 92},
    // A minor's card ends with its fifth birthday: card and certificate on one day, and no grace for the
    // card.
    {"MinorOf19In2021", "2021-06-01", "2001-06-10", "2025-06-10", "expiring", "expiring", "2025-06-10", 0},
    {"MinorOf19In2021Over", "2021-06-01", "2001-06-10", "2025-06-11", "expired", "grace", "2025-06-10", 0},
    {"AdultOf19In2022", "2022-04-01", "2002-06-10", "2026-06-11", "valid", "grace", "2026-09-30", 111},
    {"MinorOf17In2022", "2022-04-01", "2004-04-02", "2026-04-03", "expired", "grace", "2026-04-02", 0},
};

INSTANTIATE_TEST_SUITE_P(Boundaries, RulesCertificate, testing::ValuesIn(kRows),
                         [](const testing::TestParamInfo<Row>& which) { return which.param.name; });

TEST(RulesCertificateCommand, RefusesImpossibleDays) {
    EXPECT_EQ(run("--issued 2021-02-29 --birth 1980-01-31").exit, 2);
    EXPECT_EQ(run("--issued 1979-01-31 --birth 1980-01-31").exit, 2);
    EXPECT_EQ(run("--issued 2021-01-31 --birth 1980-01-31 --on 2021-01-30").exit, 2);
    EXPECT_EQ(run("--birth 1980-01-31").exit, 2);
    const Answer early = run("--issued 2015-12-31 --birth 1980-01-31 --on 2026-01-01");
    EXPECT_EQ(early.exit, 2);
    EXPECT_EQ(early.json["detail"], "--issued: no My Number card was issued before 2016-01-01");
    EXPECT_EQ(run("--issued 2016-01-01 --birth 1980-01-31 --on 2026-01-01").exit, 0);
}

}  // namespace
}  // namespace madoguchi
