#include "face/evidence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace madoguchi::face {
namespace {

using Verdict = Evidence::Verdict;

const EmbedderTraits kTraits{"test", 0.6, 0.5, 0.3, true};

// A unit vector in the plane whose cosine with the reference (1, 0) is `similarity`.
Embedding alike(double similarity) {
    const std::array<float, 2> values{
        static_cast<float>(similarity),
        static_cast<float>(std::sqrt(std::max(0.0, 1 - similarity * similarity)))};
    return Embedding{values};
}

// A person who sways: each step another place.
HeadPlace swaying(int step) {
    return {300.0 + 10 * step, 200, 80, 0, 0, 0};
}

class EvidenceTest : public testing::Test {
protected:
    Evidence evidence_{{}, kTraits, alike(1)};

    Verdict feed(int milliseconds, double similarity, int step) {
        return evidence_.add(Instant{Milliseconds{50'000 + milliseconds}}, swaying(step), alike(similarity));
    }
};

TEST_F(EvidenceTest, ThreeDifferentFramesOverTheTimeMatch) {
    EXPECT_EQ(feed(0, 0.8, 0), Verdict::Undecided);
    EXPECT_EQ(feed(300, 0.8, 1), Verdict::Undecided);
    EXPECT_EQ(feed(600, 0.8, 2), Verdict::Match);
    EXPECT_EQ(evidence_.frames(), 3U);
    EXPECT_NEAR(evidence_.similarity(), 0.8, 1e-6);
    EXPECT_EQ(evidence_.fraction(), 1);
}

TEST_F(EvidenceTest, AFaceThatWasOutOfSightGoesOnWhenItIsTheSame) {
    feed(0, 0.9, 0);
    feed(300, 0.9, 1);
    evidence_.lost();
    EXPECT_EQ(feed(5000, 0.85, 9), Verdict::Match);
    EXPECT_EQ(evidence_.frames(), 3U);
    EXPECT_EQ(evidence_.restarts(), 0U);
}

TEST_F(EvidenceTest, AnotherFaceAfterALossStartsAnewWithoutTakingProgressBack) {
    feed(0, 0.9, 0);
    feed(300, 0.9, 1);
    const double shown = evidence_.fraction();
    evidence_.lost();
    // As like the mean as a frame of the same person may be without a loss, but not clearly.
    EXPECT_EQ(feed(600, 0.01, 2), Verdict::Undecided);
    EXPECT_EQ(evidence_.frames(), 1U);
    EXPECT_EQ(evidence_.restarts(), 1U);
    EXPECT_EQ(evidence_.fraction(), shown);
    feed(900, 0.01, 3);
    EXPECT_EQ(evidence_.frames(), 2U) << "one loss is answered by one frame";
}

TEST_F(EvidenceTest, ThreeFramesTooSoonWait) {
    feed(0, 0.9, 0);
    feed(200, 0.9, 1);
    EXPECT_EQ(feed(400, 0.9, 2), Verdict::Undecided);
    EXPECT_EQ(feed(599, 0.9, 3), Verdict::Undecided);  // within the later gap: does not count
    EXPECT_EQ(feed(760, 0.9, 4), Verdict::Match);
}

TEST_F(EvidenceTest, TheSamePictureAgainAndAgainIsOnePicture) {
    for (int i = 0; i < 300; ++i) {
        EXPECT_EQ(feed(i * 100, 0.95, 0), Verdict::Undecided);
    }
    EXPECT_EQ(evidence_.frames(), 1U);
}

TEST_F(EvidenceTest, TwoPicturesInTurnAreTwoPictures) {
    for (int i = 0; i < 300; ++i) {
        EXPECT_EQ(feed(i * 400, 0.95, i % 2), Verdict::Undecided);
    }
    EXPECT_EQ(evidence_.frames(), 2U);
}

TEST_F(EvidenceTest, BetweenTheThresholdsItKeepsLooking) {
    for (int i = 0; i < 60; ++i) {
        EXPECT_EQ(feed(i * 400, 0.55, i), Verdict::Undecided);
    }
    EXPECT_EQ(evidence_.frames(), EvidencePolicy{}.kept);
    EXPECT_LT(evidence_.fraction(), 1);
}

TEST_F(EvidenceTest, FarBelowItSaysNoAfterThreeSeconds) {
    auto verdict = Verdict::Undecided;
    int time = 0;
    for (int step = 0; verdict == Verdict::Undecided && time < 10'000; ++step) {
        time = step * 400;
        verdict = feed(time, 0.35, step);
        EXPECT_TRUE(verdict == Verdict::Undecided || time >= 3000);
    }
    EXPECT_EQ(verdict, Verdict::NoMatch);
    EXPECT_GE(evidence_.frames(), 5U);
}

TEST_F(EvidenceTest, AtTheFastestPaceItStillReachesTheTimeForNo) {
    auto verdict = Verdict::Undecided;
    for (int i = 0; i < 120 && verdict == Verdict::Undecided; ++i) {
        verdict = feed(i * 33, 0.35, i);
    }
    EXPECT_EQ(verdict, Verdict::NoMatch);
}

TEST_F(EvidenceTest, OneFrameInTheMiddleBandPutsOffTheNo) {
    feed(0, 0.55, 0);
    for (int i = 1; i < 9; ++i) {
        EXPECT_EQ(feed(i * 500, 0.35, i), Verdict::Undecided);
    }
}

TEST_F(EvidenceTest, FourFramesOverALongTimeAreNoNo) {
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(feed(i * 5000, 0.35, i), Verdict::Undecided);
    }
    EXPECT_EQ(feed(20'000, 0.35, 4), Verdict::NoMatch);
}

TEST_F(EvidenceTest, SomebodyElseStartsItAgain) {
    feed(0, 0.9, 0);
    feed(300, 0.9, 1);
    EXPECT_EQ(feed(600, -0.5, 2), Verdict::Undecided);  // unlike the mean so far
    EXPECT_EQ(evidence_.frames(), 1U);
    EXPECT_NEAR(evidence_.similarity(), -0.5, 1e-6);
}

TEST_F(EvidenceTest, AMatchHoldsForThePersonWhoGaveItOnly) {
    feed(0, 0.9, 0);
    feed(300, 0.9, 1);
    ASSERT_EQ(feed(600, 0.9, 2), Verdict::Match);
    EXPECT_EQ(feed(700, 0.9, 2), Verdict::Match) << "a frame that doesn't count changes nothing";
    EXPECT_EQ(feed(1000, -1, 3), Verdict::Undecided);
    EXPECT_NEAR(evidence_.similarity(), -1, 1e-6);
}

TEST_F(EvidenceTest, WhoWearsAMaskIsNotSomebodyElse) {
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(evidence_.add(Instant{Milliseconds{400 * i}}, swaying(i), alike(0.35), i % 3 == 0),
                  Verdict::Undecided);
    }
    for (int i = 20; i < 40; ++i) {  // taken off: the covered frames leave the window
        evidence_.add(Instant{Milliseconds{400 * i}}, swaying(i), alike(0.35));
    }
    EXPECT_EQ(evidence_.add(Instant{Milliseconds{16'400}}, swaying(41), alike(0.35)), Verdict::NoMatch);
}

TEST_F(EvidenceTest, AsksForATurnWhenTheFramesAreTooAlike) {
    feed(0, 0.9, 0);
    feed(1400, 0.9, 0);
    EXPECT_FALSE(evidence_.needsVariety());
    feed(1500, 0.9, 0);
    EXPECT_TRUE(evidence_.needsVariety());
    feed(1600, 0.9, 1);
    EXPECT_FALSE(evidence_.needsVariety());
    EXPECT_EQ(feed(2000, 0.9, 2), Verdict::Match);
    EXPECT_FALSE(evidence_.needsVariety()) << "nothing is asked of who is recognised";
}

TEST_F(EvidenceTest, AsksForATurnWhenTheMeanStaysBetweenTheThresholds) {
    for (int i = 0; i < 6; ++i) {
        feed(i * 400, 0.55, i);
        EXPECT_FALSE(evidence_.needsVariety());
    }
    feed(2800, 0.55, 7);
    EXPECT_TRUE(evidence_.needsVariety());
}

TEST_F(EvidenceTest, AsksNothingOfSomebodyElse) {
    for (int i = 0; i < 8; ++i) {
        feed(i * 360, 0.2, i);
        EXPECT_FALSE(evidence_.needsVariety());
    }
}

TEST_F(EvidenceTest, TheFractionNeverFalls) {
    double before = 0;
    for (int i = 0; i < 40; ++i) {
        feed(i * 200, i % 7 == 6 ? -0.5 : 0.55, i);
        EXPECT_GE(evidence_.fraction(), before);
        before = evidence_.fraction();
    }
    EXPECT_LT(before, 1);
}

TEST_F(EvidenceTest, WithoutAnEmbeddingNothingCounts) {
    EXPECT_EQ(evidence_.add(Instant{}, swaying(0), {}), Verdict::Undecided);
    EXPECT_EQ(evidence_.frames(), 0U);
}

TEST_F(EvidenceTest, TheMeanDecidesNotTheBestFrame) {
    feed(0, 0.9, 0);
    feed(300, 0.35, 1);
    EXPECT_EQ(feed(600, 0.35, 2), Verdict::Undecided);
}

struct Move {
    const char* what;
    HeadPlace place;
    double similarity;
    bool different;
};

class Moves : public testing::TestWithParam<Move> {};

TEST_P(Moves, TellWhetherAFrameIsAnotherOne) {
    EXPECT_EQ(differs({300, 200, 80, 0, 0, 0}, GetParam().place, GetParam().similarity),
              GetParam().different);
}

INSTANTIATE_TEST_SUITE_P(Heads, Moves,
                         testing::Values(Move{"None", {300, 200, 80, 0, 0, 0}, 1, false},
                                         Move{
                                             "SensorNoise", {300.8, 200.5, 80.4, 0.6, 0.5, 0.2}, 0.99, false},
                                         Move{"Sway", {302.5, 200, 80, 0, 0, 0}, 0.99, true},
                                         Move{"Nearer", {300, 200, 82, 0, 0, 0}, 0.99, true},
                                         Move{"Turn", {300, 200, 80, 3, 0, 0}, 0.99, true},
                                         Move{"Nod", {300, 200, 80, 0, -3, 0}, 0.99, true},
                                         Move{"Tilt", {300, 200, 80, 0, 0, 2}, 0.99, true},
                                         Move{"Smile", {300, 200, 80, 0, 0, 0}, 0.9, true}),
                         [](const auto& made) { return std::string{made.param.what}; });

}  // namespace
}  // namespace madoguchi::face
