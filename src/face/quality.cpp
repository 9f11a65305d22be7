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
    limits.mostCutOff = 1;
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

namespace {

bool mouthCovered(const FaceMeasures& m, const QualityLimits& limits) {
    return m.lowerColour < limits.coverColour && m.lowerTexture < limits.coverTexture;
}

// Light, sharpness, pose and cover: what a face that stands in the right place can still lack.
FaceHint judgeLook(const FaceMeasures& m, const QualityLimits& limits) {
    // A white mask burns out, hides the nose from the landmarks and makes eyes look dark beside it. Nothing
    // can be said of a mouth in the dark or out of focus.
    const auto uncover = [&](FaceHint otherwise) {
        return mouthCovered(m, limits) ? FaceHint::TakeOffMask : otherwise;
    };
    // Comparisons are written so that a measure that is not a number fails.
    if (!(m.brightness >= limits.darkest && m.contrast >= limits.leastContrast)) {
        return FaceHint::MoreLight;
    }
    if (!(m.brightness <= limits.brightest && m.glare <= limits.mostGlare)) {
        return uncover(FaceHint::LessLight);
    }
    if (!(m.sharpness >= limits.leastSharpness)) {
        return FaceHint::HoldStill;
    }
    if (!(std::abs(m.yaw) <= limits.mostYaw && std::abs(m.pitch) <= limits.mostPitch &&
          std::abs(m.roll) <= limits.mostRoll)) {
        return FaceHint::LookStraight;
    }
    if (!(m.eyeDarkness >= limits.darkestEyes)) {
        return uncover(m.browDarkness < limits.darkBrow ? FaceHint::LiftHat : FaceHint::ShowEyes);
    }
    if (!(m.presence >= limits.presence && m.eyeDetail >= limits.leastEyeDetail)) {
        return uncover(m.lensGlare > limits.mostLensGlare ? FaceHint::TiltGlasses : FaceHint::ShowEyes);
    }
    return FaceHint::None;
}

}  // namespace

FaceHint judge(const FaceMeasures& m, const QualityLimits& limits) {
    if (!m.found || !(m.presence >= 0.5)) {
        return FaceHint::NoFace;
    }
    if (limits.oneFaceOnly && m.others > 0) {
        return FaceHint::OneFaceOnly;
    }
    if (!(m.eyeDistance >= limits.smallestEyeDistance)) {
        return FaceHint::MoveCloser;
    }
    if (!(m.heightShare <= limits.largestHeightShare)) {
        return FaceHint::MoveBack;
    }
    if (!(m.centreX >= limits.edge && m.centreX <= 1 - limits.edge && m.cutOff <= limits.mostCutOff)) {
        return FaceHint::MoveToCentre;
    }
    return judgeLook(m, limits);
}

FaceHint advise(const FaceMeasures& m, const QualityLimits& limits) {
    if (mouthCovered(m, limits)) {
        return FaceHint::TakeOffMask;
    }
    if (m.lensGlare > limits.mostLensGlare) {
        return FaceHint::TiltGlasses;
    }
    return FaceHint::None;
}

}  // namespace madoguchi::face
