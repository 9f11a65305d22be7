// 目視: a named member of staff compares the person with the card, for this visit and this card alone.
// The grant begins when the check is opened, serves once, and ends by itself; nothing has to be switched
// back.
#include "checkin/stepper.hpp"

namespace madoguchi::checkin {

using domain::Outcome;
using What = NoteVisualCheck::What;

void Stepper::on(WaitingForStaff& at, const VisualCheckOpened& event) {
    const bool possible = state_.session && state_.session->cardKnown &&
                          state_.session->identity == domain::Identity::None && methodsFor(state_).visual &&
                          !event.staff.empty();
    if (!possible || at.grant) {
        handled_ = false;
        return;
    }
    at.grant = VisualGrant{.staff = event.staff, .until = now_ + policy_.visualGrant};
    at.numberWaits = false;  // the check by eye takes its place
    // The patient is not sent away in the middle of the check.
    const Instant end = at.grant->until + policy_.visualGrant;
    state_.timeout = std::max(state_.timeout.value_or(end), end);
    state_.at = at;
    effect(StopRinging{});
    effect(NoteVisualCheck{What::Opened, event.staff});
}

void Stepper::on(WaitingForStaff& at, const VisualConfirmed& event) {
    if (!at.grant || at.grant->confirmed) {
        handled_ = false;
        return;
    }
    at.grant->confirmed = event.reason;
    state_.at = at;
    effect(NoteVisualCheck{What::Confirmed, at.grant->staff, event.reason});
    useGrant(at);
}

// The yes counts once this session's card is known to be on the reader.
void Stepper::useGrant(WaitingForStaff& at) {
    if (at.grant && at.grant->confirmed && state_.cardPresent && at.sameCard && !at.checkingCard) {
        identified(domain::Identity::Visual);
    }
}

void Stepper::on(WaitingForStaff& at, const VisualRefused&) {
    if (!at.grant) {
        handled_ = false;
        return;
    }
    effect(NoteVisualCheck{What::Refused, at.grant->staff});
    state_.session->visualRefused = true;
    enterGuidance(StepCode::VisualRefused, Outcome::Refused);
}

void Stepper::on(WaitingForStaff& at, const VisualCheckClosed&) {
    if (!at.grant) {
        handled_ = false;
        return;
    }
    effect(NoteVisualCheck{What::Closed, at.grant->staff});
    at.grant.reset();
    at.ringAgain = now_ + policy_.staffRingAgain;
    state_.at = at;
}

// Whichever way a call is left (back, another method, another card): a grant that was not used ends with it.
void Stepper::closeUnusedGrant(const At& left) {
    const auto* was = std::get_if<WaitingForStaff>(&left);
    const auto* now = std::get_if<WaitingForStaff>(&state_.at);
    const bool ended = was != nullptr && was->grant && (now == nullptr || !now->grant);
    const bool told = std::ranges::any_of(effects_, [](const Effect& effect) {
        const auto* identity = std::get_if<NoteIdentity>(&effect);
        return std::holds_alternative<NoteVisualCheck>(effect) ||
               (identity != nullptr && identity->identity == domain::Identity::Visual);
    });
    if (ended && !told) {
        effects_.insert(effects_.begin(), NoteVisualCheck{What::Closed, was->grant->staff});
    }
}

void Stepper::grantRanOut(WaitingForStaff& at) {
    effect(NoteVisualCheck{What::Expired, at.grant->staff});
    at.grant.reset();
    at.ringAgain = now_ + policy_.staffRingAgain;
    effect(RingStaff{StepCode::VisualGrantExpired, true});
}

}  // namespace madoguchi::checkin
