// A film file, played at its own pace and begun again at its end: the sample patients before the camera.
#pragma once

#include <opencv2/videoio.hpp>

#include "camera/camera_source.hpp"
#include "camera/frame_source.hpp"
#include "camera/pacer.hpp"

namespace madoguchi::camera {

class VideoSource final : public FrameSource {
public:
    explicit VideoSource(CameraSource source) : source_{std::move(source)} {}

    Expected<void> open() override;
    Expected<std::optional<Picture>> next(const std::stop_token& stop) override;
    void close() override;
    [[nodiscard]] bool present() const override;
    [[nodiscard]] bool live() const override { return false; }

private:
    [[nodiscard]] bool openFile();

    CameraSource source_;
    cv::VideoCapture capture_;
    cv::Mat matrix_;
    Pacer pacer_;
};

}  // namespace madoguchi::camera
