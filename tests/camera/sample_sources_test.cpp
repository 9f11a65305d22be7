// Films, folders and devices through the real OpenCV.
#include <gtest/gtest.h>

#include <stop_token>

#include "camera/camera_fixture.hpp"
#include "camera/device_source.hpp"
#include "camera/folder_source.hpp"
#include "camera/opencv_camera.hpp"
#include "camera/pacer.hpp"
#include "camera/video_source.hpp"

namespace madoguchi::camera {
namespace {

class SampleSource : public CameraFolder {
protected:
    // Fast enough that no test waits long for a picture; slow enough that none is missed.
    CameraSource at(const std::filesystem::path& path, CameraSource::Kind kind) const {
        return CameraSource{.kind = kind, .path = path, .picturesPerSecond = 60};
    }

    // The next picture; a failure of the test when none comes.
    static std::optional<Picture> take(FrameSource& source) {
        for (int waits = 0; waits < 100; ++waits) {
            auto picture = source.next({});
            if (!picture) {
                ADD_FAILURE() << toText(picture.error().code) << " " << picture.error().detail;
                return std::nullopt;
            }
            if (*picture) {
                return *std::move(picture);
            }
        }
        ADD_FAILURE() << "no picture came";
        return std::nullopt;
    }

    // Blue of the first pixel, which tells the generated pictures apart (±4: they are compressed).
    static int blueOf(const std::optional<Picture>& picture) {
        return picture ? picture->pixels->bytes()[0] : -1;
    }
};

TEST_F(SampleSource, AFolderIsShownInTheOrderOfItsNamesAndBegunAgain) {
    writePicture("02.png", 64, 48, 20);
    writePicture("01.png", 64, 48, 10);
    writePicture("03.png", 64, 48, 30);
    write("notes.txt", "not a picture");
    FolderSource source{at(folder(), CameraSource::Kind::Pictures)};
    ASSERT_TRUE(source.open());
    // A late test misses pictures, so that only their order is certain: it falls back to the first again and
    // again.
    int begun = 0;
    int last = 100;
    for (int count = 0; count < 30; ++count) {
        const int blue = blueOf(take(source));
        EXPECT_TRUE(blue == 10 || blue == 20 || blue == 30) << blue;
        begun += blue < last ? 1 : 0;
        last = blue;
    }
    EXPECT_GE(begun, 3);
}

TEST_F(SampleSource, AnUndecodablePictureIsPassedOver) {
    write("01.jpg", "this is no picture");
    write("02.jpg", "");
    writePicture("03.png", 64, 48, 30);
    FolderSource source{at(folder(), CameraSource::Kind::Pictures)};
    ASSERT_TRUE(source.open());
    EXPECT_EQ(blueOf(take(source)), 30);
    EXPECT_EQ(blueOf(take(source)), 30);
}

TEST_F(SampleSource, AFolderWithoutPicturesFailsAndAMissingOneIsAbsent) {
    FolderSource empty{at(folder(), CameraSource::Kind::Pictures)};
    EXPECT_EQ(empty.open().error().code, StepCode::CameraFailed);
    EXPECT_FALSE(empty.present());
    FolderSource missing{at(folder() / "none", CameraSource::Kind::Pictures)};
    EXPECT_EQ(missing.open().error().code, StepCode::CameraAbsent);
    EXPECT_FALSE(missing.present());
}

TEST_F(SampleSource, AFolderThatIsEmptiedFailsAndIsShownAgainWhenItIsFilled) {
    writePicture("01.png", 64, 48, 10);
    FolderSource source{at(folder(), CameraSource::Kind::Pictures)};
    ASSERT_TRUE(source.open());
    EXPECT_EQ(blueOf(take(source)), 10);
    std::filesystem::remove(folder() / "01.png");
    auto answer = source.next({});
    while (answer && !*answer) {
        answer = source.next({});
    }
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, StepCode::CameraFailed);
    source.close();
    EXPECT_FALSE(source.open());
    writePicture("02.png", 64, 48, 20);
    ASSERT_TRUE(source.open());
    EXPECT_EQ(blueOf(take(source)), 20);
}

TEST_F(SampleSource, OnePictureIsAFilmOfOnePicture) {
    writePicture("me.jpg", 64, 48, 40);
    const auto parsed = parseCameraSource((folder() / "me.jpg").string());
    ASSERT_TRUE(parsed);
    FolderSource source{*parsed};
    ASSERT_TRUE(source.open());
    EXPECT_NEAR(blueOf(take(source)), 40, 4);
    EXPECT_NEAR(blueOf(take(source)), 40, 4);
}

TEST_F(SampleSource, AFilmIsBegunAgainAtItsEnd) {
    writeFilm("film.avi", 5, 15);
    VideoSource source{at(folder() / "film.avi", CameraSource::Kind::Video)};
    const auto opened = source.open();
    ASSERT_TRUE(opened) << opened.error().detail;
    int begun = 0;
    int last = 1000;
    for (int count = 0; count < 12; ++count) {
        const auto picture = take(source);
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->width, 160);
        EXPECT_EQ(picture->height, 120);
        begun += blueOf(picture) < last - 10 ? 1 : 0;
        last = blueOf(picture);
    }
    EXPECT_GE(begun, 2);  // at the start and at least once more
}

