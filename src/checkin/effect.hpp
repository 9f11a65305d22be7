// What the runner does for a check-in: step() asks for it, CheckinSession carries it out through the ports
// and feeds the answers back as events.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "checkin/state.hpp"
#include "core/step_code.hpp"
#include "domain/visit.hpp"

namespace madoguchi::checkin {

struct BeginSession {
    SessionNumber number;
};
// Free reads, 照合番号B, photo → reference; answers CardRead or CardReadFailed. At a home or online visit the
// free reads alone: no face is compared, and staff who confirm by eye have the printed card in their hand.
struct ReadCard {
    bool freeReadsOnly = false;
};
struct IdentifyCard {};  // answers CardIdentified or CardReadFailed
struct FetchChallenge {};
struct StartFace {};         // answers FaceMatched, FaceNotMatched, FaceDoubted, CameraLost
struct StopFace {};          // keeps the reference
struct ShufflePad {};        // a new order of keys; typed digits are wiped
struct ClearPin {};          // wipes typed digits
struct VerifyPin {};         // sends the typed digits; answers PinVerified, PinWrong, PinLocked, SignFailed
struct PresentProof {};      // answers RegistrationAnswered
struct Enrol {};             // applies for 利用登録 with the accepted proof; answers EnrolmentAnswered
struct QueryEligibility {};  // answers EligibilityAnswered
// Audit row and outbox row in one transaction; answers ResultRecorded or RecordFailed.
struct RecordResult {};
struct NoteFollowUp {  // staff must look at this patient's insurance later
    StepCode code;
};
struct NoteIdentity {  // for the log: the identity was established
    domain::Identity identity;
};
// For the log: what became of a check by staff. `by` is the named member of staff.
struct NoteVisualCheck {
    enum class What { Opened, Confirmed, Refused, Closed, Expired } what = What::Opened;
    std::string by;
    std::optional<domain::VisualReason> reason{};
};
struct NoteNumberB {  // for the log: staff typed 照合番号B
    std::string by;
};
struct ForgetNumberB {};  // a number that was sought or delivered for this card serves no longer: it is wiped
struct NoteEnrolment {
    bool applied = false;
};
struct NoteConsent {      // for the log: the consent question was answered
    std::string staff{};  // by whose hand, when not by the patient's
};
struct VoidConsent {};  // for the log: the answers serve nothing with this card, they count as not asked
struct NoteHandled {    // for the log: staff have seen to a call
    std::string by{};
};
struct RingStaff {
    StepCode cause;
    bool again = false;
};
struct StopRinging {};
enum class Chime { CardSeen, Success, TakeYourCard };
struct Sound {
    Chime chime;
};
struct EndSession {  // exactly once a session; everything personal is wiped with it
    domain::Outcome outcome;
    std::optional<StepCode> reason;
};

using Effect =
    std::variant<BeginSession, ReadCard, IdentifyCard, FetchChallenge, StartFace, StopFace, ShufflePad,
                 ClearPin, VerifyPin, PresentProof, Enrol, QueryEligibility, RecordResult, NoteFollowUp,
                 NoteIdentity, NoteVisualCheck, NoteNumberB, ForgetNumberB, NoteEnrolment, NoteConsent,
                 VoidConsent, NoteHandled, RingStaff, StopRinging, Sound, EndSession>;

}  // namespace madoguchi::checkin
