// Turns an aligned face into an embedding. Implemented by MobileFaceNet and DlibResnet; a setting chooses
// one. Threads: one owner. Errors: at creation only, face.model-missing and face.model-wrong.
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "face/embedding.hpp"
#include "face/face_landmarker.hpp"

namespace madoguchi::face {

struct EmbedderTraits {
    std::string id;         // name and start of the model's hash; goes into the audit log and the assertion
    double accept = 1;      // similarity from which it is the same person
    double askAgain = 1;    // similarity below which it is somebody else
    double samePerson = 0;  // two frames less alike than this do not show the same person
    bool unitLength = true;
};

class FaceEmbedder {
public:
    FaceEmbedder() = default;
    FaceEmbedder(const FaceEmbedder&) = delete;
    FaceEmbedder& operator=(const FaceEmbedder&) = delete;
    virtual ~FaceEmbedder() = default;

    [[nodiscard]] virtual const EmbedderTraits& traits() const = 0;
    [[nodiscard]] virtual cv::Mat align(const cv::Mat& picture, const FaceLandmarks& landmarks) const = 0;
    // Of a chip made by align(). `mirrored` adds the chip's mirror image to the mean: steadier against
    // one-sided light and pose at twice the price, so it is for photos; of camera frames several different
    // ones are averaged anyway.
    [[nodiscard]] Embedding embed(const cv::Mat& chip, bool mirrored);

protected:
    [[nodiscard]] virtual Embedding embedOnce(const cv::Mat& chip) = 0;
};

enum class EmbedderKind { MobileFaceNet, DlibResnet };

[[nodiscard]] std::optional<EmbedderKind> embedderFromText(
    std::string_view text);  // "mobilefacenet", "dlib-resnet"
[[nodiscard]] Expected<std::unique_ptr<FaceEmbedder>> createEmbedder(
    EmbedderKind kind, const std::filesystem::path& modelFolder);

}  // namespace madoguchi::face
