#include "viewmodel/kiosk_view_model.hpp"

#include <QtCore/QLocale>
#include <chrono>
#include <utility>

#include "viewmodel/dates.hpp"
#include "viewmodel/face_hint_id.hpp"
#include "viewmodel/masked_name.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace checkin;

constexpr int kPinLength = 4;
constexpr std::chrono::milliseconds kHintStands{1500};
constexpr int kHelperFactor = 2;

struct ScreenName {
    QString operator()(const Idle&) const { return QStringLiteral("Idle"); }
    QString operator()(const ReadingCard&) const { return QStringLiteral("ReadingCard"); }
    QString operator()(const ExpiryNotice&) const { return QStringLiteral("ExpiryNotice"); }
    QString operator()(const ChooseMethod&) const { return QStringLiteral("ChooseMethod"); }
    QString operator()(const FaceVerification&) const { return QStringLiteral("FaceVerification"); }
    QString operator()(const PinEntry& at) const {
        return at.phase == PinEntry::Phase::AskLastTry ? QStringLiteral("PinLastTry")
                                                       : QStringLiteral("PinEntry");
    }
    QString operator()(const WaitingForStaff&) const { return QStringLiteral("WaitingForStaff"); }
    QString operator()(const EnrolmentOffer&) const { return QStringLiteral("EnrolmentOffer"); }
    QString operator()(const Enrolling&) const { return QStringLiteral("Enrolling"); }
    QString operator()(const Consent& at) const {
        if (!at.staff.empty()) {
            return QStringLiteral("ConsentByStaff");
        }
        return at.item ? QStringLiteral("ConsentItem") : QStringLiteral("Consent");
    }
    QString operator()(const Confirming&) const { return QStringLiteral("Confirming"); }
    QString operator()(const Complete&) const { return QStringLiteral("Complete"); }
    QString operator()(const RemoveCard&) const { return QStringLiteral("RemoveCard"); }
    QString operator()(const PutCardBack&) const { return QStringLiteral("PutCardBack"); }
    QString operator()(const Guidance&) const { return QStringLiteral("Guidance"); }
    QString operator()(const PlaceCard&) const { return QStringLiteral("PlaceCard"); }
};

}  // namespace

KioskViewModel::KioskViewModel(session::KioskControl& control, const ports::Clock& clock,
                               KioskSettings settings, QObject* parent)
    : QObject{parent}, control_{control}, clock_{clock}, settings_{std::move(settings)}, information_{clock} {
    hintPause_.setSingleShot(true);
    connect(&information_, &Information::changed, this, &KioskViewModel::presentationChanged);
    connect(&hintPause_, &QTimer::timeout, this, &KioskViewModel::showNewestHint);
    restorePreferences();
    pad_ = shown().padLayout;
    hint_ = shown().face.hint;
    wasIdle_ = idle();
    lastClockText_ = clockText();
    control_.onChange([this] { onControlChange(); });
}

void KioskViewModel::setReaderDown(bool down) {
    if (readerDown_ != down) {
        readerDown_ = down;
        emit readerDownChanged();
    }
}

void KioskViewModel::onControlChange() {
    if (shown().padLayout != pad_) {
        pad_ = shown().padLayout;
        emit padChanged();
    }
    if (idle() && !wasIdle_) {
        restorePreferences();  // the next person starts from the clinic's own settings
    }
    wasIdle_ = idle();
    information_.giveTime(helperMode() ? kHelperFactor : 1);
    if (!idle()) {
        information_.close();  // a card came, or staff were called
    }
    preview_.follow(shown().face.box);
    if (!hintPause_.isActive() || !std::holds_alternative<FaceVerification>(shown().state.at)) {
        showNewestHint();
    }
    emit presentationChanged();
}

void KioskViewModel::showNewestHint() {
    if (shown().face.hint != hint_) {
        hint_ = shown().face.hint;
        hintPause_.start(kHintStands);
        emit faceHintChanged();
    }
    if (!std::holds_alternative<FaceVerification>(shown().state.at)) {
        hintPause_.stop();  // nobody reads it; the next attempt's first hint need not wait
    }
}

QString KioskViewModel::screen() const {
    if (idle() && information_.open()) {
        return information_.topic().isEmpty() ? QStringLiteral("Information")
                                              : QStringLiteral("InformationPage");
    }
    if (idle() && !atReception()) {
        return QStringLiteral("VisitStart");
    }
    return std::visit(ScreenName{}, shown().state.at);
}

