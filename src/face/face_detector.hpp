// Finds faces in a picture: BlazeFace (front model) on OpenCV's dnn.
// Implemented here. Threads: one owner. Errors: creation only, face.model-missing and face.model-wrong.
// Source: Bazarevsky et al. 2019, "BlazeFace"; the anchors are those of its 128-pixel front model.
#pragma once

#include <array>
#include <opencv2/dnn.hpp>
#include <span>
#include <vector>

#include "core/result.hpp"

namespace madoguchi::face {

struct DetectedFace {
    cv::Rect2f box;       // picture pixels
    cv::Point2f leftEye;  // the eye on the picture's left
    cv::Point2f rightEye;
    float score = 0;  // 0 … 1
};

class FaceDetector {
public:
    // `model` is the content of kBlazeFace.
    static Expected<FaceDetector> create(std::span<const std::uint8_t> model);

    // Best score first; overlapping boxes are merged into one.
    [[nodiscard]] std::vector<DetectedFace> detect(const cv::Mat& picture);

    // The same; when nothing is found looks again with a border around the picture, for crops that a face
    // fills.
    [[nodiscard]] std::vector<DetectedFace> detectAlsoTight(const cv::Mat& picture);

private:
    explicit FaceDetector(cv::dnn::Net net) : net_{std::move(net)} {}

    cv::dnn::Net net_;
};

}  // namespace madoguchi::face
