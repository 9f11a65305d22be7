#include "viewmodel/cause_board.hpp"

#include <algorithm>
#include <array>

namespace madoguchi::viewmodel {
namespace {

constexpr bool kLadder = true;

// In the order in which a reception meets them: what surveys of clinics name most often comes first.
constexpr std::array kRows{
    CauseRow{StaffCause::BlackDot, "circle-filled", false, "name-with-black-dot"},
    CauseRow{StaffCause::Invalid, "report-medical", false, "eligibility-invalid"},
    CauseRow{StaffCause::NewInsurer, "report-medical", false, "eligibility-new-insurer"},
    CauseRow{StaffCause::NotFound, "report-medical", false, "eligibility-not-found"},
    CauseRow{StaffCause::Several, "report-medical", false, "eligibility-several"},
    CauseRow{StaffCause::Reader, "plug-connected", kLadder, "reader-unplugged"},
    CauseRow{StaffCause::ReaderService, "plug-connected", kLadder, "reader-fault"},
    CauseRow{StaffCause::Network, "network", kLadder, "gateway-name-unknown"},
    CauseRow{StaffCause::Line, "network", kLadder, "outage-ladder"},
    CauseRow{StaffCause::GatewayCertificate, "network", kLadder, "gateway-tls-expired"},
    CauseRow{StaffCause::GatewayRefused, "network", kLadder, "gateway-refused"},
    CauseRow{StaffCause::Terminal, "network", kLadder, "folder-returned"},
    CauseRow{StaffCause::NumbersMissing, "report-medical", false, "folder-numbers-missing"},
    CauseRow{StaffCause::ProofRejected, "network", kLadder, "proof-rejected"},
    CauseRow{StaffCause::CertificateExpired, "calendar", kLadder, "certificate-expired"},
    CauseRow{StaffCause::CertificateGrace, "calendar", false, "certificate-grace"},
    CauseRow{StaffCause::CertificateExpiring, "calendar", false, "certificate-expiring"},
    CauseRow{StaffCause::CertificateUnusable, "id", kLadder, "certificate-revoked"},
    CauseRow{StaffCause::CardExpired, "calendar", kLadder, "card-expired"},
    CauseRow{StaffCause::CardUnreadable, "id", kLadder, "card-unreadable"},
    CauseRow{StaffCause::OtherCard, "id", false, "not-my-number-card"},
    CauseRow{StaffCause::Phone, "device-mobile", false, "phone"},
    CauseRow{StaffCause::CardTaken, "id", false, "card-removed-early"},
    CauseRow{StaffCause::CardLeft, "id", false, "card-left-behind"},
    CauseRow{StaffCause::FaceNoMatch, "face-id", false, "face-impostor"},
    CauseRow{StaffCause::FaceNotSeen, "face-id", false, "face-not-seen"},
    CauseRow{StaffCause::FaceSeveralPeople, "face-id", false, "face-several-people"},
    CauseRow{StaffCause::FaceOutOfPlace, "face-id", false, "face-too-far"},
    CauseRow{StaffCause::FaceTurnedAway, "face-id", false, "face-turned-away"},
    CauseRow{StaffCause::FaceTooDark, "face-id", false, "face-too-dark"},
    CauseRow{StaffCause::FaceTooBright, "face-id", false, "face-too-bright"},
    CauseRow{StaffCause::FaceBlurred, "face-id", false, "face-blurred"},
    CauseRow{StaffCause::FaceEyesHidden, "face-id", false, "face-eyes-hidden"},
    CauseRow{StaffCause::FaceMasked, "face-id", false, "face-masked"},
    CauseRow{StaffCause::FaceLivenessDoubtful, "face-id", false, "print-attack"},
    CauseRow{StaffCause::PinWrong, "keypad", false, "pin-wrong-then-right"},
    CauseRow{StaffCause::PinLocked, "keypad", false, "pin-locked"},
    CauseRow{StaffCause::LastTryDeclined, "keypad", false, "pin-last-try-declined"},
    CauseRow{StaffCause::PinUnknown, "keypad", false, "pin-unknown"},
    CauseRow{StaffCause::FaceOnlyCard, "face-id", false, "face-only-card"},
    CauseRow{StaffCause::NoPhoto, "user", false, "infant-photo-less"},
    CauseRow{StaffCause::NoMethod, "user", false, "infant-pin-locked"},
    CauseRow{StaffCause::Called, "bell-ringing", false, "visual-confirmed"},
    CauseRow{StaffCause::VisualRefused, "eye", false, "visual-refused"},
    CauseRow{StaffCause::GrantExpired, "eye", false, "visual-grant-expires"},
    CauseRow{StaffCause::VisitPlace, "users", false, "home-visit"},
    CauseRow{StaffCause::OnlinePinUnusable, "face-id", false, "online-face-only"},
    CauseRow{StaffCause::ReinquiryPending, "clock", false, "home-visit-inquiry-pending"},
    CauseRow{StaffCause::ReinquiryEnd, "network", false, "home-visit-inquiry-end-untold"},
    CauseRow{StaffCause::NotRegistered, "user", false, "unregistered"},
    CauseRow{StaffCause::EnrolmentFailed, "user", kLadder, "enrolment-refused"},
    CauseRow{StaffCause::MedicalAid, "report-medical", false, "medical-aid"},
    CauseRow{StaffCause::NoConsent, "hand-stop", false, "consent-none"},
    CauseRow{StaffCause::ShareDiffers, "report-medical", false, "share-differs"},
    CauseRow{StaffCause::Camera, "camera", false, "camera-down"},
    CauseRow{StaffCause::CameraCovered, "camera", false, "camera-covered"},
    CauseRow{StaffCause::FacePhoto, "camera", false, "photo-unusable"},
    CauseRow{StaffCause::NumberB, "camera", false, "number-b-typed"},
    CauseRow{StaffCause::NumberBWrong, "camera", false, "number-b-mistyped"},
    CauseRow{StaffCause::NumberBSpared, "camera", false, "number-b-spared"},
    CauseRow{StaffCause::FaceModel, "camera", false, "start-without-model"},
    CauseRow{StaffCause::TimedOut, "clock", false, "patient-leaves"},
    CauseRow{StaffCause::ResultFolder, "folder", false, "result-folder-gone"},
    CauseRow{StaffCause::Log, "folder", kLadder, "start-with-damaged-log"},
    CauseRow{StaffCause::Setup, "alert-triangle", false, "start-with-wrong-settings"},
    CauseRow{StaffCause::Internal, "alert-triangle", kLadder, "kiosk-interrupted"},
    CauseRow{StaffCause::Completed, "circle-check", false, "face-standard"},
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
