#include "face/liveness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "face/liveness_measuring.hpp"

namespace madoguchi::face {
namespace {

LivenessFrame plain(int index) {
    LivenessFrame frame;
    frame.measured = true;
    frame.x = 320 + 20 * std::sin(index);
    frame.y = 240 + 10 * std::cos(index);
    frame.eyeDistance = 80;
    frame.eyeOpening = 0.3;
    return frame;
}

// `moves`: the border stays where it is beside the face; otherwise it stays where it is in the picture.
LivenessFrame bordered(int index, bool moves, std::size_t sides) {
    auto frame = plain(index);
    for (std::size_t side = 0; side < sides; ++side) {
        const double offset = (side % 2 == 0 ? frame.x - 320 : frame.y - 240) / frame.eyeDistance;
        frame.border.at(side) = {0.95, moves ? 2.0 : 2.0 + offset};
    }
    return frame;
}

template <class Make>
LivenessOpinion opinionOf(Make make, int frames = 8) {
    Liveness liveness;
    for (int i = 0; i < frames; ++i) {
        liveness.add(make(i));
    }
    return liveness.opinion();
}

TEST(Liveness, NothingMeasuredSpeaksForNobodyBeingFalse) {
    EXPECT_EQ(Liveness{}.opinion().verdict, LivenessVerdict::Live);
    EXPECT_EQ(opinionOf([](int) { return LivenessFrame{}; }).frames, 0U);
    EXPECT_EQ(opinionOf(plain).verdict, LivenessVerdict::Live);
}

TEST(Liveness, APersonWhoKeepsPerfectlyStillIsLive) {
    EXPECT_EQ(opinionOf([](int) { return plain(0); }).verdict, LivenessVerdict::Live);
}

TEST(Liveness, APatternIsAnAttackWhateverMoves) {
    const auto opinion = opinionOf([](int i) {
        auto frame = plain(i);
        frame.pattern = 5;
        frame.nonRigid = 0.2;
        return frame;
    });
    EXPECT_EQ(opinion.verdict, LivenessVerdict::Attack);
    EXPECT_EQ(opinion.motion, 1);
    EXPECT_EQ(opinion.score, 0);
}

TEST(Liveness, APatternInFewFramesIsNothing) {
    const auto opinion = opinionOf([](int i) {
        auto frame = plain(i);
        frame.pattern = i < 3 ? 5 : 1;
        return frame;
    });
    EXPECT_EQ(opinion.verdict, LivenessVerdict::Live);
}

TEST(Liveness, ABorderThatMovesWithTheFaceIsAnAttack) {
    EXPECT_EQ(opinionOf([](int i) { return bordered(i, true, 4); }).verdict, LivenessVerdict::Attack);
    EXPECT_EQ(opinionOf([](int i) { return bordered(i, true, 3); }).verdict, LivenessVerdict::Doubt)
        << "a hand may hide the bottom, or it is a person before a picture that the camera shakes";
}

TEST(Liveness, DoorFramesAndPostersStayWhereTheyAre) {
    EXPECT_EQ(opinionOf([](int i) { return bordered(i, false, 4); }).verdict, LivenessVerdict::Live);
    EXPECT_EQ(opinionOf([](int i) { return bordered(i, true, 2); }).verdict, LivenessVerdict::Live);
    EXPECT_EQ(opinionOf([](int) { return bordered(0, true, 3); }).verdict, LivenessVerdict::Live);
}

TEST(Liveness, AClosedBorderThatNeverMovesIsAnAttack) {
    EXPECT_EQ(opinionOf([](int) { return bordered(0, true, 4); }).verdict, LivenessVerdict::Attack);
}

TEST(Liveness, ABlinkSpeaksForLife) {
    const auto still = opinionOf(plain);
    const auto blinking = opinionOf([](int i) {
        auto frame = plain(i);
        frame.eyeOpening = i == 4 ? 0.08 : 0.3;
        return frame;
    });
    EXPECT_GT(blinking.score, still.score);
}

std::vector<cv::Point2f> dome() {
    std::vector<cv::Point2f> points;
    for (int y = -4; y <= 4; ++y) {
        for (int x = -4; x <= 4; ++x) {
            points.emplace_back(0.25F * static_cast<float>(x), 0.25F * static_cast<float>(y));
        }
    }
    return points;
}

TEST(NonRigidMotion, AFlatPictureHasNoneFromAnySide) {
    const auto before = dome();
    auto after = before;
    for (auto& p : after) {
        const float w = 1 + 0.1F * p.x - 0.05F * p.y;
        p = {(0.9F * p.x + 0.1F * p.y + 0.3F) / w, (-0.1F * p.x + 1.1F * p.y - 0.2F) / w};
    }
    EXPECT_LT(nonRigidMotion(before, after), 1e-4);
}

TEST(NonRigidMotion, AHeadThatTurnsHasSome) {
    const auto before = dome();
    auto after = before;
    for (auto& p : after) {
        p.x += 0.3F * std::sqrt(std::max(0.0F, 1 - p.x * p.x - p.y * p.y));
    }
    EXPECT_GT(nonRigidMotion(before, after), 0.03);
    EXPECT_EQ(nonRigidMotion(before, {}), 0);
}

cv::Mat noise() {
    cv::Mat grey(480, 640, CV_8U);
    cv::RNG random{7};
    random.fill(grey, cv::RNG::NORMAL, 128, 6);
    return grey;
}

TEST(PeriodicPattern, NoiseHasNoneAndAScreenHasOne) {
    cv::Mat grey = noise();
    EXPECT_LT(periodicPattern(grey, {320, 240}), LivenessPolicy{}.pattern[0]);
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) {
            grey.at<std::uint8_t>(y, x) += cv::saturate_cast<std::uint8_t>(
                8 + 8 * std::cos(2 * std::numbers::pi * (x * 0.93 + y * 0.37) / 3.3));
        }
    }
    EXPECT_GT(periodicPattern(grey, {320, 240}), LivenessPolicy{}.pattern[1]);
}

TEST(PeriodicPattern, IsNothingAtThePicturesEdgeOrInAFlatPicture) {
    EXPECT_EQ(periodicPattern(noise(), {5, 5}), 0);
    EXPECT_EQ(periodicPattern(cv::Mat{20, 20, CV_8U, cv::Scalar{9}}, {10, 10}), 0);
    EXPECT_LT(periodicPattern(cv::Mat{480, 640, CV_8U, cv::Scalar{128}}, {320, 240}), 0.1);
}

}  // namespace
}  // namespace madoguchi::face
