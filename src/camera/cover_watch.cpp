#include "camera/cover_watch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>

namespace madoguchi::camera {
namespace {

// Means over cells: a sensor's noise averages out, edges of a room or a person do not.
constexpr int kColumns = 32;
constexpr int kRows = 24;
constexpr int kSamples = 4;           // across and down in each cell
constexpr double kDark = 28;          // of 255; the brightest cell of a lit room at night is far above
constexpr double kStrongestEdge = 8;  // between neighbouring cells; a blurred finger stays below

using Cells = std::array<std::array<double, kColumns>, kRows>;

double grey(std::span<const std::uint8_t> pixels, std::size_t at) {
    return 0.114 * pixels[at] + 0.587 * pixels[at + 1] + 0.299 * pixels[at + 2];  // ITU-R BT.601, BGR
}

double meanOf(const Picture& picture, int row, int column) {
    const auto pixels = picture.pixels->bytes();
    double sum = 0;
    for (int down = 0; down < kSamples; ++down) {
        for (int across = 0; across < kSamples; ++across) {
            const int y = (row * kSamples + down) * picture.height / (kRows * kSamples);
            const int x = (column * kSamples + across) * picture.width / (kColumns * kSamples);
            sum += grey(pixels, (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                 static_cast<std::size_t>(x)) *
                                    3);
        }
    }
    return sum / (kSamples * kSamples);
}

}  // namespace

bool showsNothing(const Picture& picture) {
    if (picture.width < kColumns * kSamples || picture.height < kRows * kSamples) {
        return false;
    }
    Cells cells{};
    double brightest = 0;
    double strongest = 0;
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            auto& cell = cells.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
            cell = meanOf(picture, row, column);
            brightest = std::max(brightest, cell);
            if (row > 0) {
                const auto& above = cells.at(static_cast<std::size_t>(row - 1));
                strongest = std::max(strongest, std::abs(cell - above.at(static_cast<std::size_t>(column))));
            }
            if (column > 0) {
                const auto& same = cells.at(static_cast<std::size_t>(row));
                strongest =
                    std::max(strongest, std::abs(cell - same.at(static_cast<std::size_t>(column - 1))));
            }
        }
    }
    return brightest < kDark || strongest < kStrongestEdge;
}

bool CoverWatch::covered(Time now, bool nothingSeen) {
    if (!nothingSeen) {
        since_.reset();
        return false;
    }
    if (!since_) {
        since_ = now;
    }
    return now - *since_ >= patience_;
}

}  // namespace madoguchi::camera
