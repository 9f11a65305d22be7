#include "cardface/text_strip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace madoguchi::cardface {
namespace {

constexpr double kPaperReach = 2.8;  // millimetres: wider than any stroke or character's inside
constexpr int kFaintInk = 40;        // of 255: patterns of the card's background stay below
constexpr double kPale = 0.12;       // share of the line's black that still counts as paper
constexpr int kMostCuts = 120;       // a line of the card has some 45

std::vector<float> columnsOf(const cv::Mat& ink) {
    cv::Mat sums;
    cv::reduce(ink, sums, 0, cv::REDUCE_SUM, CV_32F);
    std::vector<float> columns(static_cast<std::size_t>(ink.cols));
    std::copy_n(sums.ptr<float>(0), columns.size(), columns.begin());
    return columns;
}

// Where ink goes further down than any character: edges of boxes, bands and shadows.
std::vector<bool> columnsTallerThan(const cv::Mat& dark, int height) {
    std::vector<bool> taller(static_cast<std::size_t>(dark.cols));
    std::vector<int> run(taller.size());
    for (int y = 0; y < dark.rows; ++y) {
        const auto* row = dark.ptr<std::uint8_t>(y);
        for (std::size_t x = 0; x < run.size(); ++x) {
            run[x] = row[x] != 0 ? run[x] + 1 : 0;
            if (run[x] > height) {
                taller[x] = true;
            }
        }
    }
    return taller;
}

// The grey level that a tenth of the ink is darker than: thin strokes never reach full black.
int blackestOf(const cv::Mat& ink) {
    std::array<int, 256> counts{};
    int inked = 0;
    for (int y = 0; y < ink.rows; ++y) {
        const auto* row = ink.ptr<std::uint8_t>(y);
        for (int x = 0; x < ink.cols; ++x) {
            if (row[x] >= kFaintInk) {
                ++counts[row[x]];
                ++inked;
            }
        }
    }
    int darker = 0;
    for (int level = 255; level > kFaintInk; --level) {
        darker += counts[static_cast<std::size_t>(level)];
        if (darker * 8 >= inked) {
            return level;
        }
    }
    return 255;
}

}  // namespace

cv::Mat inkOf(const cv::Mat& grey) {
    const int reach = static_cast<int>(kPaperReach * kScale) | 1;
    cv::Mat calm;
    cv::GaussianBlur(grey, calm, {}, 0.7);
    cv::Mat paper;
    cv::morphologyEx(calm, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    cv::blur(paper, paper, {reach, reach});
    cv::Mat ink(grey.size(), CV_8UC1);
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* from = calm.ptr<std::uint8_t>(y);
        const auto* white = paper.ptr<std::uint8_t>(y);
        auto* to = ink.ptr<std::uint8_t>(y);
        for (int x = 0; x < grey.cols; ++x) {
            const int missing = white[x] - from[x];
            to[x] = missing <= 0 ? 0 : static_cast<std::uint8_t>(missing * 255 / std::max<int>(white[x], 1));
            ++counts[to[x]];
        }
    }
    // The paper found is the brightest around; noise lies below it. Most of every window is paper, so the
    // middle value is how far.
    int below = 0;
    int middle = 0;
    while (middle < 255 &&
           (below += counts[static_cast<std::size_t>(middle)]) * 2 < static_cast<int>(grey.total())) {
        ++middle;
    }
    cv::subtract(ink, cv::Scalar{static_cast<double>(middle)}, ink);
    return ink;
}

std::vector<Band> findBands(const cv::Mat& ink, int lowest, int highest) {
    std::vector<Band> bands;
    const cv::Mat dark = ink >= kFaintInk * 2;
    const std::vector<bool> edges = columnsTallerThan(dark, highest);
    std::vector<float> rows(static_cast<std::size_t>(ink.rows));
    float most = 0;
    for (int y = 0; y < ink.rows; ++y) {
        const auto* row = dark.ptr<std::uint8_t>(y);
        int inked = 0;
        for (int x = 0; x < ink.cols; ++x) {
            inked += row[x] != 0 && !edges[static_cast<std::size_t>(x)] ? 1 : 0;
        }
        rows[static_cast<std::size_t>(y)] = static_cast<float>(inked);
        most = std::max(most, rows[static_cast<std::size_t>(y)]);
    }
    const float floor = std::max(2.0F, most * 0.06F);
    for (int y = 0; y < ink.rows;) {
        if (rows[static_cast<std::size_t>(y)] < floor) {
            ++y;
            continue;
        }
        const int top = y;
        while (y < ink.rows && rows[static_cast<std::size_t>(y)] >= floor) {
            ++y;
        }
        // Cut off by the window's edge: no whole line.
        if (y - top >= lowest && y - top <= highest && top > 0 && y < ink.rows) {
            bands.push_back({top, y});
        }
    }
    return bands;
}

