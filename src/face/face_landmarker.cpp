#include "face/face_landmarker.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "face/geometry.hpp"

namespace madoguchi::face {
namespace {

constexpr int kInput = 192;
constexpr float kMargin = 1.5F;  // the net wants the face with a quarter of room on each side

// A second look at (nearly) the same crop tells nothing new and costs as much as the first.
constexpr double kSameAngle = 5;     // degrees
constexpr float kSameSide = 0.15F;   // of the first crop's side
constexpr double kSamePlace = 0.06;  // of the first crop's side

}  // namespace

cv::Point2f FaceLandmarks::leftEye() const {
    return (at(33) + at(133) + at(159) + at(145)) / 4;
}
cv::Point2f FaceLandmarks::rightEye() const {
    return (at(263) + at(362) + at(386) + at(374)) / 4;
}
double FaceLandmarks::eyeDistance() const {
    return cv::norm(rightEye() - leftEye());
}

DetectedFace FaceLandmarks::asDetected() const {
    cv::Point2f low = at(0);
    cv::Point2f high = low;
    for (std::size_t i = 1; i < kMeshPoints; ++i) {
        low = {std::min(low.x, at(i).x), std::min(low.y, at(i).y)};
        high = {std::max(high.x, at(i).x), std::max(high.y, at(i).y)};
    }
    return {cv::Rect2f{low, high}, leftEye(), rightEye(), presence};
}

Expected<FaceLandmarker> FaceLandmarker::create(std::span<const std::uint8_t> model) {
    try {
        auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.data()), model.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return FaceLandmarker{net};
    } catch (const cv::Exception&) {
        return fail(StepCode::FaceModelWrong, "face landmarks not loadable");
    }
}

FaceLandmarks FaceLandmarker::look(const cv::Mat& picture, cv::Point2f centre, float side, double degrees) {
    const auto toChip = squareToChip({centre, side, degrees}, kInput);
    const auto chip = cutChip(picture, toChip, kInput);
    net_.setInput(cv::dnn::blobFromImage(chip, 1 / 255.0, {}, {}, true));
    std::vector<cv::Mat> outputs;
    net_.forward(outputs, std::vector<cv::String>{"output_mesh", "output_faceflag"});
    FaceLandmarks landmarks;
    landmarks.presence = *outputs.at(1).ptr<float>();
    cv::Matx23d back;
    cv::invertAffineTransform(toChip, back);
    const auto* const numbers = outputs.at(0).ptr<float>();
    const auto depthScale = static_cast<float>(scaleOf(back));
    for (std::size_t i = 0; i < kMeshPoints; ++i) {
        const auto point = apply(back, {numbers[3 * i], numbers[3 * i + 1]});
        landmarks.points.at(i) = {point.x, point.y, numbers[3 * i + 2] * depthScale};
    }
    return landmarks;
}

FaceLandmarks FaceLandmarker::locate(const cv::Mat& picture, const DetectedFace& face) {
    const auto middle = cv::Point2f{face.box.x + face.box.width / 2, face.box.y + face.box.height / 2};
    const float firstSide = kMargin * std::max(face.box.width, face.box.height);
    const auto firstAngle = lineAngle(face.leftEye, face.rightEye);
    const auto first = look(picture, middle, firstSide, firstAngle);
    // The extent of the mesh along and across the eye line.
    const auto angle = lineAngle(first.leftEye(), first.rightEye());
    const auto upright = squareToChip({first.leftEye(), static_cast<float>(kInput), angle}, kInput);
    cv::Point2f low{1e9F, 1e9F};
    cv::Point2f high{-1e9F, -1e9F};
    for (std::size_t i = 0; i < kMeshPoints; ++i) {
        const auto point = apply(upright, first.at(i));
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    const auto extent = high - low;
    const float side = kMargin * std::max(extent.x, extent.y);
    if (!(side > 4) || !(side < 1e6F)) {
        return first;
    }
    cv::Matx23d back;
    cv::invertAffineTransform(upright, back);
    const auto centre = apply(back, (low + high) / 2);
    const bool sameCrop = std::abs(angle - firstAngle) < kSameAngle &&
                          std::abs(side / firstSide - 1) < kSameSide &&
                          cv::norm(centre - middle) < kSamePlace * firstSide;
    return sameCrop ? first : look(picture, centre, side, angle);
}

float FaceLandmarker::presence(const cv::Mat& picture, const DetectedFace& face) {
    const auto middle = cv::Point2f{face.box.x + face.box.width / 2, face.box.y + face.box.height / 2};
    return look(picture, middle, kMargin * std::max(face.box.width, face.box.height),
                lineAngle(face.leftEye, face.rightEye))
        .presence;
}

}  // namespace madoguchi::face
