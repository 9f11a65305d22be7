// What stood in the way of recognising a face, as the step code that log and staff get. Pure. Threads: any.
#pragma once

#include <optional>

#include "core/step_code.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::session {

// Nothing for hints that stand in nobody's way.
[[nodiscard]] constexpr std::optional<StepCode> causeOf(ports::FaceHint hint) {
    using ports::FaceHint;
    switch (hint) {
        case FaceHint::NoFace:
            return StepCode::FaceNotSeen;
        case FaceHint::OneFaceOnly:
            return StepCode::FaceSeveralPeople;
        case FaceHint::MoveCloser:
        case FaceHint::MoveBack:
        case FaceHint::MoveToCentre:
            return StepCode::FaceOutOfPlace;
        case FaceHint::LookStraight:
            return StepCode::FaceTurnedAway;
        case FaceHint::MoreLight:
            return StepCode::FaceTooDark;
        case FaceHint::LessLight:
            return StepCode::FaceTooBright;
        case FaceHint::HoldStill:
            return StepCode::FaceBlurred;
        case FaceHint::ShowEyes:
        case FaceHint::LiftHat:
        case FaceHint::TiltGlasses:
            return StepCode::FaceEyesHidden;
        case FaceHint::TakeOffMask:
            return StepCode::FaceMasked;
        case FaceHint::None:
        case FaceHint::TurnSlightly:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace madoguchi::session
