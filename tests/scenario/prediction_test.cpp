// The table of the scenarios and the rules that predict an outcome for any patient must say the same.
#include "app/scenario/prediction.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "config/rules_file.hpp"
#include "viewmodel/cause_board.hpp"

namespace madoguchi::scenario {
namespace {

class PredictionTest : public testing::TestWithParam<Script> {};

TEST_P(PredictionTest, TableAndRulesAgree) {
    const auto today = jstDay(std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()));
    const std::filesystem::path resources{MADOGUCHI_SOURCE_DIR "/resources"};
    const auto rules = config::expiryRulesFor(resources / "rules", today);
    ASSERT_TRUE(rules);
    const auto persona = simulation::loadPersona(resources / "personas" / GetParam().persona, today);
    ASSERT_TRUE(persona) << persona.error().detail;
    const Pictures pictures = picturesOf(GetParam(), *persona);
    EXPECT_EQ(predict(GetParam(), *persona, pictures, today, *rules), GetParam().expected);
}

// What the reception's cause board names for training can be played.
TEST(CauseBoard, NamesScenariosThatExist) {
    for (const auto& row : viewmodel::causeRows()) {
        EXPECT_TRUE(row.scenario.empty() || findScript(row.scenario) != nullptr) << row.scenario;
    }
}

// And where the script says what staff see, it is that row's cause.
TEST(CauseBoard, NamesScenariosThatShowTheCause) {
    for (const auto& row : viewmodel::causeRows()) {
        const Script* const script = findScript(row.scenario);
        if (script == nullptr || (!script->reason && !script->called)) {
            continue;
        }
        const StepCode seen = script->called ? *script->called : *script->reason;
        EXPECT_EQ(viewmodel::staffCause(seen), row.cause) << row.scenario << " shows " << toText(seen);
    }
}

INSTANTIATE_TEST_SUITE_P(Scripts, PredictionTest, testing::ValuesIn(scripts().begin(), scripts().end()),
                         [](const auto& script) {
                             std::string name{script.param.name};
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace madoguchi::scenario
