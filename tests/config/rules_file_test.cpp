#include "config/rules_file.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace madoguchi::config {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono;

class RulesFile : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path{MADOGUCHI_BINARY_DIR} / "tests" / "rules" / test->name();
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& text) {
        std::ofstream{folder_ / name} << text;
        return folder_ / name;
    }

    static std::string shipped() {
        std::ifstream file{fs::path{MADOGUCHI_SOURCE_DIR} / "resources/rules/rules-2024-12-02.toml"};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    // The shipped file with one piece of its text replaced; the piece must be there.
    static std::string with(const std::string& from, const std::string& to) {
        std::string text = shipped();
        const auto position = text.find(from);
        EXPECT_NE(position, std::string::npos) << from;
        return position == std::string::npos ? text : text.replace(position, from.size(), to);
    }

    fs::path folder_;
};

TEST_F(RulesFile, TheShippedFileSaysWhatTheLawSays) {
    const auto rules = expiryRulesFor(fs::path{MADOGUCHI_SOURCE_DIR} / "resources/rules", 2026y / April / 1);
    ASSERT_TRUE(rules) << rules.error().detail;
    EXPECT_EQ(rules->cardBirthdays, 10);
    EXPECT_EQ(rules->minorCardBirthdays, 5);
    EXPECT_EQ(rules->certificateBirthdays, 5);
    EXPECT_EQ(rules->noticeMonths, 3);
    EXPECT_EQ(rules->graceMonths, 3);
    EXPECT_TRUE(rules->graceToMonthEnd);
    ASSERT_EQ(rules->adultAges.size(), 2U);
    EXPECT_EQ(rules->adultAges[1], (domain::AdultAge{2022y / April / 1, 18}));
}

TEST_F(RulesFile, TheShippedFileSaysWhatTheGuideSaysOfTheOldCards) {
    const auto rules =
        insuranceCardRulesFor(fs::path{MADOGUCHI_SOURCE_DIR} / "resources/rules", 2026y / April / 1);
    ASSERT_TRUE(rules) << rules.error().detail;
    EXPECT_EQ(*rules, (domain::InsuranceCardRules{.noIssueFrom = 2024y / December / 2,
                                                  .lastDay = 2025y / December / 1,
                                                  .monthEndAge = 70,
                                                  .dayBeforeAge = 75,
                                                  .qualificationYears = 5}));
}

TEST_F(RulesFile, TheNewestFileWhoseDayHasComeIsTaken) {
    write("rules-2024-12-02.toml", "");
    write("rules-2027-04-01.toml", "");
    write("rules-2027-13-01.toml", "");
    write("rules-latest.toml", "");
    EXPECT_EQ(rulesFileFor(folder_, 2027y / March / 31)->filename(), "rules-2024-12-02.toml");
    EXPECT_EQ(rulesFileFor(folder_, 2027y / April / 1)->filename(), "rules-2027-04-01.toml");
    EXPECT_EQ(rulesFileFor(folder_, 2024y / December / 1)->filename(), "rules-2024-12-02.toml");
}

TEST_F(RulesFile, AMissingFolderOrFileIsUnreadable) {
    EXPECT_EQ(rulesFileFor(folder_ / "none", 2026y / April / 1).error().code, StepCode::RulesUnreadable);
    EXPECT_EQ(rulesFileFor(folder_, 2026y / April / 1).error().code, StepCode::RulesUnreadable);
    EXPECT_EQ(readExpiryRules(folder_ / "rules-2024-12-02.toml").error().code, StepCode::RulesUnreadable);
    EXPECT_EQ(readExpiryRules(folder_).error().code, StepCode::RulesUnreadable);
}

TEST_F(RulesFile, TextThatIsNoTomlIsUnreadableAndNamesTheLine) {
    const auto rules = readExpiryRules(write("rules-2024-12-02.toml", "[card]\nbirthdays = = 10\n"));
    ASSERT_FALSE(rules);
    EXPECT_EQ(rules.error().code, StepCode::RulesUnreadable);
    EXPECT_NE(rules.error().detail.find("line 2"), std::string::npos) << rules.error().detail;
    EXPECT_EQ(readExpiryRules(write("big.toml", std::string(100'000, '#'))).error().code,
              StepCode::RulesUnreadable);
}

TEST_F(RulesFile, EveryWrongKeyIsRefusedAndNamed) {
    const std::pair<std::string, std::string> changes[]{
        {"birthdays = 10", "birthdays = 0"},
        {"birthdays = 10", "birthdays = \"ten\""},
        {"birthdays = 10", "birthdays = 10.5"},
        {"birthdays_minor = 5", ""},
        {"[notice]", "[notices]"},
        {"to_month_end = true", "to_month_end = 1"},
        {"months_before = 3", "months_before = -1"},
        {"months_before = 3", "months_before = 3\ndays = 1"},
        {"years = 18", "years = 99"},
        {"issued_from = 2022-04-01", "issued_from = 2014-04-01"},
        {"issued_from = 2022-04-01", "issued_from = \"2022-04-01\""},
        {"issued_from = 2015-10-05", "issued_since = 2015-10-05"},
        {"[insurance_card]", "[old_card]"},
        {"last_day = 2025-12-01", "last_day = 20251201"},
        {"month_end_age = 70", "month_end_age = 0"},
        {"day_before_age = 75", "day_before = 75"},
        {"[qualification_certificate]", "[certificate_of_qualification]"},
    };
    for (const auto& [from, to] : changes) {
        const auto rules = readExpiryRules(write("rules-2024-12-02.toml", with(from, to)));
        ASSERT_FALSE(rules) << to;
        EXPECT_EQ(rules.error().code, StepCode::RulesInvalid) << to << ": " << rules.error().detail;
    }
    EXPECT_EQ(readExpiryRules(write("rules-2024-12-02.toml", "")).error().code, StepCode::RulesInvalid);
}

}  // namespace
}  // namespace madoguchi::config
