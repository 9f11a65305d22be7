#include "viewmodel/continuing_care_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <utility>

#include "core/time.hpp"
#include "viewmodel/continuing_words.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::ContinuingEnd;
using ports::KeptPatient;

bool isEnded(const KeptPatient& each) {
    return each.patient.ended.has_value();
}

QString causeOf(StepCode code) {
    return qtTrId(QByteArray{"staff-cause-"}.append(idOf(staffCause(code))).constData());
}

}  // namespace

ContinuingCareViewModel::ContinuingCareViewModel(Parts parts, QObject* parent)
    : QObject{parent}, parts_{std::move(parts)}, who_{parts_.whoMayLookUp()} {
    reload();
}

domain::Date ContinuingCareViewModel::today() const {
    return jstDay(parts_.clock.utc());
}

int ContinuingCareViewModel::count() const {
    return static_cast<int>(std::ranges::count(patients_, false, isEnded));
}

void ContinuingCareViewModel::reload() {
    shownDay_ = today();
    parts_.list.patients([this, weak = std::weak_ptr<int>{alive_},
                          post = parts_.post](Expected<std::vector<KeptPatient>> patients) {
        auto held = std::make_shared<decltype(patients)>(std::move(patients));
        post([this, weak, held] {
            if (weak.expired()) {
                return;
            }
            if (*held) {
                patients_ = std::move(**held);
            } else {
                say(causeOf(held->error().code), false);
            }
            show();
        });
    });
}

void ContinuingCareViewModel::refresh() {
    if (const std::string who = parts_.whoMayLookUp(); who != who_) {
        who_ = who;
        selected_ = 0;
        ending_.reset();
        message_.clear();
    }
    // Also of what a restarted kiosk went on with by itself: whoever signs in next is told.
    if (!locked() && !running() && parts_.round.news() != heard_) {
        heard_ = parts_.round.news();
        const session::ReinquiryOutcome& outcome = parts_.round.outcome();
        say(continuingOutcome(outcome), !outcome.failure && outcome.untold == 0 && outcome.givenUp == 0 &&
                                            outcome.attention + outcome.absent == 0);
    }
    sayWhenNotTold();
    show();
    reload();
}

void ContinuingCareViewModel::refreshClock() {
    if (today() != shownDay_) {
        reload();
    }
}

// Some time after an end: the service could not be told.
void ContinuingCareViewModel::sayWhenNotTold() {
    if (ended_ && parts_.round.notTold()) {
        ended_ = false;
        say(qtTrId("continuing-round-cause")
                .arg(causeOf(StepCode::ReinquiryEndNotTold), qtTrId("continuing-do-untold")),
            false);
    }
}

void ContinuingCareViewModel::say(const QString& text, bool good) {
    message_ = text;
    messageGood_ = good;
}

void ContinuingCareViewModel::setShowsEnded(bool shows) {
    if (shows != showsEnded_) {
        showsEnded_ = shows;
        selected_ = 0;
        ending_.reset();
        show();
    }
}

void ContinuingCareViewModel::show() {
    QVariantList list;
    for (const KeptPatient& each : patients_) {
        if (!locked() && isEnded(each) == showsEnded_) {
            list.append(continuingRow(each, today()));
        }
    }
    if (list != rows_) {
        rows_ = std::move(list);
        emit rowsChanged();
    }
    emit changed();
}

const KeptPatient* ContinuingCareViewModel::current() const {
    const auto at = std::ranges::find(patients_, selected_, &KeptPatient::id);
    return at == patients_.end() || locked() || isEnded(*at) != showsEnded_ ? nullptr : &*at;
}

qint64 ContinuingCareViewModel::selected() const {
    return anySelected() ? selected_ : 0;
}

int ContinuingCareViewModel::selectedRow() const {
    const auto at = std::ranges::find_if(rows_, [wanted = selected()](const QVariant& row) {
        return row.toMap()[QStringLiteral("id")].toLongLong() == wanted;
    });
    return at == rows_.end() ? -1 : static_cast<int>(at - rows_.begin());
}

QString ContinuingCareViewModel::name() const {
    const auto* at = current();
    return at == nullptr ? QString{} : continuingName(at->patient);
}

QString ContinuingCareViewModel::kana() const {
    const auto* at = current();
    return at == nullptr ? QString{} : continuingKana(at->patient);
}

QVariantList ContinuingCareViewModel::facts() const {
    const auto* at = current();
    return at == nullptr ? QVariantList{} : continuingFacts(at->patient, today());
}

QString ContinuingCareViewModel::allows() const {
    const auto* at = current();
    return at == nullptr ? QString{} : continuingAllows(at->patient, today());
}

QString ContinuingCareViewModel::advice() const {
    const auto* at = current();
    return at == nullptr ? QString{} : continuingAdvice(at->patient, today());
}

bool ContinuingCareViewModel::canEnd() const {
    const auto* at = current();
    return at != nullptr && !isEnded(*at);
}

QString ContinuingCareViewModel::ending() const {
    return ending_ && canEnd() ? QString::fromLatin1(toText(*ending_).data()) : QString{};
}

bool ContinuingCareViewModel::canAsk() const {
    return !locked() && !running() && std::ranges::any_of(patients_, [this](const KeptPatient& each) {
        return isEnded(each) ? !each.patient.endTold : domain::mayBeAsked(each.patient, today());
    });
}

void ContinuingCareViewModel::select(qint64 id) {
    selected_ = id == selected_ ? 0 : id;
    ending_.reset();
    emit changed();
}

void ContinuingCareViewModel::askAll() {
    const std::string who = parts_.whoMayLookUp();
    if (who.empty()) {
        emit signInNeeded();
        return;
    }
    ending_.reset();
    message_.clear();
    parts_.round.start(who);
    emit changed();
}

void ContinuingCareViewModel::askEnd(const QString& why) {
    for (const ContinuingEnd each : domain::kContinuingEnds) {
        if (canEnd() && why == QLatin1String{toText(each)}) {
            ending_ = each;
            message_.clear();
        }
    }
    emit changed();
}

void ContinuingCareViewModel::keepOn() {
    ending_.reset();
    emit changed();
}

void ContinuingCareViewModel::confirmEnd() {
    const std::string who = parts_.whoMayLookUp();
    if (who.empty()) {
        emit signInNeeded();
        return;
    }
    const auto why = std::exchange(ending_, std::nullopt);
    if (!why || !canEnd()) {
        return;
    }
    const KeptPatient kept = *current();
    selected_ = 0;
    parts_.round.end(kept, *why, who,
                     [this, weak = std::weak_ptr<int>{alive_}, name = continuingName(kept.patient),
                      why = *why](const Expected<void>& done) {
                         if (weak.expired()) {
                             return;
                         }
                         ended_ = done.has_value();
                         if (done) {
                             const QByteArray id =
                                 QByteArray{"continuing-ended-now-"}.append(toText(why).data());
                             say(qtTrId(id.constData()).arg(name), true);
                             sayWhenNotTold();
                         } else {
                             say(causeOf(done.error().code), false);
                         }
                         reload();
                     });
    emit changed();
}

}  // namespace madoguchi::viewmodel
