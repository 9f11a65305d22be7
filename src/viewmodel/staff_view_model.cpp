#include "viewmodel/staff_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariantMap>
#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

#include "domain/visit.hpp"
#include "viewmodel/cause_board_view_model.hpp"
#include "viewmodel/dates.hpp"
#include "viewmodel/qualification_words.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

constexpr const char* kEnded = "ended";

QString words(const QString& id) {
    return qtTrId(id.toLatin1().constData());
}

QString causeWords(const char* kind, StaffCause cause) {
    return words(QStringLiteral("staff-%1-%2").arg(QLatin1String{kind}, QLatin1String{idOf(cause)}));
}

QString causeWords(const char* kind, StepCode code) {
    return causeWords(kind, staffCause(code));
}

bool ended(const session::StaffLine& line) {
    return line.stateName == kEnded;
}

UtcTime startOf(const session::StaffLine& line) {
    return UtcTime{Milliseconds{line.startedUtcMs}};
}

// The look of the state's tag: never by colour alone, each has its own sign and words.
QString tagOf(const session::StaffLine& line) {
    if (line.calling) {
        return QStringLiteral("calling");
    }
    if (!ended(line)) {
        return QStringLiteral("under-way");
    }
    if (line.outcome == domain::toText(domain::Outcome::Completed)) {
        return line.cause.empty() ? QStringLiteral("done") : QStringLiteral("attention");
    }
    return line.faultNotPatient ? QStringLiteral("attention") : QStringLiteral("ended");
}

QString whereOf(const session::StaffLine& line) {
    if (line.calling) {
        return qtTrId("staff-state-calling");
    }
    if (ended(line)) {
        return words(QStringLiteral("staff-outcome-%1").arg(QString::fromStdString(line.outcome)));
    }
    return words(QStringLiteral("staff-state-%1").arg(QString::fromStdString(line.stateName)));
}

bool same(const session::StaffLine& a, const session::StaffLine& b) {
    const auto all = [](const session::StaffLine& line) {
        return std::tie(line.startedUtcMs, line.name, line.stateName, line.outcome, line.cause, line.calling,
                        line.faultNotPatient);
    };
    return all(a) == all(b) && a.facts == b.facts;
}

QVariantMap light(const char* id, Light level) {
    const char* text = "ok";
    switch (level) {
        case Light::Ok:
            break;
        case Light::Attention:
            text = "attention";
            break;
        case Light::Down:
            text = "down";
            break;
    }
    const QString name = qtTrId(id);
    const QString words = level == Light::Ok          ? name
                          : level == Light::Attention ? qtTrId("staff-light-attention").arg(name)
                                                      : qtTrId("staff-light-down").arg(name);
    return {{QStringLiteral("name"), words}, {QStringLiteral("level"), QString::fromLatin1(text)}};
}

QVariantMap clockLight(Milliseconds skew) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(std::chrono::abs(skew)).count();
    return {{QStringLiteral("name"),
             qtTrId(skew.count() > 0 ? "staff-light-clock-fast" : "staff-light-clock-slow").arg(minutes)},
            {QStringLiteral("level"), QStringLiteral("attention")}};
}

}  // namespace

StaffViewModel::StaffViewModel(session::KioskControl& control, const ports::Clock& clock, QString clinicName,
                               QObject* parent)
    : QAbstractListModel{parent},
      control_{control},
      clock_{clock},
      clinicName_{std::move(clinicName)},
      lines_{control.staffLines()} {}

int StaffViewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant StaffViewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount()) {
        return {};
    }
    const session::StaffLine& line = lines_[static_cast<std::size_t>(index.row())];
    const auto cause = causeOf(line);
    switch (role) {
        case Time:
            return timeOfDay(startOf(line));
        case Name:
            return line.name.empty() ? QString{} : QString::fromStdString(line.name);
        case Where:
            return whereOf(line);
        case Tag:
            return tagOf(line);
        case Elapsed: {
            if (ended(line)) {
                return QString{};
            }
            const auto seconds =
                std::chrono::floor<std::chrono::seconds>(clock_.utc() - startOf(line)).count();
            return seconds < 60 ? qtTrId("staff-less-than-a-minute")
                                : qtTrId("staff-minutes").arg(seconds / 60);
        }
        case Cause:
            return cause ? causeWords("cause", *cause) : QString{};
        case Advice:
            return cause ? causeWords("do", *cause) : QString{};
        case CauseId:
            return cause ? QString::fromLatin1(idOf(*cause)) : QString{};
        case Session:
            return QString::fromStdString(line.session);
        case Calling:
            return line.calling;
        case Notes:
            return notesOf(line.facts, jstDay(clock_.utc()));
        default:
            return {};
    }
}

