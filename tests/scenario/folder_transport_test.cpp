// Whole check-ins of the real kiosk over the shared folders: the same card, face and PIN, another way to the
// service. No consent is asked for, because the folders can't carry one.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/kiosk/temporary_folder.hpp"
#include "support/pcscd_fixture.hpp"

namespace madoguchi::scenario {
namespace {

class FolderTransportTest : public testing::TestWithParam<const char*> {
protected:
    test::PcscdFixture pcscd;
    app::TemporaryFolder folder;
};

TEST_P(FolderTransportTest, LeadsToCompleteWithoutConsentScreens) {
    ASSERT_TRUE(pcscd.running()) << pcscd.trouble();
    const auto output = folder.path() / "output.txt";
    const std::string command =
        std::string{MADOGUCHI_BINARY_DIR "/bin/madoguchictl bench checkin -n 2 --json "} +
        "--transport folder --scenario " + GetParam() + " >'" + output.string() + "' 2>&1 </dev/null";
    const int status = std::system(command.c_str());
    std::ifstream stream{output};
    const std::string text{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << text;
    const auto measured = nlohmann::json::parse(text, nullptr, false);
    ASSERT_TRUE(measured.is_object()) << text;
    const auto& states = measured["states"];
    EXPECT_TRUE(states.contains("confirming")) << text;
    EXPECT_FALSE(states.contains("consent")) << text;
    EXPECT_FALSE(states.contains("guidance")) << text;
}

INSTANTIATE_TEST_SUITE_P(Ways, FolderTransportTest, testing::Values("face-standard", "pin-standard"),
                         [](const auto& row) {
                             std::string name{row.param};
                             name[name.find('-')] = '_';
                             return name;
                         });

}  // namespace
}  // namespace madoguchi::scenario
