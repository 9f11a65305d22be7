#include "camera/folder_source.hpp"

#include <algorithm>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

namespace madoguchi::camera {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestFile = std::uintmax_t{32} * 1024 * 1024;

std::optional<Picture> readPicture(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error || size == 0 || size > kLargestFile) {
        return std::nullopt;
    }
    SecureBytes bytes{static_cast<std::size_t>(size)};
    std::ifstream stream{file, std::ios::binary};
    stream.read(reinterpret_cast<char*>(bytes.bytes().data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream) {
        return std::nullopt;
    }
    try {
        const cv::Mat encoded{1, static_cast<int>(bytes.size()), CV_8UC1, bytes.bytes().data()};
        cv::Mat matrix = cv::imdecode(encoded, cv::IMREAD_COLOR);
        return takePicture(matrix);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::vector<fs::path> pictureFiles(const fs::path& path) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        return {path};
    }
    std::vector<fs::path> files;
    for (fs::directory_iterator entry{path, error}, end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (isPictureFile(entry->path()) && entry->is_regular_file(ignored)) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

bool FolderSource::present() const {
    std::error_code error;
    return fs::exists(source_.path, error) && !fs::is_empty(source_.path, error);
}

Expected<void> FolderSource::open() {
    quietOpenCv();
    std::error_code error;
    if (!fs::exists(source_.path, error)) {
        return fail(StepCode::CameraAbsent, source_.path.string());
    }
    files_ = pictureFiles(source_.path);
    if (files_.empty()) {
        return fail(StepCode::CameraFailed, source_.path.string() + " holds no pictures");
    }
    position_ = 0;
    pacer_.begin(source_.picturesPerSecond);
    return {};
}

Expected<std::optional<Picture>> FolderSource::next(const std::stop_token& stop) {
    if (!pacer_.due(stop)) {
        return std::optional<Picture>{};
    }
    position_ = (position_ + static_cast<std::size_t>(pacer_.missed())) % files_.size();
    for (std::size_t tried = 0; tried < files_.size(); ++tried) {
        std::optional<Picture> picture = readPicture(files_[position_]);
        position_ = (position_ + 1) % files_.size();
        if (picture) {
            return picture;
        }
    }
    return fail(StepCode::CameraFailed, source_.path.string() + " holds no picture that can be decoded");
}

}  // namespace madoguchi::camera
