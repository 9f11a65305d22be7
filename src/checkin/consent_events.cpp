// From the proof to the completed check-in: registration, consent, eligibility, the log.
#include "checkin/stepper.hpp"

namespace madoguchi::checkin {

using domain::ConsentAnswer;
using domain::ConsentItem;
using domain::Eligibility;
using domain::kConsentItems;
using domain::Outcome;

bool staffMayAskConsent(const State& state) {
    return state.session && std::holds_alternative<Consent>(state.at) &&
           (state.session->identity == domain::Identity::Visual ||
            state.session->kind == domain::VisitKind::HomeVisit);
}

void Stepper::on(Confirming& at, const RegistrationAnswered& event) {
    if (at.phase != Confirming::Phase::Registration) {
        handled_ = false;
        return;
    }
    switch (event.kind) {
        case RegistrationAnswered::Kind::Registered:
        case RegistrationAnswered::Kind::Unknown:  // asked again with the query; the patient need not wait
                                                   // for it
            enterAfterRegistration();
            return;
        case RegistrationAnswered::Kind::Unregistered:
            state_.session->eligibility = Eligibility::Unregistered;
            if (state_.cardPresent) {
                enterEnrolmentOffer();
            } else {
                enterPutCardBack(EnrolmentOffer{});
            }
            return;
        case RegistrationAnswered::Kind::Refused:
            enterGuidance(event.code);
            return;
    }
}

void Stepper::enterEnrolmentOffer() {
    go(EnrolmentOffer{}, forPatient(policy_.standard), true);
}

void Stepper::on(EnrolmentOffer&, const EnrolmentApplied&) {
    effect(NoteEnrolment{true});
    go(Enrolling{}, policy_.enrolment);
    effect(Enrol{});
}

void Stepper::on(EnrolmentOffer&, const EnrolmentDeclined&) {
    state_.session->enrolment = domain::Enrolment::Declined;
    effect(NoteEnrolment{false});
    enterGuidance(StepCode::EnrolmentDeclined);
}

void Stepper::on(Enrolling&, const EnrolmentAnswered& event) {
    if (event.failure) {
        effect(NoteFollowUp{*event.failure});
        enterGuidance(StepCode::EnrolmentFailed);
        return;
    }
    state_.session->enrolment = domain::Enrolment::Accepted;
    state_.session->eligibility = Eligibility::Unknown;
    enterAfterRegistration();
}

void Stepper::enterAfterRegistration() {
    // In the certificate's grace period eligibility alone is given: no consent screens, nothing asked (F9).
    // Nor where a consent would lead nowhere, or was asked for before the card came.
    if (state_.session->card.certificate == domain::CertificateState::Grace || !policy_.asksConsent ||
        away()) {
        enterQualification();
    } else if (state_.cardPresent) {
        enterConsent(std::nullopt);
    } else {
        enterPutCardBack(Consent{});
    }
}

void Stepper::enterConsent(std::optional<ConsentItem> item, std::string staff) {
    if (staff.empty()) {
        go(Consent{.item = item}, forPatient(policy_.standard), true);
    } else {
        go(Consent{.item = item, .staff = std::move(staff)}, policy_.staffConsent);
    }
}

// All three answers come by one hand: where it changes, the question is asked anew.
Consent Stepper::leaveConsent(const Consent& at) {
    if (at.staff.empty()) {
        return at;
    }
    state_.session->consent = {};
    return {};
}

void Stepper::on(Consent& at, const ConsentTakenByStaff& event) {
    if (!staffMayAskConsent(state_) || event.staff.empty() || !at.staff.empty()) {
        handled_ = false;
        return;
    }
    state_.session->consent = {};
    state_.session->assisted = true;
    enterConsent(std::nullopt, event.staff);
}

void Stepper::on(Consent& at, const ConsentLeftByStaff&) {
    if (at.staff.empty()) {
        handled_ = false;
        return;
    }
    enterConsent(leaveConsent(at).item);
}

void Stepper::enterQualification() {
    go(Confirming{.phase = Confirming::Phase::Qualification}, policy_.standard);
    effect(QueryEligibility{});
}

void Stepper::answerAll(const Consent& at, const std::string& staff, ConsentAnswer answer) {
    if (at.item || at.staff != staff) {
        handled_ = false;
        return;
    }
    state_.session->consent.answers.fill(answer);
    consentAnswered(staff);
}

void Stepper::on(Consent& at, const ConsentToAll& event) {
    answerAll(at, event.staff, ConsentAnswer::Agreed);
}

void Stepper::on(Consent& at, const ConsentToNone& event) {
    answerAll(at, event.staff, ConsentAnswer::Declined);
}

void Stepper::on(Consent& at, const ConsentOneByOne& event) {
    if (at.item || at.staff != event.staff) {
        handled_ = false;
        return;
    }
    enterConsent(kConsentItems.front(), at.staff);
}

void Stepper::on(Consent& at, const ConsentAnswered& event) {
    if (!at.item || at.staff != event.staff) {
        handled_ = false;
        return;
    }
    state_.session->consent.set(*at.item, event.agreed ? ConsentAnswer::Agreed : ConsentAnswer::Declined);
    const auto next = static_cast<std::size_t>(*at.item) + 1;
    if (next < kConsentItems.size()) {
        enterConsent(kConsentItems.at(next), at.staff);
        return;
    }
    consentAnswered(at.staff);
}

void Stepper::consentAnswered(const std::string& staff) {
    effect(NoteConsent{staff});
    if (away()) {
        enterCardAfterConsent();
    } else {
        enterQualification();
    }
}

void Stepper::on(Consent& at, const BackPressed& event) {
    if (!at.item || at.staff != event.staff) {
        handled_ = false;
        return;
    }
    const auto position = static_cast<std::size_t>(*at.item);
    if (position == 0) {
        enterConsent(std::nullopt, at.staff);
        return;
    }
    // The answer that is gone back to is asked anew.
    const ConsentItem previous = kConsentItems.at(position - 1);
    state_.session->consent.set(previous, ConsentAnswer::NotAsked);
    enterConsent(previous, at.staff);
}

void Stepper::on(Confirming& at, const EligibilityAnswered& event) {
    if (at.phase != Confirming::Phase::Qualification) {
        handled_ = false;
        return;
    }
    state_.session->eligibility = event.eligibility;
    if (event.document) {
        go(Confirming{.phase = Confirming::Phase::Recording}, policy_.standard);
        effect(RecordResult{});
        return;
    }
    switch (event.eligibility) {
        case Eligibility::Unknown:
            effect(NoteFollowUp{event.code});
            enterGuidance(event.code);
            return;
        case Eligibility::NotFound:
            enterGuidance(StepCode::EligibilityNotFound);
            return;
        case Eligibility::Several:
            enterGuidance(StepCode::EligibilitySeveral);
            return;
        case Eligibility::Unregistered:
            enterGuidance(StepCode::EnrolmentNeeded);
            return;
        case Eligibility::Valid:
        case Eligibility::Invalid:
        case Eligibility::InvalidNewInsurer:
            // An answer that can't be handed to the clinic's software is no answer.
            state_.session->eligibility = Eligibility::Unknown;
            effect(NoteFollowUp{StepCode::EligibilityMalformed});
            enterGuidance(StepCode::EligibilityMalformed);
            return;
    }
}

void Stepper::on(Confirming& at, const ResultRecorded&) {
    if (at.phase != Confirming::Phase::Recording) {
        handled_ = false;
        return;
    }
    const Eligibility eligibility = state_.session->eligibility;
    if (eligibility == Eligibility::NotFound) {
        enterGuidance(StepCode::EligibilityNotFound);
        return;
    }
    if (eligibility == Eligibility::Several) {
        enterGuidance(StepCode::EligibilitySeveral);
        return;
    }
    const bool counterNeeded = eligibility != Eligibility::Valid;
    if (counterNeeded) {
        state_.session->reason = eligibility == Eligibility::InvalidNewInsurer
                                     ? StepCode::EligibilityNewInsurer
                                     : StepCode::EligibilityInvalid;
    }
    effect(Sound{Chime::Success});
    go(Complete{counterNeeded}, state_.cardPresent ? policy_.complete : policy_.completeWithoutCard);
}

void Stepper::on(Confirming& at, const RecordFailed& event) {
    if (at.phase != Confirming::Phase::Recording) {
        handled_ = false;
        return;
    }
    enterGuidance(event.code, Outcome::Failed);
}

}  // namespace madoguchi::checkin
