// Plane geometry of faces: the similarity transform (turn, scale, shift) that lays landmarks onto a template.
// Implemented here, without a library beyond OpenCV's point types. Units: pixels, y downwards, angles in
// degrees.
#pragma once

#include <opencv2/core.hpp>
#include <span>

namespace madoguchi::face {

// Least-squares transform that takes `from` to `to` (same count, at least 2), as the 2x3 matrix of
// cv::warpAffine. Source: Umeyama 1991, without reflection. Points that all coincide give the identity.
[[nodiscard]] cv::Matx23d similarityTransform(std::span<const cv::Point2f> from,
                                              std::span<const cv::Point2f> to);

[[nodiscard]] cv::Point2f apply(const cv::Matx23d& transform, cv::Point2f point);
[[nodiscard]] double scaleOf(const cv::Matx23d& transform);

// A square cut out of a picture, turned by `degrees` (clockwise on the screen) around `centre`.
struct Square {
    cv::Point2f centre;
    float side = 0;
    double degrees = 0;
};

// Maps picture coordinates into a chip of `size` pixels.
[[nodiscard]] cv::Matx23d squareToChip(const Square& square, int size);

// Cuts the chip, averaging first when it shrinks much (sampling alone would alias). Outside the picture is
// black.
[[nodiscard]] cv::Mat cutChip(const cv::Mat& picture, const cv::Matx23d& toChip, int size);

[[nodiscard]] double lineAngle(cv::Point2f from, cv::Point2f to);  // 0 when `to` lies to the right

}  // namespace madoguchi::face
