#include "camera/frame_watchdog.hpp"

#include <gtest/gtest.h>

namespace madoguchi::camera {
namespace {

using namespace std::chrono_literals;

FrameWatchdog::Time at(std::chrono::milliseconds time) {
    return FrameWatchdog::Time{time};
}

TEST(FrameWatchdog, TheFirstPictureMayTakeLonger) {
    FrameWatchdog watchdog{3s, 1s};
    watchdog.opened(at(0ms));
    EXPECT_FALSE(watchdog.stalled(at(2999ms)));
    EXPECT_TRUE(watchdog.stalled(at(3000ms)));
}

TEST(FrameWatchdog, OneSecondWithoutAPictureIsAStall) {
    FrameWatchdog watchdog{3s, 1s};
    watchdog.opened(at(0ms));
    EXPECT_TRUE(watchdog.picture(at(100ms), std::nullopt));
    EXPECT_FALSE(watchdog.stalled(at(1099ms)));
    EXPECT_TRUE(watchdog.stalled(at(1100ms)));
    EXPECT_TRUE(watchdog.picture(at(1200ms), std::nullopt));
    EXPECT_FALSE(watchdog.stalled(at(1300ms)));
}

TEST(FrameWatchdog, TheSamePictureOfALiveCameraIsNoNewPicture) {
    FrameWatchdog watchdog{3s, 1s};
    watchdog.opened(at(0ms));
    EXPECT_TRUE(watchdog.picture(at(0ms), 7));
    EXPECT_FALSE(watchdog.picture(at(500ms), 7));
    EXPECT_FALSE(watchdog.picture(at(1000ms), 7));
    EXPECT_TRUE(watchdog.stalled(at(1000ms)));
    EXPECT_TRUE(watchdog.picture(at(1001ms), 8));
    EXPECT_FALSE(watchdog.stalled(at(1002ms)));
}

TEST(FrameWatchdog, OpeningForgetsWhatWasBefore) {
    FrameWatchdog watchdog{3s, 1s};
    watchdog.opened(at(0ms));
    EXPECT_TRUE(watchdog.picture(at(0ms), 7));
    watchdog.opened(at(5000ms));
    EXPECT_FALSE(watchdog.stalled(at(7999ms)));
    EXPECT_TRUE(watchdog.picture(at(5100ms), 7));
}

}  // namespace
}  // namespace madoguchi::camera
