// Which methods a card and a kiosk can do, and why not the others: docs/methods.md, row by row.
#include "checkin/state.hpp"

namespace madoguchi::checkin {
namespace {

using domain::CertificateState;
using domain::Validity;

// Every method ends in a proof with the card's certificate: where that can't serve, an identity would lead
// nowhere, and asking for it would only cost the patient a PIN try or a minute.
std::optional<StepCode> whyNoProof(const domain::CardFacts& card) {
    if (card.card == Validity::Expired) {
        return StepCode::CardExpired;
    }
    if (card.certificate == CertificateState::Absent) {
        return StepCode::CertificateAbsent;
    }
    if (card.certificate == CertificateState::Expired) {
        return StepCode::CertificateExpired;
    }
    return std::nullopt;
}

std::optional<StepCode> whyNoFace(const domain::CardFacts& card, std::optional<StepCode> cameraFault) {
    if (card.photoless) {
        return StepCode::CardWithoutPhoto;
    }
    if (!card.photo) {
        return card.photoFault.value_or(StepCode::CardNumberBMissing);
    }
    return cameraFault;
}

std::optional<StepCode> whyNoPin(const domain::CardFacts& card) {
    if (!card.pinTriesLeft) {
        return StepCode::CardPinAbsent;
    }
    return *card.pinTriesLeft > 0 ? std::nullopt : std::optional{StepCode::CardPinLocked};
}

std::optional<StepCode> whyNoVisual(const domain::CardFacts& card) {
    return card.photoless ? std::optional{StepCode::CardWithoutPhoto} : std::nullopt;
}

bool cardKnown(const State& state) {
    return state.session && state.session->cardKnown;
}

}  // namespace

Withheld withheldFor(const State& state) {
    if (!cardKnown(state)) {
        return {};
    }
    const domain::CardFacts& card = state.session->card;
    if (const auto why = whyNoProof(card)) {
        return {.face = why, .pin = why, .visual = why};
    }
    Withheld withheld{
        .face = whyNoFace(card, state.cameraFault), .pin = whyNoPin(card), .visual = whyNoVisual(card)};
    // Away from the reception: PIN, or the eye of staff who are there; nobody is there online.
    if (state.session->kind != domain::VisitKind::Outpatient) {
        withheld.face = StepCode::VisitFaceNotOffered;
    }
    if (state.session->kind == domain::VisitKind::Online) {
        withheld.visual = StepCode::VisitVisualNotOffered;
    }
    return withheld;
}

Methods methodsFor(const State& state) {
    if (!cardKnown(state)) {
        return {};
    }
    const Withheld withheld = withheldFor(state);
    return {.face = !withheld.face, .pin = !withheld.pin, .visual = !withheld.visual};
}

}  // namespace madoguchi::checkin
