#include "viewmodel/visual_check_view_model.hpp"

#include <QtCore/QVariantMap>
#include <algorithm>
#include <array>
#include <span>

#include "viewmodel/dates.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::VisualReason;

struct ReasonWords {
    VisualReason reason;
    const char* id;
};

constexpr std::array kAtTheReception{
    ReasonWords{VisualReason::FaceAndPinFailed, "visual-reason-face-and-pin-failed"},
    ReasonWords{VisualReason::CannotReachReader, "visual-reason-cannot-reach-reader"},
    ReasonWords{VisualReason::FeelsUnwell, "visual-reason-feels-unwell"},
    ReasonWords{VisualReason::CannotUseReader, "visual-reason-cannot-use-reader"},
    ReasonWords{VisualReason::FaceOnlyCard, "visual-reason-face-only-card"},
    ReasonWords{VisualReason::Other, "visual-reason-other"}};

// At home there is no machine to reach and no face to fail: of the guide's cases these are left.
constexpr std::array kAway{ReasonWords{VisualReason::FeelsUnwell, "visual-reason-feels-unwell"},
                           ReasonWords{VisualReason::CannotUseReader, "visual-reason-cannot-use-reader"},
                           ReasonWords{VisualReason::FaceOnlyCard, "visual-reason-face-only-card"},
                           ReasonWords{VisualReason::Other, "visual-reason-other-at-home"}};

std::span<const ReasonWords> reasonsFor(domain::VisitKind kind) {
    if (kind == domain::VisitKind::Outpatient) {
        return kAtTheReception;
    }
    return kAway;
}

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
    QVariantList list;
    for (const ReasonWords& each : reasonsFor(control_.presentation().kind)) {
        list.append(qtTrId(each.id));
    }
    return list;
}

int VisualCheckViewModel::reason() const {
    const auto reasons = reasonsFor(control_.presentation().kind);
    const auto at =
        reason_ ? std::ranges::find(reasons, *reason_, &ReasonWords::reason) : reasons.end();
    return at == reasons.end() ? -1 : static_cast<int>(at - reasons.begin());
}

void VisualCheckViewModel::setReason(int reason) {
    const auto reasons = reasonsFor(control_.presentation().kind);
    if (reason >= 0 && static_cast<std::size_t>(reason) < reasons.size()) {
        reason_ = reasons[static_cast<std::size_t>(reason)].reason;
        emit reasonChanged();
    }
}

// The reason that the card itself suggests; staff change it with one touch when it is another. At home nobody
// tried a machine, so only what the card says for certain is chosen beforehand.
std::optional<domain::VisualReason> VisualCheckViewModel::likelyReason() const {
    const auto& session = control_.presentation().state.session;
    const bool pinUsable = session && session->card.pinTriesLeft.value_or(0) > 0;
    const bool pinAbsent = session && !session->card.pinTriesLeft;
    if (pinAbsent) {
        return domain::VisualReason::FaceOnlyCard;
    }
    if (control_.presentation().kind != domain::VisitKind::Outpatient) {
        return std::nullopt;
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
    if (reason_) {
        control_.send(checkin::VisualConfirmed{*reason_});
    }
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
    if (const auto kind = control_.presentation().kind; kind != kind_) {
        kind_ = kind;
        emit reasonsChanged();
    }
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
