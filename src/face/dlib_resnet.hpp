// Embedder of 128 numbers: dlib's face recognition ResNet. Implements FaceEmbedder.
// Never the default: at its customary threshold it takes most pairs of different young Japanese people for
// one person (docs/adr/0001-face-embedder.md). Its thresholds here are far stricter. Source: dlib-models,
// "dlib_face_recognition_resnet_model_v1"; input 150x150 RGB.
#pragma once

#include <cstdint>
#include <span>

#include "face/face_embedder.hpp"

namespace madoguchi::face {

class DlibResnet final : public FaceEmbedder {
public:
    static Expected<std::unique_ptr<FaceEmbedder>> create(std::span<const std::uint8_t> model);
    ~DlibResnet() override;

    [[nodiscard]] const EmbedderTraits& traits() const override { return traits_; }
    [[nodiscard]] cv::Mat align(const cv::Mat& picture, const FaceLandmarks& landmarks) const override;

private:
    [[nodiscard]] Embedding embedOnce(const cv::Mat& chip) override;
    struct Network;  // keeps dlib's templates in one source file
    explicit DlibResnet(std::unique_ptr<Network> network);

    std::unique_ptr<Network> network_;
    EmbedderTraits traits_;
};

}  // namespace madoguchi::face
