// Reads one line of print when it is known what may stand there: cuts it into pieces, asks the glyph nets
// about each, and takes the sequence of characters that explains all ink and follows the field's grammar.
// Contract: a reading or nothing; what is not exactly such a line (its own ending included) is nothing.
// `confidence` is the share of the least sure character, less the nearest other reading's, less what a faded
// character takes. Numbers live in wiped memory. Threads: any number at once.
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "cardface/text_strip.hpp"
#include "core/secure_bytes.hpp"

namespace madoguchi::cardface {

enum class Field {
    Birth,   // 平成元年 3月31日生, 1985年12月 1日生
    Expiry,  // 2030年 3月31日まで有効
    Code,    // four digits that stand alone
};

struct LineReading {
    SecureBytes text;  // UTF-8, spaces left out
    double confidence = 0;
    int left = 0;  // columns that it takes
    int right = 0;
};

[[nodiscard]] std::optional<LineReading> readLine(const cv::Mat& ink, Band band, Field field);

}  // namespace madoguchi::cardface
