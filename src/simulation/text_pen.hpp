// Writes text into a picture with an outline font of the machine, for the drawn card.
// Over FreeType (its headers stay in the .cpp). Characters that the font lacks are left out and counted.
// Errors: simulation.failed (no such font, not a font). Threads: one pen belongs to one thread.
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <string_view>

#include "core/result.hpp"

namespace madoguchi::simulation {

struct TextStyle {
    double size = 24;  // of the em square, pixels
    cv::Scalar colour{30, 30, 30};
    double spacing = 0;  // added after every character, share of the size
    double slant = 0;    // horizontal shear
};

class TextPen {
public:
    [[nodiscard]] static Expected<TextPen> open(const std::filesystem::path& font);

    // `start` is the left end of the base line, in pixels with fractions. Returns how far the text went.
    // Only 8-bit BGR and grey pictures; what lies outside is cut off. Spaces are as wide as a digit.
    double write(cv::Mat& picture, std::string_view utf8, cv::Point2d start, const TextStyle& style);
    [[nodiscard]] double widthOf(std::string_view utf8, const TextStyle& style);
    [[nodiscard]] int missing() const { return missing_; }  // characters that the font didn't have

private:
    struct Face;
    struct CloseFace {
        void operator()(Face* face) const;
    };

    explicit TextPen(std::unique_ptr<Face, CloseFace> face) : face_{std::move(face)} {}
    double run(cv::Mat* picture, std::string_view utf8, cv::Point2d start, const TextStyle& style);

    std::unique_ptr<Face, CloseFace> face_;
    int missing_ = 0;
};

}  // namespace madoguchi::simulation
