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
    return m;
}

}  // namespace madoguchi::face
