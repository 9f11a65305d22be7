// A lens that sees nothing, and what must not be taken for one: dim rooms, plain walls, passing hands.
#include "camera/cover_watch.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace madoguchi::camera {
namespace {

using namespace std::chrono_literals;

constexpr int kWidth = 640;
constexpr int kHeight = 480;

Picture pictureOf(cv::Mat matrix) {
    return *takePicture(matrix);
}

cv::Mat plain(double value, double noise) {
    cv::Mat matrix(kHeight, kWidth, CV_8UC3);  // braces would take the three numbers for its elements
    cv::RNG random{20261126};
    random.fill(matrix, cv::RNG::NORMAL, cv::Scalar::all(value), cv::Scalar::all(noise));
    return matrix;
}

// Light through a finger or tape: reddish, brighter on one side, without an edge.
cv::Mat throughAFinger() {
    cv::Mat matrix = plain(60, 4);
    for (int x = 0; x < kWidth; ++x) {
        matrix.col(x) += cv::Scalar{0, 10.0 * x / kWidth, 110.0 * x / kWidth};
    }
    return matrix;
}

TEST(CoverWatch, SeesNothingThroughTapeFingerAndDarkness) {
    EXPECT_TRUE(showsNothing(pictureOf(plain(6, 4))));    // black tape
    EXPECT_TRUE(showsNothing(pictureOf(plain(190, 4))));  // paper over the lens
    EXPECT_TRUE(showsNothing(pictureOf(throughAFinger())));
}

TEST(CoverWatch, APersonInADimRoomIsSeen) {
    int pictures = 0;
    for (const auto& file :
         std::filesystem::directory_iterator{MADOGUCHI_SOURCE_DIR "/resources/clips/person-a"}) {
        const cv::Mat person = cv::imread(file.path().string());
        if (person.empty()) {
            continue;
        }
        for (const double light : {1.0, 0.4, 0.25}) {
            EXPECT_FALSE(showsNothing(pictureOf(person * light))) << file.path() << " at " << light;
        }
        cv::Mat soft;
        cv::GaussianBlur(person, soft, {}, 8);  // out of focus
        EXPECT_FALSE(showsNothing(pictureOf(soft))) << file.path();
        ++pictures;
    }
    EXPECT_GT(pictures, 0);
}

TEST(CoverWatch, AWallWithADoorFrameIsSeen) {
    cv::Mat wall = plain(200, 3);
    cv::rectangle(wall, {500, 0}, {540, kHeight}, cv::Scalar::all(150), cv::FILLED);
    EXPECT_FALSE(showsNothing(pictureOf(wall)));
}

TEST(CoverWatch, TooSmallToJudgeShowsSomething) {
    cv::Mat small{2, 2, CV_8UC3, cv::Scalar::all(0)};
    EXPECT_FALSE(showsNothing(pictureOf(small)));
}

TEST(CoverWatch, AHandThatPassesIsNoCover) {
    CoverWatch watch{1500ms};
    const auto at = [](std::chrono::milliseconds time) { return CoverWatch::Time{time}; };
    EXPECT_FALSE(watch.covered(at(0ms), true));
    EXPECT_FALSE(watch.covered(at(1400ms), true));
    EXPECT_FALSE(watch.covered(at(1450ms), false));
    EXPECT_FALSE(watch.covered(at(1500ms), true));
    EXPECT_FALSE(watch.covered(at(2999ms), true));
    EXPECT_TRUE(watch.covered(at(3000ms), true));
    EXPECT_TRUE(watch.covered(at(3033ms), true));
    EXPECT_FALSE(watch.covered(at(3066ms), false));
}

}  // namespace
}  // namespace madoguchi::camera
