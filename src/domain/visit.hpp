// The words in which a visit is summed up: for the log, the staff and summary.json (docs: commands).
#pragma once

#include <string_view>

namespace madoguchi::domain {

enum class Identity { None, Face, Pin, Visual };

enum class Outcome { Completed, HandedToStaff, Refused, Abandoned, TimedOut, Failed };

enum class Eligibility { Unknown, Valid, Invalid, InvalidNewInsurer, NotFound, Several, Unregistered };

enum class Enrolment { None, Accepted, Declined };

[[nodiscard]] constexpr std::string_view toText(Identity identity) {
    switch (identity) {
        case Identity::None:
            return "none";
        case Identity::Face:
            return "face";
        case Identity::Pin:
            return "pin";
        case Identity::Visual:
            return "visual";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view toText(Outcome outcome) {
    switch (outcome) {
        case Outcome::Completed:
            return "completed";
        case Outcome::HandedToStaff:
            return "handed-to-staff";
        case Outcome::Refused:
            return "refused";
        case Outcome::Abandoned:
            return "abandoned";
        case Outcome::TimedOut:
            return "timed-out";
        case Outcome::Failed:
            return "failed";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view toText(Eligibility eligibility) {
    switch (eligibility) {
        case Eligibility::Unknown:
            return "unknown";
        case Eligibility::Valid:
            return "valid";
        case Eligibility::Invalid:
            return "invalid";
        case Eligibility::InvalidNewInsurer:
            return "invalid-new-insurer";
        case Eligibility::NotFound:
            return "not-found";
        case Eligibility::Several:
            return "several";
        case Eligibility::Unregistered:
            return "unregistered";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view toText(Enrolment enrolment) {
    switch (enrolment) {
        case Enrolment::None:
            return "none";
        case Enrolment::Accepted:
            return "accepted";
        case Enrolment::Declined:
            return "declined";
    }
    return {};
}

}  // namespace madoguchi::domain
