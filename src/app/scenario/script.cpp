#include "app/scenario/script.hpp"

#include <algorithm>

namespace madoguchi::scenario {
namespace {

using domain::ConsentAnswer;
using domain::ConsentRecord;
using domain::Eligibility;
using domain::Enrolment;
using domain::Identity;
using domain::Outcome;

constexpr ConsentRecord consents(ConsentAnswer operation, ConsentAnswer diagnosis, ConsentAnswer checkup) {
    return ConsentRecord{{operation, diagnosis, checkup}};
}

constexpr ConsentRecord kAll = consents(ConsentAnswer::Agreed, ConsentAnswer::Agreed, ConsentAnswer::Agreed);
constexpr ConsentRecord kNone =
    consents(ConsentAnswer::Declined, ConsentAnswer::Declined, ConsentAnswer::Declined);
constexpr ConsentRecord kPartial =
    consents(ConsentAnswer::Agreed, ConsentAnswer::Declined, ConsentAnswer::Agreed);
constexpr ConsentRecord kNotAsked{};

constexpr Expectation completed(Identity identity, ConsentRecord consent = kAll) {
    return {Outcome::Completed, identity, 1, consent, Eligibility::Valid};
}

constexpr Expectation withoutResult(Outcome outcome, Identity identity = Identity::None,
                                    Eligibility eligibility = Eligibility::Unknown,
                                    ConsentRecord consent = kNotAsked) {
    return {outcome, identity, 0, consent, eligibility};
}

// Complete for the patient, something for the counter.
constexpr Expectation completedWith(Eligibility eligibility) {
    return {Outcome::Completed, Identity::Face, 1, kAll, eligibility};
}

constexpr Expectation enrolled() {
    Expectation expected = completed(Identity::Face);
    expected.enrolment = Enrolment::Accepted;
    return expected;
}

constexpr Expectation notEnrolled() {
    Expectation expected = withoutResult(Outcome::HandedToStaff, Identity::Face, Eligibility::Unregistered);
    expected.enrolment = Enrolment::Declined;
    return expected;
}

// Looks into the camera until the time runs out, because of what is wrong there, and calls staff; there is no PIN.
constexpr Script faceInVain(std::string_view name, std::string_view effect, StepCode cause,
                            std::string_view clip = "person-a") {
    return {.name = name,
            .persona = "face-only.json",
            .clip = clip,
            .clipShowsPatient = true,
            .cameraEffect = effect,
            .reason = cause,
            .expected = withoutResult(Outcome::HandedToStaff)};
}

const std::vector<Script>& table() {
    static const std::vector<Script> kTable{
        {.name = "face-standard", .persona = "adult.json", .expected = completed(Identity::Face)},
        {.name = "pin-standard",
         .persona = "pin-adult.json",
         .method = Method::Pin,
         .expected = completed(Identity::Pin)},
        {.name = "pin-wrong-then-right",
         .persona = "pin-adult.json",
         .method = Method::Pin,
         .firstPinWrong = true,
         .expected = completed(Identity::Pin)},
        {.name = "pin-last-try-declined",
         .persona = "last-try.json",
         .method = Method::Pin,
         .deviation = Deviation::DeclinesLastTry,
         .expected = withoutResult(Outcome::HandedToStaff)},
        {.name = "pin-locked",
         .persona = "pin-locked.json",
         .method = Method::Pin,
         .expected = completed(Identity::Face)},
        {.name = "face-impostor",
         .persona = "adult.json",
         .clip = "person-b",
         .expected = withoutResult(Outcome::Refused)},
        {.name = "print-attack",
         .persona = "adult.json",
         .clip = "print-attack",
         .expected = withoutResult(Outcome::Refused)},
        {.name = "two-faces",
         .persona = "adult.json",
         .clip = "two-faces",
         .clipShowsPatient = true,
         .expected = completed(Identity::Face)},
        {.name = "face-only-card", .persona = "face-only.json", .expected = completed(Identity::Face)},
        {.name = "consent-partial",
         .persona = "adult.json",
         .consent = ConsentChoice::OneByOne,
         .expected = completed(Identity::Face, kPartial)},
        {.name = "consent-none",
         .persona = "adult.json",
         .consent = ConsentChoice::None,
         .expected = completed(Identity::Face, kNone)},
        {.name = "card-removed-early",
         .persona = "adult.json",
         .deviation = Deviation::TakesCardEarly,
         .expected = completed(Identity::Face)},
        {.name = "card-left-behind",
         .persona = "adult.json",
         .deviation = Deviation::LeavesCardBehind,
         .expected = completed(Identity::Face)},
        {.name = "certificate-grace",
         .persona = "certificate-grace.json",
         .expected = completed(Identity::Face, kNotAsked)},
        {.name = "certificate-expired",
         .persona = "certificate-expired.json",
         .expected = withoutResult(Outcome::HandedToStaff)},
        {.name = "not-my-number-card",
         .persona = "other-card.json",
         .expected = withoutResult(Outcome::HandedToStaff)},
        {.name = "card-expired",
         .persona = "card-expired.json",
         .expected = withoutResult(Outcome::HandedToStaff)},
        {.name = "eligibility-outage",
         .persona = "adult.json",
         .gatewayFault = "down",
         .expected = withoutResult(Outcome::HandedToStaff, Identity::Face, Eligibility::Unknown, kAll)},
        {.name = "outage-ladder",
         .persona = "adult.json",
         .gatewayFault = "down",
         .counter = CounterScript::Ladder,
         .expected = withoutResult(Outcome::HandedToStaff, Identity::Face, Eligibility::Unknown, kAll)},
        {.name = "reader-fault",
         .persona = "adult.json",
         .deviation = Deviation::LosesReader,
         .counter = CounterScript::WithoutReader,
         .expected = withoutResult(Outcome::HandedToStaff)},
        {.name = "outage-then-return",
         .persona = "adult.json",
         .gatewayFault = "down",
         .counter = CounterScript::WorksOff,
         .expected = withoutResult(Outcome::NoSession)},
        {.name = "home-visit-inquiry",
         .persona = "continuing-valid.json",
         .counter = CounterScript::AsksAgain,
         .expected = withoutResult(Outcome::NoSession)},
        {.name = "visual-confirmed",
         .persona = "adult.json",
         .deviation = Deviation::NeedsEye,
         .expected = completed(Identity::Visual)},
        {.name = "visual-consent-by-staff",
         .persona = "adult.json",
         .consent = ConsentChoice::OneByOne,
         .consentByStaff = true,
         .deviation = Deviation::NeedsEye,
         .expected = completed(Identity::Visual, kPartial)},
        {.name = "visual-refused",
         .persona = "adult.json",
         .deviation = Deviation::NeedsEyeInVain,
         .expected = withoutResult(Outcome::Refused)},
        {.name = "visual-grant-expires",
         .persona = "adult.json",
         .deviation = Deviation::NeedsEyeForgotten,
         .expected = withoutResult(Outcome::TimedOut)},
        {.name = "pin-locked-visual",
         .persona = "pin-locked.json",
         .deviation = Deviation::NeedsEye,
         .expected = completed(Identity::Visual)},
        {.name = "face-only-visual",
         .persona = "face-only.json",
         .deviation = Deviation::NeedsEye,
         .expected = completed(Identity::Visual)},
        {.name = "card-face-ocr",
         .persona = "card-face.json",
         .cardCamera = true,
         .expected = completed(Identity::Face)},
        {.name = "number-b-typed",
         .persona = "number-b-typed.json",
         .deviation = Deviation::NeedsNumber,
         .expected = completed(Identity::Face)},
        {.name = "unregistered", .persona = "unregistered.json", .expected = notEnrolled()},
        {.name = "enrolment-accepted",
         .persona = "enrolment.json",
         .enrolment = Enrolment::Accepted,
         .expected = enrolled()},
        {.name = "enrolment-declined", .persona = "enrolment.json", .expected = notEnrolled()},
        {.name = "helper-mode",
         .persona = "adult.json",
         .helper = true,
         .expected = completed(Identity::Face)},
        {.name = "certificate-expiring",
         .persona = "certificate-expiring.json",
         .expected = completed(Identity::Face)},
        {.name = "information-pages",
         .persona = "adult.json",
         .course = Course::InformationPages,
         .expected = withoutResult(Outcome::NoSession)},
        {.name = "qualification-certificate",
         .persona = "qualification-certificate.json",
         .course = Course::QualificationCertificate,
         .expected = withoutResult(Outcome::NoSession)},
        {.name = "home-visit",
         .persona = "elderly-woman.json",
         .kind = domain::VisitKind::HomeVisit,
         .expected = completed(Identity::Pin)},
        {.name = "home-visit-visual",
         .persona = "elderly-man.json",
         .kind = domain::VisitKind::HomeVisit,
         .consent = ConsentChoice::OneByOne,
         .deviation = Deviation::NeedsEye,
         .expected = completed(Identity::Visual, kPartial)},
        {.name = "online-visit",
         .persona = "pin-adult.json",
         .kind = domain::VisitKind::Online,
         .expected = completed(Identity::Pin)},
        {.name = "online-face-only",
         .persona = "face-only.json",
         .kind = domain::VisitKind::Online,
         .expected = withoutResult(Outcome::HandedToStaff, Identity::None, Eligibility::Unknown, kAll)},
        {.name = "infant-photo-less", .persona = "infant.json", .expected = completed(Identity::Pin)},
        {.name = "camera-covered",
         .persona = "pin-adult.json",
         .clip = "covered",
         .clipShowsNobody = true,
         .expected = completed(Identity::Pin)},
        {.name = "phone", .persona = "phone.json", .expected = withoutResult(Outcome::HandedToStaff)},
        {.name = "eligibility-invalid",
         .persona = "eligibility-invalid.json",
         .expected = completedWith(Eligibility::Invalid)},
        {.name = "eligibility-new-insurer",
         .persona = "eligibility-new-insurer.json",
         .expected = completedWith(Eligibility::InvalidNewInsurer)},
        {.name = "eligibility-not-found",
         .persona = "eligibility-not-found.json",
         .expected = withoutResult(Outcome::HandedToStaff, Identity::Face, Eligibility::NotFound, kAll)},
        {.name = "eligibility-several",
         .persona = "eligibility-several.json",
         .expected = withoutResult(Outcome::HandedToStaff, Identity::Face, Eligibility::Several, kAll)},
        {.name = "name-with-black-dot",
         .persona = "name-with-black-dot.json",
         .expected = completed(Identity::Face)},
        {.name = "medical-aid", .persona = "medical-aid.json", .expected = completed(Identity::Face)},
        {.name = "camera-down", .persona = "camera-down.json", .expected = completed(Identity::Pin)},
        faceInVain("face-not-seen", "empty-room", StepCode::FaceNotSeen),
        faceInVain("face-several-people", "second-face", StepCode::FaceSeveralPeople),
        faceInVain("face-too-far", "far-away", StepCode::FaceOutOfPlace),
        faceInVain("face-turned-away", "turned-away", StepCode::FaceTurnedAway, "live-room"),
        faceInVain("face-too-dark", "dark", StepCode::FaceTooDark),
        faceInVain("face-too-bright", "bright", StepCode::FaceTooBright),
        faceInVain("face-blurred", "blurred", StepCode::FaceBlurred),
        faceInVain("face-eyes-hidden", "dark-glasses", StepCode::FaceEyesHidden),
        faceInVain("face-masked", "mask", StepCode::FaceMasked),
    };
    return kTable;
}

}  // namespace

std::span<const Script> scripts() {
    return table();
}

const Script* findScript(std::string_view name) {
    const auto found = std::ranges::find(table(), name, &Script::name);
    return found == table().end() ? nullptr : &*found;
}

}  // namespace madoguchi::scenario
