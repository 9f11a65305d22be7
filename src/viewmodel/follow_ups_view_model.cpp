#include "viewmodel/follow_ups_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariantMap>
#include <algorithm>
#include <utility>

#include "domain/certificate_form.hpp"
#include "viewmodel/certificate_fields.hpp"
#include "viewmodel/dates.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

using ports::KeptFollowUp;

constexpr int kOldAfterDays = 7;  // somebody should have rung the insurer by now

QString words(const char* kind, std::string_view id) {
    return qtTrId(QByteArray{kind}.append(id.data(), static_cast<qsizetype>(id.size())).constData());
}

UtcTime openedAt(const KeptFollowUp& kept) {
    return UtcTime{Milliseconds{kept.visit.openedUtcMs}};
}

QString whenOf(const KeptFollowUp& kept) {
    return dayWithWeekday(openedAt(kept)) + QStringLiteral("  ") + timeOfDay(openedAt(kept));
}

QString causeOf(const KeptFollowUp& kept) {
    return kept.visit.cause ? words("staff-cause-", idOf(staffCause(*kept.visit.cause)))
                            : qtTrId("follow-up-no-cause");
}

QString wayOf(const KeptFollowUp& kept) {
    return kept.visit.confirmedBy ? words("ladder-way-", toText(*kept.visit.confirmedBy))
                                  : qtTrId("follow-up-no-way");
}

QString answerOf(const KeptFollowUp& kept) {
    const QString answer = words("follow-up-answer-", toText(kept.visit.answer));
    return kept.visit.answeredLate ? qtTrId("follow-up-late").arg(answer) : answer;
}

QString nameOf(const KeptFollowUp& kept) {
    return kept.visit.name.empty() ? qtTrId("follow-up-nameless")
                                   : qtTrId("staff-name").arg(QString::fromStdString(kept.visit.name));
}

}  // namespace

FollowUpsViewModel::FollowUpsViewModel(FollowUpBook& book, session::FollowUpRound& round,
                                       ports::CardNumbersPort* cards, QObject* parent)
    : QObject{parent}, book_{book}, round_{round}, cards_{cards} {
    connect(&book_, &FollowUpBook::changed, this, &FollowUpsViewModel::changed);
    connect(this, &FollowUpsViewModel::changed, this, &FollowUpsViewModel::renewRows);
    renewRows();
}

void FollowUpsViewModel::setShowsSettled(bool shows) {
    if (shows != showsSettled_) {
        showsSettled_ = shows;
        selected_ = 0;
        emit changed();
    }
}

const KeptFollowUp* FollowUpsViewModel::current() const {
    if (locked()) {
        return nullptr;
    }
    const auto* chosen = book_.find(selected_);
    if (chosen != nullptr && chosen->settled == showsSettled_) {
        return chosen;
    }
    const auto first = std::ranges::find(book_.visits(), showsSettled_, &KeptFollowUp::settled);
    return first == book_.visits().end() ? nullptr : &*first;
}

qint64 FollowUpsViewModel::selected() const {
    const auto* at = current();
    return at == nullptr ? 0 : at->id;
}

void FollowUpsViewModel::renewRows() {
    if (QVariantList rows = rowsNow(); rows != rows_) {
        rows_ = std::move(rows);
        emit rowsChanged();
    }
}

QVariantList FollowUpsViewModel::rowsNow() const {
    QVariantList list;
    const domain::Date today = jstDay(book_.clock().utc());
    for (const KeptFollowUp& each : book_.visits()) {
        if (locked() || each.settled != showsSettled_) {
            continue;
        }
        const int days = domain::daysBetween(jstDay(openedAt(each)), today);
        const auto asked = round_.results().find(each.id);
        const QString result = each.visit.answer != domain::Eligibility::Unknown ? answerOf(each)
                               : asked != round_.results().end() && !asked->second
                                   ? words("staff-cause-", idOf(staffCause(asked->second.error().code)))
                                   : QString{};
        list.append(
            QVariantMap{{QStringLiteral("id"), static_cast<qint64>(each.id)},
                        {QStringLiteral("when"), whenOf(each)},
                        {QStringLiteral("name"), nameOf(each)},
                        {QStringLiteral("way"), wayOf(each)},
                        {QStringLiteral("cause"), result.isEmpty() ? causeOf(each) : result},
                        {QStringLiteral("valid"), each.visit.answer == domain::Eligibility::Valid},
                        {QStringLiteral("doubtful"), each.visit.answer != domain::Eligibility::Unknown &&
                                                         each.visit.answer != domain::Eligibility::Valid},
                        {QStringLiteral("age"),
                         days == 0 ? qtTrId("follow-up-today") : qtTrId("follow-up-days").arg(days)},
                        {QStringLiteral("old"), !each.settled && days > kOldAfterDays}});
    }
    return list;
}