Strip cutStrip(const cv::Mat& ink, Band band) {
    Strip strip;
    strip.height = band.bottom - band.top;
    const int margin = std::max(2, strip.height / 5);
    const int first = std::max(0, band.top - margin);
    const int last = std::min(ink.rows, band.bottom + margin);
    strip.top = band.top - first;
    const cv::Mat line = ink.rowRange(first, last);
    const double stretch = 255.0 / blackestOf(ink.rowRange(band.top, band.bottom));
    line.convertTo(strip.ink, CV_8U, stretch * (1 + kPale), -255 * kPale);

    auto columns = columnsOf(strip.ink.rowRange(strip.top, strip.top + strip.height));
    for (float& column : columns) {
        column /= 255.0F * static_cast<float>(strip.height);
    }
    // A place to part: the middle of a valley of the column sums, or the edge of a blank.
    constexpr float kBlank = 0.035F;
    constexpr float kValley = 0.03F;
    const int width = static_cast<int>(columns.size());
    const auto at = [&](int x) { return columns[static_cast<std::size_t>(x)]; };
    std::vector<int> cuts{0};
    for (int x = 1; x < width; ++x) {
        if ((at(x - 1) < kBlank) != (at(x) < kBlank)) {
            cuts.push_back(x);
            continue;
        }
        if (at(x) < kBlank) {
            continue;
        }
        int end = x;
        while (end + 1 < width && at(end + 1) == at(x)) {
            ++end;
        }
        if (end + 1 >= width || at(x) >= at(x - 1) || at(x) >= at(end + 1)) {
            continue;
        }
        // How high the walls are on both sides before it gets lower again.
        float left = at(x);
        for (int back = x - 1; back >= 0 && at(back) >= at(x); --back) {
            left = std::max(left, at(back));
        }
        float right = at(x);
        for (int ahead = end + 1; ahead < width && at(ahead) >= at(x); ++ahead) {
            right = std::max(right, at(ahead));
        }
        if (std::min(left, right) - at(x) >= kValley) {
            cuts.push_back((x + end) / 2);
        }
    }
    cuts.push_back(width);
    std::ranges::sort(cuts);
    const auto repeated = std::ranges::unique(cuts);
    cuts.erase(repeated.begin(), repeated.end());
    if (cuts.size() > kMostCuts) {
        return strip;  // no print looks like this; without cuts nothing is read
    }
    strip.cuts = std::move(cuts);
    strip.columns = std::move(columns);
    for (std::size_t i = 0; i + 1 < strip.cuts.size(); ++i) {
        float most = 0;
        for (int x = strip.cuts[i]; x < strip.cuts[i + 1]; ++x) {
            most = std::max(most, strip.columns[static_cast<std::size_t>(x)]);
        }
        strip.blank.push_back(most < kBlank);
    }
    return strip;
}

double emHeightOf(const Strip& strip, bool digitsOnly) {
    constexpr double kDigitHeight = 0.8;  // of a kanji's, over the fonts looked at
    return digitsOnly ? strip.height / kDigitHeight : strip.height;
}

std::vector<Piece> piecesOf(const Strip& strip, double emHeight) {
    constexpr double kWidest = 1.25;     // of a character, in heights
    constexpr double kInnerBlank = 0.4;  // 明, 昭, 効 have one inside
    constexpr float kThin = 0.06F;       // columns with less ink are the blur beside a character
    std::vector<Piece> pieces;
    for (std::size_t first = 0; first + 1 < strip.cuts.size(); ++first) {
        int blank = 0;
        for (std::size_t last = first; last + 1 < strip.cuts.size(); ++last) {
            if (strip.cuts[last + 1] - strip.cuts[first] > kWidest * emHeight) {
                break;
            }
            if (strip.blank[last]) {
                blank += strip.cuts[last + 1] - strip.cuts[last];
                if (last == first || blank > kInnerBlank * emHeight) {
                    break;
                }
                continue;
            }
            Piece piece{first, last + 1, strip.cuts[first], strip.cuts[last + 1]};
            const auto pale = [&](int x) { return strip.columns[static_cast<std::size_t>(x)] < kThin; };
            while (piece.left + 1 < piece.right && pale(piece.left)) {
                ++piece.left;
            }
            while (piece.left + 1 < piece.right && pale(piece.right - 1)) {
                --piece.right;
            }
            pieces.push_back(piece);
        }
    }
    return pieces;
}

}  // namespace madoguchi::cardface
