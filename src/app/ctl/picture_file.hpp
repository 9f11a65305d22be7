// A picture file that a command was given, decoded under the limits of face/picture.
// Errors: file.unreadable (no such file, not to be read), face.photo-too-large, face.picture-unreadable.
#pragma once

#include <chrono>
#include <filesystem>
#include <opencv2/core.hpp>

#include "core/result.hpp"

namespace madoguchi::ctl {

struct PictureFile {
    cv::Mat pixels;  // 8-bit BGR
    std::chrono::duration<double, std::milli> decode{};
};

[[nodiscard]] Expected<PictureFile> readPictureFile(const std::filesystem::path& path);

}  // namespace madoguchi::ctl
