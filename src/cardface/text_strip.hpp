// A line of print cut out of the flat card: its ink, where it stands, and where its characters may part.
// Used by LineReader and by the trainer of the glyph nets, so that both see characters cut the same way.
// Contract: pure functions of pixels. Units: pixels of the flat card (kScale a millimetre). Threads: any.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace madoguchi::cardface {

inline constexpr double kScale = 12.0;  // pixels of the flat card per millimetre

// 0 (paper) to 255 (black) relative to the paper around: shade and pale patterns go, print stays.
[[nodiscard]] cv::Mat inkOf(const cv::Mat& grey);

struct Band {
    int top = 0;
    int bottom = 0;  // one past the last row
};

// Rows that could hold a line of characters between `lowest` and `highest` pixels tall, from top to bottom.
[[nodiscard]] std::vector<Band> findBands(const cv::Mat& ink, int lowest, int highest);

// One line, ink stretched to its own blackest, with every place where a character may begin or end.
struct Strip {
    cv::Mat ink;                 // rows of the band with a margin, 8 bits; 255 is the line's own black
    int top = 0;                 // of the band in `ink`
    int height = 0;              // of the band
    std::vector<int> cuts;       // ascending columns; the pieces between them are the smallest parts
    std::vector<float> columns;  // share of the band's height that is ink, a value a column
    std::vector<bool> blank;     // blank[i]: nothing stands between cuts[i] and cuts[i + 1]
};

[[nodiscard]] Strip cutStrip(const cv::Mat& ink, Band band);

// The height that kanji have, or would have beside a line of digits, in pixels of the strip.
[[nodiscard]] double emHeightOf(const Strip& strip, bool digitsOnly);

// Everything between two cuts that could be one character: not wider than one, no blank at its ends.
struct Piece {
    std::size_t first = 0;  // index of its left cut
    std::size_t last = 0;   // and of its right one
    int left = 0;           // where its ink begins, columns of the strip
    int right = 0;
};
[[nodiscard]] std::vector<Piece> piecesOf(const Strip& strip, double emHeight);

}  // namespace madoguchi::cardface
