#include "face/liveness_measuring.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace madoguchi::face {
namespace {

constexpr int kWindow = 64;   // of one spectrum
constexpr int kRegion = 160;  // square whose windows' spectra are averaged
constexpr int kLeastRegion = 128;
constexpr int kStep = 32;
constexpr double kLowest = 9;     // bins from the middle: coarser patterns belong to faces and clothes
constexpr int kJpegHarmonic = 8;  // blocks of 8 pixels repeat every 64 / 8 bins

const cv::Mat& hannWindow() {
    static const cv::Mat kHann = [] {
        cv::Mat window;
        cv::createHanningWindow(window, {kWindow, kWindow}, CV_32F);
        return window;
    }();
    return kHann;
}

int signedBin(int bin) {
    return bin < kWindow / 2 ? bin : bin - kWindow;
}

bool counts(int row, int column) {
    const int v = std::abs(signedBin(row));
    const int u = std::abs(signedBin(column));
    const auto nearHarmonic = [](int bin) {
        const int rest = bin % kJpegHarmonic;
        return rest <= 1 || rest == kJpegHarmonic - 1;
    };
    const bool block = (u <= 1 && nearHarmonic(v)) || (v <= 1 && nearHarmonic(u));
    return std::hypot(u, v) >= kLowest && !block;
}

// Which way the picture's brightness steps at each place, across a line: bit 0 up, bit 1 down. Spread to both
// neighbours, so that a line that is not quite straight still counts. Lines run along rows.
cv::Mat stepsAcross(const cv::Mat& grey, bool upright) {
    constexpr double kEdge = 36;  // Sobel's answer: a step of about 9 grey levels
    cv::Mat gradient;
    cv::Sobel(grey, gradient, CV_16S, upright ? 1 : 0, upright ? 0 : 1);
    if (upright) {
        gradient = gradient.t();
    }
    const auto spread = [](const cv::Mat& mask) {
        cv::Mat wide;
        cv::dilate(mask, wide, cv::Mat::ones(3, 1, CV_8U));
        return wide;
    };
    return (spread(gradient > kEdge) & 1) | (spread(gradient < -kEdge) & 2);
}

struct SideSearch {
    const cv::Mat* steps;
    int from;  // along the line
    int to;
    int near;  // across, first candidate
    int far;   // last candidate
};

BorderSide bestLine(const SideSearch& search, int faceMiddle, double eyeDistance) {
    constexpr int kSlopes = 7;  // up to about ±10 degrees
    const auto& steps = *search.steps;
    const int middle = (search.from + search.to) / 2;
    const int length = search.to - search.from + 1;
    const int direction = search.far > search.near ? 1 : -1;
    BorderSide best;
    if (length < 12) {
        return best;
    }
    for (int across = search.near; across * direction <= search.far * direction; across += direction) {
        for (int slope = -kSlopes; slope <= kSlopes; ++slope) {
            int up = 0;
            int down = 0;
            for (int along = search.from; along <= search.to; ++along) {
                const int at = across + slope * (along - middle) / 40;
                if (at >= 1 && at < steps.rows - 1) {
                    const int step = steps.ptr<std::uint8_t>(at)[along];
                    up += step & 1;
                    down += step >> 1;
                }
            }
            const double coverage = static_cast<double>(std::max(up, down)) / length;
            // The nearest of equals: beyond a picture's border there may be more lines.
            if (coverage > best.coverage + 0.02) {
                best = {coverage, std::abs(across - faceMiddle) / eyeDistance};
            }
        }
    }
    return best;
}

std::array<BorderSide, 4> measureBorder(const cv::Mat& grey, const FaceLandmarks& landmarks) {
    constexpr int kWidth = 240;
    const double shrink = static_cast<double>(kWidth) / grey.cols;
    cv::Mat small;
    cv::resize(grey, small, {kWidth, cvRound(grey.rows * shrink)}, 0, 0, cv::INTER_AREA);
    const auto across = stepsAcross(small, true);
    const auto down = stepsAcross(small, false);
    cv::Point2f low{1e9F, 1e9F};
    cv::Point2f high{-1e9F, -1e9F};
    for (std::size_t i = 0; i < kMeshPoints; ++i) {
        const auto point = landmarks.at(i);
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    const double eye = landmarks.eyeDistance() * shrink;
    const cv::Point2d first{low.x * shrink, low.y * shrink};
    const cv::Point2d last{high.x * shrink, high.y * shrink};
    const int middleX = cvRound((first.x + last.x) / 2);
    const int middleY = cvRound((first.y + last.y) / 2);
    const auto row = [&small](double y) { return std::clamp(cvRound(y), 1, small.rows - 2); };
    const auto column = [&small](double x) { return std::clamp(cvRound(x), 1, small.cols - 2); };
    // Ears, hair and neck end within half an eye distance of the mesh.
    constexpr double kClear = 0.45;
    constexpr double kReach = 2.6;
    const int left = column(first.x);
    const int right = column(last.x);
    const int top = row(first.y);
    const int bottom = row(last.y);
    return {
        bestLine({&across, top, bottom, column(first.x - kClear * eye), column(first.x - kReach * eye)},
                 middleX, eye),
        bestLine({&down, left, right, row(first.y - kClear * eye), row(first.y - kReach * eye)}, middleY,
                 eye),
        bestLine({&across, top, bottom, column(last.x + kClear * eye), column(last.x + kReach * eye)},
                 middleX, eye),
        bestLine({&down, left, right, row(last.y + kClear * eye), row(last.y + kReach * eye)}, middleY, eye)};
}

double eyeOpening(const FaceLandmarks& landmarks) {
    const auto ratio = [&landmarks](std::size_t upper, std::size_t lower, std::size_t inner,
                                    std::size_t outer) {
        return cv::norm(landmarks.at(upper) - landmarks.at(lower)) /
               std::max(1e-6, cv::norm(landmarks.at(inner) - landmarks.at(outer)));
    };
    return (ratio(159, 145, 133, 33) + ratio(386, 374, 362, 263)) / 2;
}

}  // namespace

double periodicPattern(const cv::Mat& grey, cv::Point2f centre) {
    const cv::Rect whole{0, 0, grey.cols, grey.rows};
    const cv::Rect region =
        cv::Rect{cvRound(centre.x) - kRegion / 2, cvRound(centre.y) - kRegion / 2, kRegion, kRegion} & whole;
    // Fewer windows average too little: noise alone would stand out.
    if (region.width < kLeastRegion || region.height < kLeastRegion) {
        return 0;
    }
    cv::Mat power = cv::Mat::zeros(kWindow, kWindow, CV_32F);
    for (int y = region.y; y + kWindow <= region.br().y; y += kStep) {
        for (int x = region.x; x + kWindow <= region.br().x; x += kStep) {
            cv::Mat tile;
            grey(cv::Rect{x, y, kWindow, kWindow}).convertTo(tile, CV_32F);
            tile -= cv::mean(tile);
            tile = tile.mul(hannWindow());
            cv::Mat spectrum;
            cv::dft(tile, spectrum, cv::DFT_COMPLEX_OUTPUT);
            for (int row = 0; row < kWindow; ++row) {
                const auto* const from = spectrum.ptr<cv::Vec2f>(row);
                auto* const to = power.ptr<float>(row);
                for (int column = 0; column < kWindow; ++column) {
                    to[column] += from[column].dot(from[column]);
                }
            }
        }
    }
    // A floor of what 8 bits and their noise leave: in a flat, noiseless picture any ripple would stand out.
    power += kWindow * kWindow * 0.5;
    cv::Mat logarithm;
    cv::log(power, logarithm);
    cv::Mat wrapped;
    cv::copyMakeBorder(logarithm, wrapped, 2, 2, 2, 2, cv::BORDER_WRAP);
    cv::Mat around;
    cv::medianBlur(wrapped, around, 5);
    double strongest = 0;
    for (int row = 0; row < kWindow; ++row) {
        for (int column = 0; column <= kWindow / 2; ++column) {
            if (counts(row, column)) {
                const float out = logarithm.at<float>(row, column) - around.at<float>(row + 2, column + 2);
                strongest = std::max(strongest, static_cast<double>(out));
            }
        }
    }
    return strongest;
}

LivenessFrame measureLiveness(const cv::Mat& picture, const FaceLandmarks& landmarks) {
    LivenessFrame frame;
    frame.eyeDistance = landmarks.eyeDistance();
    if (picture.cols < kWindow || picture.rows < kWindow || !(frame.eyeDistance > 4)) {
        return frame;
    }
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    const auto eyes = (landmarks.leftEye() + landmarks.rightEye()) / 2;
    const auto nose = landmarks.at(1);
    frame.measured = true;
    frame.x = static_cast<double>(eyes.x);
    frame.y = static_cast<double>(eyes.y);
    frame.pattern = periodicPattern(grey, nose);
    frame.border = measureBorder(grey, landmarks);
    frame.eyeOpening = eyeOpening(landmarks);
    constexpr std::size_t kEvery = 6;
    for (std::size_t i = 0; i < kMeshPoints; i += kEvery) {
        frame.points.push_back((landmarks.at(i) - eyes) / static_cast<float>(frame.eyeDistance));
    }
    return frame;
}

}  // namespace madoguchi::face
