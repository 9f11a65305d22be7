// One picture on its way from OpenCV into a ports::Frame: packed, wiped behind itself, limited in size.
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>

#include "core/secure_bytes.hpp"

namespace madoguchi::camera {

// 8-bit BGR rows without padding.
struct Picture {
    int width = 0;
    int height = 0;
    std::shared_ptr<const SecureBytes> pixels;
};

// Copies the pixels out and zeroes the matrix. Grey and BGRA become BGR; a picture with a side over 1920
// pixels is made smaller. Nothing for an empty matrix, another depth, or a side over 8192.
[[nodiscard]] std::optional<Picture> takePicture(cv::Mat& matrix);

// A number that differs when the pictures differ: FNV-1a over all bytes. Not for security.
[[nodiscard]] std::uint64_t digestOf(const Picture& picture);

// OpenCV's own messages go to stderr unless told; the faults that matter come as step codes.
void quietOpenCv();

}  // namespace madoguchi::camera
