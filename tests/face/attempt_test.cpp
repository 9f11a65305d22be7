#include "face/attempt.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace madoguchi::face {
namespace {

using ports::FaceDecision;
using ports::FaceHint;

const EmbedderTraits kTraits{"test", 0.6, 0.5, 0.3, true};

Embedding axis(double similarity) {
    const std::array<float, 2> values{static_cast<float>(similarity),
                                      static_cast<float>(std::sqrt(1 - similarity * similarity))};
    return Embedding{values};
}

// A person who sways before the camera, 400 ms a step.
class AttemptTest : public testing::Test {
protected:
    Attempt attempt_{{}, kTraits, axis(1)};
    int step_ = 0;
    double pattern_ = 0;  // of the liveness frames; 3.2 is a doubt, 9 an attack
    double yaw_ = 0;
    double bend_ = 0;  // how far the nose moves against the rest, in eye distances
    double similarity_ = 0.9;

    FaceFindings good() const {
        FaceFindings findings;
        findings.hint = FaceHint::None;
        findings.place = {10.0 * step_, 0, 80, yaw_, 0, 0};
        findings.embedding = axis(similarity_);
        findings.liveness.measured = true;
        findings.liveness.eyeDistance = 80;
        findings.liveness.pattern = pattern_;
        findings.liveness.yaw = yaw_;
        for (int i = 0; i < 16; ++i) {
            const float x = static_cast<float>(i % 4) / 2;
            const float y = static_cast<float>(i / 4) / 2;
            const bool nose = i == 5 || i == 6 || i == 9 || i == 10;
            findings.liveness.points.emplace_back(x + (nose ? static_cast<float>(bend_) : 0.0F), y);
        }
        return findings;
    }

    AttemptStep take(FaceFindings findings) { return attempt_.take(std::move(findings), at(step_++)); }
    AttemptStep take() { return take(good()); }
    AttemptStep take(FaceHint hint) {
        FaceFindings findings;
        findings.hint = hint;
        return take(std::move(findings));
    }
    static Instant at(int step) { return Instant{Milliseconds{400 * step}}; }

    // Steps until a decision; at most `most`.
    std::optional<FaceDecision> decide(int most) {
        for (int i = 0; i < most; ++i) {
            if (const auto step = take(); step.decision) {
                return step.decision;
            }
        }
        return std::nullopt;
    }
};

TEST_F(AttemptTest, RecognisesTheHolder) {
    const auto decision = decide(3);
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->kind, FaceDecision::Kind::Match);
    EXPECT_EQ(decision->frames, 3);
    EXPECT_EQ(decision->modelId, "test");
}

TEST_F(AttemptTest, ALossOfAFewFramesStartsNothingOver) {
    take();
    take();
    for (int i = 0; i < 5; ++i) {
        EXPECT_FALSE(take(FaceHint::NoFace).decision);
    }
    auto back = good();
    back.jumped = true;
    const auto step = take(std::move(back));
    ASSERT_TRUE(step.decision);
    EXPECT_EQ(step.decision->kind, FaceDecision::Kind::Match);
    EXPECT_EQ(step.decision->frames, 3);
}

TEST_F(AttemptTest, AnAttackIsDoubtedAtOnce) {
    pattern_ = 9;
    const auto decision = decide(3);
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->kind, FaceDecision::Kind::Doubtful);
    EXPECT_LT(decision->live, 0.25);
}

TEST_F(AttemptTest, ADoubtAsksForATurnAndASolidHeadSettlesIt) {
    pattern_ = 3.15;
    EXPECT_FALSE(decide(8));
    yaw_ = 14;
    bend_ = 0.3;
    EXPECT_EQ(take().progress.hint, FaceHint::TurnSlightly);
    const auto decision = decide(5);
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->kind, FaceDecision::Kind::Match);
}

TEST_F(AttemptTest, ATurnedFlatPictureSettlesNothing) {
    pattern_ = 3.15;
    EXPECT_FALSE(decide(8));
    yaw_ = 14;
    const auto decision = decide(20);
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->kind, FaceDecision::Kind::Doubtful);
    EXPECT_EQ(step_, 3 + 15) << "six seconds after the third frame";
}

TEST_F(AttemptTest, WhoLeavesDuringTheChallengeIsDoubtedInTime) {
    pattern_ = 3.15;
    EXPECT_FALSE(decide(4));
    std::optional<FaceDecision> decision;
    for (int i = 0; i < 16 && !decision; ++i) {
        decision = take(FaceHint::NoFace).decision;
    }
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->kind, FaceDecision::Kind::Doubtful);
}

TEST_F(AttemptTest, SomebodyElseDuringTheChallengeDoesNotInheritTheMatch) {
    pattern_ = 3.15;
    EXPECT_FALSE(decide(4));
    similarity_ = -0.9;
    pattern_ = 0;
    EXPECT_FALSE(decide(2));
    const auto decision = decide(20);
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->kind, FaceDecision::Kind::NoMatch);
}

TEST_F(AttemptTest, AdviceIsShownAndTheFrameCountsAllTheSame) {
    for (int i = 0; i < 3; ++i) {
        auto findings = good();
        findings.advice = FaceHint::TiltGlasses;
        const auto step = take(std::move(findings));
        EXPECT_EQ(step.progress.hint, FaceHint::TiltGlasses);
        EXPECT_EQ(step.decision.has_value(), i == 2);
    }
}

TEST_F(AttemptTest, WithoutAReferenceItOnlyHints) {
    Attempt waiting{{}, kTraits, {}};
    for (int i = 0; i < 9; ++i) {
        const auto step = waiting.take(good(), at(step_++));
        EXPECT_FALSE(step.decision);
        EXPECT_EQ(step.progress.fraction, 0);
    }
    waiting.setReference(axis(1));
    EXPECT_FALSE(waiting.take(good(), at(step_++)).decision);
    EXPECT_FALSE(waiting.take(good(), at(step_++)).decision);
    EXPECT_TRUE(waiting.take(good(), at(step_++)).decision);
}

TEST_F(AttemptTest, TellsWhatStoodInTheWay) {
    similarity_ = 0.55;
    AttemptStep step;
    for (int i = 0; i < 25; ++i) {
        step = i % 5 == 0 ? take() : take(FaceHint::MoreLight);
    }
    EXPECT_EQ(step.progress.trouble, FaceHint::MoreLight);
}

TEST(Trouble, IsTheCauseThatHeldMost) {
    Trouble trouble;
    for (int i = 0; i < 19; ++i) {
        trouble.note(FaceHint::MoreLight);
    }
    EXPECT_EQ(trouble.dominant(), FaceHint::None) << "too soon to say";
    trouble.note(FaceHint::MoreLight);
    EXPECT_EQ(trouble.dominant(), FaceHint::MoreLight);
    for (int i = 0; i < 25; ++i) {
        trouble.note(FaceHint::TakeOffMask);
    }
    EXPECT_EQ(trouble.dominant(), FaceHint::TakeOffMask);
    for (int i = 0; i < 60; ++i) {
        trouble.note(FaceHint::None);
    }
    EXPECT_EQ(trouble.dominant(), FaceHint::None) << "most were good: light and mask were not it";
}

TEST(Trouble, NamesNoneOfManySmallCauses) {
    Trouble trouble;
    for (int i = 0; i < 30; ++i) {
        trouble.note(FaceHint::MoveCloser);
        trouble.note(FaceHint::HoldStill);
        trouble.note(FaceHint::LookStraight);
    }
    EXPECT_EQ(trouble.dominant(), FaceHint::None);
}

}  // namespace
}  // namespace madoguchi::face