QString FollowUpsViewModel::name() const {
    const auto* at = current();
    return at == nullptr ? QString{} : nameOf(*at);
}

QVariantList FollowUpsViewModel::facts() const {
    const auto* at = current();
    QVariantList list;
    if (at == nullptr) {
        return list;
    }
    const auto fact = [&list](const char* title, const QString& value) {
        list.append(QVariantMap{{QStringLiteral("title"), qtTrId(title)}, {QStringLiteral("value"), value}});
    };
    const QString by = QString::fromStdString(at->visit.staff);
    fact("follow-up-when", by.isEmpty() ? whenOf(*at) : qtTrId("follow-up-when-by").arg(whenOf(*at), by));
    fact("follow-up-cause", causeOf(*at));
    fact("follow-up-way", wayOf(*at));
    fact("follow-up-identity", words("follow-up-identity-", toText(at->visit.identity)));
    const auto& answers = at->visit.consent.answers;
    const auto agreed = std::ranges::count(answers, domain::ConsentAnswer::Agreed);
    const auto declined = std::ranges::count(answers, domain::ConsentAnswer::Declined);
    fact("follow-up-consent", agreed + declined == 0 ? qtTrId("follow-up-consent-none")
                              : declined == 0        ? qtTrId("follow-up-consent-all")
                              : agreed == 0          ? qtTrId("follow-up-consent-declined")
                                            : qtTrId("follow-up-consent-part").arg(agreed).arg(declined));
    return list;
}

QString FollowUpsViewModel::result() const {
    const auto* at = current();
    if (at == nullptr) {
        return {};
    }
    if (at->visit.answer != domain::Eligibility::Unknown) {
        const QString answer = answerOf(*at);
        QStringList lines{answer};
        if (!at->visit.note.empty()) {
            lines << QString::fromStdString(at->visit.note);
        }
        if (!at->settled && at->visit.answer == domain::Eligibility::Valid) {
            if (!at->visit.answeredName.empty()) {
                lines << qtTrId("follow-up-other-name").arg(QString::fromStdString(at->visit.answeredName));
            }
            lines << qtTrId("follow-up-no-file");  // with a file it would have left the list
        }
        return lines.join(u'\n');
    }
    if (const auto asked = round_.results().find(at->id); asked != round_.results().end() && !asked->second) {
        return asked->second.error().code == StepCode::CardAbsent
                   ? qtTrId("follow-up-needs-number")
                   : words("staff-cause-", idOf(staffCause(asked->second.error().code)));
    }
    return {};
}

bool FollowUpsViewModel::resultGood() const {
    const auto* at = current();
    const bool doubtful = at != nullptr && !at->settled && !at->visit.answeredName.empty();
    return at != nullptr && at->visit.answer == domain::Eligibility::Valid && !doubtful;
}

bool FollowUpsViewModel::canAsk() const {
    const auto* at = current();
    return at != nullptr && !at->settled && domain::canBeAskedAgain(at->visit);
}

bool FollowUpsViewModel::canType() const {
    const auto* at = current();
    if (at == nullptr || at->settled) {
        return false;
    }
    if (at->visit.numbers) {
        return true;  // a slip can be mended, also after an answer
    }
    if (at->visit.answer != domain::Eligibility::Unknown) {
        return false;
    }
    const auto asked = round_.results().find(at->id);
    const bool numbersMissing = asked != round_.results().end() && !asked->second &&
                                asked->second.error().code == StepCode::EligibilityNumbersMissing;
    return numbersMissing || at->visit.cause == StepCode::EligibilityNumbersMissing ||
           domain::inquiryFor(at->visit) == domain::Inquiry::None;
}

QStringList FollowUpsViewModel::numberFields() {
    return viewmodel::numberFields();
}

QVariantMap FollowUpsViewModel::numbers() const {
    const auto* at = current();
    QVariantMap known;
    if (at == nullptr) {
        return known;
    }
    const auto birth =
        at->visit.numbers ? at->visit.numbers->birth : at->visit.birth.value_or(domain::Date{});
    if (at->visit.numbers) {
        known.insert(QStringLiteral("insurer"), QString::fromStdString(at->visit.numbers->insurer));
        known.insert(QStringLiteral("symbol"), QString::fromStdString(at->visit.numbers->symbol));
        known.insert(QStringLiteral("number"), QString::fromStdString(at->visit.numbers->number));
        known.insert(QStringLiteral("branch"), QString::fromStdString(at->visit.numbers->branch));
    }
    if (birth != domain::Date{}) {
        known.insert(QStringLiteral("birth"), QString::fromStdString(domain::toIsoDate(birth)));
    }
    return known;
}