QHash<int, QByteArray> StaffViewModel::roleNames() const {
    return {{Time, "time"},       {Name, "name"},       {Where, "where"},   {Tag, "tag"},
            {Elapsed, "elapsed"}, {Cause, "cause"},     {Advice, "advice"}, {CauseId, "causeId"},
            {Calling, "calling"}, {Session, "session"}, {Notes, "notes"}};
}

void StaffViewModel::refresh() {
    if (std::ranges::equal(lines_, control_.staffLines(), same)) {
        return;  // the screens change many times a second, the list does not
    }
    beginResetModel();
    lines_ = control_.staffLines();
    endResetModel();
    emit linesChanged();
    emit callChanged();
}

void StaffViewModel::refreshClock() {
    if (!lines_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {Elapsed});
    }
    emit clockChanged();
}

void StaffViewModel::ring(ports::StaffCall call) {
    if (!call_ || call_->cause != call.cause) {
        call_ = Call{call.cause, call_ ? call_->since : clock_.utc()};
        emit callChanged();
    }
    emit rang();
}

void StaffViewModel::stopRinging() {
    call_.reset();
    handledWaits_ = false;
    emit callChanged();
}

void StaffViewModel::handled() {
    const auto who = whoHandles_();
    handledWaits_ = !who;
    if (who) {
        control_.send(checkin::StaffHandled{*who});
    } else {
        emit signInNeeded();
    }
}

void StaffViewModel::signInEnded() {
    if (std::exchange(handledWaits_, false)) {
        if (const auto who = whoHandles_()) {
            control_.send(checkin::StaffHandled{*who});
        }
    }
}

void StaffViewModel::setLights(const DeviceLights& lights) {
    if (lights != lights_) {
        lights_ = lights;
        emit lightsChanged();
    }
}

const session::StaffLine* StaffViewModel::callingLine() const {
    const auto line = std::ranges::find_if(lines_, &session::StaffLine::calling);
    return line == lines_.end() ? nullptr : &*line;
}

QString StaffViewModel::callName() const {
    const auto* line = callingLine();
    return line != nullptr ? QString::fromStdString(line->name) : QString{};
}

QString StaffViewModel::callCause() const {
    return call_ ? causeWords("cause", call_->cause) : QString{};
}
QString StaffViewModel::callAdvice() const {
    return call_ ? causeWords("do", call_->cause) : QString{};
}
// Only while the caller's identity is open, and never twice what the cause says already.
QString StaffViewModel::callWhy() const {
    const session::Presentation& shown = control_.presentation();
    const auto& session = shown.state.session;
    if (!call_ || !session || session->identity != domain::Identity::None) {
        return {};
    }
    QStringList lines;
    const auto add = [&](const char* id, const std::optional<StepCode>& why) {
        if (why && staffCause(*why) != staffCause(call_->cause)) {
            lines.append(qtTrId(id).arg(causeWords("cause", *why)));
        }
    };
    add("staff-why-face", shown.withheld.face);
    add("staff-why-pin", shown.withheld.pin);
    return lines.join(u'\n');
}

QString StaffViewModel::callCauseId() const {
    return call_ ? QString::fromLatin1(idOf(staffCause(call_->cause))) : QString{};
}
QString StaffViewModel::callSession() const {
    const auto* line = callingLine();
    return line != nullptr ? QString::fromStdString(line->session) : QString{};
}
QString StaffViewModel::callSince() const {
    return call_ ? timeOfDay(call_->since) : QString{};
}

int StaffViewModel::callMinutes() const {
    return call_ ? static_cast<int>(
                       std::chrono::floor<std::chrono::minutes>(clock_.utc() - call_->since).count())
                 : 0;
}

int StaffViewModel::completed() const {
    return static_cast<int>(std::ranges::count_if(lines_, [](const session::StaffLine& line) {
        return ended(line) && line.outcome == domain::toText(domain::Outcome::Completed);
    }));
}

int StaffViewModel::underWay() const {
    return static_cast<int>(std::ranges::count_if(lines_, [](const auto& line) { return !ended(line); }));
}

QVariantList StaffViewModel::lights() const {
    QVariantList all{light("staff-light-reader", lights_.reader)};
    if (lights_.camera) {
        all.push_back(light("staff-light-camera", *lights_.camera));
    }
    all.push_back(light("staff-light-line", lights_.line));
    all.push_back(light("staff-light-results", lights_.resultFolder));
    if (lights_.clockSkew) {
        all.push_back(clockLight(*lights_.clockSkew));
    }
    return all;
}

QString StaffViewModel::clockText() const {
    return timeOfDay(clock_.utc());
}
QString StaffViewModel::dateText() const {
    return dayWithWeekday(clock_.utc());
}

}  // namespace madoguchi::viewmodel
