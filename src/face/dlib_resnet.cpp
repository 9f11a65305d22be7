#include "face/dlib_resnet.hpp"

#include <dlib/dnn.h>

#include <array>
#include <spanstream>

#include "face/geometry.hpp"
#include "face/model_file.hpp"

namespace madoguchi::face {
namespace {

constexpr int kChip = 150;
constexpr float kPadding = 0.25F;
// Corners of both eyes and the base of the nose in dlib's face template (fractions of the unpadded chip).
const std::array kTemplate{
    cv::Point2f{0.8595674595992F, 0.2134981538014F}, cv::Point2f{0.6460604764104F, 0.2289674387677F},
    cv::Point2f{0.1205750620789F, 0.2137274526848F}, cv::Point2f{0.3340850613712F, 0.2290642403242F},
    cv::Point2f{0.4901123135679F, 0.6277975316475F}};
constexpr std::array<std::size_t, 5> kMeshNumbers{263, 362, 33, 133, 2};

// The network's shape, as its file expects it: a 7x7 start, then residual blocks of two 3x3 convolutions
// each.
template <int filters, int stride, class Below>
using Residual = dlib::add_prev1<dlib::affine<
    dlib::con<filters, 3, 3, 1, 1,
              dlib::relu<dlib::affine<dlib::con<filters, 3, 3, stride, stride, dlib::tag1<Below>>>>>>>;
template <int filters, class Below>
using Block = dlib::relu<Residual<filters, 1, Below>>;
// A block that halves the size; its short cut is an average over 2x2.
template <int filters, class Below>
using Down = dlib::relu<dlib::add_prev2<
    dlib::avg_pool<2, 2, 2, 2,
                   dlib::skip1<dlib::tag2<dlib::affine<dlib::con<
                       filters, 3, 3, 1, 1,
                       dlib::relu<dlib::affine<dlib::con<filters, 3, 3, 2, 2, dlib::tag1<Below>>>>>>>>>>>;

template <class Below>
using Start = dlib::max_pool<3, 3, 2, 2, dlib::relu<dlib::affine<dlib::con<32, 7, 7, 2, 2, Below>>>>;
template <class Below>
using Width32 = Block<32, Block<32, Block<32, Below>>>;
template <class Below>
using Width64 = Block<64, Block<64, Block<64, Down<64, Below>>>>;
template <class Below>
using Width128 = Block<128, Block<128, Down<128, Below>>>;
template <class Below>
using Width256 = Block<256, Block<256, Down<256, Below>>>;

using Resnet = dlib::loss_metric<dlib::fc_no_bias<
    128, dlib::avg_pool_everything<
             Down<256, Width256<Width128<Width64<Width32<Start<dlib::input_rgb_image_sized<150>>>>>>>>>>;

}  // namespace

struct DlibResnet::Network {
    Resnet net;
    dlib::matrix<dlib::rgb_pixel> input{kChip, kChip};

    ~Network() { wipe(); }
    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    void wipe() {
        wipeMemory({reinterpret_cast<std::uint8_t*>(&input(0, 0)),
                    static_cast<std::size_t>(input.size()) * sizeof(dlib::rgb_pixel)});
        net.clean();  // drops the activations
    }
};

DlibResnet::DlibResnet(std::unique_ptr<Network> network) : network_{std::move(network)} {
    traits_.id = "dlib-resnet-" + std::string{kDlibResnet.sha256.substr(0, 8)};
    traits_.accept = similarityOf(0.38);
    traits_.askAgain = similarityOf(0.45);
    traits_.samePerson = similarityOf(0.60);
    traits_.unitLength = false;
}

DlibResnet::~DlibResnet() = default;

Expected<std::unique_ptr<FaceEmbedder>> DlibResnet::create(std::span<const std::uint8_t> model) {
    try {
        auto network = std::make_unique<Network>();
        std::ispanstream stream{
            std::span<const char>{reinterpret_cast<const char*>(model.data()), model.size()}};
        dlib::deserialize(network->net, stream);
        return std::unique_ptr<FaceEmbedder>{new DlibResnet{std::move(network)}};
    } catch (const std::exception&) {
        return fail(StepCode::FaceModelWrong, "dlib embedder not loadable");
    }
}

cv::Mat DlibResnet::align(const cv::Mat& picture, const FaceLandmarks& landmarks) const {
    std::array<cv::Point2f, kMeshNumbers.size()> from;
    std::array<cv::Point2f, kMeshNumbers.size()> to;
    for (std::size_t i = 0; i < from.size(); ++i) {
        from.at(i) = landmarks.at(kMeshNumbers.at(i));
        const auto place = (kTemplate.at(i) + cv::Point2f{kPadding, kPadding}) / (1 + 2 * kPadding);
        to.at(i) = place * static_cast<float>(kChip);
    }
    return cutChip(picture, similarityTransform(from, to), kChip);
}

Embedding DlibResnet::embedOnce(const cv::Mat& chip) {
    for (int y = 0; y < kChip; ++y) {
        for (int x = 0; x < kChip; ++x) {
            const auto& pixel = chip.at<cv::Vec3b>(y, x);
            network_->input(y, x) = {pixel[2], pixel[1], pixel[0]};
        }
    }
    dlib::matrix<float, 0, 1> output = network_->net(network_->input);
    Embedding embedding{std::span<const float>{&output(0), static_cast<std::size_t>(output.size())}};
    wipeMemory({reinterpret_cast<std::uint8_t*>(&output(0)),
                static_cast<std::size_t>(output.size()) * sizeof(float)});
    network_->wipe();
    return embedding;
}

}  // namespace madoguchi::face
