// Everything that can happen to a check-in: touches of the patient, answers of devices, the passing of time.
// Answers of devices reach step() only for the session that asked (the runner drops the others).
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/result.hpp"
#include "domain/card.hpp"
#include "domain/consent.hpp"
#include "domain/visit.hpp"

namespace madoguchi::checkin {

// The reader.
struct CardPlaced {};
struct CardRemoved {
    std::optional<StepCode> readerFault{};  // the reader went, and with it whatever lies on it
};
struct ReaderBack {};  // it works again, and nothing lies on it
struct CardRead {
    domain::CardFacts facts;
};
struct CardReadFailed {
    StepCode code;
};
struct CardIdentified {  // answer to IdentifyCard after PutCardBack
    domain::CardFingerprint fingerprint;
};

// Touches.
struct VisitBegun {};  // 「はじめる」, at a home or online visit
struct Proceed {};     // 「次に進む」
struct FaceChosen {};
struct PinChosen {};
struct StaffCalled {};      // 「職員を呼ぶ」
struct PinSubmitted {};     // 「確定」; the digits stay with the runner
struct LastTryAccepted {};  // the explicit yes before the last try
// `staff`: empty when the patient touched the kiosk; else who enters the patient's spoken answer at the
// console.
struct ConsentToAll {
    std::string staff{};
};
struct ConsentOneByOne {
    std::string staff{};
};
struct ConsentToNone {
    std::string staff{};
};
struct ConsentAnswered {
    bool agreed;
    std::string staff{};
};
struct BackPressed {  // one item back in Consent; back to ChooseMethod from a method
    std::string staff{};
};
struct HelperModeChosen {  // 「介助者といっしょに」: on from Idle alone, off from everywhere
    bool on = true;
};
struct EnrolmentApplied {};   // the explicit yes to 利用登録
struct EnrolmentDeclined {};  // 「今回は申し込まない」
struct StillHere {};          // any touch, or 「はい」 to 「まだ操作しますか」

// The matcher and the camera.
struct FaceMatched {};
struct FaceNotMatched {};
struct FaceDoubted {};  // it matches, but may be a print or a screen
struct FaceTroubled {   // what stands in the way of most pictures so far; nothing: no single cause
    std::optional<StepCode> cause;
};
struct CameraLost {
    StepCode code;
};
struct CameraBack {};

// The PIN and the signature.
struct PinVerified {};
struct PinWrong {
    int triesLeft;
};
struct PinLocked {};
struct SignFailed {
    StepCode code;
};

// The eligibility service and the log.
struct RegistrationAnswered {
    // Refused: the far side looked at the proof and did not accept it. Unknown: no answer; the visit goes on.
    enum class Kind { Registered, Unregistered, Refused, Unknown } kind;
    StepCode code = StepCode::GatewayUnreachable;  // why it is Refused or Unknown
};
struct EnrolmentAnswered {  // the far side has registered the card, or why not
    std::optional<StepCode> failure;
};
struct EligibilityAnswered {
    domain::Eligibility eligibility;  // Unknown: no answer
    StepCode code = StepCode::GatewayUnreachable;
    bool document = false;  // there is a result file to hand over
};
struct ResultRecorded {};  // audit row and outbox row are durable
struct RecordFailed {
    StepCode code;
};

// Staff.
struct StaffHandled {     // 「対応した」
    std::string staff{};  // who says so; empty while nobody has an account
};
// A named member of staff opens the check of this one patient: the grant of 目視 begins. The runner fills the
// name from the person signed in at the console; without a name there is no grant.
struct VisualCheckOpened {
    std::string staff;
};
struct VisualConfirmed {  // face, name and expiry of the card were compared
    domain::VisualReason reason = domain::VisualReason::Other;
};
struct VisualRefused {};
// Staff read the consent questions out to a patient whom they identified by eye and who can't reach the
// kiosk, or at home to one who can't touch it.
struct ConsentTakenByStaff {
    std::string staff;
};
struct ConsentLeftByStaff {};  // or the patient takes them back
struct VisualCheckClosed {};   // put away without an answer; the call stays open
// Named staff typed 照合番号B off the printed card: read the card once more with it. The digits stay outside.
struct NumberBDelivered {
    std::string staff;
};

// Time has passed: nothing else happened, look at the deadlines.
struct Tick {};

using Event =
    std::variant<CardPlaced, CardRemoved, CardRead, CardReadFailed, CardIdentified, VisitBegun, Proceed,
                 ReaderBack, FaceChosen, PinChosen, StaffCalled, PinSubmitted, LastTryAccepted, ConsentToAll,
                 ConsentOneByOne, ConsentToNone, ConsentAnswered, BackPressed, HelperModeChosen,
                 EnrolmentApplied, EnrolmentDeclined, StillHere, FaceMatched, FaceNotMatched, FaceDoubted,
                 FaceTroubled, CameraLost, CameraBack, PinVerified, PinWrong, PinLocked, SignFailed,
                 RegistrationAnswered, EnrolmentAnswered, EligibilityAnswered, ResultRecorded, RecordFailed,
                 StaffHandled, VisualCheckOpened, VisualConfirmed, VisualRefused, VisualCheckClosed,
                 NumberBDelivered, ConsentTakenByStaff, ConsentLeftByStaff, Tick>;

}  // namespace madoguchi::checkin
