#include "explored_events.hpp"

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using domain::CertificateState;
using domain::Eligibility;

// What a card can say when it is read once more: the same as before, but for what 照合番号B opens or spends.
std::vector<domain::CardFacts> sameCardAgain(const domain::CardFacts& before) {
    domain::CardFacts opened = before;
    opened.photo = true;
    opened.numberB = domain::NumberB::Right;
    domain::CardFacts unreadable = before;
    unreadable.numberB = domain::NumberB::Right;
    unreadable.photoFault = StepCode::FacePhotoUnreadable;
    domain::CardFacts wrong = before;
    wrong.numberB = domain::NumberB::Wrong;
    wrong.numberBTriesLeft = before.numberBTriesLeft.value_or(0) - 1;
    domain::CardFacts gone = before;
    gone.numberB = domain::NumberB::Missing;
    domain::CardFacts other = plainCard();
    other.fingerprint.fill(9);
    return {opened, unreadable, wrong, gone, other};
}

}  // namespace

std::vector<domain::CardFacts> cards() {
    std::vector<domain::CardFacts> all;
    for (const std::optional<int> tries : {std::optional<int>{}, std::optional{1}, std::optional{3}}) {
        for (const bool photo : {false, true}) {
            for (const auto certificate : {CertificateState::Absent, CertificateState::Valid,
                                           CertificateState::Grace, CertificateState::Expired}) {
                domain::CardFacts facts = plainCard();
                facts.pinTriesLeft = tries;
                facts.photo = photo;
                facts.numberB = photo ? domain::NumberB::Right : domain::NumberB::Missing;
                facts.certificate = certificate;
                all.push_back(facts);
            }
        }
    }
    domain::CardFacts spared = plainCard();
    spared.photo = false;
    spared.numberB = domain::NumberB::Missing;
    spared.numberBTriesLeft = domain::kNumberBFloor;
    all.push_back(spared);
    domain::CardFacts infant = plainCard();
    infant.photo = false;
    infant.photoless = true;
    all.push_back(infant);
    domain::CardFacts expired = plainCard();
    expired.card = domain::Validity::Expired;
    all.push_back(expired);
    domain::CardFacts expiring = plainCard();
    expiring.card = domain::Validity::Expiring;
    all.push_back(expiring);
    return all;
}

std::vector<Event> eventsFor(const State& state) {
    std::vector<Event> events{VisitBegun{},
                              Proceed{},
                              FaceChosen{},
                              PinChosen{},
                              StaffCalled{},
                              PinSubmitted{},
                              LastTryAccepted{},
                              ConsentToAll{},
                              ConsentOneByOne{},
                              ConsentToNone{},
                              ConsentAnswered{true},
                              ConsentAnswered{false},
                              BackPressed{},
                              StillHere{},
                              FaceMatched{},
                              FaceNotMatched{},
                              FaceDoubted{},
                              FaceTroubled{StepCode::FaceTimedOut},  // a reason that is there anyway
                              PinVerified{},
                              PinLocked{},
                              SignFailed{StepCode::CardTransportFailed},
                              SignFailed{StepCode::CardRemoved},
                              ResultRecorded{},
                              RecordFailed{StepCode::AuditWriteFailed},
                              StaffHandled{},
                              EnrolmentApplied{},
                              EnrolmentDeclined{},
                              EnrolmentAnswered{},
                              EnrolmentAnswered{StepCode::GatewayTimedOut},
                              VisualCheckOpened{"reception"},
                              VisualCheckOpened{},
                              VisualConfirmed{},
                              VisualRefused{},
                              VisualCheckClosed{},
                              NumberBDelivered{"reception"},
                              NumberBDelivered{},
                              ConsentTakenByStaff{"reception"},
                              ConsentTakenByStaff{},
                              ConsentLeftByStaff{},
                              ConsentToAll{"reception"},
                              ConsentToAll{"somebody else"},
                              ConsentOneByOne{"reception"},
                              ConsentToNone{"reception"},
                              ConsentAnswered{true, "reception"},
                              ConsentAnswered{false, "reception"},
                              BackPressed{"reception"},
                              Tick{}};
    if (state.cardPresent) {
        events.emplace_back(CardRemoved{});
        events.emplace_back(CardRemoved{StepCode::ReaderAbsent});
    } else {
        events.emplace_back(CardPlaced{});
    }
    if (state.session && state.session->readerFault) {
        events.emplace_back(ReaderBack{});
    }
    events.emplace_back(state.cameraFault ? Event{CameraBack{}} : Event{CameraLost{StepCode::CameraStalled}});
    if (const auto* reading = std::get_if<ReadingCard>(&state.at)) {
        for (const auto& facts : reading->again ? sameCardAgain(state.session->card) : cards()) {
            events.emplace_back(CardRead{facts});
        }
    } else {
        events.emplace_back(CardRead{plainCard()});
    }
    events.emplace_back(CardReadFailed{StepCode::CardNotMyNumber});
    events.emplace_back(CardReadFailed{StepCode::CardTransportFailed});
    events.emplace_back(CardReadFailed{StepCode::CardRemoved});
    events.emplace_back(CardIdentified{plainCard().fingerprint});
    domain::CardFingerprint other{};
    other.fill(9);
    events.emplace_back(CardIdentified{other});
    if (state.session && state.session->card.pinTriesLeft.value_or(0) > 0) {
        events.emplace_back(PinWrong{*state.session->card.pinTriesLeft - 1});
    }
    using Kind = RegistrationAnswered::Kind;
    for (const Kind kind : {Kind::Registered, Kind::Unregistered, Kind::Refused, Kind::Unknown}) {
        events.emplace_back(RegistrationAnswered{kind, StepCode::GatewayProofRejected});
    }
    for (const auto eligibility :
         {Eligibility::Unknown, Eligibility::Valid, Eligibility::Invalid, Eligibility::InvalidNewInsurer,
          Eligibility::NotFound, Eligibility::Several}) {
        events.emplace_back(EligibilityAnswered{eligibility, StepCode::GatewayUnreachable, false});
        if (eligibility != Eligibility::Unknown) {
            events.emplace_back(EligibilityAnswered{eligibility, StepCode::GatewayUnreachable, true});
        }
    }
    return events;
}

}  // namespace madoguchi::checkin