QVariantMap FollowUpsViewModel::complaints() const {
    return selected() == complaintsOf_ ? complaints_ : QVariantMap{};
}

bool FollowUpsViewModel::settled() const {
    const auto* at = current();
    return at != nullptr && at->settled;
}

void FollowUpsViewModel::select(qint64 id) {
    if (id != selected_) {
        selected_ = id;
        emit changed();
    }
}

void FollowUpsViewModel::ask(std::vector<KeptFollowUp> visits) {
    if (book_.who().empty()) {
        emit book_.signInNeeded();
        return;
    }
    byNumber_.clear();
    for (const KeptFollowUp& each : visits) {
        if (!each.settled && domain::inquiryFor(each.visit) == domain::Inquiry::ByNumber) {
            byNumber_.insert(each.id);
        }
    }
    ours_ = round_.start(std::move(visits), book_.who());
    message_.clear();
    refresh();
}

void FollowUpsViewModel::askAll() {
    ask(book_.visits());
}

void FollowUpsViewModel::askSelected() {
    if (locked()) {
        signIn();
    }
    if (const auto* at = current()) {
        ask({*at});
    }
}

void FollowUpsViewModel::askByNumber(const QVariantMap& typed) {
    if (locked()) {
        signIn();
        return;
    }
    const auto* at = current();
    if (at == nullptr || !canType() || running()) {
        return;
    }
    const auto checked = domain::checkCertificate(typedCertificate(typed), jstDay(book_.clock().utc()));
    if (!checked) {
        complaints_ = wordsOf(checked.error());
        complaintsOf_ = at->id;
        emit changed();
        return;
    }
    complaints_.clear();
    typed_ = at->id;
    selected_ = at->id;  // the list may change its order while it is asked
    KeptFollowUp asked = *at;
    asked.visit.numbers = checked->numbers;
    asked.visit.answer = domain::Eligibility::Unknown;
    // Kept first: when the line is still down, the next round asks about it.
    book_.change(asked.id, asked.visit, false, "follow-up.numbers-kept", "ok",
                 [this, asked](const Expected<std::int64_t>& done) {
                     if (!done) {
                         message_ = words("staff-cause-", idOf(staffCause(done.error().code)));
                         emit changed();
                     } else {
                         ask({asked});
                     }
                 });
}

void FollowUpsViewModel::settle() {
    if (locked()) {
        signIn();
        return;
    }
    const auto* at = current();
    if (at == nullptr || at->settled) {
        return;
    }
    book_.change(at->id, at->visit, true, "follow-up.settled", "by-hand",
                 [this](const Expected<std::int64_t>& done) {
                     if (!done) {
                         message_ = words("staff-cause-", idOf(staffCause(done.error().code)));
                         emit changed();
                     }
                 });
}

void FollowUpsViewModel::declare() {
    if (const auto* at = current(); at != nullptr && !at->settled) {
        emit declarationWanted(at->id);
    }
}

void FollowUpsViewModel::refresh() {
    if (ours_ && !round_.running()) {
        ours_ = false;
        const auto& results = round_.results();
        const auto valid = std::ranges::count_if(results, [](const auto& each) {
            return each.second && *each.second == domain::Eligibility::Valid;
        });
        const auto answered =
            std::ranges::count_if(results, [](const auto& each) { return each.second.has_value(); });
        const auto count = static_cast<qsizetype>(results.size());
        const auto left = static_cast<qsizetype>(round_.notAsked());
        QStringList lines;
        if (left > 0) {
            lines << qtTrId("follow-up-round-stopped").arg(count + left).arg(count);
        }
        if (left == 0 || answered > 0) {
            lines << qtTrId("follow-up-round").arg(count).arg(valid).arg(answered - valid).arg(count - answered);
        }
        const bool typeByHand = std::ranges::any_of(results, [this](const auto& each) {
            return each.second && *each.second == domain::Eligibility::Valid &&
                   byNumber_.contains(each.first);
        });
        if (typeByHand) {
            lines << qtTrId("follow-up-round-no-file");
        }
        message_ = lines.join(u'\n');
        book_.reload();
    }
    emit changed();
}

}  // namespace madoguchi::viewmodel
