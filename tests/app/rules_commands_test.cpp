// madoguchictl rules, as a script runs it: the keys of its answers and the exit codes.
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

// The answer is stdout's or, where that is empty, stderr's JSON.
Answer run(const std::string& arguments) {
    Answer answer;
    const std::string command = std::string{"'" MADOGUCHICTL "' --json rules "} + arguments + " 2>&1";
    auto* const pipe = ::popen(command.c_str(), "r");
    std::string text;
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
        text.append(part.data(), count);
    }
    const int status = ::pclose(pipe);
    answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    answer.json = Json::parse(text, nullptr, false);
    return answer;
}

TEST(RulesCommands, AnOldCardIsAnsweredInWords) {
    const Answer answer =
        run("insurance-card --birth 1955-07-01 --scheme national --printed-expiry 2025-07-31");
    EXPECT_EQ(answer.exit, 0);
    EXPECT_EQ(answer.json["last_valid_day"], "2025-06-30");
    EXPECT_EQ(answer.json["rule"], "70th-birthday-on-the-1st");
    EXPECT_NE(answer.json["explanation"].get<std::string>().find("70歳の誕生日"), std::string::npos);
}

TEST(RulesCommands, DatesMayBeTypedAsTheCardPrintsThem) {
    const Answer answer =
        run("insurance-card --birth 昭和25年7月8日 --printed-expiry R7.7.31 --stay-until 2025/6/1");
    EXPECT_EQ(answer.exit, 0);
    EXPECT_EQ(answer.json["last_valid_day"], "2025-06-01");
    EXPECT_EQ(answer.json["rule"], "period-of-stay");
}

TEST(RulesCommands, BirthdaysCountAfterTheDayOfIssue) {
    EXPECT_EQ(run("insurance-card --birth 1954-12-02").json["last_valid_day"], "2025-12-01");
    EXPECT_EQ(run("insurance-card --birth 1954-12-02 --issued 2024-12-01").json["last_valid_day"],
              "2024-12-31");
}

TEST(RulesCommands, AQualificationCertificateMustSayWhenItWasIssued) {
    EXPECT_EQ(run("qualification-certificate --birth 1980-05-05").exit, 2);
    const Answer answer = run("qualification-certificate --birth 1980-05-05 --issued R7.8.1");
    EXPECT_EQ(answer.exit, 0);
    EXPECT_EQ(answer.json["last_valid_day"], "2030-07-31");
    EXPECT_EQ(answer.json["rule"], "5-years-after-issue");
}

TEST(RulesCommands, WrongUseIsTwoAndAMissingRulesFileThree) {
    for (const char* arguments :
         {"insurance-card", "insurance-card --birth 1980-02-30", "insurance-card --birth S64.1.8",
          "insurance-card --birth 1980-01-01 --scheme seaman", "insurance-card --birth 2025-03-03",
          "insurance-card --birth 1980-01-01 --issued 1979-12-31"}) {
        EXPECT_EQ(run(arguments).exit, 2) << arguments;
    }
    const Answer born = run("insurance-card --birth 2025-03-03");
    EXPECT_EQ(born.json["detail"], "--birth: no card of this kind was issued from 2024-12-02 on");
    EXPECT_EQ(run("insurance-card --birth 1980-01-01 --issued 1979-12-31").json["detail"],
              "--issued lies before --birth");
    const Answer missing = run("insurance-card --birth 1980-01-01 --rules /nonexistent");
    EXPECT_EQ(missing.exit, 3);
    EXPECT_EQ(missing.json["error"], "rules.unreadable");
}

}  // namespace
}  // namespace madoguchi
