// The times of the flow, all configurable; the defaults are those of the specification's state table. And
// whether consent is asked for at all: not where the way to the service can't carry it.
#pragma once

#include "core/time.hpp"
#include "domain/visit.hpp"

namespace madoguchi::checkin {

struct Policy {
    Milliseconds standard = std::chrono::seconds{60};       // every state without a time of its own
    Milliseconds warningBefore = std::chrono::seconds{20};  // 「まだ操作しますか」
    Milliseconds faceAlternatives = std::chrono::seconds{8};
    Milliseconds face = std::chrono::seconds{30};
    Milliseconds putCardBack = std::chrono::seconds{30};
    Milliseconds complete = std::chrono::seconds{30};
    Milliseconds completeWithoutCard = std::chrono::seconds{10};
    Milliseconds guidance = std::chrono::seconds{120};
    Milliseconds staff = std::chrono::minutes{10};
    Milliseconds staffRingAgain = std::chrono::seconds{60};
    Milliseconds visualGrant = std::chrono::seconds{120};   // one check by staff; never longer
    Milliseconds staffConsent = std::chrono::seconds{120};  // the questions at the console; each answer anew
    Milliseconds enrolment = std::chrono::seconds{120};
    int helperFactor = 2;  // every time of the patient's own, with 「介助者といっしょに」
    Milliseconds removeCardAlarm = std::chrono::seconds{20};
    bool asksConsent = true;
    domain::VisitKind kind = domain::VisitKind::Outpatient;  // where the kiosk is used
};

}  // namespace madoguchi::checkin
