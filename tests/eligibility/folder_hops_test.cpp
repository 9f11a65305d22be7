// The hops over shared folders: what is there passes, what is not is named by the nearest cause that can be
// told; what only an exchange can tell is told of the last one, or not at all.
#include <gtest/gtest.h>

#include <fstream>

#include "eligibility/line_hops.hpp"
#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::eligibility {
namespace {

using ports::Hop;

enum class There { Both, NoRequests, NoAnswers, AnswersIsAFile, Neither };

struct Case {
    const char* name;
    There folders;
    bool link;  // a network interface has one
    std::optional<Hop> broken;
    StepCode code;
};

class FolderHopsTest : public testing::TestWithParam<Case> {
protected:
    FolderHopsTest() {
        const bool requests = GetParam().folders != There::NoRequests && GetParam().folders != There::Neither;
        const bool answers = GetParam().folders == There::Both || GetParam().folders == There::NoRequests;
        if (requests) {
            std::filesystem::create_directory(folder_.path() / "req");
        }
        if (answers) {
            std::filesystem::create_directory(folder_.path() / "res");
        } else if (GetParam().folders == There::AnswersIsAFile) {
            std::ofstream{folder_.path() / "res"} << "no folder";
        }
        std::filesystem::create_directories(folder_.path() / "net" / "eth0");
        std::ofstream{folder_.path() / "net" / "eth0" / "carrier"} << (GetParam().link ? "1\n" : "0\n");
        settings_.requests = folder_.path() / "req";
        settings_.answers = folder_.path() / "res";
    }

    static std::optional<FolderClient::Outcome> nothingYet() { return std::nullopt; }

    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    FolderSettings settings_;
};

TEST_P(FolderHopsTest, NamesWhereTheWayEnds) {
    FolderHops hops{settings_, nothingYet, clock_, folder_.path() / "net"};
    bool reached = true;
    for (const ports::HopFinding& finding : probeLine(hops)) {
        const bool seen = finding.hop == Hop::ThisMachine || finding.hop == Hop::SharedFolder;
        EXPECT_EQ(finding.tried, reached && seen);
        EXPECT_FALSE(finding.age);
        const bool broken = GetParam().broken == finding.hop;
        ASSERT_EQ(finding.failure.has_value(), broken);
        if (broken) {
            EXPECT_EQ(finding.failure->code, GetParam().code);
            reached = false;
        }
    }
    EXPECT_EQ(reached, !GetParam().broken);
}

INSTANTIATE_TEST_SUITE_P(
    Shares, FolderHopsTest,
    testing::Values(Case{"AllWell", There::Both, true, std::nullopt, StepCode::KioskInternal},
                    // Folders on this machine, or a second network: no link is needed for what is there.
                    Case{"WithoutALink", There::Both, false, std::nullopt, StepCode::KioskInternal},
                    Case{"LinkDown", There::Neither, false, Hop::ThisMachine, StepCode::NetworkLinkDown},
                    Case{"ShareGone", There::Neither, true, Hop::SharedFolder, StepCode::FolderMissing},
                    Case{"RequestsGone", There::NoRequests, true, Hop::SharedFolder, StepCode::FolderMissing},
                    Case{"AnswersGone", There::NoAnswers, true, Hop::SharedFolder, StepCode::FolderMissing},
                    Case{"AFileInItsPlace", There::AnswersIsAFile, true, Hop::SharedFolder,
                         StepCode::FolderMissing}),
    [](const auto& each) { return std::string{each.param.name}; });

class FolderHopsAfterAQuestion : public testing::Test {
protected:
    FolderHopsAfterAQuestion() {
        settings_.requests = folder_.path() / "req";
        settings_.answers = folder_.path() / "res";
        std::filesystem::create_directory(settings_.requests);
        std::filesystem::create_directory(settings_.answers);
    }
    void last(std::optional<StepCode> code) {
        outcome_ =
            FolderClient::Outcome{code ? std::optional{Failure{*code, {}}} : std::nullopt, clock_.now()};
    }

    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    FolderSettings settings_;
    std::optional<FolderClient::Outcome> outcome_;
    std::optional<Milliseconds> since_;

    // One letter for each hop: o well, x ends here, ? unknown; and the age of what was not seen just now.
    std::string line() {
        FolderHops hops{settings_, [this] { return outcome_; }, clock_, folder_.path()};
        std::string all;
        since_.reset();
        for (const auto& finding : probeLine(hops)) {
            all += !finding.tried ? '?' : finding.failure ? 'x' : 'o';
            since_ = finding.age ? finding.age : since_;
        }
        return all;
    }
};

TEST_F(FolderHopsAfterAQuestion, TellHowItWentAndHowLongAgo) {
    EXPECT_EQ(line(), "oo??");
    const std::pair<std::optional<StepCode>, const char*> rows[]{
        {std::nullopt, "oooo"},
        {StepCode::FolderWriteFailed, "ox??"},
        {StepCode::FolderRequestNotTaken, "oox?"},
        {StepCode::GatewayTimedOut, "ooox"},
        {StepCode::FolderRequestReturned, "ooox"},
        {StepCode::EligibilityMalformed, "ooox"},
    };
    for (const auto& [code, expected] : rows) {
        last(code);
        clock_.advance(std::chrono::minutes{4});
        EXPECT_EQ(line(), expected);
        EXPECT_EQ(since_, std::chrono::minutes{4});
    }
}

TEST_F(FolderHopsAfterAQuestion, AnOldOutcomeSaysNothingOfNow) {
    last(std::nullopt);
    clock_.advance(std::chrono::minutes{11});
    EXPECT_EQ(line(), "oo??");
    last(StepCode::FolderRequestNotTaken);
    clock_.advance(std::chrono::minutes{11});
    EXPECT_EQ(line(), "oo??");
}

TEST_F(FolderHopsAfterAQuestion, AShareThatWentAwaySinceIsSeen) {
    last(std::nullopt);
    std::filesystem::remove(settings_.answers);
    EXPECT_EQ(line(), "x???");  // no link either
    std::filesystem::create_directory(settings_.answers);
    EXPECT_EQ(line(), "oooo");
}

}  // namespace
}  // namespace madoguchi::eligibility
