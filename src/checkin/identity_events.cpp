// Who is it? Face or PIN; every refusal leads on.
#include "checkin/stepper.hpp"

namespace madoguchi::checkin {

using domain::Identity;

void Stepper::enterIdentity() {
    const Methods methods = methodsFor(state_);
    if (!methods.face && !methods.pin) {
        enterWaitingForStaff(StepCode::PatientNoMethodLeft, std::nullopt);
    } else if (methods.face && methods.pin) {
        enterChooseMethod();
    } else if (methods.face) {
        enterFace();
    } else {
        enterPin();
    }
}

// Unlike enterIdentity, never skips: who comes back here has just been somewhere and chooses anew.
void Stepper::enterChooseMethod() {
    const Methods methods = methodsFor(state_);
    if (!methods.face && !methods.pin) {
        enterWaitingForStaff(state_.session->reason.value_or(StepCode::PatientNoMethodLeft), std::nullopt);
        return;
    }
    go(ChooseMethod{}, forPatient(policy_.standard), true);
}

void Stepper::enterFace() {
    if (!methodsFor(state_).face) {
        enterChooseMethod();
        return;
    }
    go(FaceVerification{.growAt = now_ + policy_.faceAlternatives}, forPatient(policy_.face));
    effect(StartFace{});
}

void Stepper::enterPin() {
    const Methods methods = methodsFor(state_);
    if (!methods.pin) {
        enterChooseMethod();
        return;
    }
    const bool lastTry = state_.session->card.pinTriesLeft == 1;
    go(PinEntry{.phase = lastTry ? PinEntry::Phase::AskLastTry : PinEntry::Phase::Typing},
       forPatient(policy_.standard), true);
    effect(ShufflePad{});
}

void Stepper::identified(Identity identity) {
    leaveCurrent();
    state_.session->identity = identity;
    state_.session->reason.reset();
    effect(NoteIdentity{identity});
    effect(Sound{Chime::Success});
    go(Confirming{.phase = Confirming::Phase::Registration}, policy_.standard);
    effect(PresentProof{});
}

void Stepper::on(ChooseMethod&, const FaceChosen&) {
    if (methodsFor(state_).face) {
        enterFace();
    } else {
        handled_ = false;
    }
}

void Stepper::on(ChooseMethod&, const PinChosen&) {
    if (methodsFor(state_).pin) {
        enterPin();
    } else {
        handled_ = false;
    }
}

void Stepper::on(ChooseMethod&, const CameraLost& event) {
    if (!methodsFor(state_).pin) {
        enterWaitingForStaff(event.code, std::nullopt);
    }
}

void Stepper::on(FaceVerification&, const FaceMatched&) {
    identified(Identity::Face);
}

void Stepper::on(FaceVerification&, const FaceNotMatched&) {
    faceRefused(StepCode::FaceNoMatch);
}

// Never the end of the visit: the machine can be wrong about a living person.
void Stepper::on(FaceVerification&, const FaceDoubted&) {
    faceRefused(StepCode::FaceLivenessDoubtful);
}

void Stepper::faceRefused(StepCode reason) {
    leaveCurrent();
    state_.session->faceRefused = true;
    state_.session->reason = reason;
    enterChooseMethod();
}

void Stepper::on(FaceVerification&, const FaceTroubled& event) {
    std::get<FaceVerification>(state_.at).trouble = event.cause;
}

// Whoever gives up has a reason, and staff who come later are helped by it.
void Stepper::noteTrouble(const FaceVerification& at) {
    if (at.trouble) {
        state_.session->reason = at.trouble;
    }
}

void Stepper::on(FaceVerification& at, const PinChosen&) {
    if (!methodsFor(state_).pin) {
        handled_ = false;
        return;
    }
    noteTrouble(at);
    leaveCurrent();
    enterPin();
}

void Stepper::on(FaceVerification& at, const BackPressed&) {
    noteTrouble(at);
    leaveCurrent();
    enterChooseMethod();
}

void Stepper::on(FaceVerification&, const CameraLost& event) {
    leaveCurrent();
    state_.session->reason = event.code;
    enterIdentity();
}

bool Stepper::pinTryUnderWay() const {
    const auto* pin = std::get_if<PinEntry>(&state_.at);
    return pin != nullptr && pin->phase == PinEntry::Phase::Verifying;
}

void Stepper::on(PinEntry& at, const PinSubmitted&) {
    const bool allowed = state_.session->card.pinTriesLeft.value_or(0) > 1 || at.lastTryAllowed;
    if (at.phase != PinEntry::Phase::Typing || !allowed) {
        handled_ = false;
        return;
    }
    at.phase = PinEntry::Phase::Verifying;
    go(at, policy_.standard);
    effect(VerifyPin{});
}

void Stepper::on(PinEntry& at, const LastTryAccepted&) {
    if (at.phase != PinEntry::Phase::AskLastTry) {
        handled_ = false;
        return;
    }
    at.phase = PinEntry::Phase::Typing;
    at.lastTryAllowed = true;
    go(at, forPatient(policy_.standard), true);
    effect(ShufflePad{});
}

void Stepper::on(PinEntry&, const FaceChosen&) {
    if (pinTryUnderWay() || !methodsFor(state_).face) {
        handled_ = false;
        return;
    }
    leaveCurrent();
    enterFace();
}

void Stepper::on(PinEntry&, const BackPressed&) {
    if (pinTryUnderWay()) {
        handled_ = false;
        return;
    }
    leaveCurrent();
    enterChooseMethod();
}

void Stepper::on(PinEntry&, const PinVerified&) {
    if (!pinTryUnderWay()) {
        handled_ = false;
        return;
    }
    identified(Identity::Pin);
}

void Stepper::on(PinEntry& at, const PinWrong& event) {
    if (at.phase != PinEntry::Phase::Verifying) {
        handled_ = false;
        return;
    }
    state_.session->card.pinTriesLeft = event.triesLeft;
    state_.session->reason = StepCode::CardPinWrong;
    if (event.triesLeft <= 0) {
        pinIsLocked();
        return;
    }
    const bool lastTry = event.triesLeft == 1;
    go(PinEntry{.phase = lastTry ? PinEntry::Phase::AskLastTry : PinEntry::Phase::Typing,
                .wrongBefore = true},
       forPatient(policy_.standard), true);
    effect(ShufflePad{});
}

void Stepper::on(PinEntry& at, const PinLocked&) {
    if (at.phase != PinEntry::Phase::Verifying) {
        handled_ = false;
        return;
    }
    pinIsLocked();
}

void Stepper::pinIsLocked() {
    leaveCurrent();
    state_.session->card.pinTriesLeft = 0;
    state_.session->reason = StepCode::CardPinLocked;
    enterChooseMethod();
}

void Stepper::on(PinEntry& at, const SignFailed& event) {
    // A card pulled while it verified: the reader's own event leads to PutCardBack.
    if (at.phase != PinEntry::Phase::Verifying || event.code == StepCode::CardRemoved) {
        handled_ = false;
        return;
    }
    enterGuidance(event.code);
}

}  // namespace madoguchi::checkin
