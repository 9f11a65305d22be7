#include "face/mobile_face_net.hpp"

#include <array>

#include "face/geometry.hpp"
#include "face/model_file.hpp"

namespace madoguchi::face {
namespace {

constexpr int kChip = 112;
// Eyes' centres, tip of the nose, corners of the mouth, as ArcFace's training pictures were laid.
const std::array kTemplate{cv::Point2f{38.2946F, 51.6963F}, cv::Point2f{73.5318F, 51.5014F},
                           cv::Point2f{56.0252F, 71.7366F}, cv::Point2f{41.5493F, 92.3655F},
                           cv::Point2f{70.7299F, 92.2041F}};

}  // namespace

cv::Mat arcFaceChip(const cv::Mat& picture, const FaceLandmarks& landmarks) {
    const std::array points{landmarks.leftEye(), landmarks.rightEye(), landmarks.at(1), landmarks.at(61),
                            landmarks.at(291)};
    return cutChip(picture, similarityTransform(points, kTemplate), kChip);
}

MobileFaceNet::MobileFaceNet(cv::dnn::Net net) : net_{std::move(net)} {
    traits_.id = "mobilefacenet-" + std::string{kMobileFaceNet.sha256.substr(0, 8)};
    traits_.accept = similarityOf(0.89);
    traits_.askAgain = similarityOf(1.00);
    traits_.samePerson = similarityOf(1.20);
    traits_.unitLength = true;
}

Expected<std::unique_ptr<FaceEmbedder>> MobileFaceNet::create(std::span<const std::uint8_t> model) {
    try {
        auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.data()), model.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return std::unique_ptr<FaceEmbedder>{new MobileFaceNet{net}};
    } catch (const cv::Exception&) {
        return fail(StepCode::FaceModelWrong, "embedder not loadable");
    }
}

cv::Mat MobileFaceNet::align(const cv::Mat& picture, const FaceLandmarks& landmarks) const {
    return arcFaceChip(picture, landmarks);
}

Embedding MobileFaceNet::embedOnce(const cv::Mat& chip) {
    net_.setInput(cv::dnn::blobFromImage(chip, 1 / 128.0, {}, cv::Scalar::all(127.5), true));
    const cv::Mat output = net_.forward();
    return normalised({output.ptr<float>(), output.total()});
}

}  // namespace madoguchi::face
