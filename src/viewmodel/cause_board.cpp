#include "viewmodel/cause_board.hpp"

#include <algorithm>
#include <array>

namespace madoguchi::viewmodel {
namespace {

// In the order in which a reception meets them: what surveys of clinics name most often comes first.
constexpr std::array kRows{
    CauseRow{StaffCause::BlackDot, "circle-filled", WayOn::Nothing, "name-with-black-dot"},
    CauseRow{StaffCause::Invalid, "report-medical", WayOn::Certificate, "eligibility-invalid"},
    CauseRow{StaffCause::NewInsurer, "report-medical", WayOn::Certificate, "eligibility-new-insurer"},
    CauseRow{StaffCause::NotFound, "report-medical", WayOn::Certificate, "eligibility-not-found"},
    CauseRow{StaffCause::Several, "report-medical", WayOn::Certificate, "eligibility-several"},
    CauseRow{StaffCause::Reader, "plug-connected", WayOn::Ladder, "reader-unplugged"},
    CauseRow{StaffCause::ReaderService, "plug-connected", WayOn::Ladder, "reader-fault"},
    CauseRow{StaffCause::Network, "network", WayOn::Ladder, "gateway-name-unknown"},
    CauseRow{StaffCause::Line, "network", WayOn::Ladder, "outage-ladder"},
    CauseRow{StaffCause::GatewayCertificate, "network", WayOn::Ladder, "gateway-tls-expired"},
    CauseRow{StaffCause::GatewayRefused, "network", WayOn::Ladder, "gateway-refused"},
    CauseRow{StaffCause::Terminal, "network", WayOn::Ladder, "folder-returned"},
    CauseRow{StaffCause::NumbersMissing, "report-medical", WayOn::Nothing, "folder-numbers-missing"},
    CauseRow{StaffCause::ProofRejected, "network", WayOn::Ladder, "proof-rejected"},
    CauseRow{StaffCause::CertificateExpired, "calendar", WayOn::Ladder, "certificate-expired"},
    CauseRow{StaffCause::CertificateGrace, "calendar", WayOn::Nothing, "certificate-grace"},
    CauseRow{StaffCause::CertificateExpiring, "calendar", WayOn::Nothing, "certificate-expiring"},
    CauseRow{StaffCause::CertificateUnusable, "id", WayOn::Ladder, "certificate-revoked"},
    CauseRow{StaffCause::CardExpired, "calendar", WayOn::Ladder, "card-expired"},
    CauseRow{StaffCause::CardUnreadable, "id", WayOn::Ladder, "card-unreadable"},
    CauseRow{StaffCause::OtherCard, "id", WayOn::Nothing, "not-my-number-card"},
    CauseRow{StaffCause::Phone, "device-mobile", WayOn::Nothing, "phone"},
    CauseRow{StaffCause::CardTaken, "id", WayOn::Nothing, "card-removed-early"},
    CauseRow{StaffCause::CardLeft, "id", WayOn::Nothing, "card-left-behind"},
    CauseRow{StaffCause::FaceNoMatch, "face-id", WayOn::Nothing, "face-impostor"},
    CauseRow{StaffCause::FaceNotSeen, "face-id", WayOn::Nothing, "face-not-seen"},
    CauseRow{StaffCause::FaceSeveralPeople, "face-id", WayOn::Nothing, "face-several-people"},
    CauseRow{StaffCause::FaceOutOfPlace, "face-id", WayOn::Nothing, "face-too-far"},
    CauseRow{StaffCause::FaceTurnedAway, "face-id", WayOn::Nothing, "face-turned-away"},
    CauseRow{StaffCause::FaceTooDark, "face-id", WayOn::Nothing, "face-too-dark"},
    CauseRow{StaffCause::FaceTooBright, "face-id", WayOn::Nothing, "face-too-bright"},
    CauseRow{StaffCause::FaceBlurred, "face-id", WayOn::Nothing, "face-blurred"},
    CauseRow{StaffCause::FaceEyesHidden, "face-id", WayOn::Nothing, "face-eyes-hidden"},
    CauseRow{StaffCause::FaceMasked, "face-id", WayOn::Nothing, "face-masked"},
    CauseRow{StaffCause::FaceLivenessDoubtful, "face-id", WayOn::Nothing, "print-attack"},
    CauseRow{StaffCause::PinWrong, "keypad", WayOn::Nothing, "pin-wrong-then-right"},
    CauseRow{StaffCause::PinLocked, "keypad", WayOn::Nothing, "pin-locked"},
    CauseRow{StaffCause::LastTryDeclined, "keypad", WayOn::Nothing, "pin-last-try-declined"},
    CauseRow{StaffCause::PinUnknown, "keypad", WayOn::Nothing, "pin-unknown"},
    CauseRow{StaffCause::FaceOnlyCard, "face-id", WayOn::Nothing, "face-only-card"},
    CauseRow{StaffCause::NoPhoto, "user", WayOn::Nothing, "infant-photo-less"},
    CauseRow{StaffCause::NoMethod, "user", WayOn::Nothing, "infant-pin-locked"},
    CauseRow{StaffCause::Called, "bell-ringing", WayOn::Nothing, "visual-confirmed"},
    CauseRow{StaffCause::VisualRefused, "eye", WayOn::Nothing, "visual-refused"},
    CauseRow{StaffCause::GrantExpired, "eye", WayOn::Nothing, "visual-grant-expires"},
    CauseRow{StaffCause::VisitPlace, "users", WayOn::Nothing, "home-visit"},
    CauseRow{StaffCause::OnlinePinUnusable, "face-id", WayOn::Nothing, "online-face-only"},
    CauseRow{StaffCause::ReinquiryPending, "clock", WayOn::Nothing, "home-visit-inquiry-pending"},
    CauseRow{StaffCause::ReinquiryEnd, "network", WayOn::Nothing, "home-visit-inquiry-end-untold"},
    CauseRow{StaffCause::NotRegistered, "user", WayOn::Nothing, "unregistered"},
    CauseRow{StaffCause::EnrolmentFailed, "user", WayOn::Ladder, "enrolment-refused"},
    CauseRow{StaffCause::MedicalAid, "report-medical", WayOn::Nothing, "medical-aid"},
    CauseRow{StaffCause::NoConsent, "hand-stop", WayOn::Nothing, "consent-none"},
    CauseRow{StaffCause::ShareDiffers, "report-medical", WayOn::Nothing, "share-differs"},
    CauseRow{StaffCause::Camera, "camera", WayOn::Nothing, "camera-down"},
    CauseRow{StaffCause::CameraCovered, "camera", WayOn::Nothing, "camera-covered"},
    CauseRow{StaffCause::FacePhoto, "camera", WayOn::Nothing, "photo-unusable"},
    CauseRow{StaffCause::NumberB, "camera", WayOn::Nothing, "number-b-typed"},
    CauseRow{StaffCause::NumberBWrong, "camera", WayOn::Nothing, "number-b-mistyped"},
    CauseRow{StaffCause::NumberBSpared, "camera", WayOn::Nothing, "number-b-spared"},
    CauseRow{StaffCause::FaceModel, "camera", WayOn::Nothing, "start-without-model"},
    CauseRow{StaffCause::TimedOut, "clock", WayOn::Nothing, "patient-leaves"},
    CauseRow{StaffCause::ResultFolder, "folder", WayOn::Nothing, "result-folder-gone"},
    CauseRow{StaffCause::Log, "folder", WayOn::Ladder, "start-with-damaged-log"},
    CauseRow{StaffCause::Setup, "alert-triangle", WayOn::Nothing, "start-with-wrong-settings"},
    CauseRow{StaffCause::Internal, "alert-triangle", WayOn::Ladder, "kiosk-interrupted"},
    CauseRow{StaffCause::Completed, "circle-check", WayOn::Nothing, "face-standard"},
};
}  // namespace

std::span<const CauseRow> causeRows() {
    return kRows;
}

const CauseRow& causeRow(StaffCause cause) {
    const auto row = std::ranges::find(kRows, cause, &CauseRow::cause);  // a test finds each
    return row == kRows.end() ? kRows.front() : *row;
}

std::vector<StepCode> codesOf(StaffCause cause) {
    std::vector<StepCode> codes;
    std::ranges::copy_if(allStepCodes(), std::back_inserter(codes),
                         [cause](StepCode code) { return staffCause(code) == cause; });
    return codes;
}

QString searchForm(const QString& text) {
    constexpr char16_t kFirstKatakana = 0x30A1;
    constexpr char16_t kLastKatakana = 0x30F6;
    constexpr char16_t kToHiragana = 0x60;
    QString form;
    for (const QChar each : text.normalized(QString::NormalizationForm_KC).toLower()) {
        if (each >= QChar{kFirstKatakana} && each <= QChar{kLastKatakana}) {
            form.append(QChar{static_cast<char16_t>(each.unicode() - kToHiragana)});
        } else if (each.isLetterOrNumber() || each == QChar{u'●'} || each == QChar{u'-'} ||
                   each == QChar{u'.'}) {
            form.append(each);
        }
    }
    return form;
}

}  // namespace madoguchi::viewmodel
