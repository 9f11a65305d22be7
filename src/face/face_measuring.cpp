#include "face/face_measuring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "face/geometry.hpp"

namespace madoguchi::face {
namespace {

// Regions of the 112-pixel chip, whose eyes lie at (38,52) and (74,52) and whose mouth lies at y = 92.
const cv::Rect kFaceRegion{24, 36, 64, 66};
const cv::Rect kLeftEyeRegion{27, 45, 22, 13};
const cv::Rect kRightEyeRegion{63, 45, 22, 13};
const cv::Rect kLeftCheekRegion{28, 68, 16, 12};
const cv::Rect kRightCheekRegion{68, 68, 16, 12};
const cv::Rect kBrowRegion{30, 20, 52, 24};
const cv::Rect kLeftLensRegion{24, 42, 28, 22};
const cv::Rect kRightLensRegion{60, 42, 28, 22};
const cv::Rect kMouthRegion{38, 78, 37, 28};

double degrees(double radians) {
    return radians * 180 / std::numbers::pi;
}

struct Spread {
    double mean;
    double deviation;
};

Spread spreadOf(const cv::Mat& grey) {
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    return {mean[0], deviation[0]};
}

// Cloth has one colour where lips and skin have two. Averaged over 5x5 pixels first: a sensor's colour noise
// is no lip.
double colourSpread(const cv::Mat& region) {
    cv::Mat smooth;
    cv::blur(region, smooth, {5, 5});
    cv::Mat channels[3];
    smooth.convertTo(smooth, CV_32FC3);
    cv::split(smooth, channels);
    const cv::Mat sum = channels[0] + channels[1] + channels[2] + 1;
    return 1000 * spreadOf(channels[2] / sum).deviation;
}

double fineTexture(const cv::Mat& grey, const cv::Rect& region) {
    cv::Mat smooth;
    cv::Mat detail;
    cv::GaussianBlur(grey, smooth, {}, 4);
    cv::subtract(grey(region), smooth(region), detail, {}, CV_32F);
    constexpr double kDarkest = 20;  // below this a sensor's noise would pass for texture
    return 100 * spreadOf(detail).deviation / std::max(kDarkest, spreadOf(grey(region)).mean);
}

// A lamp's reflection: all but white, and brighter than skin can be in this light.
double lensGlare(const cv::Mat& grey, double cheeks) {
    const double least = std::max(235.0, 1.25 * cheeks);
    const auto share = [&](const cv::Rect& lens) {
        return static_cast<double>(cv::countNonZero(grey(lens) >= least)) / lens.area();
    };
    return (share(kLeftLensRegion) + share(kRightLensRegion)) / 2;
}

double shareOutside(const FaceLandmarks& landmarks, const cv::Mat& picture) {
    const cv::Rect2f whole{0, 0, static_cast<float>(picture.cols), static_cast<float>(picture.rows)};
    std::size_t outside = 0;
    for (std::size_t i = 0; i < kMeshPoints; ++i) {
        outside += whole.contains(landmarks.at(i)) ? 0 : 1;
    }
    return static_cast<double>(outside) / kMeshPoints;
}

}  // namespace

FaceMeasures measureFace(const cv::Mat& picture, const DetectedFace& face, const FaceLandmarks& landmarks,
                         const cv::Mat& chip) {
    FaceMeasures m;
    m.found = true;
    m.presence = static_cast<double>(landmarks.presence);
    m.eyeDistance = landmarks.eyeDistance();
    m.heightShare = static_cast<double>(face.box.height) / picture.rows;
    m.centreX = static_cast<double>(face.box.x + face.box.width / 2) / picture.cols;
    m.centreY = static_cast<double>(face.box.y + face.box.height / 2) / picture.rows;
    m.cutOff = shareOutside(landmarks, picture);

    // The head's axes out of the mesh: 234 and 454 are the sides before the ears, 10 the top, 152 the chin.
    const auto across = landmarks.points[454] - landmarks.points[234];
    const auto down = landmarks.points[152] - landmarks.points[10];
    m.yaw = degrees(std::atan2(static_cast<double>(across.z),
                               std::hypot(static_cast<double>(across.x), static_cast<double>(across.y))));
    m.pitch = degrees(std::atan2(static_cast<double>(down.z),
                                 std::hypot(static_cast<double>(down.x), static_cast<double>(down.y))));
    m.roll = lineAngle(landmarks.leftEye(), landmarks.rightEye());

    cv::Mat grey;
    cv::cvtColor(chip, grey, cv::COLOR_BGR2GRAY);
    const cv::Mat inner = grey(kFaceRegion);
    const auto spread = spreadOf(inner);
    m.brightness = spread.mean;
    m.contrast = spread.deviation;
    m.glare = static_cast<double>(cv::countNonZero(inner >= 250)) / kFaceRegion.area();
    cv::Mat edges;
    cv::Laplacian(inner, edges, CV_32F);
    m.sharpness = std::pow(spreadOf(edges).deviation, 2);

    const auto leftEye = spreadOf(grey(kLeftEyeRegion));
    const auto rightEye = spreadOf(grey(kRightEyeRegion));
    const auto cheeks = (spreadOf(grey(kLeftCheekRegion)).mean + spreadOf(grey(kRightCheekRegion)).mean) / 2;
    m.eyeDarkness = (leftEye.mean + rightEye.mean) / 2 / std::max(1.0, cheeks);
    m.eyeDetail = std::min(leftEye.deviation, rightEye.deviation);
    m.browDarkness = spreadOf(grey(kBrowRegion)).mean / std::max(1.0, cheeks);
    m.lensGlare = lensGlare(grey, cheeks);
    m.lowerColour = colourSpread(chip(kMouthRegion));
    m.lowerTexture = fineTexture(grey, kMouthRegion);
    return m;
}

}  // namespace madoguchi::face
