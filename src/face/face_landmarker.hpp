// Finds 468 points on one face and says how sure it is that there is a face at all: FaceMesh on OpenCV's dnn.
// Implemented here. Threads: one owner. Errors: creation only, face.model-missing and face.model-wrong.
// Source: Kartynnik et al. 2019, "Real-time Facial Surface Geometry"; point numbers are those of MediaPipe's
// mesh.
#pragma once

#include <array>
#include <opencv2/dnn.hpp>
#include <span>

#include "core/result.hpp"
#include "face/face_detector.hpp"

namespace madoguchi::face {

inline constexpr std::size_t kMeshPoints = 468;

struct FaceLandmarks {
    std::array<cv::Point3f, kMeshPoints> points{};  // picture pixels; z grows away from the camera, same unit
    float presence = 0;                             // 0 … 1

    [[nodiscard]] cv::Point2f at(std::size_t index) const { return {points.at(index).x, points.at(index).y}; }
    [[nodiscard]] cv::Point2f leftEye() const;  // centre of the eye on the picture's left
    [[nodiscard]] cv::Point2f rightEye() const;
    [[nodiscard]] double eyeDistance() const;  // pixels between the eyes' centres
    // The face as a detector would give it: the points' extent and the eyes, scored by presence. Where to
    // look in the next picture when the detector finds nothing there.
    [[nodiscard]] DetectedFace asDetected() const;
};

class FaceLandmarker {
public:
    // `model` is the content of kFaceMesh.
    static Expected<FaceLandmarker> create(std::span<const std::uint8_t> model);

    // Looks twice: the second time at a crop laid along the eyes that the first look found.
    [[nodiscard]] FaceLandmarks locate(const cv::Mat& picture, const DetectedFace& face);

    // One look only: is there a face in this box?
    [[nodiscard]] float presence(const cv::Mat& picture, const DetectedFace& face);

private:
    explicit FaceLandmarker(cv::dnn::Net net) : net_{std::move(net)} {}
    FaceLandmarks look(const cv::Mat& picture, cv::Point2f centre, float side, double degrees);

    cv::dnn::Net net_;
};

}  // namespace madoguchi::face
