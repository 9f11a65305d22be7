// The pictures inside the virtual card: the photo as grey JPEG 2000, printed lines as 1-bit PNG.
// Errors: face.picture-unreadable (the persona's photo), face.photo-too-large, simulation.failed. Exceptions
// of OpenCV end here. Threads: plain functions.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/result.hpp"
#include "simulation/card_tlv.hpp"

namespace madoguchi::simulation {

// The middle of the picture at 4:5, 320x400 grey, 5 to 15 kB. Pictures over 20 MB or 60 megapixels are
// refused.
[[nodiscard]] Expected<Octets> photoForCard(const std::filesystem::path& picture);

// A line of text, black on white. The built-in font knows ASCII; any other character is drawn as an empty
// box, because nothing reads these pictures but people who look at the file.
[[nodiscard]] Expected<Octets> lineForCard(std::string_view utf8, int width, int height);

// Whether a file is a picture that photoForCard() can use; the same errors.
[[nodiscard]] Expected<void> checkPhoto(const std::filesystem::path& picture);

}  // namespace madoguchi::simulation
