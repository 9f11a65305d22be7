#include "face/subject.hpp"

#include <algorithm>
#include <cmath>

namespace madoguchi::face {
namespace {

constexpr double kConfident = 0.75;   // below this a face only counts when it is the detector's best
constexpr double kSameTrack = 0.15;   // intersection over union
constexpr double kSteadyBonus = 1.5;  // for the face that was looked at before
constexpr double kRival = 0.6;        // of the chosen face's weight
constexpr double kLeastCentredness = 0.05;
// Of the chosen face's height: somebody close by, not in the waiting room.
constexpr double kBystanderSize = 0.45;

double weightOf(const SeenFace& face) {
    const double middle = face.box[0] + face.box[2] / 2;
    return face.box[3] * std::max(kLeastCentredness, 1 - 2 * std::abs(middle - 0.5));
}

}  // namespace

bool sameTrack(const FractionBox& before, const FractionBox& now) {
    const double width = std::min(before[0] + before[2], now[0] + now[2]) - std::max(before[0], now[0]);
    const double height = std::min(before[1] + before[3], now[1] + now[3]) - std::max(before[1], now[1]);
    if (!(width > 0 && height > 0)) {
        return false;
    }
    const double common = width * height;
    return common >= kSameTrack * (before[2] * before[3] + now[2] * now[3] - common);
}

Subject chooseSubject(std::span<const SeenFace> faces, const std::optional<FractionBox>& steady) {
    const auto confident = [&](std::size_t i) { return i == 0 || faces[i].score >= kConfident; };
    Subject subject;
    double best = -1;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const bool followed = steady && sameTrack(*steady, faces[i].box);
        const double weight = weightOf(faces[i]) * (followed ? kSteadyBonus : 1);
        if (confident(i) && weight > best) {
            best = weight;
            subject.index = i;
        }
    }
    // Being there first settles who is looked at, not whether it is the right one: no bonus here.
    const auto& chosen = faces[subject.index];
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (i != subject.index && faces[i].box[3] >= kBystanderSize * chosen.box[3] &&
            weightOf(faces[i]) >= kRival * weightOf(chosen)) {
            subject.rivals.push_back(i);
        }
    }
    return subject;
}

}  // namespace madoguchi::face
