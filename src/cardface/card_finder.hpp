// Finds what could be the card in a picture, and lays it flat.
// Contract: outlines of the card's proportions (ISO/IEC 7810 ID-1, seen somewhat from the side), likeliest
// first; a sleeve around the card may be among them, and the whole picture when it has those proportions
// itself. Pure functions of pixels. Threads: any.
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace madoguchi::cardface {

// Top left, top right, bottom right, bottom left of a card lying right or upside-down; pixels of the picture.
using Outline = std::array<cv::Point2f, 4>;

[[nodiscard]] std::vector<Outline> findCards(const cv::Mat& grey);

// Pixels a millimetre that the picture has of this card: of its shortest side.
[[nodiscard]] double resolutionOf(const Outline& outline);

// 85.60 x 53.98 mm at kScale.
[[nodiscard]] cv::Mat layFlat(const cv::Mat& grey, const Outline& outline);

}  // namespace madoguchi::cardface
