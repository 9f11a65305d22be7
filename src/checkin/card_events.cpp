// The card comes, is read, goes away, comes back.
#include "checkin/stepper.hpp"

namespace madoguchi::checkin {
namespace {

using domain::CertificateState;
using domain::Outcome;
using domain::Validity;

// Why a card that was read once more still offers no face.
StepCode whyClosed(const State& state) {
    const domain::CardFacts& facts = state.session->card;
    switch (facts.numberB) {
        case domain::NumberB::Missing:
            return StepCode::CardNumberBMissing;
        case domain::NumberB::Spared:
            return StepCode::CardNumberBSpared;
        case domain::NumberB::Wrong:
            return facts.numberBTriesLeft.value_or(0) > domain::kNumberBFloor ? StepCode::CardNumberBWrong
                                                                              : StepCode::CardNumberBSpared;
        case domain::NumberB::Right:
            return withheldFor(state).face.value_or(StepCode::FacePhotoUnreadable);
    }
    return StepCode::KioskInternal;
}

}  // namespace

void Stepper::on(Idle&, const HelperModeChosen& event) {
    state_.helperMode = event.on;
}

void Stepper::on(Idle&, const CardPlaced&) {
    beginSession();
}

void Stepper::on(Idle&, const VisitBegun&) {
    if (policy_.kind == domain::VisitKind::Outpatient) {
        handled_ = false;
        return;
    }
    beginSession();
}

void Stepper::enterPlaceCard() {
    go(PlaceCard{}, forPatient(policy_.standard), true);
}

// A card that lay there while the questions were answered is not asked for again.
void Stepper::enterCardAfterConsent() {
    if (!state_.cardPresent) {
        enterPlaceCard();
        return;
    }
    effect(Sound{Chime::CardSeen});
    effect(FetchChallenge{});
    enterReading();
}

void Stepper::on(PlaceCard&, const CardPlaced&) {
    enterCardAfterConsent();
}

void Stepper::enterReading(ReadingCard how) {
    go(std::move(how), policy_.standard);
    effect(ReadCard{.freeReadsOnly = away()});
}

void Stepper::on(ReadingCard& at, const CardRead& event) {
    if (at.again && event.facts.fingerprint != state_.session->card.fingerprint) {
        endSession(outcomeWithoutIdentity(Outcome::Abandoned));
        beginSession();
        return;
    }
    state_.session->card = event.facts;
    state_.session->cardKnown = true;
    if (event.facts.certificate == CertificateState::Grace &&
        state_.session->consent != domain::ConsentRecord{}) {
        state_.session
            ->consent = {};  // eligibility alone (F9), which was not known when the questions were asked
        effect(VoidConsent{});
    }
    if (event.facts.card == Validity::Expired) {
        enterGuidance(StepCode::CardExpired);
    } else if (event.facts.certificate == CertificateState::Absent) {
        enterGuidance(StepCode::CertificateAbsent);
    } else if (state_.session->kind == domain::VisitKind::Online &&
               event.facts.pinTriesLeft.value_or(0) == 0) {
        // 顔認証マイナンバーカード or a lock: the chip is expected to answer alike, and online nothing else
        // is left.
        enterGuidance(StepCode::VisitOnlinePinUnusable);
    } else if (at.again && !methodsFor(state_).face) {
        backFromReadingAgain(at, whyClosed(state_));
    } else if (noticeDue()) {
        enterExpiryNotice();
    } else {
        enterIdentity();
    }
}

void Stepper::on(ReadingCard& at, const CardReadFailed& event) {
    // card.removed is told by the reader's own event, which leads to PutCardBack.
    if (event.code == StepCode::CardRemoved || event.code == StepCode::CardAbsent) {
        handled_ = false;
        return;
    }
    if (at.again) {
        backFromReadingAgain(at, event.code);
        return;
    }
    enterGuidance(event.code);
}

bool Stepper::noticeDue() const {
    const domain::CardFacts& card = state_.session->card;
    const bool ends = card.certificate != CertificateState::Valid || card.card == Validity::Expiring;
    return card.certificate == CertificateState::Expired || (ends && !state_.session->expiryNoticeSeen);
}

void Stepper::enterExpiryNotice() {
    go(ExpiryNotice{}, forPatient(policy_.standard), true);
}

void Stepper::on(ExpiryNotice&, const Proceed&) {
    state_.session->expiryNoticeSeen = true;
    if (state_.session->card.certificate == CertificateState::Expired) {
        enterGuidance(StepCode::CertificateExpired);
    } else {
        enterIdentity();
    }
}

// Which states a taken-away card leads to 「もう一度カードを置いてください」 from. Confirming goes on without
// the card: identity and consent are done, and losing them because somebody was quick would complete nothing
// for nobody. A reader that is gone can't see a card put back: staff go on from there.
void Stepper::cardTakenAway(std::optional<StepCode> readerFault) {
    std::optional<Resumable> where;
    if (const auto* reading = std::get_if<ReadingCard>(&state_.at)) {
        where = *reading;
    } else if (std::holds_alternative<ExpiryNotice>(state_.at)) {
        where = ExpiryNotice{};
    } else if (std::holds_alternative<ChooseMethod>(state_.at)) {
        where = ChooseMethod{};
    } else if (const auto* face = std::get_if<FaceVerification>(&state_.at)) {
        where = *face;
    } else if (const auto* pin = std::get_if<PinEntry>(&state_.at)) {
        where = *pin;
    } else if (std::holds_alternative<EnrolmentOffer>(state_.at)) {
        where = EnrolmentOffer{};
    } else if (const auto* consent = std::get_if<Consent>(&state_.at); consent != nullptr && !away()) {
        where = leaveConsent(*consent);  // elsewhere the questions need no card
    }
    const bool awaited =
        std::holds_alternative<PutCardBack>(state_.at) || std::holds_alternative<PlaceCard>(state_.at);
    const bool identified = state_.session && state_.session->identity != domain::Identity::None;
    if (readerFault && identified && (where || awaited || cardWantedLater())) {
        state_.session->readerFault = readerFault;
    }
    if (readerFault && (where || awaited)) {
        noteStranded();
        enterGuidance(*readerFault);
    } else if (where) {
        leaveCurrent();
        enterPutCardBack(*where);
    }
}

// Nothing is asked for now, but what comes next will ask for the card.
bool Stepper::cardWantedLater() const {
    const auto* confirming = std::get_if<Confirming>(&state_.at);
    const auto* waiting = std::get_if<WaitingForStaff>(&state_.at);
    return (confirming != nullptr && confirming->phase == Confirming::Phase::Registration) ||
           (waiting != nullptr && waiting->back) || std::holds_alternative<Enrolling>(state_.at);
}

// Identified, and the reader is gone before the insurance was asked about: the visit waits on the list, with
// no more than was answered to the end.
void Stepper::noteStranded() {
    if (!state_.session || !state_.session->readerFault ||
        state_.session->eligibility != domain::Eligibility::Unknown) {
        return;
    }
    if (!away()) {
        state_.session->consent = {};
    }
    effect(NoteFollowUp{*state_.session->readerFault});
}

void Stepper::enterPutCardBack(Resumable where) {
    if (const auto fault = state_.session->readerFault) {
        noteStranded();
        enterGuidance(*fault);
        return;
    }
    PutCardBack back;
    back.resume = std::move(where);
    go(std::move(back), forPatient(policy_.putCardBack));
}

void Stepper::on(PutCardBack& at, const CardPlaced&) {
    if (!state_.session->cardKnown) {
        enterReading();  // nothing is known of the first card yet, so nothing could be mixed up
        return;
    }
    // The 30 s go on: a wrong card must not prolong them.
    state_.at = PutCardBack{.resume = at.resume, .checking = true};
    effect(IdentifyCard{});
}

void Stepper::on(PutCardBack& at, const CardRemoved&) {
    state_.at = PutCardBack{.resume = at.resume};
}

void Stepper::on(PutCardBack& at, const CardIdentified& event) {
    if (!at.checking) {
        handled_ = false;
    } else if (event.fingerprint == state_.session->card.fingerprint) {
        resume(at.resume);
    } else {
        endSession(outcomeWithoutIdentity(Outcome::Abandoned));
        beginSession();
    }
}

void Stepper::on(PutCardBack& at, const CardReadFailed& event) {
    if (!at.checking) {
        handled_ = false;
        return;
    }
    if (event.code == StepCode::CardNotMyNumber || event.code == StepCode::CardIsPhone ||
        event.code == StepCode::CardIsOther) {
        endSession(outcomeWithoutIdentity(Outcome::Abandoned));
        beginSession();  // somebody else's card or another thing: it is read and explained as such
        return;
    }
    state_.at = PutCardBack{.resume = at.resume};  // badly placed: the same question stays
}

// A wrong try that was answered after the card had gone still counts.
void Stepper::on(PutCardBack&, const PinWrong& event) {
    state_.session->card.pinTriesLeft = event.triesLeft;
}
void Stepper::on(PutCardBack&, const PinLocked&) {
    state_.session->card.pinTriesLeft = 0;
}

void Stepper::resume(Resumable where) {
    if (const auto* reading = std::get_if<ReadingCard>(&where)) {
        enterReading(*reading);
    } else if (std::holds_alternative<ExpiryNotice>(where)) {
        enterExpiryNotice();
    } else if (std::holds_alternative<ChooseMethod>(where)) {
        enterChooseMethod();
    } else if (std::holds_alternative<FaceVerification>(where)) {
        enterFace();
    } else if (std::holds_alternative<PinEntry>(where)) {
        enterPin();
    } else if (std::holds_alternative<EnrolmentOffer>(where)) {
        enterEnrolmentOffer();
    } else if (std::holds_alternative<PlaceCard>(where)) {
        enterCardAfterConsent();
    } else {
        enterConsent(std::get<Consent>(where).item);
    }
}

void Stepper::on(Complete&, const CardRemoved&) {
    endAndLeave(Outcome::Completed);
}

void Stepper::on(Complete&, const CardPlaced&) {
    endSession(Outcome::Completed);
    beginSession();
}

void Stepper::on(Guidance& at, const CardRemoved& event) {
    if (event.readerFault) {
        return;  // nobody has taken anything: the words stay as long as ever
    }
    endAndLeave(at.outcome);
}

void Stepper::on(Guidance& at, const CardPlaced&) {
    endSession(at.outcome);
    beginSession();
}

void Stepper::on(RemoveCard&, const CardRemoved&) {
    effect(StopRinging{});
    enterIdle();
}

void Stepper::enterGuidance(StepCode cause, Outcome outcome) {
    leaveCurrent();
    state_.session->reason = cause;
    state_.session->readerFault.reset();  // the visit ends here
    go(Guidance{cause, outcome}, forPatient(policy_.guidance));
}

}  // namespace madoguchi::checkin
