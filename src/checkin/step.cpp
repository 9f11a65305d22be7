#include "checkin/step.hpp"

#include "checkin/stepper.hpp"

namespace madoguchi::checkin {

Step step(State current, const Event& event, Instant now, const Policy& policy) {
    return Stepper{std::move(current), now, policy}.run(event);
}

Step Stepper::run(const Event& event) {
    const At before = state_.at;
    if (!onAnywhere(event)) {
        At at = state_.at;  // a copy: a transition replaces state_.at while it still reads the old one
        std::visit([this](auto& from, const auto& what) { on(from, what); }, at, event);
    }
    closeUnusedGrant(before);
    forgetUnusedNumber(before);
    return Step{std::move(state_), std::move(effects_), handled_};
}

bool Stepper::onAnywhere(const Event& event) {
    if (std::holds_alternative<Tick>(event)) {
        onTick();
        return true;
    }
    if (std::holds_alternative<StillHere>(event)) {
        if (state_.warning && state_.timeout) {
            state_.timeout = now_ + forPatient(policy_.standard);
            state_.warning = *state_.timeout - policy_.warningBefore;
            state_.warned = false;
        } else {
            handled_ = false;
        }
        return true;
    }
    if (const auto* helper = std::get_if<HelperModeChosen>(&event); helper != nullptr && !helper->on) {
        state_.helperMode = false;  // in the middle of a visit too; what runs already keeps its time
        return true;
    }
    if (std::holds_alternative<ReaderBack>(event)) {
        if (state_.session) {
            state_.session->readerFault.reset();
        }
        return true;
    }
    if (std::holds_alternative<CameraBack>(event)) {
        state_.cameraFault.reset();
        return true;
    }
    if (const auto* lost = std::get_if<CameraLost>(&event)) {
        state_.cameraFault = lost->code;
        return false;  // some states also react
    }
    if (std::holds_alternative<StaffCalled>(event)) {
        callStaff();
        return true;
    }
    if (const auto* handled = std::get_if<StaffHandled>(&event);
        handled != nullptr && !std::holds_alternative<WaitingForStaff>(state_.at) &&
        !std::holds_alternative<Guidance>(state_.at)) {
        effect(StopRinging{});  // a call from Idle, or an alarm, that staff have seen to
        effect(NoteHandled{handled->staff});
        return true;
    }
    if (std::holds_alternative<CardPlaced>(event)) {
        state_.cardPresent = true;
        if (state_.session) {
            state_.session->readerFault.reset();
        }
        return false;
    }
    if (const auto* removed = std::get_if<CardRemoved>(&event)) {
        state_.cardPresent = false;
        cardTakenAway(removed->readerFault);
        return false;
    }
    return false;
}

void Stepper::onTick() {
    if (state_.timeout && now_ >= *state_.timeout) {
        onTimeout();
        return;
    }
    if (state_.warning && now_ >= *state_.warning) {
        state_.warned = true;
    }
    if (auto* face = std::get_if<FaceVerification>(&state_.at); face != nullptr && now_ >= face->growAt) {
        face->alternatives = true;
    }
    if (auto* waiting = std::get_if<WaitingForStaff>(&state_.at);
        waiting != nullptr && waiting->grant && now_ >= waiting->grant->until) {
        grantRanOut(*waiting);
    } else if (waiting != nullptr && !waiting->grant && now_ >= waiting->ringAgain) {
        waiting->ringAgain = now_ + policy_.staffRingAgain;
        effect(RingStaff{waiting->cause, true});
    }
    if (auto* removing = std::get_if<RemoveCard>(&state_.at);
        removing != nullptr && now_ >= removing->alarmAgain) {
        removing->alarmAgain = now_ + policy_.removeCardAlarm;
        effect(Sound{Chime::TakeYourCard});
        effect(RingStaff{StepCode::CardLeftBehind, true});
    }
}

void Stepper::onTimeout() {
    if (const auto* face = std::get_if<FaceVerification>(&state_.at)) {
        state_.session->reason = face->trouble.value_or(StepCode::FaceTimedOut);
        leaveCurrent();
        enterChooseMethod();
    } else if (std::holds_alternative<Confirming>(state_.at)) {
        const auto phase = std::get<Confirming>(state_.at).phase;
        if (phase == Confirming::Phase::Recording) {
            // The log did not answer: whether the row stands is for the next start to find out; staff look.
            enterGuidance(StepCode::AuditWriteFailed, domain::Outcome::Failed);
        } else {
            effect(NoteFollowUp{StepCode::GatewayTimedOut});
            enterGuidance(StepCode::GatewayTimedOut);
        }
    } else if (std::holds_alternative<Enrolling>(state_.at)) {
        effect(NoteFollowUp{
            StepCode::EnrolmentFailed});  // the far side may have registered the card all the same
        enterGuidance(StepCode::EnrolmentFailed);
    } else if (const auto* consent = std::get_if<Consent>(&state_.at); consent && !consent->staff.empty()) {
        enterConsent(leaveConsent(*consent).item);  // called away: the patient's own screen asks again
    } else if (std::holds_alternative<Complete>(state_.at)) {
        endAndLeave(domain::Outcome::Completed);
    } else if (const auto* guidance = std::get_if<Guidance>(&state_.at)) {
        endAndLeave(guidance->outcome);
    } else if (std::holds_alternative<PutCardBack>(state_.at)) {
        endAndLeave(outcomeWithoutIdentity(domain::Outcome::Abandoned));
    } else if (std::holds_alternative<WaitingForStaff>(state_.at) && !state_.session) {
        effect(StopRinging{});
        enterIdle();
    } else {
        noteStranded();
        leaveCurrent();
        if (state_.session && !state_.session->reason) {
            state_.session->reason = StepCode::PatientTimedOut;
        }
        endAndLeave(outcomeWithoutIdentity(domain::Outcome::TimedOut));
    }
}

domain::Outcome Stepper::outcomeWithoutIdentity(domain::Outcome otherwise) const {
    const bool refused = state_.session && (state_.session->faceRefused || state_.session->visualRefused) &&
                         state_.session->identity == domain::Identity::None;
    return refused ? domain::Outcome::Refused : otherwise;
}

void Stepper::go(At at, Milliseconds timeout, bool warns) {
    state_.at = std::move(at);
    state_.timeout = now_ + timeout;
    state_.warning = warns ? std::optional{now_ + timeout - policy_.warningBefore} : std::nullopt;
    state_.warned = false;
}

Milliseconds Stepper::forPatient(Milliseconds time) const {
    return state_.helperMode ? time * policy_.helperFactor : time;
}

void Stepper::goWithoutTimeout(At at) {
    state_.at = std::move(at);
    state_.timeout.reset();
    state_.warning.reset();
    state_.warned = false;
}

void Stepper::leaveCurrent() {
    if (std::holds_alternative<FaceVerification>(state_.at)) {
        effect(StopFace{});
    } else if (std::holds_alternative<PinEntry>(state_.at)) {
        effect(ClearPin{});
    } else if (std::holds_alternative<WaitingForStaff>(state_.at)) {
        effect(StopRinging{});
    }
}

// At the reception the card comes first, elsewhere the consent: its answers take time, and the gateway's
// challenge is fetched only once there is a card to sign it.
void Stepper::beginSession() {
    ++state_.lastSession;
    state_.session =
        Session{.number = state_.lastSession, .kind = policy_.kind, .assisted = state_.helperMode};
    effect(BeginSession{state_.lastSession});
    if (away()) {
        if (policy_.asksConsent) {
            enterConsent(std::nullopt);
        } else {
            enterCardAfterConsent();
        }
        return;
    }
    effect(Sound{Chime::CardSeen});
    effect(FetchChallenge{});
    enterReading();
}

bool Stepper::away() const {
    return state_.session && state_.session->kind != domain::VisitKind::Outpatient;
}

void Stepper::endSession(domain::Outcome outcome) {
    if (state_.session) {
        effect(EndSession{outcome, state_.session->reason});
        state_.session.reset();
    }
}

void Stepper::endAndLeave(domain::Outcome outcome) {
    endSession(outcome);
    if (state_.cardPresent) {
        enterRemoveCard();
    } else {
        enterIdle();
    }
}

void Stepper::enterIdle() {
    state_.helperMode = false;
    goWithoutTimeout(Idle{});
}

void Stepper::enterRemoveCard() {
    goWithoutTimeout(RemoveCard{now_ + policy_.removeCardAlarm});
    effect(Sound{Chime::TakeYourCard});
    effect(RingStaff{StepCode::CardLeftBehind, false});
}

}  // namespace madoguchi::checkin
