// A folder of generated pictures and films for the camera's tests, and a clock that they move.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <string>

#include "ports/clock.hpp"

namespace madoguchi::camera {

class CameraFolder : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path{MADOGUCHI_BINARY_DIR} / "tests" / "camera" /
                  (std::string{test->test_suite_name()} + "-" + test->name());
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    void write(const std::string& name, const std::string& content) const {
        std::ofstream{folder_ / name, std::ios::binary} << content;
    }

    // A picture of one colour whose blue value tells which one it is.
    void writePicture(const std::string& name, int width, int height, int blue) const {
        ASSERT_TRUE(cv::imwrite((folder_ / name).string(),
                                cv::Mat{height, width, CV_8UC3, cv::Scalar(blue, 90, 200)}));
    }

    void writeFilm(const std::string& name, int frames, double perSecond) const {
        cv::VideoWriter film{(folder_ / name).string(), cv::CAP_OPENCV_MJPEG,
                             cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), perSecond, cv::Size{160, 120}};
        ASSERT_TRUE(film.isOpened());
        for (int frame = 0; frame < frames; ++frame) {
            film.write(cv::Mat{120, 160, CV_8UC3, cv::Scalar(20 + frame * 40, 90, 200)});
        }
    }

private:
    std::filesystem::path folder_;
};

class FixedClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{Milliseconds{4711}}; }
    [[nodiscard]] UtcTime utc() const override { return UtcTime{Milliseconds{0}}; }
};

}  // namespace madoguchi::camera
