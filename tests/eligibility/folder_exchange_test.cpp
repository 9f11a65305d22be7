// The state machine of one question over the folders, row by row: what is seen when, and what follows.
#include "eligibility/folder_exchange.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace madoguchi::eligibility {
namespace {

using State = FileLook::State;
using Outcome = ExchangeOutcome;

constexpr Instant kSent{Milliseconds{5'000'000}};

Look nothing() {
    return {};
}
Look waits() {
    return {.foldersThere = true, .requestWaits = true, .returned = false, .answer = {}, .error = {}};
}
Look answer(State state, std::uint64_t mark = 1) {
    return {
        .foldersThere = true, .requestWaits = false, .returned = false, .answer = {state, mark}, .error = {}};
}
Look returned(State text) {
    return {.foldersThere = true, .requestWaits = false, .returned = true, .answer = {}, .error = {text, 1}};
}
Look gone() {
    return {.foldersThere = false, .requestWaits = false, .returned = false, .answer = {}, .error = {}};
}

// What happened in a whole life, in words: "t=3 tell answered", …
struct Step {
    int atMs;
    Look look;
};

const char* word(Outcome outcome) {
    switch (outcome) {
        case Outcome::Answered:
            return "answered";
        case Outcome::Returned:
            return "returned";
        case Outcome::Wrong:
            return "wrong";
        case Outcome::NoAnswer:
            return "no-answer";
        case Outcome::FolderGone:
            return "folder-gone";
        case Outcome::Cancelled:
            return "cancelled";
    }
    return "";
}

std::string lifeOf(const std::vector<Step>& steps) {
    Exchange exchange{kSent};
    std::string life;
    for (const auto& [at, look] : steps) {
        const auto reaction = exchange.onLook(look, kSent + Milliseconds{at});
        const auto note = [&](const std::string& what) {
            life += (life.empty() ? "" : ", ") + std::to_string(at) + " " + what;
        };
        if (reaction.tell) {
            note(std::string{"tell "} + word(*reaction.tell));
        }
        if (reaction.late) {
            note(std::string{"late "} + word(*reaction.late));
        }
        if (reaction.removeRequest) {
            note("take back");
        }
        if (reaction.removeReceived) {
            note("clear");
        }
        if (reaction.ended) {
            note("end");
            break;
        }
    }
    return life;
}

struct Row {
    const char* name;
    std::vector<Step> steps;
    const char* life;
};

class FolderExchange : public testing::TestWithParam<Row> {};

TEST_P(FolderExchange, LivesAsTheTableSays) {
    EXPECT_EQ(lifeOf(GetParam().steps), GetParam().life);
}

const State kWhole = State::Complete;

INSTANTIATE_TEST_SUITE_P(
    Table, FolderExchange,
    testing::Values(
        Row{"Answer",
            {{0, waits()}, {500, nothing()}, {1500, answer(kWhole)}, {2000, answer(kWhole)}},
            "1500 tell answered"},
        Row{"OwnFilesGoWhenTheResultIsSafe",
            {{1000, answer(kWhole)}, {10'999, answer(kWhole)}, {11'000, answer(kWhole)}, {11'500, nothing()}},
            "1000 tell answered, 11000 clear"},
        Row{"Duplicate",  // the same answer once more after it was cleared away
            {{1000, answer(kWhole)},
             {11'000, answer(kWhole)},
             {60'000, answer(kWhole, 2)},
             {61'000, nothing()},
             {180'000, nothing()}},
            "1000 tell answered, 11000 clear, 60000 clear, 180000 take back, 180000 clear, 180000 end"},
        Row{"Late",
            {{29'999, nothing()},
             {30'000, nothing()},
             {90'000, answer(kWhole)},
             {100'000, answer(kWhole)},
             {180'000, nothing()}},
            "30000 tell no-answer, 90000 late answered, 100000 clear, 180000 take back, 180000 clear, 180000 "
            "end"},
        Row{"LateAtTheVeryEnd",  // the last look still keeps its files as long as any
            {{30'000, nothing()},
             {179'000, answer(kWhole)},
             {180'000, answer(kWhole)},
             {189'000, answer(kWhole)}},
            "30000 tell no-answer, 179000 late answered, 189000 take back, 189000 clear, 189000 end"},
        Row{"Silent",
            {{30'000, nothing()}, {179'999, nothing()}, {180'000, nothing()}},
            "30000 tell no-answer, 180000 take back, 180000 clear, 180000 end"},
        Row{"NotTaken",
            {{500, waits()}, {30'000, waits()}, {100'000, waits()}, {180'000, waits()}},
            "30000 tell no-answer, 180000 take back, 180000 clear, 180000 end"},
        Row{"PartialThenWhole",
            {{1000, answer(State::Growing, 1)}, {9000, answer(State::Growing, 2)}, {9500, answer(kWhole, 3)}},
            "9500 tell answered"},
        Row{"PartialForEver",
            {{1000, answer(State::Growing)},
             {29'000, answer(State::Growing)},
             {30'000, answer(State::Growing)}},
            "30000 tell no-answer"},
        Row{"LockedThenFree",
            {{1000, answer(State::Locked)}, {20'000, answer(State::Locked)}, {20'500, answer(kWhole)}},
            "20500 tell answered"},
        Row{"SpoiledIsBelievedWhenItStays",
            {{1000, answer(State::Spoiled)}, {2999, answer(State::Spoiled)}, {3000, answer(State::Spoiled)}},
            "3000 tell wrong"},
        Row{"SpoiledButReplacedInTime",
            {{1000, answer(State::Spoiled)}, {2500, answer(kWhole, 2)}},
            "2500 tell answered"},
        Row{"SpoiledThenLateRight",
            {{1000, answer(State::Spoiled)}, {3000, answer(State::Spoiled)}, {8000, answer(kWhole, 2)}},
            "3000 tell wrong, 8000 late answered"},
        Row{"ForeignIsLeftWhereItIs",
            {{1000, answer(State::Foreign)},
             {3000, answer(State::Foreign)},
             {60'000, answer(State::Foreign)},
             {180'000, answer(State::Foreign)}},
            "3000 tell wrong, 180000 take back, 180000 end"},
        Row{"TooLarge", {{1000, answer(State::TooLarge)}}, "1000 tell wrong"},
        Row{"Returned",
            {{700, returned(kWhole)}, {10'700, returned(kWhole)}, {11'200, nothing()}},
            "700 tell returned, 10700 clear"},
        Row{"ReturnedWithoutText",
            {{700, returned(State::Absent)},
             {2699, returned(State::Absent)},
             {2700, returned(State::Absent)}},
            "2700 tell returned"},
        Row{"ReturnedTextLocked",
            {{700, returned(State::Locked)}, {1200, returned(kWhole)}},
            "1200 tell returned"},
        Row{"ReturnedLate",
            {{30'000, nothing()}, {40'000, returned(kWhole)}},
            "30000 tell no-answer, 40000 late returned"},
        Row{"ShareGoneAndBack",
            {{500, nothing()}, {1000, gone()}, {20'000, gone()}, {20'500, answer(kWhole)}},
            "20500 tell answered"},
        Row{"ShareGone",
            {{1000, gone()}, {30'000, gone()}, {180'000, gone()}},
            "30000 tell folder-gone, 180000 take back, 180000 clear, 180000 end"}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(FolderExchangeTime, IsKeptWithoutALook) {
    Exchange exchange{kSent};
    EXPECT_EQ(exchange.onTime(kSent + Milliseconds{29'999}), ExchangeReaction{});
    EXPECT_EQ(exchange.onTime(kSent + Milliseconds{30'000}).tell, Outcome::NoAnswer);
    EXPECT_EQ(exchange.onTime(kSent + Milliseconds{31'000}).tell, std::nullopt);
    EXPECT_EQ(exchange.onLook(answer(kWhole), kSent + Milliseconds{40'000}).late, Outcome::Answered);
}

TEST(FolderExchangeCancel, TakesTheRequestBackAndClearsWhatComes) {
    Exchange exchange{kSent};
    EXPECT_TRUE(exchange.cancel());
    EXPECT_FALSE(exchange.cancel());
    auto reaction = exchange.onLook(waits(), kSent + Milliseconds{500});
    EXPECT_TRUE(reaction.removeRequest);
    EXPECT_EQ(reaction.tell, std::nullopt);
    reaction = exchange.onLook(answer(kWhole), kSent + Milliseconds{5000});
    EXPECT_EQ(reaction.tell, std::nullopt);
    EXPECT_EQ(reaction.late, std::nullopt);
    EXPECT_TRUE(reaction.removeReceived);
    EXPECT_FALSE(Exchange{exchange}.cancel());
}

}  // namespace
}  // namespace madoguchi::eligibility
