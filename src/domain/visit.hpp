// The words in which a visit is summed up: for the log, the staff and summary.json (docs: commands).
#pragma once

#include <array>
#include <string_view>

namespace madoguchi::domain {

enum class Identity { None, Face, Pin, Visual };

enum class Outcome {
    Completed,
    HandedToStaff,
    Refused,
    Abandoned,
    TimedOut,
    Failed,
    NoSession,  // of a scenario that plays at the console alone; never of a visit
};

// Where the patient is: MedicalTreatmentFlag 1, 2 and 3 of the interface (code list 028).
enum class VisitKind { Outpatient, HomeVisit, Online };

enum class Eligibility { Unknown, Valid, Invalid, InvalidNewInsurer, NotFound, Several, Unregistered };

enum class Enrolment { None, Accepted, Declined };

// Why staff compared the person with the card: the four cases of the guide (2024-10,
// 顔認証が上手くいかない場合は？), and the two that it leaves to the reception.
enum class VisualReason {
    FaceAndPinFailed,
    CannotReachReader,
    FeelsUnwell,
    CannotUseReader,
    FaceOnlyCard,
    Other,
};

inline constexpr std::array kVisualReasons{VisualReason::FaceAndPinFailed, VisualReason::CannotReachReader,
                                           VisualReason::FeelsUnwell,      VisualReason::CannotUseReader,
                                           VisualReason::FaceOnlyCard,     VisualReason::Other};

[[nodiscard]] constexpr std::string_view toText(VisualReason reason) {
    switch (reason) {
        case VisualReason::FaceAndPinFailed:
            return "face-and-pin-failed";
        case VisualReason::CannotReachReader:
            return "cannot-reach-reader";
        case VisualReason::FeelsUnwell:
            return "feels-unwell";
        case VisualReason::CannotUseReader:
            return "cannot-use-reader";
        case VisualReason::FaceOnlyCard:
            return "face-only-card";
        case VisualReason::Other:
            return "other";
    }
    return {};
}

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
        case Outcome::NoSession:
            return "no-session";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view toText(VisitKind kind) {
    switch (kind) {
        case VisitKind::Outpatient:
            return "outpatient";
        case VisitKind::HomeVisit:
            return "home-visit";
        case VisitKind::Online:
            return "online";
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
