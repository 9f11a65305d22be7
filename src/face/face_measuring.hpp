// Measures of one face for the quality gates, taken from landmarks and the aligned chip. Implemented here
// over OpenCV.
#pragma once

#include <opencv2/core.hpp>

#include "face/face_landmarker.hpp"
#include "face/quality.hpp"

namespace madoguchi::face {

// Fills everything but `others`. `chip` is arcFaceChip() of the same landmarks.
[[nodiscard]] FaceMeasures measureFace(const cv::Mat& picture, const DetectedFace& face,
                                       const FaceLandmarks& landmarks, const cv::Mat& chip);

}  // namespace madoguchi::face
