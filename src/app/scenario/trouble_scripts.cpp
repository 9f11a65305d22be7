#include "app/scenario/trouble_scripts.hpp"

#include "app/scenario/expectations.hpp"

namespace madoguchi::scenario {
namespace {

using domain::Identity;
using domain::Outcome;

// Looks into the camera until the time runs out, because of what is wrong there, and calls staff; there is no
// PIN.
Script faceInVain(std::string_view name, std::string_view effect, StepCode cause,
                  std::string_view clip = "person-a") {
    return {.name = name,
            .persona = "face-only.json",
            .clip = clip,
            .clipShowsPatient = true,
            .cameraEffect = effect,
            .expected = withoutResult(Outcome::HandedToStaff),
            .reason = cause};
}

}  // namespace

std::vector<Script> troubleScripts() {
    return {
        faceInVain("face-not-seen", "empty-room", StepCode::FaceNotSeen),
        faceInVain("face-several-people", "second-face", StepCode::FaceSeveralPeople),
        faceInVain("face-too-far", "far-away", StepCode::FaceOutOfPlace),
        faceInVain("face-turned-away", "turned-away", StepCode::FaceTurnedAway, "live-room"),
        faceInVain("face-too-dark", "dark", StepCode::FaceTooDark),
        faceInVain("face-too-bright", "bright", StepCode::FaceTooBright),
        faceInVain("face-blurred", "blurred", StepCode::FaceBlurred),
        faceInVain("face-eyes-hidden", "dark-glasses", StepCode::FaceEyesHidden),
        faceInVain("face-masked", "mask", StepCode::FaceMasked),
        {.name = "photo-unusable",
         .persona = "photo-unusable.json",
         .deviation = Deviation::NeedsNumber,
         .photoShowsNobody = true,
         .expected = withoutResult(Outcome::HandedToStaff),
         .reason = StepCode::FacePhotoNoFace},
        {.name = "card-unreadable",
         .persona = "adult.json",
         .cardFails = true,
         .expected = withoutResult(Outcome::HandedToStaff),
         .reason = StepCode::CardUnexpectedStatus},
        {.name = "reader-unplugged",
         .persona = "adult.json",
         .deviation = Deviation::UnplugsReader,
         .expected = withoutResult(Outcome::HandedToStaff),
         .reason = StepCode::ReaderAbsent},
        {.name = "reader-unplugged-late",
         .persona = "adult.json",
         .deviation = Deviation::UnplugsReaderLate,
         .counter = CounterScript::AsksWithoutCard,
         .expected = withoutAnswer(kNotAsked),
         .reason = StepCode::ReaderAbsent},
        {.name = "pin-unknown",
         .persona = "pin-adult.json",
         .method = Method::Pin,
         .deviation = Deviation::ForgetsPin,
         .expected = completed(Identity::Visual),
         .called = StepCode::PatientPinUnknown},
        {.name = "infant-pin-locked",
         .persona = "infant-pin-locked.json",
         .expected = withoutResult(Outcome::HandedToStaff),
         .reason = StepCode::PatientNoMethodLeft},
        {.name = "number-b-mistyped",
         .persona = "number-b-typed.json",
         .deviation = Deviation::MistypesNumber,
         .expected = completed(Identity::Face),
         .called = StepCode::CardNumberBWrong},
        {.name = "number-b-spared",
         .persona = "number-b-spared.json",
         .deviation = Deviation::MistypesNumber,
         .expected = withoutResult(Outcome::HandedToStaff),
         .reason = StepCode::CardNumberBSpared},
        {.name = "share-differs",
         .persona = "adult.json",
         .counter = CounterScript::ReadsBoard,
         .expected = completed(Identity::Face)},
        {.name = "kiosk-interrupted",
         .persona = "adult.json",
         .deviation = Deviation::ProgramEnds,
         .expected = withoutResult(Outcome::Failed),
         .reason = StepCode::KioskInterrupted},
        {.name = "start-without-model",
         .persona = "adult.json",
         .course = Course::FailedStart,
         .startFault = StartFault::ModelMissing,
         .expected = withoutResult(Outcome::NoSession),
         .reason = StepCode::FaceModelMissing},
        {.name = "start-with-damaged-log",
         .persona = "adult.json",
         .course = Course::FailedStart,
         .startFault = StartFault::LogDamaged,
         .expected = withoutResult(Outcome::NoSession),
         .reason = StepCode::AuditDamaged},
        {.name = "start-with-wrong-settings",
         .persona = "adult.json",
         .course = Course::FailedStart,
         .startFault = StartFault::InstitutionWrong,
         .expected = withoutResult(Outcome::NoSession),
         .reason = StepCode::ConfigInvalid},
        {.name = "patient-leaves",
         .persona = "adult.json",
         .deviation = Deviation::WalksAway,
         .expected = withoutResult(Outcome::TimedOut),
         .reason = StepCode::PatientTimedOut},
        {.name = "result-folder-gone",
         .persona = "adult.json",
         .deviation = Deviation::LosesResultFolder,
         .counter = CounterScript::FolderComesBack,
         .expected = completed(Identity::Face)},
    };
}

}  // namespace madoguchi::scenario
