// A V4L2 camera. Asks for MJPEG, which is what USB cameras give at full rate, and for one buffer, so that a
// picture is never older than one exposure. The path may be a stable one (/dev/v4l/by-id/…).
// The wait for the very first picture is OpenCV's own: ten seconds unless the environment variable
// OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT (seconds) was set before the first camera was opened; every later wait is
// 100 ms.
#pragma once

#include <opencv2/videoio.hpp>

#include "camera/camera_source.hpp"
#include "camera/frame_source.hpp"

namespace madoguchi::camera {

class DeviceSource final : public FrameSource {
public:
    explicit DeviceSource(CameraSource source) : source_{std::move(source)} {}

    Expected<void> open() override;
    Expected<std::optional<Picture>> next(const std::stop_token& stop) override;
    void close() override;
    [[nodiscard]] bool present() const override;
    [[nodiscard]] bool live() const override { return true; }

private:
    CameraSource source_;
    cv::VideoCapture capture_;
    cv::Mat matrix_;
};

}  // namespace madoguchi::camera
