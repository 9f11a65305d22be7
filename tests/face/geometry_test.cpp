#include "face/geometry.hpp"

#include <gtest/gtest.h>

#include <array>

namespace madoguchi::face {
namespace {

TEST(SimilarityTransform, FindsTurnScaleAndShift) {
    const std::array<cv::Point2f, 3> from{cv::Point2f{0, 0}, cv::Point2f{10, 0}, cv::Point2f{0, 10}};
    std::array<cv::Point2f, 3> to;
    for (std::size_t i = 0; i < 3; ++i) {  // turned by 90 degrees, doubled, shifted by (5, 7)
        to.at(i) = {-2 * from.at(i).y + 5, 2 * from.at(i).x + 7};
    }
    const auto transform = similarityTransform(from, to);
    EXPECT_NEAR(scaleOf(transform), 2, 1e-9);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(apply(transform, from.at(i)).x, to.at(i).x, 1e-4);
        EXPECT_NEAR(apply(transform, from.at(i)).y, to.at(i).y, 1e-4);
    }
}

TEST(SimilarityTransform, OfOnePlaceIsTheIdentity) {
    const std::array<cv::Point2f, 2> from{cv::Point2f{3, 3}, cv::Point2f{3, 3}};
    const auto transform = similarityTransform(from, from);
    EXPECT_EQ(transform(0, 0), 1);
    EXPECT_EQ(transform(0, 2), 0);
}

TEST(Square, MapsItsCentreAndCorner) {
    const auto toChip = squareToChip({{100, 50}, 40, 0}, 80);
    EXPECT_EQ(apply(toChip, {100, 50}), (cv::Point2f{40, 40}));
    EXPECT_EQ(apply(toChip, {80, 30}), (cv::Point2f{0, 0}));
}

TEST(Square, TurnsWithTheEyeLine) {
    const auto angle = lineAngle({0, 0}, {10, 10});  // eyes that slope down
    EXPECT_NEAR(angle, 45, 1e-4);
    const auto toChip = squareToChip({{0, 0}, 40, angle}, 40);
    EXPECT_NEAR(apply(toChip, {10, 10}).y, apply(toChip, {0, 0}).y, 1e-4);
    EXPECT_GT(apply(toChip, {10, 10}).x, apply(toChip, {0, 0}).x);
}

TEST(Chip, OfAMuchLargerPictureIsAveraged) {
    // A fine chequerboard: sampled it would be black and white, averaged it is grey.
    cv::Mat board(512, 512, CV_8UC3);  // braces would make a list of three numbers
    for (int y = 0; y < board.rows; ++y) {
        for (int x = 0; x < board.cols; ++x) {
            board.at<cv::Vec3b>(y, x) = (x + y) % 2 == 0 ? cv::Vec3b{255, 255, 255} : cv::Vec3b{0, 0, 0};
        }
    }
    const auto chip = cutChip(board, squareToChip({{256, 256}, 512, 0}, 64), 64);
    EXPECT_NEAR(chip.at<cv::Vec3b>(32, 32)[0], 128, 4);
}

}  // namespace
}  // namespace madoguchi::face
