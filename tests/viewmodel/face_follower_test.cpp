#include "viewmodel/face_follower.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "viewmodel/preview_feed.hpp"

namespace madoguchi::viewmodel {
namespace {

using Box = std::array<double, 4>;

// A face of `height` whose middle is (x, y).
Box faceAt(double x, double y, double height = 0.5) {
    return {x - 0.2, y - height / 2, 0.4, height};
}

PictureCut after(FaceFollower& follower, int pictures) {
    PictureCut cut;
    for (int i = 0; i < pictures; ++i) {
        cut = follower.next();
    }
    return cut;
}

TEST(FaceFollower, ShowsTheWholePictureUntilAFaceIsSeen) {
    FaceFollower follower;
    EXPECT_EQ(after(follower, 9), PictureCut{});
}

TEST(FaceFollower, GoesToALowFaceInSmallSteps) {
    FaceFollower follower;
    follower.see(faceAt(0.5, 0.8, 0.3));
    PictureCut before;
    for (int i = 0; i < 40; ++i) {
        const auto cut = follower.next();
        EXPECT_GE(cut.y, before.y);
        EXPECT_LE(cut.y - before.y, 0.05);
        before = cut;
    }
    EXPECT_NEAR(before.y, 0.8, 0.01);
    EXPECT_NEAR(before.zoom, 0.5 / 0.3, 0.02);
}

TEST(FaceFollower, DoesNotSwayWithTheFace) {
    FaceFollower follower;
    follower.see(faceAt(0.5, 0.6));
    const auto settled = after(follower, 80);
    for (int i = 0; i < 50; ++i) {
        follower.see(faceAt(0.5 + 0.015 * std::sin(i), 0.6 + 0.015 * std::cos(i), 0.5 + 0.02 * std::sin(i)));
        const auto cut = follower.next();
        EXPECT_NEAR(cut.x, settled.x, 0.001);
        EXPECT_NEAR(cut.y, settled.y, 0.001);
        EXPECT_NEAR(cut.zoom, settled.zoom, 0.001);
    }
}

TEST(FaceFollower, WaitsForAFaceThatIsLostForAMomentAndThenLetsGo) {
    FaceFollower follower;
    follower.see(faceAt(0.3, 0.7, 0.3));
    const auto settled = after(follower, 80);
    follower.see({});
    EXPECT_NEAR(after(follower, 20).y, settled.y, 0.001);
    const auto whole = after(follower, 120);
    EXPECT_NEAR(whole.y, 0.5, 0.001);
    EXPECT_NEAR(whole.zoom, 1, 0.001);
}

TEST(FaceFollower, ASpeckIsNotBlownUp) {
    FaceFollower follower;
    follower.see(Box{0.5, 0.5, 0, 0});
    EXPECT_LE(after(follower, 80).zoom, 1.81);
}

// Rows grow brighter downwards.
ports::Frame shaded() {
    constexpr int kWidth = 80;
    constexpr int kHeight = 60;
    SecureBytes pixels{std::size_t{kWidth} * kHeight * 3};
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels.bytes()[i] = static_cast<std::uint8_t>(i / (kWidth * 3) * 4);
    }
    return {.width = kWidth,
            .height = kHeight,
            .sequence = 1,
            .captured = {},
            .pixels = std::make_shared<const SecureBytes>(std::move(pixels))};
}

int brightnessOf(const QImage& image, int y) {
    return qRed(image.pixel(image.width() / 2, y));
}

TEST(PictureCut, MovesDownAndStaysInside) {
    const auto frame = shaded();
    const QSize size{40, 60};
    EXPECT_NEAR(brightnessOf(ovalPicture(frame, size), 30), 120, 8);
    EXPECT_NEAR(brightnessOf(ovalPicture(frame, size, {.x = 0.5, .y = 0.7, .zoom = 2}), 30), 168, 8);
    const auto lowest = ovalPicture(frame, size, {.x = 0.5, .y = 2, .zoom = 2});
    EXPECT_NEAR(brightnessOf(lowest, 30), 180, 8);
    EXPECT_NEAR(brightnessOf(lowest, 58), 236, 8);
    EXPECT_NEAR(brightnessOf(ovalPicture(frame, size, {.x = 0.5, .y = -1, .zoom = 2}), 30), 60, 8);
}

}  // namespace
}  // namespace madoguchi::viewmodel
