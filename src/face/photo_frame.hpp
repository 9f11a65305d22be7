// The chip photo as a frame that a screen can show (the staff's check by eye).
// Contract: decoded under the same limits as for the matcher; the pixels are wiped with the last holder.
// Threads: any. Errors: face.photo-unreadable, face.photo-too-large.
#pragma once

#include <cstdint>
#include <span>

#include "core/result.hpp"
#include "ports/camera_port.hpp"

namespace madoguchi::face {

[[nodiscard]] Expected<ports::Frame> decodeCardPhotoPixels(std::span<const std::uint8_t> file);

}  // namespace madoguchi::face