bool KioskViewModel::beingCompared() const {
    const auto* waiting = std::get_if<WaitingForStaff>(&shown().state.at);
    return waiting != nullptr && waiting->grant.has_value();
}

bool KioskViewModel::cardWanted() const {
    const auto* at = std::get_if<WaitingForStaff>(&shown().state.at);
    return at != nullptr && !shown().state.cardPresent &&
           (at->numberWaits || (at->grant && at->grant->confirmed));
}

bool KioskViewModel::faceOffered() const {
    return shown().methods.face;
}
bool KioskViewModel::pinOffered() const {
    return shown().methods.pin;
}

QString KioskViewModel::faceHint() const {
    return QString::fromLatin1(hintId(hint_));
}

bool KioskViewModel::faceAlternatives() const {
    const auto* face = std::get_if<FaceVerification>(&shown().state.at);
    return face != nullptr && face->alternatives;
}

bool KioskViewModel::pinWrongBefore() const {
    const auto* pin = std::get_if<PinEntry>(&shown().state.at);
    return pin != nullptr && pin->wrongBefore;
}

bool KioskViewModel::pinBeingChecked() const {
    const auto* pin = std::get_if<PinEntry>(&shown().state.at);
    return pin != nullptr && pin->phase == PinEntry::Phase::Verifying;
}

bool KioskViewModel::pinLocked() const {
    const auto& session = shown().state.session;
    return session && session->identity == domain::Identity::None &&
           session->reason == StepCode::CardPinLocked;
}

bool KioskViewModel::takeKey(int key) {
    const auto* pin = std::get_if<PinEntry>(&shown().state.at);
    if (pin == nullptr || pin->phase != PinEntry::Phase::Typing || askStillThere()) {
        return false;
    }
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        control_.typePadDigit(key - Qt::Key_0);
    } else if (key == Qt::Key_Backspace) {
        control_.erasePadDigit();
    } else if (key == Qt::Key_Enter) {  // the ten-key's own; Return presses the control that has the focus
        submitPin();
    } else {
        return false;
    }
    return true;
}

QStringList KioskViewModel::padFaces() const {
    QStringList faces;
    for (const int digit : pad_) {
        faces.append(QString::number(digit));
    }
    return faces;
}

void KioskViewModel::submitPin() {
    if (shown().pinDigits == kPinLength) {
        control_.send(PinSubmitted{});
    }
}

int KioskViewModel::consentItem() const {
    const auto* consent = std::get_if<Consent>(&shown().state.at);
    return consent != nullptr && consent->item ? static_cast<int>(*consent->item) : -1;
}

QString KioskViewModel::patientName() const {
    if (!std::holds_alternative<Complete>(shown().state.at)) {
        return {};
    }
    const QString name = QString::fromStdString(shown().patientName);
    return settings_.maskName ? maskedName(name) : name;
}

bool KioskViewModel::counterNeeded() const {
    const auto* complete = std::get_if<Complete>(&shown().state.at);
    return complete != nullptr && complete->counterNeeded;
}

bool KioskViewModel::canGoBack() const {
    const State& state = shown().state;
    if (const auto* waiting = std::get_if<WaitingForStaff>(&state.at)) {
        return !state.session || waiting->back.has_value();
    }
    const auto* consent = std::get_if<Consent>(&state.at);
    return consent != nullptr && consent->item.has_value();
}

bool KioskViewModel::cardBeingCompared() const {
    const auto* put = std::get_if<PutCardBack>(&shown().state.at);
    return put != nullptr && put->checking;
}

PatientCause KioskViewModel::patientCauseNow() const {
    const State& state = shown().state;
    if (const auto* guidance = std::get_if<Guidance>(&state.at)) {
        return patientCause(guidance->cause);
    }
    if (const auto* waiting = std::get_if<WaitingForStaff>(&state.at)) {
        return patientCause(waiting->cause);
    }
    return PatientCause::StaffHelps;
}

QString KioskViewModel::causeCode() const {
    const auto* guidance = std::get_if<Guidance>(&shown().state.at);
    if (guidance == nullptr) {
        return {};
    }
    const std::string_view code = toText(guidance->cause);
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

QString KioskViewModel::cause() const {
    return QString::fromLatin1(idOf(patientCauseNow()));
}

bool KioskViewModel::faultNotPatient() const {
    return isFaultNotPatient(patientCauseNow());
}

QString KioskViewModel::clockText() const {
    return timeOfDay(clock_.utc());
}

}  // namespace madoguchi::viewmodel
