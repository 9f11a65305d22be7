#include "face/photo_frame.hpp"

#include <algorithm>
#include <memory>

#include "face/picture.hpp"

namespace madoguchi::face {

Expected<ports::Frame> decodeCardPhotoPixels(std::span<const std::uint8_t> file) {
    cv::Mat picture;
    if (auto decoded = decodeCardPhoto(file)) {
        picture = std::move(*decoded);
    } else {
        return std::unexpected(decoded.error());
    }
    const auto rowBytes = static_cast<std::size_t>(picture.cols) * 3;
    auto pixels = std::make_shared<SecureBytes>(rowBytes * static_cast<std::size_t>(picture.rows));
    for (int y = 0; y < picture.rows; ++y) {
        const std::uint8_t* const row = picture.ptr<std::uint8_t>(y);
        std::copy_n(row, rowBytes, pixels->bytes().begin() + static_cast<std::ptrdiff_t>(rowBytes) * y);
        wipeMemory({picture.ptr<std::uint8_t>(y), rowBytes});
    }
    ports::Frame frame;
    frame.width = picture.cols;
    frame.height = picture.rows;
    frame.pixels = std::move(pixels);
    return frame;
}

}  // namespace madoguchi::face
