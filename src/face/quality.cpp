#include "face/quality.hpp"

#include <cmath>

namespace madoguchi::face {

using ports::FaceHint;

QualityLimits liveLimits() {
    return {};
}

QualityLimits photoLimits() {
    QualityLimits limits;
    limits.presence = 0.5;
    limits.smallestEyeDistance = 14;
    limits.largestHeightShare = 10;
    limits.edge = -10;
    limits.darkest = 12;
    limits.brightest = 248;
    limits.leastContrast = 4;
    limits.mostGlare = 0.8;
    limits.leastSharpness = 0;
    limits.mostYaw = 60;
    limits.mostPitch = 60;
    limits.mostRoll = 180;
    limits.darkestEyes = 0;
    limits.leastEyeDetail = 0;
    limits.oneFaceOnly = false;
    limits.photo = true;
    return limits;
}

FaceHint judge(const FaceMeasures& m, const QualityLimits& limits) {
    if (!m.found || !(m.presence >= 0.5)) {
        return FaceHint::NoFace;
    }
    if (limits.oneFaceOnly && m.others > 0) {
        return FaceHint::OneFaceOnly;
    }
    // Comparisons are written so that a measure that is not a number fails.
    if (!(m.eyeDistance >= limits.smallestEyeDistance)) {
        return FaceHint::MoveCloser;
    }
    if (!(m.heightShare <= limits.largestHeightShare)) {
        return FaceHint::MoveBack;
    }
    if (!(m.centreX >= limits.edge && m.centreX <= 1 - limits.edge && m.centreY >= limits.edge &&
          m.centreY <= 1 - limits.edge)) {
        return FaceHint::MoveToCentre;
    }
    if (!(m.brightness >= limits.darkest && m.contrast >= limits.leastContrast)) {
        return FaceHint::MoreLight;
    }
    if (!(m.brightness <= limits.brightest && m.glare <= limits.mostGlare)) {
        return FaceHint::LessLight;
    }
    if (!(m.sharpness >= limits.leastSharpness)) {
        return FaceHint::HoldStill;
    }
    if (!(std::abs(m.yaw) <= limits.mostYaw && std::abs(m.pitch) <= limits.mostPitch &&
          std::abs(m.roll) <= limits.mostRoll)) {
        return FaceHint::LookStraight;
    }
    if (!(m.presence >= limits.presence && m.eyeDarkness >= limits.darkestEyes &&
          m.eyeDetail >= limits.leastEyeDetail)) {
        return FaceHint::ShowEyes;
    }
    return FaceHint::None;
}

}  // namespace madoguchi::face
