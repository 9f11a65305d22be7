#include "cardface/card_finder.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "cardface/text_strip.hpp"

namespace madoguchi::cardface {
namespace {

constexpr double kWidth = 85.60;
constexpr double kHeight = 53.98;
constexpr double kRatio = kWidth / kHeight;
constexpr int kSearchSide = 720;  // the search needs no more pixels than that
constexpr double kLeastShare = 0.05;
constexpr std::size_t kMostOutlines = 4;

struct Candidate {
    Outline outline;
    double fault = 0;  // 0 is a perfect card
};

double length(cv::Point2f a, cv::Point2f b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Clockwise from the top left, long sides first and last: top, right, bottom, left.
Outline ordered(Outline corners) {
    const cv::Point2f middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
    std::ranges::sort(corners, {}, [&](cv::Point2f p) { return std::atan2(p.y - middle.y, p.x - middle.x); });
    const auto turnedBy = [&](std::size_t by) {
        return Outline{corners[by % 4], corners[(by + 1) % 4], corners[(by + 2) % 4], corners[(by + 3) % 4]};
    };
    const bool firstIsLong = length(corners[0], corners[1]) + length(corners[2], corners[3]) >=
                             length(corners[1], corners[2]) + length(corners[3], corners[0]);
    Outline result = turnedBy(firstIsLong ? 0 : 1);
    if (result[0].x > result[1].x) {  // of the two ways round, the upper side on top
        result = {result[2], result[3], result[0], result[1]};
    }
    return result;
}

std::optional<cv::Point2f> crossing(const cv::Vec4f& a, const cv::Vec4f& b) {
    const float cross = a[0] * b[1] - a[1] * b[0];
    if (std::abs(cross) < 0.2F) {
        return std::nullopt;
    }
    const float along = ((b[2] - a[2]) * b[1] - (b[3] - a[3]) * b[0]) / cross;
    return cv::Point2f{a[2] + along * a[0], a[3] + along * a[1]};
}

// Lines through the middle of each side, where the round corners are far, cross at the card's true corners.
// `fault` grows with the share of the sides that no edge of the picture follows.
std::optional<Candidate> fitted(const Outline& rough, const std::vector<cv::Point>& contour) {
    std::array<cv::Vec4f, 4> lines;
    double missing = 0;
    for (std::size_t side = 0; side < 4; ++side) {
        const cv::Point2f from = rough[side];
        const cv::Point2f to = rough[(side + 1) % 4];
        const float size = static_cast<float>(length(from, to));
        if (size < 20) {
            return std::nullopt;
        }
        const cv::Point2f along = (to - from) / size;
        std::vector<cv::Point2f> near;
        std::vector<bool> seen(40);
        for (const cv::Point& each : contour) {
            const cv::Point2f off = cv::Point2f(each) - from;
            const float share = off.dot(along) / size;
            const float beside = std::abs(off.x * along.y - off.y * along.x);
            if (share > 0.12F && share < 0.88F && beside < 2 + size * 0.012F) {
                near.emplace_back(each);
                seen[static_cast<std::size_t>((share - 0.12F) / 0.76F * 40)] = true;
            }
        }
        if (near.size() < 8) {
            return std::nullopt;
        }
        missing += 1 - static_cast<double>(std::ranges::count(seen, true)) / 40;
        cv::fitLine(near, lines[side], cv::DIST_HUBER, 0, 0.01, 0.01);
    }
    Candidate candidate;
    for (std::size_t side = 0; side < 4; ++side) {
        const auto corner = crossing(lines[(side + 3) % 4], lines[side]);
        if (!corner) {
            return std::nullopt;
        }
        candidate.outline[side] = *corner;
    }
    candidate.fault = missing / 4;
    return candidate;
}

std::optional<Candidate> cardIn(const std::vector<cv::Point>& contour, double leastArea) {
    std::vector<cv::Point> hull;
    cv::convexHull(contour, hull);
    if (hull.size() < 4 || cv::contourArea(hull) < leastArea) {
        return std::nullopt;
    }
    const double around = cv::arcLength(hull, true);
    std::vector<cv::Point> corners;
    for (const double slack : {0.02, 0.03, 0.045, 0.06}) {
        cv::approxPolyDP(hull, corners, slack * around, true);
        if (corners.size() <= 4) {
            break;
        }
    }
    if (corners.size() != 4) {
        return std::nullopt;
    }
    Outline rough;
    std::ranges::copy(corners, rough.begin());
    auto candidate = fitted(ordered(rough), contour);
    if (!candidate) {
        return std::nullopt;
    }
    candidate->outline = ordered(candidate->outline);
    const auto& o = candidate->outline;
    const double top = length(o[0], o[1]);
    const double bottom = length(o[3], o[2]);
    const double left = length(o[0], o[3]);
    const double right = length(o[1], o[2]);
    const double ratio = (top + bottom) / std::max(1.0, left + right);
    const double slant = std::max(std::max(top, bottom) / std::min(top, bottom),
                                  std::max(left, right) / std::min(left, right));
    if (ratio < 1.3 || ratio > 1.95 || slant > 1.5) {
        return std::nullopt;
    }
    candidate->fault += std::abs(std::log(ratio / kRatio)) * 2;
    return candidate;
}

bool alike(const Outline& a, const Outline& b) {
    const double slack = length(b[0], b[1]) * 0.012;
    for (std::size_t i = 0; i < 4; ++i) {
        if (length(a[i], b[i]) > slack) {
            return false;
        }
    }
    return true;
}

void collect(const cv::Mat& mask, double leastArea, std::vector<Candidate>& candidates) {
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
    for (const auto& contour : contours) {
        if (static_cast<double>(contour.size()) * 4 < std::sqrt(leastArea)) {
            continue;
        }
        if (auto candidate = cardIn(contour, leastArea)) {
            candidates.push_back(*candidate);
        }
    }
}

}  // namespace

std::vector<Outline> findCards(const cv::Mat& grey) {
    const double shrink = std::min(1.0, static_cast<double>(kSearchSide) / std::max(grey.cols, grey.rows));
    cv::Mat small;
    cv::resize(grey, small, {}, shrink, shrink, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {}, 1.0);
    const double leastArea = kLeastShare * static_cast<double>(small.total());

    std::vector<Candidate> candidates;
    cv::Mat mask;
    const cv::Mat grow = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    for (const double low : {12.0, 25.0, 50.0}) {
        cv::Canny(small, mask, low, low * 2.5);
        cv::dilate(mask, mask, grow);
        collect(mask, leastArea, candidates);
    }
    const cv::Mat close = cv::getStructuringElement(cv::MORPH_RECT, {7, 7});
    const double middle = cv::threshold(small, mask, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    for (const double level : {middle, middle * 0.75, middle + (255 - middle) * 0.3}) {
        cv::threshold(small, mask, level, 255, cv::THRESH_BINARY);
        cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, close);
        collect(mask, leastArea, candidates);
    }
    std::ranges::sort(candidates, {}, &Candidate::fault);

    std::vector<Outline> outlines;
    for (const Candidate& candidate : candidates) {
        if (outlines.size() == kMostOutlines) {
            break;
        }
        Outline outline = candidate.outline;
        for (cv::Point2f& corner : outline) {
            // Middles of pixels, not their upper left corners.
            corner =
                (corner + cv::Point2f{0.5F, 0.5F}) * static_cast<float>(1 / shrink) - cv::Point2f{0.5F, 0.5F};
        }
        if (std::ranges::none_of(outlines, [&](const Outline& known) { return alike(known, outline); })) {
            outlines.push_back(outline);
        }
    }
    const double ratio = static_cast<double>(grey.cols) / grey.rows;
    if (outlines.size() < kMostOutlines && std::abs(std::log(ratio / kRatio)) < 0.06) {
        const auto right = static_cast<float>(grey.cols - 1);
        const auto bottom = static_cast<float>(grey.rows - 1);
        outlines.push_back({cv::Point2f{0, 0}, {right, 0}, {right, bottom}, {0, bottom}});
    }
    return outlines;
}

double resolutionOf(const Outline& outline) {
    return std::min({length(outline[0], outline[1]) / kWidth, length(outline[3], outline[2]) / kWidth,
                     length(outline[0], outline[3]) / kHeight, length(outline[1], outline[2]) / kHeight});
}

cv::Mat layFlat(const cv::Mat& grey, const Outline& outline) {
    const cv::Size size{static_cast<int>(std::lround(kWidth * kScale)),
                        static_cast<int>(std::lround(kHeight * kScale))};
    cv::Mat source = grey;
    Outline from = outline;
    // Where the picture is finer than the result, its pixels are averaged first.
    const double finer = resolutionOf(outline) / kScale;
    if (finer > 1.3) {
        cv::resize(grey, source, {}, 1 / finer, 1 / finer, cv::INTER_AREA);
        for (cv::Point2f& corner : from) {
            corner =
                (corner + cv::Point2f{0.5F, 0.5F}) * static_cast<float>(1 / finer) - cv::Point2f{0.5F, 0.5F};
        }
    }
    const auto right = static_cast<float>(size.width);
    const auto bottom = static_cast<float>(size.height);
    const Outline onto{cv::Point2f{0, 0}, {right, 0}, {right, bottom}, {0, bottom}};
    cv::Mat flat;
    cv::warpPerspective(source, flat, cv::getPerspectiveTransform(from.data(), onto.data()), size,
                        cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return flat;
}

}  // namespace madoguchi::cardface
