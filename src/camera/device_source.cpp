#include "camera/device_source.hpp"

#include <unistd.h>

#include <vector>

namespace madoguchi::camera {

namespace fs = std::filesystem;

bool DeviceSource::present() const {
    std::error_code error;
    return fs::is_character_file(source_.path, error) && access(source_.path.c_str(), R_OK | W_OK) == 0;
}

Expected<void> DeviceSource::open() try {
    quietOpenCv();
    std::error_code error;
    if (!fs::exists(source_.path, error)) {
        return fail(StepCode::CameraAbsent, source_.path.string());
    }
    if (!present()) {
        return fail(StepCode::CameraFailed, source_.path.string() + " is no camera that this user may open");
    }
    if (!capture_.open(source_.path.string(), cv::CAP_V4L2)) {
        return fail(StepCode::CameraFailed, source_.path.string() + " does not open as V4L2 camera");
    }
    // Wishes: a camera that can't fulfil one goes on with what it has.
    capture_.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
    capture_.set(cv::CAP_PROP_FRAME_WIDTH, source_.width);
    capture_.set(cv::CAP_PROP_FRAME_HEIGHT, source_.height);
    capture_.set(cv::CAP_PROP_BUFFERSIZE, 1);
    return {};
} catch (const std::exception& problem) {
    return fail(StepCode::CameraFailed, problem.what());
}

Expected<std::optional<Picture>> DeviceSource::next(const std::stop_token&) try {
    constexpr std::int64_t kWaitNs = 100'000'000;
    std::vector<int> ready;
    // Without this a read would wait for many seconds on a camera that has stopped.
    if (!cv::VideoCapture::waitAny({capture_}, ready, kWaitNs)) {
        return std::optional<Picture>{};
    }
    // Neither in time nor ready: the device has hung up, and every further wait would end at once.
    if (ready.empty()) {
        return fail(StepCode::CameraFailed, source_.path.string() + " was unplugged");
    }
    if (!capture_.read(matrix_)) {
        return fail(StepCode::CameraFailed, source_.path.string() + " gives no pictures any more");
    }
    return takePicture(matrix_);
} catch (const std::exception& problem) {
    return fail(StepCode::CameraFailed, problem.what());
}

void DeviceSource::close() {
    capture_.release();
    matrix_.release();
}

}  // namespace madoguchi::camera
