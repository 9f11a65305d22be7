// Measures the liveness features of one frame: periodic patterns on the face, straight edges around it,
// points whose motion tells a head from a sheet. Implemented here over OpenCV. Threads: one owner.
#pragma once

#include <opencv2/core.hpp>

#include "face/face_landmarker.hpp"
#include "face/liveness.hpp"

namespace madoguchi::face {

[[nodiscard]] LivenessFrame measureLiveness(const cv::Mat& picture, const FaceLandmarks& landmarks);

// How far a periodic pattern (a screen's pixels, their moiré with the sensor, a printer's halftone) stands
// out of the averaged spectrum of a square around `centre`, in nats; 0 when the picture is too small.
[[nodiscard]] double periodicPattern(const cv::Mat& grey, cv::Point2f centre);

}  // namespace madoguchi::face
