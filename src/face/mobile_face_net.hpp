// Embedder of 192 numbers on OpenCV's dnn: MobileFaceNet trained with the ArcFace loss.
// Implements FaceEmbedder. Thresholds: docs/adr/0001-face-embedder.md.
// Source: Chen et al. 2018, "MobileFaceNets"; input 112x112 RGB, (x - 127.5) / 128.
#pragma once

#include <opencv2/dnn.hpp>
#include <span>

#include "face/face_embedder.hpp"

namespace madoguchi::face {

// The face laid onto the 112-pixel template that ArcFace-type networks share; also what quality is measured
// on.
[[nodiscard]] cv::Mat arcFaceChip(const cv::Mat& picture, const FaceLandmarks& landmarks);

class MobileFaceNet final : public FaceEmbedder {
public:
    static Expected<std::unique_ptr<FaceEmbedder>> create(std::span<const std::uint8_t> model);

    [[nodiscard]] const EmbedderTraits& traits() const override { return traits_; }
    [[nodiscard]] cv::Mat align(const cv::Mat& picture, const FaceLandmarks& landmarks) const override;

private:
    [[nodiscard]] Embedding embedOnce(const cv::Mat& chip) override;
    explicit MobileFaceNet(cv::dnn::Net net);

    cv::dnn::Net net_;
    EmbedderTraits traits_;
};

}  // namespace madoguchi::face
