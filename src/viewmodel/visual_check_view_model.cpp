#include "viewmodel/visual_check_view_model.hpp"

#include <QtCore/QVariantMap>
#include <algorithm>

#include "viewmodel/dates.hpp"

namespace madoguchi::viewmodel {
namespace {

QString dayFor(const std::optional<domain::Date>& date) {
    return date ? dateInWords(*date, QStringLiteral("ja")).remove(QLatin1Char('|')) : QString{};
}

}  // namespace

VisualCheckViewModel::VisualCheckViewModel(session::KioskControl& control, const ports::Clock& clock,
                                           std::function<std::string()> whoMayCheck, QObject* parent)
    : QObject{parent}, control_{control}, clock_{clock}, whoMayCheck_{std::move(whoMayCheck)} {
    connect(&consent_, &StaffConsentViewModel::signInNeeded, this, &VisualCheckViewModel::signInNeeded);
    connect(&photo_, &PreviewFeed::wanted, this, [this] {
        if (shownPhoto_) {
            photo_.offer(*shownPhoto_);
        }
    });
}

const checkin::WaitingForStaff* VisualCheckViewModel::waiting() const {
    return std::get_if<checkin::WaitingForStaff>(&control_.presentation().state.at);
}

const checkin::VisualGrant* VisualCheckViewModel::grant() const {
    const auto* at = waiting();
    return at != nullptr && at->grant ? &*at->grant : nullptr;
}

bool VisualCheckViewModel::possible() const {
    const auto& shown = control_.presentation();
    return waiting() != nullptr && shown.state.session && shown.state.session->cardKnown &&
           shown.state.session->identity == domain::Identity::None && shown.methods.visual;
}

QString VisualCheckViewModel::whyNot() const {
    const auto& session = control_.presentation().state.session;
    if (waiting() == nullptr || possible()) {
        return {};
    }
    if (!session || !session->cardKnown) {
        return qtTrId("visual-needs-card");
    }
    if (!session->card.photoless) {
        return {};
    }
    return control_.presentation().methods.pin ? qtTrId("visual-photoless")
                                               : qtTrId("visual-photoless-no-pin");
}

bool VisualCheckViewModel::waitsForCard() const {
    const auto* given = grant();
    return given != nullptr && given->confirmed.has_value();
}

QString VisualCheckViewModel::name() const {
    return QString::fromStdString(control_.presentation().patientName);
}

QString VisualCheckViewModel::birth() const {
    return dayFor(control_.presentation().birth);
}

QString VisualCheckViewModel::expiry() const {
    return dayFor(control_.presentation().cardExpiry);
}

QString VisualCheckViewModel::staffName() const {
    const auto* given = grant();
    return given != nullptr ? QString::fromStdString(given->staff) : QString{};
}

bool VisualCheckViewModel::byCardAlone() const {
    return control_.presentation().kind != domain::VisitKind::Outpatient && !hasPhoto();
}

// A camera takes a moment to start: that is another thing than a camera that isn't there.
QString VisualCheckViewModel::noLive() const {
    return qtTrId(control_.presentation().state.cameraFault ? "visual-no-live" : "visual-live-starts");
}

int VisualCheckViewModel::secondsLeft() const {
    const auto* given = grant();
    if (given == nullptr) {
        return 0;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(given->until - clock_.now()).count();
    return static_cast<int>(std::max<std::int64_t>(0, left));
}

QVariantList VisualCheckViewModel::reasons() const {
    return {qtTrId("visual-reason-face-and-pin-failed"), qtTrId("visual-reason-cannot-reach-reader"),
            qtTrId("visual-reason-feels-unwell"),        qtTrId("visual-reason-cannot-use-reader"),
            qtTrId("visual-reason-face-only-card"),      qtTrId("visual-reason-other")};
}

void VisualCheckViewModel::setReason(int reason) {
    if (reason >= 0 && static_cast<std::size_t>(reason) < domain::kVisualReasons.size()) {
        reason_ = domain::kVisualReasons.at(static_cast<std::size_t>(reason));
        emit reasonChanged();
    }
}

// The reason that the card itself suggests; staff change it with one touch when it is another.
domain::VisualReason VisualCheckViewModel::likelyReason() const {
    const auto& session = control_.presentation().state.session;
    const bool pinUsable = session && session->card.pinTriesLeft.value_or(0) > 0;
    const bool pinAbsent = session && !session->card.pinTriesLeft;
    if (pinAbsent) {
        return domain::VisualReason::FaceOnlyCard;
    }
    return pinUsable && session->card.photo ? domain::VisualReason::CannotUseReader
                                            : domain::VisualReason::FaceAndPinFailed;
}

void VisualCheckViewModel::begin() {
    const std::string who = whoMayCheck_();
    if (who.empty()) {
        emit signInNeeded();
        return;
    }
    reason_ = likelyReason();
    emit reasonChanged();
    control_.send(checkin::VisualCheckOpened{who});
}

void VisualCheckViewModel::confirm() {
    control_.send(checkin::VisualConfirmed{reason_});
}

void VisualCheckViewModel::refuse() {
    control_.send(checkin::VisualRefused{});
}

void VisualCheckViewModel::close() {
    if (grant() != nullptr) {
        control_.send(checkin::VisualCheckClosed{});
    }
}

void VisualCheckViewModel::refresh() {
    consent_.refresh();
    const auto& photo = control_.presentation().chipPhoto;
    if (photo != shownPhoto_) {
        shownPhoto_ = photo;
    }
    // Signed out, or another person at the console: the photo closes (the grant names who opened it).
    if (const auto* given = grant();
        given != nullptr && !given->confirmed && whoMayCheck_() != given->staff) {
        close();
        return;
    }
    emit changed();
    if (shownPhoto_) {
        photo_.offer(*shownPhoto_);
    }
}

void VisualCheckViewModel::refreshClock() {
    emit clockChanged();
}

}  // namespace madoguchi::viewmodel
