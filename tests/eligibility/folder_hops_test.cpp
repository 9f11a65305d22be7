// The hops over shared folders: what is there passes, what is not is named by the nearest cause that can be
// told.
#include <gtest/gtest.h>

#include <fstream>

#include "eligibility/line_hops.hpp"
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

    test::TemporaryFolder folder_;
    FolderSettings settings_;
};

TEST_P(FolderHopsTest, NamesWhereTheWayEnds) {
    FolderHops hops{settings_, folder_.path() / "net"};
    bool reached = true;
    for (const ports::HopFinding& finding : probeLine(hops)) {
        EXPECT_EQ(finding.tried, reached);
        const bool broken = GetParam().broken == finding.hop;
        ASSERT_EQ(finding.failure.has_value(), broken);
        if (broken) {
            EXPECT_EQ(finding.failure->code, GetParam().code);
            reached = false;
        }
    }
    EXPECT_EQ(reached, !GetParam().broken);
}

// Each hop by itself, whatever was found before it: a probe may come while the share is going.
TEST_P(FolderHopsTest, EachHopAnswersForItself) {
    const bool there = GetParam().folders == There::Both;
    for (const Hop hop : ports::kHops) {
        FolderHops hops{settings_, folder_.path() / "net"};
        const auto taken = hops.take(hop);
        const bool passes = there || hop == Hop::Name || (hop == Hop::ThisMachine && GetParam().link);
        ASSERT_EQ(taken.has_value(), passes) << static_cast<int>(hop);
        if (!taken) {
            EXPECT_EQ(taken.error().code,
                      hop == Hop::ThisMachine ? StepCode::NetworkLinkDown : StepCode::FolderMissing);
        }
    }
}

TEST(FolderHops, SeesAShareThatComesBack) {
    const test::TemporaryFolder folder;
    FolderSettings settings;
    settings.requests = folder.path() / "req";
    settings.answers = folder.path() / "res";
    FolderHops hops{settings, folder.path()};
    EXPECT_EQ(hops.take(Hop::Service).error().code, StepCode::FolderMissing);
    std::filesystem::create_directory(settings.requests);
    std::filesystem::create_directory(settings.answers);
    EXPECT_TRUE(hops.take(Hop::Service));
    std::filesystem::remove(settings.answers);
    EXPECT_EQ(hops.take(Hop::Service).error().code, StepCode::FolderMissing);
}

INSTANTIATE_TEST_SUITE_P(
    Shares, FolderHopsTest,
    testing::Values(Case{"AllWell", There::Both, true, std::nullopt, StepCode::KioskInternal},
                    // Folders on this machine, or a second network: no link is needed for what is there.
                    Case{"WithoutALink", There::Both, false, std::nullopt, StepCode::KioskInternal},
                    Case{"LinkDown", There::Neither, false, Hop::ThisMachine, StepCode::NetworkLinkDown},
                    Case{"ShareGone", There::Neither, true, Hop::Connection, StepCode::FolderMissing},
                    Case{"RequestsGone", There::NoRequests, true, Hop::Connection, StepCode::FolderMissing},
                    Case{"AnswersGone", There::NoAnswers, true, Hop::Connection, StepCode::FolderMissing},
                    Case{"AFileInItsPlace", There::AnswersIsAFile, true, Hop::Connection,
                         StepCode::FolderMissing}),
    [](const auto& each) { return std::string{each.param.name}; });

}  // namespace
}  // namespace madoguchi::eligibility
