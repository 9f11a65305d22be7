// Shows a drawn card as a camera over the reader sees it: lying somewhere, tilted, in bad light, behind a
// case. Used by CardFrontCamera and by the evaluation of the card-face reader. The same seed gives the same
// picture. Errors: simulation.failed. Exceptions of OpenCV end here. Threads: any.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/result.hpp"

namespace madoguchi::simulation {

struct CardScene {
    cv::Size size{1280, 720};
    double fill = 0.62;        // share of the picture's width that the card takes
    double tilt = 0;           // degrees, counter-clockwise; 180 is upside-down
    double perspective = 0;    // 0 to 0.2: how much nearer one corner is than the opposite one
    double offsetX = 0;        // of the card's middle, share of the picture's width
    double offsetY = 0;        // and height
    double glare = 0;          // 0 to 1: strength of a window's or lamp's reflection
    double blur = 0;           // pixels, Gaussian sigma
    double motion = 0;         // pixels, length of a smear
    double noise = 2;          // grey levels, standard deviation
    double unevenLight = 0.1;  // 0 to 1: how much darker one side is
    bool cardCase = false;     // a clear sleeve with a grey frame and streaks of light
    int jpegQuality = 92;      // 0: not compressed
    std::uint32_t seed = 1;    // of everything that stays while the card lies there
    std::uint32_t shot = 0;    // another picture of the same scene: only the noise differs
};

[[nodiscard]] Expected<cv::Mat> showCard(const cv::Mat& front, const CardScene& scene);
[[nodiscard]] Expected<cv::Mat> showEmptyReader(const CardScene& scene);

}  // namespace madoguchi::simulation
