#include "camera/film.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/videoio.hpp>

namespace madoguchi::camera {

Expected<std::vector<Picture>> readFilm(const std::filesystem::path& path, FilmSampling sampling) try {
    quietOpenCv();
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return fail(StepCode::CameraAbsent, path.filename().string());
    }
    cv::VideoCapture capture;
    // Named backends: CAP_ANY would also try numbered pictures and addresses.
    if (!capture.open(path.string(), cv::CAP_FFMPEG) && !capture.open(path.string(), cv::CAP_OPENCV_MJPEG)) {
        return fail(StepCode::CameraFailed, path.filename().string() + " is no film that can be decoded");
    }
    const double rate = capture.get(cv::CAP_PROP_FPS);
    const double perPicture = std::isfinite(rate) && rate > 0 ? rate / sampling.perSecond : 1;
    const auto step = static_cast<std::size_t>(std::clamp(std::lround(perPicture), 1L, 1000L));
    std::vector<Picture> pictures;
    cv::Mat matrix;
    for (std::size_t number = 0; pictures.size() < sampling.most && capture.grab(); ++number) {
        if (number % step == 0 && capture.retrieve(matrix)) {
            if (auto picture = takePicture(matrix)) {
                pictures.push_back(std::move(*picture));
            }
        }
    }
    if (pictures.empty()) {
        return fail(StepCode::CameraFailed, path.filename().string() + " gives no pictures");
    }
    return pictures;
} catch (const std::exception& problem) {
    return fail(StepCode::CameraFailed, problem.what());
}

}  // namespace madoguchi::camera
