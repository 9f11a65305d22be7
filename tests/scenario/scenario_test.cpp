// Every scenario by name, as a user runs it: the program, headless, over the real PC/SC service, the real
// matcher, the real TLS handshake and the real screens; then what it left behind.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/script.hpp"
#include "support/pcscd_fixture.hpp"

namespace madoguchi::scenario {
namespace {

const std::string kPrograms = MADOGUCHI_BINARY_DIR "/bin/";

struct Ran {
    int exit = -1;
    std::string output;
};

Ran run(const std::string& command, const std::filesystem::path& folder) {
    const auto log = folder / "output.txt";
    const int status = std::system((command + " >'" + log.string() + "' 2>&1 </dev/null").c_str());
    std::ifstream stream{log};
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            std::string{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}}};
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, const std::string& ending) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().string().ends_with(ending)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

nlohmann::json readJson(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return nlohmann::json::parse(stream, nullptr, false);
}

std::string nameOf(domain::ConsentAnswer answer) {
    switch (answer) {
        case domain::ConsentAnswer::NotAsked:
            return "not-asked";
        case domain::ConsentAnswer::Agreed:
            return "agreed";
        case domain::ConsentAnswer::Declined:
            return "declined";
    }
    return {};
}

class ScenarioTest : public testing::TestWithParam<Script> {
protected:
    test::PcscdFixture pcscd;
    app::TemporaryFolder folder;
};

TEST_P(ScenarioTest, EndsAsTheTableSays) {
    ASSERT_TRUE(pcscd.running()) << pcscd.trouble();
    const std::string out = folder.path() / "out";
    const std::string name{GetParam().name};
    const Ran ran =
        run(kPrograms + "madoguchi --simulated --headless --scenario " + name + " --out '" + out + "'",
            folder.path());
    ASSERT_EQ(ran.exit, 0) << ran.output;

    const auto summary = readJson(folder.path() / "out" / "summary.json");
    const Expectation& expected = GetParam().expected;
    EXPECT_EQ(summary.value("scenario", ""), name);
    EXPECT_EQ(summary.value("outcome", ""), domain::toText(expected.outcome));
    EXPECT_EQ(summary.value("identity", ""), domain::toText(expected.identity));
    EXPECT_EQ(summary.value("eligibility", ""), domain::toText(expected.eligibility));
    const auto& consent = summary["consent"];
    EXPECT_EQ(consent.value("operation", ""), nameOf(expected.consent.answers[0]));
    EXPECT_EQ(consent.value("diagnosis_and_drug", ""), nameOf(expected.consent.answers[1]));
    EXPECT_EQ(consent.value("checkup", ""), nameOf(expected.consent.answers[2]));
    EXPECT_EQ(filesIn(folder.path() / "out" / "face", ".xml").size(),
              static_cast<std::size_t>(expected.files));
    EXPECT_EQ(filesIn(folder.path() / "out" / "face", ".tmp").size(), 0U);
    EXPECT_GE(filesIn(folder.path() / "out" / "screens", ".png").size(), 3U);
    EXPECT_EQ(summary["result_file"].is_null(), expected.files == 0);

    const Ran verified = run(kPrograms + "madoguchictl audit verify '" + out + "/audit.db'", folder.path());
    EXPECT_EQ(verified.exit, 0) << verified.output;
    const Ran listed =
        run(kPrograms + "madoguchictl audit list '" + out + "/audit.db' --format jsonl", folder.path());
    EXPECT_EQ(listed.exit, 0) << listed.output;
    std::size_t ends = 0;
    for (std::size_t at = listed.output.find("session.ended"); at != std::string::npos;
         at = listed.output.find("session.ended", at + 1)) {
        ++ends;
    }
    EXPECT_EQ(ends, 1U) << listed.output;
}

INSTANTIATE_TEST_SUITE_P(Scripts, ScenarioTest, testing::ValuesIn(scripts().begin(), scripts().end()),
                         [](const auto& script) {
                             std::string name{script.param.name};
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace madoguchi::scenario