TEST_F(SampleSource, AFileThatIsNoFilmFails) {
    write("film.avi", std::string(5000, 'x'));
    write("empty.mp4", "");
    write("list.m3u8", "#EXTM3U\n#EXTINF:1,\nhttp://192.0.2.1/x.ts\n");
    for (const char* name : {"film.avi", "empty.mp4", "list.m3u8"}) {
        VideoSource source{at(folder() / name, CameraSource::Kind::Video)};
        const auto opened = source.open();
        ASSERT_FALSE(opened) << name;
        EXPECT_EQ(opened.error().code, StepCode::CameraFailed) << name;
    }
    VideoSource missing{at(folder() / "none.avi", CameraSource::Kind::Video)};
    EXPECT_EQ(missing.open().error().code, StepCode::CameraAbsent);
}

TEST_F(SampleSource, AMissingDeviceIsAbsentAndAnotherDeviceIsNoCamera) {
    DeviceSource missing{at("/dev/video-that-nobody-has", CameraSource::Kind::Device)};
    EXPECT_FALSE(missing.present());
    EXPECT_EQ(missing.open().error().code, StepCode::CameraAbsent);
    DeviceSource other{at("/dev/null", CameraSource::Kind::Device)};
    EXPECT_TRUE(other.present());
    EXPECT_EQ(other.open().error().code, StepCode::CameraFailed);
    DeviceSource file{at(folder(), CameraSource::Kind::Device)};
    EXPECT_EQ(file.open().error().code, StepCode::CameraFailed);
}

TEST_F(SampleSource, AStopEndsEveryWaitAtOnce) {
    writePicture("01.png", 64, 48, 10);
    FolderSource source{
        CameraSource{.kind = CameraSource::Kind::Pictures, .path = folder(), .picturesPerSecond = 1}};
    ASSERT_TRUE(source.open());
    EXPECT_EQ(blueOf(take(source)), 10);
    std::stop_source stop;
    stop.request_stop();
    const auto before = std::chrono::steady_clock::now();
    const auto picture = source.next(stop.get_token());
    ASSERT_TRUE(picture);
    EXPECT_FALSE(*picture);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::milliseconds{90});
}

TEST_F(SampleSource, TheWholeCameraOnAFolder) {
    writePicture("01.png", 64, 48, 10);
    const auto parsed = parseCameraSource(folder().string());
    ASSERT_TRUE(parsed);
    const FixedClock clock;
    const auto camera = openCamera(*parsed, clock);
    EXPECT_TRUE(camera->available());
    std::atomic<int> frames = 0;
    std::atomic<int> faults = 0;
    camera->start(
        [&](const ports::Frame&) {
            ++frames;
            frames.notify_all();
        },
        [&](const Failure&) { ++faults; });
    frames.wait(0);
    camera->stop();
    EXPECT_EQ(faults, 0);
    EXPECT_TRUE(camera->available());
    std::filesystem::remove_all(folder());
    EXPECT_FALSE(camera->available());
}

}  // namespace
}  // namespace madoguchi::camera
