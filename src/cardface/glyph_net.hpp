// Says which character a piece of a line is, by two small nets that look at it in different ways: one at its
// ink, one at the directions of its edges. Trained by tests/cardface/training on drawn lines in many fonts;
// the weights are part of the program (docs/card-face.md). Contract: pure function of pixels; `none` stands
// for half characters, two at once, others and damaged ones. Threads: any number at once.
#pragma once

#include <array>
#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cardface/text_strip.hpp"

namespace madoguchi::cardface {

// What is printed in the three fields. The index is the class; the last class is "none of them".
inline constexpr std::array<std::string_view, 28> kGlyphs{
    "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "年", "月", "日", "生",
    "元", "明", "治", "大", "正", "昭", "平", "成", "令", "和", "ま", "で", "有", "効"};
inline constexpr std::size_t kClasses = kGlyphs.size() + 1;
inline constexpr std::size_t kNone = kGlyphs.size();

inline constexpr int kPatch = 24;  // pixels a side of a character brought to size
inline constexpr std::size_t kInkFeatures = 24UZ * 24 + 1;
inline constexpr std::size_t kEdgeFeatures = 8UZ * 36 + 1;

// The character between two columns, its line's kanji scaled to 20 of 24 rows; `emHeight` is their height in
// pixels of the strip. 8 bits, 24 x 24.
[[nodiscard]] cv::Mat patchOf(const Strip& strip, int left, int right, double emHeight);
[[nodiscard]] std::array<float, kInkFeatures> inkFeatures(const cv::Mat& patch, double widthShare);
[[nodiscard]] std::array<float, kEdgeFeatures> edgeFeatures(const cv::Mat& patch, double widthShare);

using Opinion = std::array<float, kClasses>;  // shares that sum to 1

// inputs -> hidden (ReLU) -> classes (softmax), weights in 8 bits with a scale per row.
class GlyphNet {
public:
    // Nothing when the bytes are not those of a net with this many inputs. Layout: docs/card-face.md.
    [[nodiscard]] static std::optional<GlyphNet> parse(std::span<const std::uint8_t>& bytes,
                                                       std::size_t inputs);
    [[nodiscard]] Opinion classify(std::span<const float> features) const;

private:
    struct Layer {
        std::size_t inputs = 0;
        std::size_t outputs = 0;
        std::vector<float> weights;  // a row an input, so that inputs that are 0 cost nothing
        std::vector<float> bias;

        [[nodiscard]] std::vector<float> apply(std::span<const float> values) const;
    };
    [[nodiscard]] static std::optional<Layer> parseLayer(std::span<const std::uint8_t>& bytes);

    Layer hidden_;
    Layer output_;
};

struct GlyphOpinions {
    Opinion ink;
    Opinion edges;
};

// With the program's own weights. They are parsed once, at the first use.
[[nodiscard]] GlyphOpinions classifyGlyph(const Strip& strip, int left, int right, double emHeight);

}  // namespace madoguchi::cardface
