#include "face/face_embedder.hpp"

#include <array>

#include "face/dlib_resnet.hpp"
#include "face/mobile_face_net.hpp"
#include "face/model_file.hpp"

namespace madoguchi::face {

std::optional<EmbedderKind> embedderFromText(std::string_view text) {
    if (text == "mobilefacenet") {
        return EmbedderKind::MobileFaceNet;
    }
    if (text == "dlib-resnet") {
        return EmbedderKind::DlibResnet;
    }
    return std::nullopt;
}

Embedding FaceEmbedder::embed(const cv::Mat& chip, bool mirrored) {
    auto straight = embedOnce(chip);
    if (!mirrored) {
        return straight;
    }
    cv::Mat mirror;
    cv::flip(chip, mirror, 1);
    const auto other = embedOnce(mirror);
    const std::array<const Embedding*, 2> both{&straight, &other};
    return meanOf(both, traits().unitLength);
}

Expected<std::unique_ptr<FaceEmbedder>> createEmbedder(EmbedderKind kind,
                                                       const std::filesystem::path& modelFolder) {
    switch (kind) {
        case EmbedderKind::MobileFaceNet: {
            const auto model = loadModelFile(modelFolder, kMobileFaceNet);
            return model ? MobileFaceNet::create(*model) : std::unexpected(model.error());
        }
        case EmbedderKind::DlibResnet: {
            const auto model = loadModelFile(modelFolder, kDlibResnet);
            return model ? DlibResnet::create(*model) : std::unexpected(model.error());
        }
    }
    return fail(StepCode::KioskInternal, "embedder");
}

}  // namespace madoguchi::face
