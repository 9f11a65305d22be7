// Chooses whose face is the patient's when several are in the picture, and tells when that is in doubt.
// Pure. Threads: any. Units: boxes in fractions of the picture (x, y, width, height). Errors: none.
// Source: the check-in rules: the steady face nearest to the middle; when in doubt, ask.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace madoguchi::face {

using FractionBox = std::array<double, 4>;

struct SeenFace {
    FractionBox box{};
    double score = 0;  // of the detector, 0 … 1
};

struct Subject {
    std::size_t index = 0;
    std::vector<std::size_t> rivals;  // as likely to be the patient; empty: no doubt
};

// Large and in the middle from left to right counts; the height doesn't, since a person in a wheelchair or a
// child is low in the picture and need not move. `steady` is where the face was in the frame before. At least
// one face is needed.
[[nodiscard]] Subject chooseSubject(std::span<const SeenFace> faces,
                                    const std::optional<FractionBox>& steady);

// The same face a frame later? Boxes of one face overlap from frame to frame.
[[nodiscard]] bool sameTrack(const FractionBox& before, const FractionBox& now);

}  // namespace madoguchi::face
