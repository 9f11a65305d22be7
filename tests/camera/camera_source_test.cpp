#include "camera/camera_source.hpp"

#include <gtest/gtest.h>

#include "camera/camera_fixture.hpp"

namespace madoguchi::camera {
namespace {

using Kind = CameraSource::Kind;

class CameraSourceText : public CameraFolder {};

TEST_F(CameraSourceText, NumbersAndDevicePathsAreDevices) {
    EXPECT_EQ(parseCameraSource("0")->path, "/dev/video0");
    EXPECT_EQ(parseCameraSource("12")->path, "/dev/video12");
    EXPECT_EQ(parseCameraSource("0")->kind, Kind::Device);
    EXPECT_EQ(parseCameraSource("/dev/v4l/by-id/usb-cam")->kind, Kind::Device);
}

TEST_F(CameraSourceText, FoldersPicturesAndFilms) {
    writePicture("a.JPG", 64, 48, 1);
    write("film.avi", "not looked into here");
    EXPECT_EQ(parseCameraSource(folder().string())->kind, Kind::Pictures);
    EXPECT_EQ(parseCameraSource((folder() / "a.JPG").string())->kind, Kind::Pictures);
    EXPECT_EQ(parseCameraSource((folder() / "film.avi").string())->kind, Kind::Video);
    EXPECT_TRUE(parseCameraSource((folder() / "film.avi").string())->path.is_absolute());
}

TEST_F(CameraSourceText, WhatIsNotThereIsAbsent) {
    EXPECT_EQ(parseCameraSource((folder() / "none").string()).error().code, StepCode::CameraAbsent);
    EXPECT_EQ(parseCameraSource("rtsp://192.0.2.1/stream").error().code, StepCode::CameraAbsent);
    EXPECT_EQ(parseCameraSource("99999999999999999999").error().code, StepCode::CameraAbsent);
    EXPECT_EQ(parseCameraSource("").error().code, StepCode::ConfigInvalid);
    EXPECT_EQ(parseCameraSource(std::string(5000, 'x')).error().code, StepCode::CameraAbsent);
}

}  // namespace
}  // namespace madoguchi::camera
