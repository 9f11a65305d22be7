// Stable texts of the hints ("move-closer"), for JSON answers and logs; what the patient reads is in the
// translations.
#pragma once

#include <string_view>

#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

[[nodiscard]] constexpr std::string_view toText(ports::FaceHint hint) {
    using ports::FaceHint;
    switch (hint) {
        case FaceHint::None:
            return "none";
        case FaceHint::NoFace:
            return "no-face";
        case FaceHint::OneFaceOnly:
            return "one-face-only";
        case FaceHint::MoveCloser:
            return "move-closer";
        case FaceHint::MoveBack:
            return "move-back";
        case FaceHint::MoveToCentre:
            return "move-to-centre";
        case FaceHint::LookStraight:
            return "look-straight";
        case FaceHint::MoreLight:
            return "more-light";
        case FaceHint::LessLight:
            return "less-light";
        case FaceHint::HoldStill:
            return "hold-still";
        case FaceHint::ShowEyes:
            return "show-eyes";
        case FaceHint::LiftHat:
            return "lift-hat";
        case FaceHint::TiltGlasses:
            return "tilt-glasses";
        case FaceHint::TakeOffMask:
            return "take-off-mask";
        case FaceHint::TurnSlightly:
            return "turn-slightly";
    }
    return "none";
}

}  // namespace madoguchi::face
