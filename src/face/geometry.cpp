#include "face/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace madoguchi::face {

cv::Matx23d similarityTransform(std::span<const cv::Point2f> from, std::span<const cv::Point2f> to) {
    const auto count = std::min(from.size(), to.size());
    cv::Point2d fromMean;
    cv::Point2d toMean;
    for (std::size_t i = 0; i < count; ++i) {
        fromMean += cv::Point2d{from[i]} / static_cast<double>(count);
        toMean += cv::Point2d{to[i]} / static_cast<double>(count);
    }
    double spread = 0;
    double along = 0;   // sum of dot products: scale * cos
    double across = 0;  // sum of cross products: scale * sin
    for (std::size_t i = 0; i < count; ++i) {
        const auto a = cv::Point2d{from[i]} - fromMean;
        const auto b = cv::Point2d{to[i]} - toMean;
        spread += a.dot(a);
        along += a.dot(b);
        across += a.cross(b);
    }
    if (spread <= 0) {
        return {1, 0, 0, 0, 1, 0};
    }
    const double c = along / spread;
    const double s = across / spread;
    return {c, -s, toMean.x - c * fromMean.x + s * fromMean.y,
            s, c,  toMean.y - s * fromMean.x - c * fromMean.y};
}

cv::Point2f apply(const cv::Matx23d& transform, cv::Point2f point) {
    const auto result = transform * cv::Vec3d{static_cast<double>(point.x), static_cast<double>(point.y), 1};
    return {static_cast<float>(result[0]), static_cast<float>(result[1])};
}

double scaleOf(const cv::Matx23d& transform) {
    return std::hypot(transform(0, 0), transform(1, 0));
}

cv::Matx23d squareToChip(const Square& square, int size) {
    const double scale = size / std::max(1e-6, static_cast<double>(square.side));
    const double angle = -square.degrees * std::numbers::pi / 180;
    const double c = scale * std::cos(angle);
    const double s = scale * std::sin(angle);
    const double x = static_cast<double>(square.centre.x);
    const double y = static_cast<double>(square.centre.y);
    return {c, -s, size / 2.0 - c * x + s * y, s, c, size / 2.0 - s * x - c * y};
}

cv::Mat cutChip(const cv::Mat& picture, const cv::Matx23d& toChip, int size) {
    cv::Mat source = picture;
    auto transform = toChip;
    while (scaleOf(transform) < 0.6 && source.cols > 2 && source.rows > 2) {
        cv::Mat half;
        cv::resize(source, half, {source.cols / 2, source.rows / 2}, 0, 0, cv::INTER_AREA);
        const double x = static_cast<double>(source.cols) / half.cols;
        const double y = static_cast<double>(source.rows) / half.rows;
        transform = {transform(0, 0) * x, transform(0, 1) * y, transform(0, 2),
                     transform(1, 0) * x, transform(1, 1) * y, transform(1, 2)};
        source = half;
    }
    cv::Mat chip;
    cv::warpAffine(source, chip, transform, {size, size}, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    return chip;
}

double lineAngle(cv::Point2f from, cv::Point2f to) {
    const auto line = to - from;
    return std::atan2(static_cast<double>(line.y), static_cast<double>(line.x)) * 180 / std::numbers::pi;
}

}  // namespace madoguchi::face
