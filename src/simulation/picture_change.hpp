// What can be wrong before a camera, put onto the pictures of a sample clip: nobody there, a second face, too
// far away, a head that turns away, too little or too much light, a shaky picture, dark glasses, a mask. For
// scenarios, and for the tests of the gates that must name it. Drawn for clips with one face in the middle
// (eyes near the line y = 205 of 480, as in resources/clips); other pictures are changed all the same, only
// not where their face is. Pure. Threads: any.
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <string_view>

#include "ports/camera_port.hpp"

namespace madoguchi::simulation {

enum class PictureChange {
    EmptyRoom,
    SecondFace,
    FarAway,
    TurnedAway,
    Dark,
    Bright,
    Blurred,
    DarkGlasses,
    Mask,
};

// "empty-room", "second-face" … as scenarios name them; nothing for any other name.
[[nodiscard]] std::optional<PictureChange> pictureChangeFromName(std::string_view name);

// 8-bit BGR in, the same size out.
[[nodiscard]] cv::Mat changed(const cv::Mat& picture, PictureChange change);
[[nodiscard]] ports::Frame changed(const ports::Frame& frame, PictureChange change);

// The mask alone, in a colour: they come in many, and each must be seen as one.
[[nodiscard]] cv::Mat withMask(const cv::Mat& picture, const cv::Scalar& colour);

}  // namespace madoguchi::simulation
