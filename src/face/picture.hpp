// Turns the bytes of a picture into pixels, under limits that are checked on the header before decoding.
// Implemented here over OpenCV's codecs. The card's photo may only be JPEG 2000; tools also read PNG and
// JPEG. Memory: with wipeReleasedPictures() in force, pixels are zeroed when the last cv::Mat lets go of
// them. Errors: face.photo-too-large, face.photo-unreadable (card), face.picture-unreadable (others).
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <span>

#include "core/result.hpp"

namespace madoguchi::face {

struct PictureLimits {
    std::size_t bytes = 0;
    std::uint32_t side = 0;  // longest width or height
    std::uint64_t pixels = 0;
    std::uint32_t components = 4;
    std::uint32_t bitDepth = 8;
    std::uint64_t tiles = 64;
};

// A chip photo is some 320 x 400 pixels in 5 to 20 kB; the limits leave room for other issues of the card.
inline constexpr PictureLimits kCardPhotoLimits{256UZ * 1024, 2048, 2048ULL * 2048, 4, 8, 64};
inline constexpr PictureLimits kPictureLimits{32UZ * 1024 * 1024, 12000, 50'000'000, 4, 8, 4096};

struct PictureSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    bool operator==(const PictureSize&) const = default;
};

// The size that a PNG or baseline/progressive JPEG claims; nothing when it is neither or cut off before
// saying so.
[[nodiscard]] std::optional<PictureSize> claimedSize(std::span<const std::uint8_t> file);

// 8-bit BGR pixels.
[[nodiscard]] Expected<cv::Mat> decodeCardPhoto(std::span<const std::uint8_t> file);
[[nodiscard]] Expected<cv::Mat> decodePicture(std::span<const std::uint8_t> file);

// JPEG 2000 as the chip carries it (grey, about `bytes` long): for sample cards and tests.
[[nodiscard]] Expected<std::vector<std::uint8_t>> encodeCardPhoto(const cv::Mat& picture, std::size_t bytes);

}  // namespace madoguchi::face
