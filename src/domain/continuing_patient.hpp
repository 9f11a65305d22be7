// A patient whom the institution keeps treating at home or online, with the consents of the first visit:
// later visits are asked about by 再照会, without the card and without proving identity again. Personal data:
// kept encrypted until the relation or the consent is over, never logged. Source: the guide (2024-10),
// 訪問診療等におけるオンライン資格確認: 再照会 while the continuing relation lasts, drug data under the first
// consent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/consent.hpp"
#include "domain/date.hpp"
#include "domain/insurance_numbers.hpp"
#include "domain/visit.hpp"

namespace madoguchi::domain {

// Why nobody asks about the patient any more. The interface's reasons (code list 031) have these two and
// others.
enum class ContinuingEnd {
    Institution,  // the relation is over: the institution ends it
    Revoked,      // the patient takes the consent back
};
inline constexpr std::array kContinuingEnds{ContinuingEnd::Institution, ContinuingEnd::Revoked};

[[nodiscard]] constexpr std::string_view toText(ContinuingEnd end) {
    switch (end) {
        case ContinuingEnd::Institution:
            return "institution";
        case ContinuingEnd::Revoked:
            return "revoked";
    }
    return {};
}

struct ContinuingPatient {
    VisitKind kind = VisitKind::HomeVisit;
    std::string session;  // of the visit at which the consent was given, as the log names it

    // As the service answered last.
    std::string name;
    std::string kana;
    InsuranceNumbers numbers;
    std::string insurerName;

    ConsentRecord consent;
    std::int64_t consentUtcMs = 0;
    Date until{};                // last day of the consent
    bool untilAnswered = false;  // told by the service; else the institution's own setting

    std::optional<ContinuingEnd> ended;
    std::string endedBy;  // named member of staff
    std::int64_t endedUtcMs = 0;
    bool endTold = false;  // the service knows of it

    // The last 再照会; nothing asked yet: 0.
    std::int64_t askedUtcMs = 0;
    Eligibility answer = Eligibility::Unknown;  // Unknown after asking: the answer held nobody like this
    std::string note;                           // the service's words for staff

    bool operator==(const ContinuingPatient&) const = default;
};

enum class Standing { Current, EndsSoon, Over, Ended };

// From `soonDays` before the last day on the consent is said to end soon.
[[nodiscard]] inline Standing standingOf(const ContinuingPatient& patient, Date today, int soonDays) {
    if (patient.ended) {
        return Standing::Ended;
    }
    if (patient.until < today) {
        return Standing::Over;
    }
    return daysBetween(today, patient.until) <= soonDays ? Standing::EndsSoon : Standing::Current;
}

// A consent that is over or taken back is no ground for a question.
[[nodiscard]] inline bool mayBeAsked(const ContinuingPatient& patient, Date today) {
    return !patient.ended && today <= patient.until;
}

}  // namespace madoguchi::domain
