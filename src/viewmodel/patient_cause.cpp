#include "viewmodel/patient_cause.hpp"

namespace madoguchi::viewmodel {

PatientCause patientCause(StepCode code) {
    switch (code) {
        case StepCode::ReaderServiceDown:
        case StepCode::ReaderAccessDenied:
        case StepCode::ReaderAbsent:
        case StepCode::ReaderFailed:
        case StepCode::CameraAbsent:
        case StepCode::CameraStalled:
        case StepCode::CameraFailed:
        case StepCode::CameraCovered:
        case StepCode::FaceModelMissing:
        case StepCode::FaceModelWrong:
        case StepCode::AuditOpenFailed:
        case StepCode::AuditWriteFailed:
        case StepCode::AuditDamaged:
        case StepCode::AuditTampered:
        case StepCode::AuditKeyMissing:
        case StepCode::OutputFolderMissing:
        case StepCode::OutputWriteFailed:
        case StepCode::OutputDiskFull:
        case StepCode::ConfigUnreadable:
        case StepCode::ConfigInvalid:
        case StepCode::StaffFileDamaged:
        case StepCode::PersonaUnreadable:
        case StepCode::PersonaInvalid:
        case StepCode::RulesUnreadable:
        case StepCode::RulesInvalid:
        case StepCode::FileUnreadable:
        case StepCode::FileUnwritable:
        case StepCode::CryptoFailed:
        case StepCode::SimulationFailed:
        case StepCode::UsageWrong:
        case StepCode::KioskAlreadyRunning:
        case StepCode::KioskNoDisplay:
        case StepCode::KioskInterrupted:
        case StepCode::KioskInternal:
            return PatientCause::Machine;
        case StepCode::GatewayUnreachable:
        case StepCode::GatewayTimedOut:
        case StepCode::GatewayTlsRejected:
        case StepCode::GatewayRefused:
        case StepCode::GatewayReplyTooLarge:
        case StepCode::GatewayReplyMalformed:
        case StepCode::GatewayChallengeMissing:
        case StepCode::EligibilityMalformed:
        case StepCode::EligibilityError:
            return PatientCause::Line;
        case StepCode::CardAbsent:
        case StepCode::CardRemoved:
        case StepCode::CardTransportFailed:
        case StepCode::CardMalformed:
        case StepCode::CardUnexpectedStatus:
        case StepCode::CardSignFailed:
        case StepCode::CardLeftBehind:
            return PatientCause::CardUnreadable;
        case StepCode::CardNotMyNumber:
        case StepCode::CardIsOther:
            return PatientCause::CardOfAnotherKind;
        case StepCode::CardIsPhone:
            return PatientCause::Phone;
        case StepCode::CardExpired:
            return PatientCause::CardExpired;
        case StepCode::CertificateExpired:
            return PatientCause::CertificateExpired;
        case StepCode::CertificateAbsent:
        case StepCode::CertificateMalformed:
        case StepCode::CertificateUntrusted:
        case StepCode::CertificateRevoked:
        case StepCode::GatewayProofRejected:
            return PatientCause::CertificateUnusable;
        case StepCode::CardWithoutPhoto:
        case StepCode::CardPinWrong:
        case StepCode::CardPinLocked:
        case StepCode::CardPinAbsent:
        case StepCode::CardNumberBWrong:
        case StepCode::CardNumberBSpared:
        case StepCode::CardNumberBMissing:
        case StepCode::FacePhotoUnreadable:
        case StepCode::FacePhotoTooLarge:
        case StepCode::FacePhotoNoFace:
        case StepCode::FacePictureUnreadable:
        case StepCode::FaceNotUsable:
        case StepCode::FaceNoMatch:
        case StepCode::FaceLivenessDoubtful:
        case StepCode::FaceTimedOut:
        case StepCode::PatientNoMethodLeft:
        case StepCode::PatientLastTryDeclined:
        case StepCode::PatientPinUnknown:
        case StepCode::VisualRefused:
        case StepCode::VisualGrantExpired:
            return PatientCause::IdentityOpen;
        case StepCode::EnrolmentNeeded:
        case StepCode::EnrolmentDeclined:
        case StepCode::EnrolmentFailed:
            return PatientCause::NotRegistered;
        case StepCode::EligibilityNotFound:
        case StepCode::EligibilitySeveral:
        case StepCode::EligibilityInvalid:
            return PatientCause::QualificationUnclear;
        case StepCode::PatientCalledStaff:
        case StepCode::PatientTimedOut:
            return PatientCause::StaffHelps;
    }
    return PatientCause::StaffHelps;
}

const char* idOf(PatientCause cause) {
    switch (cause) {
        case PatientCause::Machine:
            return "machine";
        case PatientCause::Line:
            return "line";
        case PatientCause::CardUnreadable:
            return "card-unreadable";
        case PatientCause::CardOfAnotherKind:
            return "other-card";
        case PatientCause::Phone:
            return "phone";
        case PatientCause::CardExpired:
            return "card-expired";
        case PatientCause::CertificateExpired:
            return "certificate-expired";
        case PatientCause::CertificateUnusable:
            return "certificate-unusable";
        case PatientCause::IdentityOpen:
            return "identity-open";
        case PatientCause::NotRegistered:
            return "not-registered";
        case PatientCause::QualificationUnclear:
            return "qualification-unclear";
        case PatientCause::StaffHelps:
            return "staff-helps";
    }
    return "staff-helps";
}

}  // namespace madoguchi::viewmodel
