#include "cardface/glyph_net.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "cardface/glyph_weights.hpp"

namespace madoguchi::cardface {
namespace {

constexpr double kEmInPatch = 20.0;
constexpr int kDirections = 8;
constexpr int kCells = 6;

std::uint32_t littleEndian(std::span<const std::uint8_t> bytes) {
    std::uint32_t value = 0;
    for (std::size_t at = 4; at-- > 0;) {
        value = value << 8U | bytes[at];
    }
    return value;
}

}  // namespace

cv::Mat patchOf(const Strip& strip, int left, int right, double emHeight) {
    const double scale = kEmInPatch / emHeight;
    const double across = std::min(scale, kPatch / static_cast<double>(std::max(1, right - left)));
    const cv::Mat piece = strip.ink.colRange(left, right);
    // The middle of the band and of the piece go to the middle of the patch.
    const double x = (right - left) / 2.0;
    const double y = strip.top + strip.height / 2.0;
    const cv::Matx23d onto{across, 0, kPatch / 2.0 - across * x, 0, scale, kPatch / 2.0 - scale * y};
    cv::Mat patch;
    cv::Mat smooth = piece;
    if (scale < 0.8) {
        cv::GaussianBlur(piece, smooth, {}, 0.35 / scale);
    }
    cv::warpAffine(smooth, patch, onto, {kPatch, kPatch}, cv::INTER_LINEAR, cv::BORDER_CONSTANT, 0);
    return patch;
}

std::array<float, kInkFeatures> inkFeatures(const cv::Mat& patch, double widthShare) {
    std::array<float, kInkFeatures> features{};
    for (int y = 0; y < kPatch; ++y) {
        for (int x = 0; x < kPatch; ++x) {
            features[static_cast<std::size_t>(y * kPatch + x)] =
                static_cast<float>(patch.at<std::uint8_t>(y, x)) / 255.0F;
        }
    }
    features.back() = static_cast<float>(std::min(widthShare, 2.0));
    return features;
}

// Histograms of edge directions in 6 x 6 cells that blend into each other.
std::array<float, kEdgeFeatures> edgeFeatures(const cv::Mat& patch, double widthShare) {
    std::array<float, kEdgeFeatures> features{};
    constexpr double kCell = static_cast<double>(kPatch) / kCells;
    for (int y = 1; y + 1 < kPatch; ++y) {
        for (int x = 1; x + 1 < kPatch; ++x) {
            const int dx = patch.at<std::uint8_t>(y, x + 1) - patch.at<std::uint8_t>(y, x - 1);
            const int dy = patch.at<std::uint8_t>(y + 1, x) - patch.at<std::uint8_t>(y - 1, x);
            if (dx == 0 && dy == 0) {
                continue;
            }
            const auto size = static_cast<float>(std::hypot(dx, dy) / 510.0);
            const double turn = (std::atan2(dy, dx) / (2 * std::numbers::pi) + 1) * kDirections;
            const int direction = static_cast<int>(turn) % kDirections;
            const auto next = static_cast<float>(turn - std::floor(turn));
            const double cellX = (x + 0.5) / kCell - 0.5;
            const double cellY = (y + 0.5) / kCell - 0.5;
            for (int cy = static_cast<int>(std::floor(cellY)); cy <= static_cast<int>(std::floor(cellY)) + 1;
                 ++cy) {
                for (int cx = static_cast<int>(std::floor(cellX));
                     cx <= static_cast<int>(std::floor(cellX)) + 1; ++cx) {
                    if (cx < 0 || cy < 0 || cx >= kCells || cy >= kCells) {
                        continue;
                    }
                    const auto share =
                        static_cast<float>((1 - std::abs(cellX - cx)) * (1 - std::abs(cellY - cy))) * size;
                    const auto cell = static_cast<std::size_t>((cy * kCells + cx) * kDirections);
                    features[cell + static_cast<std::size_t>(direction)] += share * (1 - next);
                    features[cell + static_cast<std::size_t>((direction + 1) % kDirections)] += share * next;
                }
            }
        }
    }
    float length = 0.01F;
    for (const float value : features) {
        length += value;
    }
    for (float& value : features) {
        value = std::sqrt(value / length) * 4;
    }
    features.back() = static_cast<float>(std::min(widthShare, 2.0));
    return features;
}

std::optional<GlyphNet::Layer> GlyphNet::parseLayer(std::span<const std::uint8_t>& bytes) {
    constexpr std::size_t kMost = 4096;
    if (bytes.size() < 8) {
        return std::nullopt;
    }
    Layer layer;
    layer.inputs = littleEndian(bytes.first(4));
    layer.outputs = littleEndian(bytes.subspan(4, 4));
    bytes = bytes.subspan(8);
    const std::size_t row = layer.inputs + 8;  // bias, scale, weights
    if (layer.inputs == 0 || layer.inputs > kMost || layer.outputs == 0 || layer.outputs > kMost ||
        bytes.size() < row * layer.outputs) {
        return std::nullopt;
    }
    layer.weights.resize(layer.inputs * layer.outputs);
    for (std::size_t output = 0; output < layer.outputs; ++output) {
        layer.bias.push_back(std::bit_cast<float>(littleEndian(bytes.first(4))));
        const auto scale = std::bit_cast<float>(littleEndian(bytes.subspan(4, 4)));
        for (std::size_t input = 0; input < layer.inputs; ++input) {
            layer.weights[input * layer.outputs + output] =
                scale * static_cast<float>(std::bit_cast<std::int8_t>(bytes[8 + input]));
        }
        bytes = bytes.subspan(row);
    }
    return layer;
}

std::optional<GlyphNet> GlyphNet::parse(std::span<const std::uint8_t>& bytes, std::size_t inputs) {
    auto hidden = parseLayer(bytes);
    auto output = hidden ? parseLayer(bytes) : std::nullopt;
    if (!output || hidden->inputs != inputs || output->inputs != hidden->outputs ||
        output->outputs != kClasses) {
        return std::nullopt;
    }
    GlyphNet net;
    net.hidden_ = std::move(*hidden);
    net.output_ = std::move(*output);
    return net;
}

std::vector<float> GlyphNet::Layer::apply(std::span<const float> values) const {
    std::vector<float> sums = bias;
    for (std::size_t input = 0; input < inputs; ++input) {
        const float value = values[input];
        if (value != 0) {
            const float* row = &weights[input * outputs];
            for (std::size_t output = 0; output < outputs; ++output) {
                sums[output] += row[output] * value;
            }
        }
    }
    return sums;
}

Opinion GlyphNet::classify(std::span<const float> features) const {
    std::vector<float> hidden = hidden_.apply(features);
    for (float& value : hidden) {
        value = std::max(0.0F, value);
    }
    Opinion opinion{};
    std::ranges::copy(output_.apply(hidden), opinion.begin());
    const float most = *std::ranges::max_element(opinion);
    float sum = 0;
    for (float& value : opinion) {
        value = std::exp(value - most);
        sum += value;
    }
    for (float& value : opinion) {
        value /= sum;
    }
    return opinion;
}

GlyphOpinions classifyGlyph(const Strip& strip, int left, int right, double emHeight) {
    static const auto nets = [] {
        std::span<const std::uint8_t> bytes = glyphWeights();
        auto ink = GlyphNet::parse(bytes, kInkFeatures);
        auto edges = ink ? GlyphNet::parse(bytes, kEdgeFeatures) : std::nullopt;
        if (!edges) {
            std::abort();  // the program's own data: a test reads them, too
        }
        return std::pair{std::move(*ink), std::move(*edges)};
    }();
    const cv::Mat patch = patchOf(strip, left, right, emHeight);
    const double widthShare = (right - left) / emHeight;
    return {nets.first.classify(inkFeatures(patch, widthShare)),
            nets.second.classify(edgeFeatures(patch, widthShare))};
}

}  // namespace madoguchi::cardface
