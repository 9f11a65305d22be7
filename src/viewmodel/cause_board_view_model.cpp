#include "viewmodel/cause_board_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariantMap>
#include <algorithm>

namespace madoguchi::viewmodel {
namespace {

QString words(const char* kind, StaffCause cause) {
    const QByteArray id = QByteArray{"staff-"} + kind + '-' + idOf(cause);
    return qtTrId(id.constData());
}

// A title is the cause without its full stop.
QString titleOf(StaffCause cause) {
    QString text = words("cause", cause);
    if (text.endsWith(QChar{u'。'})) {
        text.chop(1);
    }
    return text;
}

QString text(std::string_view ascii) {
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

}  // namespace

std::optional<StaffCause> causeOf(const session::StaffLine& line) {
    if (const auto code = stepCodeFromText(line.cause)) {
        return staffCause(*code);
    }
    return line.name.find("●") != std::string::npos ? std::optional{StaffCause::BlackDot} : std::nullopt;
}

CauseBoardViewModel::CauseBoardViewModel(const session::KioskControl& control, QObject* parent)
    : QObject{parent}, control_{control}, selected_{causeRows().front().cause} {
    refresh();
}

void CauseBoardViewModel::refresh() {
    std::map<StaffCause, int> today;
    for (const session::StaffLine& line : control_.staffLines()) {
        if (const auto cause = causeOf(line)) {
            ++today[*cause];
        }
    }
    if (today != today_) {
        today_ = std::move(today);
        emit rowsChanged();
    }
}

void CauseBoardViewModel::setSearch(const QString& text) {
    if (text == search_) {
        return;
    }
    search_ = text;
    emit rowsChanged();
    emit selectedChanged();  // its place in the list
    // What is open is one of the rows: else something would be read that was not looked for.
    const QVariantList found = rows();
    if (!found.empty() && selectedRow() < 0) {
        open(found.front().toMap().value(QStringLiteral("id")).toString());
    }
}

bool CauseBoardViewModel::fits(StaffCause cause) const {
    const QString wanted = searchForm(search_);
    if (wanted.isEmpty()) {
        return true;
    }
    for (const char* kind : {"cause", "mean", "say", "do", "find"}) {
        if (searchForm(words(kind, cause)).contains(wanted)) {
            return true;
        }
    }
    return std::ranges::any_of(
        codesOf(cause), [&](StepCode code) { return searchForm(text(toText(code))).contains(wanted); });
}

QVariantList CauseBoardViewModel::rows() const {
    QVariantList list;
    for (const CauseRow& row : causeRows()) {
        if (!fits(row.cause)) {
            continue;
        }
        const auto count = today_.find(row.cause);
        list.append(QVariantMap{
            {QStringLiteral("id"), QString::fromLatin1(idOf(row.cause))},
            {QStringLiteral("title"), titleOf(row.cause)},
            {QStringLiteral("icon"), QString::fromLatin1(row.icon)},
            {QStringLiteral("today"),
             count == today_.end() ? QString{} : qtTrId("staff-board-today").arg(count->second)}});
    }
    return list;
}

QString CauseBoardViewModel::selected() const {
    return QString::fromLatin1(idOf(selected_));
}

int CauseBoardViewModel::selectedRow() const {
    int at = 0;
    for (const CauseRow& row : causeRows()) {
        if (row.cause == selected_) {
            return fits(row.cause) ? at : -1;
        }
        at += fits(row.cause) ? 1 : 0;
    }
    return -1;
}

QString CauseBoardViewModel::title() const {
    return titleOf(selected_);
}

QString CauseBoardViewModel::icon() const {
    return QString::fromLatin1(causeRow(selected_).icon);
}

QString CauseBoardViewModel::meaning() const {
    return words("mean", selected_);
}

QString CauseBoardViewModel::say() const {
    return words("say", selected_);
}

QString CauseBoardViewModel::press() const {
    return words("do", selected_);
}

QString CauseBoardViewModel::codes() const {
    QStringList list;
    for (const StepCode code : codesOf(selected_)) {
        list.append(text(toText(code)));
    }
    return list.join(QStringLiteral("  "));
}

QString CauseBoardViewModel::scenario() const {
    return text(causeRow(selected_).scenario);
}

void CauseBoardViewModel::open(const QString& id) {
    const auto row = std::ranges::find_if(
        causeRows(), [&](const CauseRow& each) { return id == QLatin1String{idOf(each.cause)}; });
    if (row != causeRows().end() && row->cause != selected_) {
        selected_ = row->cause;
        emit selectedChanged();
    }
}

}  // namespace madoguchi::viewmodel
