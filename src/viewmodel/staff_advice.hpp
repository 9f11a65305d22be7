// What a step code means to the reception: one cause in plain words and one thing to do, for each code.
// The words are in resources/translations/staff_ja.ts under "staff-cause-<id>" and "staff-do-<id>".
#pragma once

#include <array>

#include "core/step_code.hpp"

namespace madoguchi::viewmodel {

enum class StaffCause {
    Reader,
    ReaderService,
    CardUnreadable,
    OtherCard,
    Phone,
    CardTaken,
    CardLeft,
    CardExpired,
    CertificateExpired,
    CertificateUnusable,
    NoPhoto,
    PinUnknown,
    PinWrong,
    PinLocked,
    NumberB,
    Camera,
    CameraCovered,
    FaceModel,
    FacePhoto,
    FaceNoMatch,
    FaceLivenessDoubtful,
    Called,
    TimedOut,
    NoMethod,
    LastTryDeclined,
    NotRegistered,
    EnrolmentFailed,
    VisualRefused,
    GrantExpired,
    Line,
    Terminal,
    NumbersMissing,
    ProofRejected,
    NotFound,
    Several,
    Invalid,
    Log,
    ResultFolder,
    Setup,
    Internal,
};

inline constexpr std::array kStaffCauses{
    StaffCause::Reader,
    StaffCause::ReaderService,
    StaffCause::CardUnreadable,
    StaffCause::OtherCard,
    StaffCause::Phone,
    StaffCause::CardTaken,
    StaffCause::CardLeft,
    StaffCause::CardExpired,
    StaffCause::CertificateExpired,
    StaffCause::CertificateUnusable,
    StaffCause::NoPhoto,
    StaffCause::PinUnknown,
    StaffCause::PinWrong,
    StaffCause::PinLocked,
    StaffCause::NumberB,
    StaffCause::Camera,
    StaffCause::CameraCovered,
    StaffCause::FaceModel,
    StaffCause::FacePhoto,
    StaffCause::FaceNoMatch,
    StaffCause::FaceLivenessDoubtful,
    StaffCause::Called,
    StaffCause::TimedOut,
    StaffCause::NoMethod,
    StaffCause::LastTryDeclined,
    StaffCause::NotRegistered,
    StaffCause::EnrolmentFailed,
    StaffCause::VisualRefused,
    StaffCause::GrantExpired,
    StaffCause::Line,
    StaffCause::Terminal,
    StaffCause::NumbersMissing,
    StaffCause::ProofRejected,
    StaffCause::NotFound,
    StaffCause::Several,
    StaffCause::Invalid,
    StaffCause::Log,
    StaffCause::ResultFolder,
    StaffCause::Setup,
    StaffCause::Internal,
};

[[nodiscard]] StaffCause staffCause(StepCode code);
[[nodiscard]] const char* idOf(StaffCause cause);

}  // namespace madoguchi::viewmodel
