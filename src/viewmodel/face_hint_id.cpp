#include "viewmodel/face_hint_id.hpp"

namespace madoguchi::viewmodel {

const char* hintId(ports::FaceHint hint) {
    switch (hint) {
        case ports::FaceHint::None:
            return "hold-on";
        case ports::FaceHint::NoFace:
            return "no-face";
        case ports::FaceHint::OneFaceOnly:
            return "one-face";
        case ports::FaceHint::MoveCloser:
            return "closer";
        case ports::FaceHint::MoveBack:
            return "back";
        case ports::FaceHint::MoveToCentre:
            return "centre";
        case ports::FaceHint::LookStraight:
            return "straight";
        case ports::FaceHint::MoreLight:
            return "more-light";
        case ports::FaceHint::LessLight:
            return "less-light";
        case ports::FaceHint::HoldStill:
            return "still";
        case ports::FaceHint::ShowEyes:
            return "eyes";
        case ports::FaceHint::LiftHat:
            return "hat";
        case ports::FaceHint::TiltGlasses:
            return "glasses";
        case ports::FaceHint::TakeOffMask:
            return "mask";
        case ports::FaceHint::TurnSlightly:
            return "turn";
    }
    return "hold-on";
}

}  // namespace madoguchi::viewmodel
