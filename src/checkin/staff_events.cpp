// The way to staff: open from every state, and back again.
#include "checkin/stepper.hpp"

namespace madoguchi::checkin {

using domain::Outcome;

void Stepper::callStaff() {
    if (std::holds_alternative<WaitingForStaff>(state_.at)) {
        effect(RingStaff{std::get<WaitingForStaff>(state_.at).cause, true});
        return;
    }
    if (std::holds_alternative<RemoveCard>(state_.at) || std::holds_alternative<Complete>(state_.at) ||
        std::holds_alternative<Confirming>(state_.at) || std::holds_alternative<Enrolling>(state_.at) ||
        pinTryUnderWay()) {
        // Something is being finished: staff are called without taking the patient away from it.
        effect(RingStaff{StepCode::PatientCalledStaff, false});
        return;
    }
    StepCode cause = StepCode::PatientCalledStaff;
    std::optional<Resumable> back;
    if (const auto* guidance = std::get_if<Guidance>(&state_.at)) {
        cause = guidance->cause;
    } else if (const auto* put = std::get_if<PutCardBack>(&state_.at)) {
        back = put->resume;
    } else if (const auto* pin = std::get_if<PinEntry>(&state_.at)) {
        back = *pin;
        if (pin->phase == PinEntry::Phase::AskLastTry) {
            cause = StepCode::PatientLastTryDeclined;
        } else if (!pin->wrongBefore) {
            cause = StepCode::PatientPinUnknown;
        }
    } else if (const auto* reading = std::get_if<ReadingCard>(&state_.at)) {
        back = *reading;
    } else if (std::holds_alternative<ExpiryNotice>(state_.at)) {
        back = ExpiryNotice{};
    } else if (std::holds_alternative<ChooseMethod>(state_.at)) {
        back = ChooseMethod{};
    } else if (const auto* face = std::get_if<FaceVerification>(&state_.at)) {
        noteTrouble(*face);
        back = *face;
    } else if (std::holds_alternative<EnrolmentOffer>(state_.at)) {
        back = EnrolmentOffer{};
        cause = StepCode::EnrolmentNeeded;
    } else if (const auto* consent = std::get_if<Consent>(&state_.at)) {
        back = leaveConsent(*consent);
    } else if (std::holds_alternative<PlaceCard>(state_.at)) {
        back = PlaceCard{};
    }
    if (state_.session && state_.session->reason && cause == StepCode::PatientCalledStaff) {
        cause = *state_.session->reason;  // "face was not recognised" helps staff more than "was called"
    }
    enterWaitingForStaff(cause, std::move(back));
}

void Stepper::enterWaitingForStaff(StepCode cause, std::optional<Resumable> back) {
    leaveCurrent();
    if (state_.session) {
        state_.session->reason = cause;
    }
    go(WaitingForStaff{.cause = cause, .ringAgain = now_ + policy_.staffRingAgain, .back = std::move(back)},
       policy_.staff);
    effect(RingStaff{cause, false});
}

void Stepper::on(WaitingForStaff&, const StaffHandled& event) {
    effect(StopRinging{});
    effect(NoteHandled{event.staff});
    noteStranded();
    endAndLeave(Outcome::HandedToStaff);
}

void Stepper::on(WaitingForStaff& at, const BackPressed&) {
    if (!state_.session) {
        effect(StopRinging{});  // called by mistake from Idle
        enterIdle();
        return;
    }
    if (!at.back) {
        handled_ = false;
        return;
    }
    leaveCallFor(at, *at.back);
}

void Stepper::on(WaitingForStaff& at, const FaceChosen&) {
    if (!methodsFor(state_).face || state_.session->identity != domain::Identity::None) {
        handled_ = false;
        return;
    }
    leaveCallFor(at, FaceVerification{});
}

void Stepper::on(WaitingForStaff& at, const PinChosen&) {
    if (!methodsFor(state_).pin || state_.session->identity != domain::Identity::None) {
        handled_ = false;
        return;
    }
    leaveCallFor(at, PinEntry{});
}

// A card that staff hold in their hand is asked for first: no touch of the patient stays without an answer.
void Stepper::leaveCallFor(const WaitingForStaff& at, Resumable where) {
    effect(StopRinging{});
    const bool needsNoCard =
        std::holds_alternative<PlaceCard>(where) || (away() && std::holds_alternative<Consent>(where));
    // Before anything is known of a card, whichever lies there is the one.
    const bool theCard = at.sameCard || !state_.session->cardKnown;
    if (needsNoCard || (state_.cardPresent && theCard && !at.checkingCard)) {
        resume(std::move(where));
    } else {
        enterPutCardBack(std::move(where));
    }
}

void Stepper::on(WaitingForStaff& at, const CardPlaced&) {
    if (!state_.session) {
        beginSession();  // help was called from Idle; the call stays open for staff
        return;
    }
    if (state_.session->cardKnown) {
        at.checkingCard = true;
        state_.at = at;
        effect(IdentifyCard{});
    }
}

void Stepper::on(WaitingForStaff& at, const CardRemoved&) {
    at.checkingCard = false;  // taken off to be shown to staff
    at.sameCard = false;
    state_.at = at;
}

void Stepper::on(WaitingForStaff& at, const CardIdentified& event) {
    if (!at.checkingCard) {
        handled_ = false;
        return;
    }
    at.checkingCard = false;
    state_.at = at;
    if (event.fingerprint != state_.session->card.fingerprint) {
        effect(StopRinging{});
        endSession(outcomeWithoutIdentity(Outcome::Abandoned));
        beginSession();
        return;
    }
    at.sameCard = true;
    state_.at = at;
    if (at.numberWaits) {
        readAgain(at.cause);
        return;
    }
    useGrant(at);
}

void Stepper::on(WaitingForStaff& at, const CardReadFailed&) {
    at.checkingCard = false;
    state_.at = at;
}

void Stepper::on(Guidance& at, const StaffHandled& event) {
    effect(StopRinging{});
    effect(NoteHandled{event.staff});
    endAndLeave(at.outcome);
}

}  // namespace madoguchi::checkin
