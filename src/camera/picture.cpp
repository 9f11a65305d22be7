#include "camera/picture.hpp"

#include <algorithm>
#include <cstring>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgproc.hpp>

namespace madoguchi::camera {
namespace {

constexpr int kLargestSide = 8192;
constexpr int kLargestFrameSide = 1920;

void wipe(cv::Mat& matrix) {
    for (int row = 0; row < matrix.rows; ++row) {
        wipeMemory({matrix.ptr(row), static_cast<std::size_t>(matrix.cols) * matrix.elemSize()});
    }
}

// Replaces the matrix by a converted copy and wipes what was there.
template <class Convert>
void replace(cv::Mat& matrix, Convert convert) {
    cv::Mat converted;
    convert(converted);
    wipe(matrix);
    matrix = converted;
}

}  // namespace

std::optional<Picture> takePicture(cv::Mat& matrix) {
    if (matrix.empty() || matrix.depth() != CV_8U || std::max(matrix.cols, matrix.rows) > kLargestSide) {
        wipe(matrix);
        return std::nullopt;
    }
    if (matrix.channels() == 1) {
        replace(matrix, [&](cv::Mat& to) { cv::cvtColor(matrix, to, cv::COLOR_GRAY2BGR); });
    } else if (matrix.channels() == 4) {
        replace(matrix, [&](cv::Mat& to) { cv::cvtColor(matrix, to, cv::COLOR_BGRA2BGR); });
    } else if (matrix.channels() != 3) {
        wipe(matrix);
        return std::nullopt;
    }
    const int side = std::max(matrix.cols, matrix.rows);
    if (side > kLargestFrameSide) {
        const double factor = static_cast<double>(kLargestFrameSide) / side;
        replace(matrix, [&](cv::Mat& to) { cv::resize(matrix, to, {}, factor, factor, cv::INTER_AREA); });
    }
    const std::size_t rowBytes = static_cast<std::size_t>(matrix.cols) * 3;
    SecureBytes pixels{rowBytes * static_cast<std::size_t>(matrix.rows)};
    for (int row = 0; row < matrix.rows; ++row) {
        std::memcpy(pixels.bytes().data() + rowBytes * static_cast<std::size_t>(row), matrix.ptr(row),
                    rowBytes);
    }
    wipe(matrix);
    return Picture{matrix.cols, matrix.rows, std::make_shared<const SecureBytes>(std::move(pixels))};
}

std::uint64_t digestOf(const Picture& picture) {
    std::uint64_t digest = 0xcbf29ce484222325U;
    const auto bytes = picture.pixels->bytes();
    std::size_t position = 0;
    for (; position + sizeof(std::uint64_t) <= bytes.size(); position += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + position, sizeof word);
        digest = (digest ^ word) * 0x100000001b3U;
    }
    for (; position < bytes.size(); ++position) {
        digest = (digest ^ bytes[position]) * 0x100000001b3U;
    }
    return digest;
}

void quietOpenCv() {
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
}

}  // namespace madoguchi::camera
