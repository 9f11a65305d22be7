// Where a check-in stands. One struct per screen (docs/architecture.md lists them); what a state owns is all
// that is alive. No names, numbers or pictures: those stay with the runner, which wipes them on the Wipe
// effect.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "core/step_code.hpp"
#include "core/time.hpp"
#include "domain/card.hpp"
#include "domain/consent.hpp"
#include "domain/visit.hpp"

namespace madoguchi::checkin {

using SessionNumber = std::uint64_t;

// What is known of this visit. It begins with a card (at home or online: with a touch) and ends with exactly
// one EndSession effect.
struct Session {
    SessionNumber number = 0;
    domain::CardFacts card{};  // empty until CardRead
    bool cardKnown = false;
    domain::Identity identity = domain::Identity::None;
    domain::ConsentRecord consent{};
    domain::Eligibility eligibility = domain::Eligibility::Unknown;
    std::optional<StepCode> reason{};  // why it went another way than straight through
    bool expiryNoticeSeen = false;
    bool faceRefused = false;    // an attempt ended without a match
    bool visualRefused = false;  // staff compared and said no
    domain::Enrolment enrolment = domain::Enrolment::None;
    domain::VisitKind kind = domain::VisitKind::Outpatient;
    bool assisted = false;  // begun with 「介助者といっしょに」, or staff entered the answers
    // Why the reader is gone onto which the card of this patient, who is identified, would be asked back.
    std::optional<StepCode> readerFault{};
    bool operator==(const Session&) const = default;
};

// Methods that this card and this kiosk can do at this moment (docs/methods.md has the table). `visual` is
// the staff's; the patient's way to it is 「職員を呼ぶ」.
struct Methods {
    bool face = false;
    bool pin = false;
    bool visual = false;
    bool operator==(const Methods&) const = default;
};

// Why a method is not offered; nothing where it is. For staff: the patient sees only what can work.
struct Withheld {
    std::optional<StepCode> face{};
    std::optional<StepCode> pin{};
    std::optional<StepCode> visual{};
    bool operator==(const Withheld&) const = default;
};

struct Idle {
    bool operator==(const Idle&) const = default;
};
struct ReadingCard {
    // Once more, with 照合番号B that staff typed. What can't be opened leads back, not on.
    bool again = false;
    std::optional<StepCode> call{};  // the call to staff that this reading answers
    bool operator==(const ReadingCard&) const = default;
};
// Home and online visits: the consent is given, now the card.
struct PlaceCard {
    bool operator==(const PlaceCard&) const = default;
};
struct ExpiryNotice {
    bool operator==(const ExpiryNotice&) const = default;
};
struct ChooseMethod {
    bool operator==(const ChooseMethod&) const = default;
};
struct FaceVerification {
    Instant growAt{};                   // from here on 「暗証番号」 and 「職員を呼ぶ」 are large
    bool alternatives = false;          // they are
    std::optional<StepCode> trouble{};  // what stands in the way; the reason when it ends without a decision
    bool operator==(const FaceVerification&) const = default;
};
struct PinEntry {
    enum class Phase { AskLastTry, Typing, Verifying } phase = Phase::Typing;
    bool wrongBefore = false;  // says 「もう一度」 in words
    bool lastTryAllowed = false;
    bool operator==(const PinEntry&) const = default;
};
struct EnrolmentOffer {
    bool operator==(const EnrolmentOffer&) const = default;
};
struct Enrolling {
    bool operator==(const Enrolling&) const = default;
};
struct Consent {
    std::optional<domain::ConsentItem> item{};  // nothing: the bulk question
    std::string staff{};  // who asks it at the console; empty: the patient's screen does
    bool operator==(const Consent&) const = default;
};
struct Confirming {
    enum class Phase { Registration, Qualification, Recording } phase = Phase::Registration;
    bool operator==(const Confirming&) const = default;
};
struct Complete {
    bool counterNeeded = false;  // 「窓口で保険の確認をお願いします」
    bool operator==(const Complete&) const = default;
};
struct RemoveCard {
    Instant alarmAgain{};
    bool operator==(const RemoveCard&) const = default;
};
struct Guidance {
    StepCode cause = StepCode::KioskInternal;
    domain::Outcome outcome = domain::Outcome::HandedToStaff;  // of the session when it ends here
    bool operator==(const Guidance&) const = default;
};

// The states that a visit can come back to: after the card was taken away, or after staff were called.
using Resumable = std::variant<ReadingCard, ExpiryNotice, ChooseMethod, FaceVerification, PinEntry,
                               EnrolmentOffer, Consent, PlaceCard>;

// One named member of staff may identify the person of this session by eye: this card, once, until `until`.
struct VisualGrant {
    std::string staff;
    Instant until{};
    // Said yes while the card was off the reader: counts as soon as the same card is back.
    std::optional<domain::VisualReason> confirmed{};
    bool operator==(const VisualGrant&) const = default;
};

struct WaitingForStaff {
    StepCode cause = StepCode::PatientCalledStaff;
    Instant ringAgain{};
    std::optional<Resumable>
        back{};                 // where BackPressed leads; nothing when there is no way on without staff
    bool checkingCard = false;  // a card came back; is it the same?
    bool sameCard = true;       // the card on the reader is known to be this session's
    std::optional<VisualGrant> grant{};
    bool numberWaits = false;  // 照合番号B was typed while the card was off the reader
    bool operator==(const WaitingForStaff&) const = default;
};

struct PutCardBack {
    Resumable resume;
    bool checking = false;  // a card is back; is it the same?
    bool operator==(const PutCardBack&) const = default;
};

using At = std::variant<Idle, ReadingCard, ExpiryNotice, ChooseMethod, FaceVerification, PinEntry,
                        WaitingForStaff, EnrolmentOffer, Enrolling, Consent, Confirming, Complete, RemoveCard,
                        PutCardBack, Guidance, PlaceCard>;

struct State {
    At at;
    std::optional<Session> session;  // from the card's arrival to Idle or RemoveCard
    bool cardPresent = false;
    std::optional<StepCode> cameraFault{};  // nothing: pictures come
    bool helperMode = false;                // chosen on Idle; ends with the visit
    SessionNumber lastSession = 0;
    std::optional<Instant> timeout;  // leaves the state
    std::optional<Instant> warning;  // 「まだ操作しますか」 from here on
    bool warned = false;
    bool operator==(const State&) const = default;
};

// The name of the state for pictures, logs and summary.json: "idle", "reading-card", "face-verification" …
[[nodiscard]] const char* nameOf(const At& at);

// The next moment at which step() must see a Tick; nothing when only an event can change the state.
[[nodiscard]] std::optional<Instant> nextDeadline(const State& state);

// Both are the table of docs/methods.md (methods.cpp). Before the card is known nothing is offered and
// nothing withheld.
[[nodiscard]] Methods methodsFor(const State& state);
[[nodiscard]] Withheld withheldFor(const State& state);

// Staff may type 照合番号B now: this card's photo is closed, its number has tries to spare, and nothing of
// the visit is lost by reading it once more.
[[nodiscard]] bool numberBWanted(const State& state);

// The consent is asked about, and staff are with this patient: they identified the person by eye, or it is a
// visit at home. Who can't touch the screen may answer them aloud. Online nobody is there.
[[nodiscard]] bool staffMayAskConsent(const State& state);

}  // namespace madoguchi::checkin
