#include "face/face_detector.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace madoguchi::face {
namespace {

constexpr int kInput = 128;
constexpr float kMinimumScore = 0.5F;
constexpr float kSameFace = 0.3F;  // intersection over union from which two boxes are one face

struct Grid {
    int cells;
    int anchors;
    const char* scores;
    const char* boxes;
};
constexpr std::array kGrids{Grid{16, 2, "classificators_1", "regressors_1"},
                            Grid{8, 6, "classificators_2", "regressors_2"}};
constexpr int kNumbersPerBox = 16;  // centre, size, six key points

float overlap(const cv::Rect2f& a, const cv::Rect2f& b) {
    const float common = (a & b).area();
    const float both = a.area() + b.area() - common;
    return both > 0 ? common / both : 0;
}

// Keeps the best box of each group; its numbers become the score-weighted mean of the group's (steadier than
// one).
std::vector<DetectedFace> mergeOverlapping(std::vector<DetectedFace> faces) {
    std::ranges::sort(faces, std::greater{}, &DetectedFace::score);
    std::vector<DetectedFace> merged;
    while (!faces.empty()) {
        const auto best = faces.front();
        DetectedFace mean{{}, {}, {}, best.score};
        float weight = 0;
        for (const auto& face : faces) {
            if (overlap(best.box, face.box) > kSameFace) {
                mean.box.x += face.box.x * face.score;
                mean.box.y += face.box.y * face.score;
                mean.box.width += face.box.width * face.score;
                mean.box.height += face.box.height * face.score;
                mean.leftEye += face.leftEye * face.score;
                mean.rightEye += face.rightEye * face.score;
                weight += face.score;
            }
        }
        std::erase_if(faces, [&best](const auto& face) { return overlap(best.box, face.box) > kSameFace; });
        if (weight <= 0) {  // a box without extent overlaps nothing, not even itself
            faces.erase(faces.begin());
            continue;
        }
        mean.box = {mean.box.x / weight, mean.box.y / weight, mean.box.width / weight,
                    mean.box.height / weight};
        mean.leftEye /= weight;
        mean.rightEye /= weight;
        merged.push_back(mean);
    }
    return merged;
}

}  // namespace

Expected<FaceDetector> FaceDetector::create(std::span<const std::uint8_t> model) {
    try {
        auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.data()), model.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return FaceDetector{net};
    } catch (const cv::Exception&) {
        return fail(StepCode::FaceModelWrong, "face detector not loadable");
    }
}

std::vector<DetectedFace> FaceDetector::detect(const cv::Mat& picture) {
    if (picture.empty()) {
        return {};
    }
    const float scale = static_cast<float>(kInput) / static_cast<float>(std::max(picture.cols, picture.rows));
    const cv::Size inner{std::max(1, cvRound(static_cast<float>(picture.cols) * scale)),
                         std::max(1, cvRound(static_cast<float>(picture.rows) * scale))};
    const cv::Point corner{(kInput - inner.width) / 2, (kInput - inner.height) / 2};
    cv::Mat square{kInput, kInput, CV_8UC3, cv::Scalar::all(0)};
    cv::Mat target = square(cv::Rect{corner, inner});
    cv::resize(picture, target, inner, 0, 0, cv::INTER_AREA);
    net_.setInput(cv::dnn::blobFromImage(square, 1 / 127.5, {}, cv::Scalar::all(127.5), true));
    std::vector<cv::Mat> outputs;
    net_.forward(outputs, std::vector<cv::String>{kGrids[0].scores, kGrids[0].boxes, kGrids[1].scores,
                                                  kGrids[1].boxes});

    std::vector<DetectedFace> faces;
    const auto toPicture = [&](float x, float y) {
        return cv::Point2f{(x - static_cast<float>(corner.x)) / scale,
                           (y - static_cast<float>(corner.y)) / scale};
    };
    for (std::size_t g = 0; g < kGrids.size(); ++g) {
        const auto& grid = kGrids.at(g);
        const auto* const scores = outputs.at(2 * g).ptr<float>();
        const auto* const boxes = outputs.at(2 * g + 1).ptr<float>();
        const float step = static_cast<float>(kInput) / static_cast<float>(grid.cells);
        for (int i = 0; i < grid.cells * grid.cells * grid.anchors; ++i) {
            const float score = 1 / (1 + std::exp(-std::clamp(scores[i], -50.0F, 50.0F)));
            if (!(score >= kMinimumScore)) {
                continue;
            }
            const int cell = i / grid.anchors;
            const float x = (static_cast<float>(cell % grid.cells) + 0.5F) * step;
            const float y = (static_cast<float>(cell / grid.cells) + 0.5F) * step;
            const auto* const n = boxes + static_cast<std::ptrdiff_t>(i) * kNumbersPerBox;
            const auto topLeft = toPicture(x + n[0] - n[2] / 2, y + n[1] - n[3] / 2);
            const DetectedFace face{{topLeft.x, topLeft.y, n[2] / scale, n[3] / scale},
                                    toPicture(x + n[4], y + n[5]),
                                    toPicture(x + n[6], y + n[7]),
                                    score};
            if (face.box.width > 0 && face.box.height > 0) {  // false for NaN, too
                faces.push_back(face);
            }
        }
    }
    return mergeOverlapping(std::move(faces));
}

std::vector<DetectedFace> FaceDetector::detectAlsoTight(const cv::Mat& picture) {
    auto faces = detect(picture);
    for (const double share : {0.3, 0.6}) {
        if (!faces.empty() || picture.empty()) {
            break;
        }
        const int border = cvRound(std::max(picture.cols, picture.rows) * share);
        cv::Mat wide;
        cv::copyMakeBorder(picture, wide, border, border, border, border, cv::BORDER_REPLICATE);
        faces = detect(wide);
        for (auto& face : faces) {
            const cv::Point2f shift{static_cast<float>(border), static_cast<float>(border)};
            face.box -= shift;
            face.leftEye -= shift;
            face.rightEye -= shift;
        }
    }
    return faces;
}

}  // namespace madoguchi::face
