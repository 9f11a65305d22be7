#include "camera/video_source.hpp"

#include <cmath>

namespace madoguchi::camera {

bool VideoSource::present() const {
    std::error_code error;
    return std::filesystem::is_regular_file(source_.path, error);
}

bool VideoSource::openFile() {
    // One named backend: CAP_ANY would also try numbered pictures and addresses.
    return capture_.open(source_.path.string(), cv::CAP_FFMPEG) ||
           capture_.open(source_.path.string(), cv::CAP_OPENCV_MJPEG);
}

Expected<void> VideoSource::open() try {
    quietOpenCv();
    if (!present()) {
        return fail(StepCode::CameraAbsent, source_.path.string());
    }
    if (!openFile()) {
        return fail(StepCode::CameraFailed, source_.path.string() + " is no film that can be decoded");
    }
    const double own = capture_.get(cv::CAP_PROP_FPS);
    pacer_.begin(std::isfinite(own) && own > 0 ? own : source_.picturesPerSecond);
    return {};
} catch (const std::exception& problem) {
    return fail(StepCode::CameraFailed, problem.what());
}

Expected<std::optional<Picture>> VideoSource::next(const std::stop_token& stop) try {
    if (!pacer_.due(stop)) {
        return std::optional<Picture>{};
    }
    for (int skipped = 0; skipped < pacer_.missed(); ++skipped) {
        if (!capture_.grab()) {
            break;
        }
    }
    if (capture_.read(matrix_)) {
        return takePicture(matrix_);
    }
    // The end: from the start. A file that gives nothing there either is gone or broken.
    if (present() && openFile() && capture_.read(matrix_)) {
        return takePicture(matrix_);
    }
    return fail(StepCode::CameraFailed, source_.path.string() + " gives no pictures");
} catch (const std::exception& problem) {
    return fail(StepCode::CameraFailed, problem.what());
}

void VideoSource::close() {
    capture_.release();
    matrix_.release();
}

}  // namespace madoguchi::camera
