#include "checkin/state.hpp"

#include <algorithm>

namespace madoguchi::checkin {
namespace {

struct Name {
    const char* operator()(const Idle&) const { return "idle"; }
    const char* operator()(const ReadingCard&) const { return "reading-card"; }
    const char* operator()(const ExpiryNotice&) const { return "expiry-notice"; }
    const char* operator()(const ChooseMethod&) const { return "choose-method"; }
    const char* operator()(const FaceVerification&) const { return "face-verification"; }
    const char* operator()(const PinEntry&) const { return "pin-entry"; }
    const char* operator()(const WaitingForStaff&) const { return "waiting-for-staff"; }
    const char* operator()(const EnrolmentOffer&) const { return "enrolment-offer"; }
    const char* operator()(const Enrolling&) const { return "enrolling"; }
    const char* operator()(const Consent&) const { return "consent"; }
    const char* operator()(const Confirming&) const { return "confirming"; }
    const char* operator()(const Complete&) const { return "complete"; }
    const char* operator()(const RemoveCard&) const { return "remove-card"; }
    const char* operator()(const PutCardBack&) const { return "put-card-back"; }
    const char* operator()(const Guidance&) const { return "guidance"; }
    const char* operator()(const PlaceCard&) const { return "place-card"; }
};

}  // namespace

const char* nameOf(const At& at) {
    return std::visit(Name{}, at);
}

std::optional<Instant> nextDeadline(const State& state) {
    std::optional<Instant> next = state.timeout;
    const auto consider = [&next](Instant instant) { next = next ? std::min(*next, instant) : instant; };
    if (state.warning && !state.warned) {
        consider(*state.warning);
    }
    if (const auto* face = std::get_if<FaceVerification>(&state.at); face != nullptr && !face->alternatives) {
        consider(face->growAt);
    }
    if (const auto* waiting = std::get_if<WaitingForStaff>(&state.at)) {
        // The bell is silent while somebody has the check open.
        consider(waiting->grant ? waiting->grant->until : waiting->ringAgain);
    }
    if (const auto* removing = std::get_if<RemoveCard>(&state.at)) {
        consider(removing->alarmAgain);
    }
    return next;
}

bool numberBWanted(const State& state) {
    if (!state.session || !state.session->cardKnown || state.session->identity != domain::Identity::None ||
        state.session->kind != domain::VisitKind::Outpatient) {
        return false;
    }
    const domain::CardFacts& card = state.session->card;
    const bool usable = card.card != domain::Validity::Expired &&
                        card.certificate != domain::CertificateState::Absent &&
                        card.certificate != domain::CertificateState::Expired;
    const bool closed = card.numberB == domain::NumberB::Missing || card.numberB == domain::NumberB::Wrong;
    if (!usable || !closed || card.numberBTriesLeft.value_or(0) <= domain::kNumberBFloor) {
        return false;
    }
    const auto* waiting = std::get_if<WaitingForStaff>(&state.at);
    return std::holds_alternative<ChooseMethod>(state.at) ||
           (waiting != nullptr && !waiting->grant && !waiting->numberWaits);
}

}  // namespace madoguchi::checkin
