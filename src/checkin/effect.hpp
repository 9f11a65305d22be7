// What the runner does for a check-in: step() asks for it, CheckinSession carries it out through the ports
// and feeds the answers back as events.
#pragma once

#include <variant>

#include "checkin/state.hpp"
#include "core/step_code.hpp"
#include "domain/visit.hpp"

namespace madoguchi::checkin {

struct BeginSession {
    SessionNumber number;
};
struct ReadCard {};      // free reads, 照合番号B, photo → reference; answers CardRead or CardReadFailed
struct IdentifyCard {};  // answers CardIdentified or CardReadFailed
struct FetchChallenge {};
struct StartFace {};         // answers FaceMatched, FaceNotMatched, CameraLost
struct StopFace {};          // keeps the reference
struct ShufflePad {};        // a new order of keys; typed digits are wiped
struct ClearPin {};          // wipes typed digits
struct VerifyPin {};         // sends the typed digits; answers PinVerified, PinWrong, PinLocked, SignFailed
struct PresentProof {};      // answers RegistrationAnswered
struct QueryEligibility {};  // answers EligibilityAnswered
// Audit row and outbox row in one transaction; answers ResultRecorded or RecordFailed.
struct RecordResult {};
struct NoteFollowUp {  // staff must look at this patient's insurance later
    StepCode code;
};
struct NoteIdentity {  // for the log: the identity was established
    domain::Identity identity;
};
struct NoteConsent {};  // for the log: the consent question was answered
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
                 ClearPin, VerifyPin, PresentProof, QueryEligibility, RecordResult, NoteFollowUp,
                 NoteIdentity, NoteConsent, RingStaff, StopRinging, Sound, EndSession>;

}  // namespace madoguchi::checkin
