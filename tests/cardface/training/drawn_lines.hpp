// Lines of print as a camera over the card sees them, with the place and class of every character: what the
// glyph nets learn from. Used by the trainer alone.
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <random>
#include <string>
#include <vector>

#include "simulation/text_pen.hpp"

namespace madoguchi::cardface::training {

struct DrawnGlyph {
    double left = 0;  // of its ink, pixels of the flat card
    double right = 0;
    std::size_t label = 0;
    double damage = 0;  // share of its ink that a reflection took
};

struct DrawnLine {
    cv::Mat grey;
    std::vector<DrawnGlyph> glyphs;
    bool digitsOnly = false;
};

class LineDrawer {
public:
    LineDrawer(const std::vector<std::filesystem::path>& fonts, unsigned seed);
    [[nodiscard]] DrawnLine draw();

private:
    [[nodiscard]] double between(double low, double high) {
        return std::uniform_real_distribution<double>{low, high}(random_);
    }
    [[nodiscard]] int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }
    [[nodiscard]] std::vector<std::string> text(bool& digitsOnly);
    [[nodiscard]] std::vector<std::string> date(bool birth);

    std::vector<simulation::TextPen> pens_;
    cv::Mat pattern_;  // pale waves of the card's background
    std::mt19937 random_;
};

}  // namespace madoguchi::cardface::training
