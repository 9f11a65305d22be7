// Every way in which a step of the product can fail, with the stable text that screens, logs, JSON and
// docs/failure-codes.md share. A test keeps this list and that document equal.
// Adding one: a line here and a row there, in the same commit. Renaming or reusing one is never allowed.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace madoguchi {

// clang-format off
#define MADOGUCHI_STEP_CODES(X)                                        \
    /* the reader and its service */                                   \
    X(ReaderServiceDown,         "reader.service-down")                \
    X(ReaderAccessDenied,        "reader.access-denied")               \
    X(ReaderAbsent,              "reader.absent")                      \
    X(ReaderFailed,              "reader.failed")                      \
    /* the card */                                                     \
    X(CardAbsent,                "card.absent")                        \
    X(CardRemoved,               "card.removed")                       \
    X(CardNotMyNumber,           "card.not-my-number-card")            \
    X(CardIsPhone,               "card.is-phone")                      \
    X(CardIsOther,               "card.other-card")                    \
    X(CardTransportFailed,       "card.transport-failed")              \
    X(CardMalformed,             "card.malformed-data")                \
    X(CardUnexpectedStatus,      "card.unexpected-status")             \
    X(CardWithoutPhoto,          "card.without-photo")                 \
    X(CardPinWrong,              "card.pin-wrong")                     \
    X(CardPinLocked,             "card.pin-locked")                    \
    X(CardPinAbsent,             "card.pin-absent")                    \
    X(CardNumberBWrong,          "card.number-b-wrong")                \
    X(CardNumberBSpared,         "card.number-b-spared")               \
    X(CardNumberBMissing,        "card.number-b-missing")              \
    X(CardSignFailed,            "card.sign-failed")                   \
    X(CardExpired,               "card.expired")                       \
    X(CardLeftBehind,            "card.left-behind")                   \
    /* the certificate on the card */                                  \
    X(CertificateAbsent,         "certificate.absent")                 \
    X(CertificateMalformed,      "certificate.malformed")              \
    X(CertificateExpired,        "certificate.expired")                \
    X(CertificateUntrusted,      "certificate.untrusted")              \
    X(CertificateRevoked,        "certificate.revoked")                \
    /* camera and face */                                              \
    X(CameraAbsent,              "camera.absent")                      \
    X(CameraStalled,             "camera.stalled")                     \
    X(CameraFailed,              "camera.failed")                      \
    X(CameraCovered,             "camera.covered")                     \
    X(FaceModelMissing,          "face.model-missing")                 \
    X(FaceModelWrong,            "face.model-wrong")                   \
    X(FacePhotoUnreadable,       "face.photo-unreadable")              \
    X(FacePhotoTooLarge,         "face.photo-too-large")               \
    X(FacePhotoNoFace,           "face.photo-without-face")            \
    X(FacePictureUnreadable,     "face.picture-unreadable")            \
    X(FaceNotUsable,             "face.not-usable")                    \
    X(FaceNoMatch,               "face.no-match")                      \
    X(FaceLivenessDoubtful,      "face.liveness-doubtful")             \
    X(FaceTimedOut,              "face.timed-out")                     \
    X(FaceNotSeen,               "face.not-seen")                     \
    X(FaceSeveralPeople,         "face.several-people")               \
    X(FaceOutOfPlace,            "face.out-of-place")                 \
    X(FaceTurnedAway,            "face.turned-away")                  \
    X(FaceTooDark,               "face.too-dark")                     \
    X(FaceTooBright,             "face.too-bright")                   \
    X(FaceBlurred,               "face.blurred")                      \
    X(FaceEyesHidden,            "face.eyes-hidden")                  \
    X(FaceMasked,                "face.masked")                       \
    /* the patient's way */                                            \
    X(PatientCalledStaff,        "patient.called-staff")               \
    X(PatientTimedOut,           "patient.timed-out")                  \
    X(PatientNoMethodLeft,       "patient.no-method-left")             \
    X(PatientLastTryDeclined,    "patient.last-try-declined")          \
    X(PatientPinUnknown,         "patient.pin-unknown")                \
    X(EnrolmentNeeded,           "enrolment.unregistered")             \
    X(EnrolmentDeclined,         "enrolment.declined")                 \
    X(EnrolmentFailed,           "enrolment.failed")                   \
    X(VisualRefused,             "visual.refused")                     \
    X(VisualGrantExpired,        "visual.grant-expired")               \
    /* visits away from the reception */                               \
    X(VisitFaceNotOffered,       "visit.face-not-offered")             \
    X(VisitVisualNotOffered,     "visit.visual-not-offered")           \
    X(VisitOnlinePinUnusable,       "visit.online-pin-unusable")        \
    X(ReinquiryPending,          "reinquiry.pending")                  \
    X(ReinquiryEndNotTold,       "reinquiry.end-not-told")             \
    /* eligibility */                                                  \
    X(NetworkLinkDown,           "network.link-down")                   \
    X(NetworkNameUnresolved,     "network.name-unresolved")             \
    X(GatewayUnreachable,        "gateway.unreachable")                \
    X(GatewayTimedOut,           "gateway.timed-out")                  \
    X(GatewayTlsRejected,        "gateway.tls-rejected")               \
    X(GatewayRefused,            "gateway.refused")                    \
    X(GatewayReplyTooLarge,      "gateway.reply-too-large")            \
    X(GatewayReplyMalformed,     "gateway.reply-malformed")            \
    X(GatewayProofRejected,      "gateway.proof-rejected")             \
    X(GatewayChallengeMissing,   "gateway.challenge-missing")          \
    X(FolderMissing,             "folder.missing")                     \
    X(FolderWriteFailed,         "folder.write-failed")                \
    X(FolderRequestReturned,     "folder.request-returned")            \
    X(FolderRequestNotTaken,     "folder.request-not-taken")           \
    X(EligibilityNumbersMissing, "eligibility.numbers-missing")        \
    X(GatewayUnhealthy,          "gateway.unhealthy")                   \
    X(EligibilityMalformed,      "eligibility.malformed")              \
    X(EligibilityError,          "eligibility.error-answer")           \
    X(EligibilityNotFound,       "eligibility.not-found")              \
    X(EligibilitySeveral,        "eligibility.several")                \
    X(EligibilityInvalid,        "eligibility.invalid")                \
    X(EligibilityNewInsurer,     "eligibility.new-insurer")            \
    /* audit, outbox, result files */                                  \
    X(AuditOpenFailed,           "audit.open-failed")                  \
    X(AuditWriteFailed,          "audit.write-failed")                 \
    X(AuditDamaged,              "audit.damaged")                      \
    X(AuditTampered,             "audit.tampered")                     \
    X(AuditKeyMissing,           "audit.key-missing")                  \
    X(OutputFolderMissing,       "output.folder-missing")              \
    X(OutputWriteFailed,         "output.write-failed")                \
    X(OutputDiskFull,            "output.disk-full")                   \
    /* settings, personas, programs */                                 \
    X(ConfigUnreadable,          "config.unreadable")                  \
    X(ConfigInvalid,             "config.invalid")                     \
    X(StaffFileDamaged,          "staff.file-damaged")                 \
    X(PersonaUnreadable,         "persona.unreadable")                 \
    X(PersonaInvalid,            "persona.invalid")                    \
    X(RulesUnreadable,           "rules.unreadable")                   \
    X(RulesInvalid,              "rules.invalid")                      \
    X(FileUnreadable,            "file.unreadable")                    \
    X(FileUnwritable,            "file.unwritable")                    \
    X(CryptoFailed,              "crypto.failed")                      \
    X(SimulationFailed,          "simulation.failed")                  \
    X(UsageWrong,                "usage.wrong")                        \
    X(KioskAlreadyRunning,       "kiosk.already-running")              \
    X(KioskNoDisplay,            "kiosk.no-display")                   \
    X(KioskInterrupted,          "kiosk.interrupted")                  \
    X(KioskInternal,             "kiosk.internal")
// clang-format on

enum class StepCode {
#define MADOGUCHI_STEP_CODE_NAME(name, text) name,
    MADOGUCHI_STEP_CODES(MADOGUCHI_STEP_CODE_NAME)
#undef MADOGUCHI_STEP_CODE_NAME
};

[[nodiscard]] std::string_view toText(StepCode code);
[[nodiscard]] std::optional<StepCode> stepCodeFromText(std::string_view text);
[[nodiscard]] std::span<const StepCode> allStepCodes();

}  // namespace madoguchi
