// Reads what a JPEG 2000 file says about itself, before any decoder sees it: size, components, tiles, levels.
// Implemented here, without any library: the photo comes from a card that anybody may have made.
// Accepts the JP2 box format and a bare codestream. Errors: face.photo-unreadable.
// Source: ISO/IEC 15444-1, annex A (codestream: SIZ A.5.1, COD A.6.1) and annex I (boxes).
#pragma once

#include <cstdint>
#include <span>

#include "core/result.hpp"

namespace madoguchi::face {

struct Jpeg2000Header {
    std::uint32_t width = 0;  // of the image area
    std::uint32_t height = 0;
    std::uint32_t components = 0;
    std::uint32_t bitDepth = 0;  // the deepest component's
    std::uint64_t tiles = 0;
    std::uint32_t decompositionLevels = 0;
    std::uint32_t layers = 0;

    bool operator==(const Jpeg2000Header&) const = default;
};

[[nodiscard]] bool looksLikeJpeg2000(std::span<const std::uint8_t> file);
[[nodiscard]] Expected<Jpeg2000Header> readJpeg2000Header(std::span<const std::uint8_t> file);

}  // namespace madoguchi::face
