// What a step code means to a patient: a few calm causes, each with one next step.
// 「全額負担にはなりません」 is said when the machine, the line or the certificate on the card fails, and
// only then: never for a qualification that is invalid, for an expiry, or for something the patient chose
// (guide: 不具合で使えない場合は？; 保発0710第1号 names faults of reader, card, chip, certificate, power and
// network).
#pragma once

#include <array>

#include "core/step_code.hpp"

namespace madoguchi::viewmodel {

enum class PatientCause {
    Machine,  // reader, camera, log or a part of the kiosk itself
    Line,     // the way to the eligibility service
    CardUnreadable,
    CardOfAnotherKind,
    Phone,
    CardExpired,
    CertificateExpired,
    CertificateUnusable,
    PinLocked,     // in this visit; where it is unlocked is said beside it
    IdentityOpen,  // nobody was recognised yet: staff confirm the person
    NotRegistered,
    EnrolmentDeclined,
    EnrolmentFailed,
    OnlinePinUnusable,  // 顔認証カード at an online visit
    QualificationUnclear,
    StaffHelps,
};

inline constexpr std::array kPatientCauses{
    PatientCause::Machine,
    PatientCause::Line,
    PatientCause::CardUnreadable,
    PatientCause::CardOfAnotherKind,
    PatientCause::Phone,
    PatientCause::CardExpired,
    PatientCause::CertificateExpired,
    PatientCause::CertificateUnusable,
    PatientCause::PinLocked,
    PatientCause::IdentityOpen,
    PatientCause::NotRegistered,
    PatientCause::EnrolmentDeclined,
    PatientCause::EnrolmentFailed,
    PatientCause::OnlinePinUnusable,
    PatientCause::QualificationUnclear,
    PatientCause::StaffHelps,
};

[[nodiscard]] PatientCause patientCause(StepCode code);

// The part of the text ids that belongs to the cause: "machine" in "guidance-machine-heading".
[[nodiscard]] const char* idOf(PatientCause cause);

[[nodiscard]] constexpr bool isFaultNotPatient(PatientCause cause) {
    return cause == PatientCause::Machine || cause == PatientCause::Line ||
           cause == PatientCause::CertificateUnusable;
}

}  // namespace madoguchi::viewmodel
