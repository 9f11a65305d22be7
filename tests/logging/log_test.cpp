#include "logging/log.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <array>
#include <csignal>
#include <fstream>
#include <regex>
#include <string>
#include <thread>
#include <vector>

namespace madoguchi::logging {
namespace {

namespace fs = std::filesystem;

std::string lineWith(std::string_view value) {
    const std::array fields{field("value", value)};
    return lineOf("event", fields);
}

TEST(LogText, FieldsAreNamesAndValues) {
    const std::array fields{field("reader", "ACS ACR1252"), field("tries", 3), field("file", "a.xml")};
    EXPECT_EQ(lineOf("card.pin-wrong", fields), "card.pin-wrong reader=\"ACS ACR1252\" tries=3 file=a.xml");
    EXPECT_EQ(lineWith(""), "event value=\"\"");
}

TEST(LogText, AValueCanNeitherBeginALineNorLeaveItsQuotes) {
    EXPECT_EQ(lineWith("a\n2026-01-01 fake\r\x1b[2J"), "event value=\"a\\x0a2026-01-01 fake\\x0d\\x1b[2J\"");
    EXPECT_EQ(lineWith("\" ok=1"), "event value=\"\\\" ok=1\"");
    EXPECT_EQ(lineWith(std::string_view{"\0", 1}), "event value=\"\\x00\"");
    EXPECT_EQ(lineWith("窓口"), "event value=窓口");
}

TEST(LogText, NumbersThatCouldBeAPersonsAreNotWritten) {
    EXPECT_EQ(lineWith("50010220319876"), "event value=\"<14 digits>\"");
    EXPECT_EQ(lineWith("x 12345678, 1234567"), "event value=\"x <8 digits>, 1234567\"");
    EXPECT_EQ(lineWith("000000000000"), "event value=\"<12 digits>\"");
    EXPECT_EQ(lineWith(std::string(498, 'x') + "12345678"), "event value=" + std::string(498, 'x') + "<8");
    const std::array<std::uint8_t, 4> pin{1, 2, 3, 4};
    EXPECT_EQ(redacted("pin", pin).value, "<4 bytes>");
}

TEST(LogText, LongValuesAreCutBetweenCharacters) {
    std::string japanese;
    for (int count = 0; count < 400; ++count) {
        japanese += "窓";
    }
    const std::string line = lineWith(japanese);
    EXPECT_EQ(line.size(), std::string{"event value="}.size() + 498);  // 166 characters of three bytes
    EXPECT_EQ(lineWith(std::string(100'000, 'x')).size(), std::string{"event value="}.size() + 500);
}

class LogFile : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path{MADOGUCHI_BINARY_DIR} / "tests" / "logging" / test->name();
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        settings_.file = folder_ / "madoguchi.log";
        settings_.toStderr = false;
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] std::vector<std::string> lines() const {
        std::ifstream file{settings_.file};
        std::vector<std::string> result;
        for (std::string line; std::getline(file, line);) {
            result.push_back(line);
        }
        return result;
    }

    fs::path folder_;
    LogSettings settings_;
};

TEST_F(LogFile, ALineHasTimeLevelAndStepCode) {
    const auto log = Log::open(settings_);
    ASSERT_TRUE(log);
    (*log)->failure(Failure{StepCode::CameraStalled, "no picture {} {0}"});
    (*log)->write(Level::Info, "kiosk.started");
    (*log)->write(Level::Debug, "not.asked-for");
    const auto written = lines();  // before the log is closed: nothing waits in a buffer
    ASSERT_EQ(written.size(), 2U);
    EXPECT_TRUE(std::regex_match(
        written[0],
        std::regex{
            R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z warning camera\.stalled detail="no picture \{\} \{0\}")"}))
        << written[0];
    EXPECT_TRUE(written[1].ends_with(" info kiosk.started")) << written[1];
}

TEST_F(LogFile, OnlyItsOwnerReadsIt) {
    const auto log = Log::open(settings_);
    ASSERT_TRUE(log);
    struct stat status{};
    ASSERT_EQ(stat(settings_.file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(LogFile, FilesTakeTurnsAndStayBounded) {
    settings_.fileBytes = 2000;
    settings_.oldFiles = 2;
    const auto log = Log::open(settings_);
    ASSERT_TRUE(log);
    for (int count = 0; count < 300; ++count) {
        (*log)->write(Level::Info, "line", {field("count", count)});
    }
    std::uintmax_t bytes = 0;
    int files = 0;
    for (const auto& entry : fs::directory_iterator{folder_}) {
        bytes += entry.file_size();
        ++files;
        EXPECT_EQ(static_cast<unsigned>(entry.status().permissions()), 0600U) << entry.path();
    }
    EXPECT_EQ(files, 3);
    EXPECT_LE(bytes, 3U * 2000U);
    EXPECT_TRUE(lines().back().ends_with("count=299"));
}

TEST_F(LogFile, ManyThreadsWriteWholeLines) {
    const auto log = Log::open(settings_);
    ASSERT_TRUE(log);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&log] {
                for (int count = 0; count < 200; ++count) {
                    (*log)->write(Level::Info, "line", {field("count", count)});
                }
            });
        }
    }
    const auto written = lines();
    EXPECT_EQ(written.size(), 800U);
    for (const std::string& line : written) {
        EXPECT_TRUE(std::regex_match(line, std::regex{R"(\S+Z info line count=\d+)"})) << line;
    }
}

TEST_F(LogFile, APlaceThatCantBeWrittenIsAFailure) {
    std::ofstream{folder_ / "file"} << "x";
    settings_.file = folder_ / "file" / "madoguchi.log";
    const auto log = Log::open(settings_);
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error().code, StepCode::FileUnwritable);
}

// A limit on the size of files does what a full disk does: write() fails.
TEST_F(LogFile, AFullDiskLosesLinesAndNothingElse) {
    const auto log = Log::open(settings_);
    ASSERT_TRUE(log);
    (*log)->write(Level::Error, "before");
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{.rlim_cur = 100, .rlim_max = before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    for (int count = 0; count < 100; ++count) {
        EXPECT_NO_THROW((*log)->write(Level::Error, "line", {field("count", count)}));
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    (*log)->write(Level::Error, "after");
    const auto written = lines();
    EXPECT_TRUE(written.front().ends_with(" error before"));
    EXPECT_TRUE(written.back().ends_with(" error after"));
    EXPECT_LT(written.size(), 100U);
}

}  // namespace
}  // namespace madoguchi::logging
