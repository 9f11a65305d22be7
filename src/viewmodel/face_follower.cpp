#include "viewmodel/face_follower.hpp"

#include <algorithm>
#include <cmath>

namespace madoguchi::viewmodel {
namespace {

constexpr double kFaceShare = 0.5;     // of the cut's height, as far as zooming may bring it there
constexpr double kMostZoom = 1.8;      // beyond it a webcam's picture is too coarse to like oneself in
constexpr double kStillWithin = 0.04;  // of the picture: sway
constexpr double kStillZoom = 0.12;
constexpr double kEase = 0.15;  // of the way left, each picture
constexpr int kPatience = 30;   // pictures without a face before the cut goes back to the whole

}  // namespace

void FaceFollower::see(const std::optional<std::array<double, 4>>& face) {
    seen_ = face.has_value();
    if (!face) {
        return;
    }
    unseen_ = 0;
    const auto& [x, y, width, height] = *face;
    const PictureCut wanted{.x = std::clamp(x + width / 2, 0.0, 1.0),
                            .y = std::clamp(y + height / 2, 0.0, 1.0),
                            .zoom = std::clamp(kFaceShare / std::max(height, 0.01), 1.0, kMostZoom)};
    if (std::hypot(wanted.x - target_.x, wanted.y - target_.y) > kStillWithin) {
        target_.x = wanted.x;
        target_.y = wanted.y;
    }
    if (std::abs(wanted.zoom - target_.zoom) > kStillZoom) {
        target_.zoom = wanted.zoom;
    }
}

PictureCut FaceFollower::next() {
    if (!seen_ && ++unseen_ > kPatience) {
        target_ = {};
    }
    const auto ease = [](double& value, double target) { value += kEase * (target - value); };
    ease(shown_.x, target_.x);
    ease(shown_.y, target_.y);
    ease(shown_.zoom, target_.zoom);
    return shown_;
}

}  // namespace madoguchi::viewmodel
