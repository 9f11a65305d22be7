#include "viewmodel/continuing_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <array>

#include "domain/era.hpp"
#include "domain/kana.hpp"
#include "viewmodel/dates.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::ConsentAnswer;
using domain::ContinuingPatient;
using domain::Eligibility;
using domain::Standing;

struct Item {
    domain::ConsentItem item;
    const char* mark;  // as short as a table wants it
    const char* name;
};

constexpr std::array kItems{
    Item{domain::ConsentItem::Operation, "continuing-mark-operation", "continuing-item-operation"},
    Item{domain::ConsentItem::DiagnosisAndDrug, "continuing-mark-drug", "continuing-item-drug"},
    Item{domain::ConsentItem::Checkup, "continuing-mark-checkup", "continuing-item-checkup"},
};

QString words(const char* kind, std::string_view id) {
    return qtTrId(QByteArray{kind}.append(id.data(), static_cast<qsizetype>(id.size())).constData());
}

QString day(domain::Date date) {
    return date.ok() ? QString::fromStdString(domain::dayInWords(date)) : qtTrId("continuing-no-day");
}

// As a column has room for it.
QString shortDay(domain::Date date) {
    return date.ok() ? dateInWords(date, QStringLiteral("ja")).remove(u'|') : qtTrId("continuing-no-day");
}

domain::Date dateOf(std::int64_t utcMs) {
    return jstDay(UtcTime{Milliseconds{utcMs}});
}

QString momentOf(std::int64_t utcMs) {
    const UtcTime time{Milliseconds{utcMs}};
    return dayWithWeekday(time) + u' ' + timeOfDay(time);
}

Standing standing(const ContinuingPatient& patient, domain::Date today) {
    if (!patient.until.ok() && !patient.ended) {
        return Standing::Over;  // a damaged record: nobody may be asked about on its strength
    }
    return domain::standingOf(patient, today, kConsentEndsSoonDays);
}

const char* idOf(Standing at) {
    switch (at) {
        case Standing::Current:
            return "current";
        case Standing::EndsSoon:
            return "soon";
        case Standing::Over:
            return "over";
        case Standing::Ended:
            return "ended";
    }
    return "";
}

QString leftOf(const ContinuingPatient& patient, domain::Date today) {
    switch (standing(patient, today)) {
        case Standing::Ended:
            return words("continuing-ended-", toText(*patient.ended));
        case Standing::Over:
            return qtTrId("continuing-over");
        case Standing::Current:
        case Standing::EndsSoon:
            break;
    }
    const int days = domain::daysBetween(today, patient.until);
    return days == 0 ? qtTrId("continuing-last-day") : qtTrId("continuing-days-left").arg(days);
}

QString resultOf(const ContinuingPatient& patient) {
    return patient.askedUtcMs == 0 ? qtTrId("continuing-not-asked")
                                   : words("continuing-answer-", toText(patient.answer));
}

QString namesOf(const ContinuingPatient& patient, ConsentAnswer answer) {
    QStringList names;
    for (const Item& each : kItems) {
        if (patient.consent[each.item] == answer) {
            names.append(qtTrId(each.name));
        }
    }
    return names.join(qtTrId("continuing-and"));
}

QString consentsOf(const ContinuingPatient& patient) {
    const QString agreed = namesOf(patient, ConsentAnswer::Agreed);
    const QString declined = namesOf(patient, ConsentAnswer::Declined);
    if (agreed.isEmpty()) {
        return qtTrId("continuing-consent-none");
    }
    return declined.isEmpty() ? qtTrId("continuing-consent-all").arg(agreed)
                              : qtTrId("continuing-consent-part").arg(agreed, declined);
}

const char* adviceOn(Eligibility answer) {
    switch (answer) {
        case Eligibility::Valid:
            return nullptr;
        case Eligibility::Invalid:
            return "continuing-do-invalid";
        case Eligibility::InvalidNewInsurer:
            return "continuing-do-new-insurer";
        case Eligibility::NotFound:
        case Eligibility::Unknown:
            return "continuing-do-absent";
        case Eligibility::Several:
        case Eligibility::Unregistered:
            return "continuing-do-ask";
    }
    return nullptr;
}

}  // namespace

QString continuingName(const ContinuingPatient& patient) {
    return patient.name.empty() ? qtTrId("continuing-nameless")
                                : qtTrId("staff-name").arg(QString::fromStdString(patient.name));
}

QString continuingKana(const ContinuingPatient& patient) {
    QStringList parts;
    for (const QString& part :
         QString::fromStdString(patient.kana).simplified().split(u' ', Qt::SkipEmptyParts)) {
        parts.append(QString::fromStdString(domain::foldKana(part.toStdString())));
    }
    return parts.join(u'　');
}

QVariantMap continuingRow(const ports::KeptPatient& kept, domain::Date today) {
    const ContinuingPatient& patient = kept.patient;
    const Standing at = standing(patient, today);
    QVariantList marks;
    for (const Item& each : kItems) {
        marks.append(
            QVariantMap{{QStringLiteral("words"), qtTrId(each.mark)},
                        {QStringLiteral("agreed"), patient.consent[each.item] == ConsentAnswer::Agreed}});
    }
    const bool untold = at == Standing::Ended && !patient.endTold;
    const bool open = at == Standing::Current || at == Standing::EndsSoon;
    const char* const tone = untold                                 ? "attention"
                             : patient.askedUtcMs == 0 || !open     ? "quiet"
                             : patient.answer == Eligibility::Valid ? "good"
                                                                    : "attention";
    const QString kind = words("continuing-kind-", toText(patient.kind));
    const QString left = leftOf(patient, today);
    // A consent that is over is no ground for a question: what helps instead.
    const QString result =
        at == Standing::Over
            ? qtTrId("continuing-card-next").arg(words("continuing-next-", toText(patient.kind)))
        : untold ? qtTrId("continuing-untold")
                 : resultOf(patient);
    return {{QStringLiteral("id"), static_cast<qint64>(kept.id)},
            {QStringLiteral("name"), continuingName(patient)},
            {QStringLiteral("kana"), continuingKana(patient)},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("since"),
             patient.consentUtcMs == 0 ? QString{} : shortDay(dateOf(patient.consentUtcMs))},
            {QStringLiteral("marks"), marks},
            {QStringLiteral("until"),
             shortDay(at == Standing::Ended ? dateOf(patient.endedUtcMs) : patient.until)},
            {QStringLiteral("left"), left},
            {QStringLiteral("standing"), QString::fromLatin1(idOf(at))},
            {QStringLiteral("result"), result},
            {QStringLiteral("tone"), QString::fromLatin1(tone)},
            {QStringLiteral("when"), patient.askedUtcMs == 0 || at == Standing::Over || untold
                                         ? QString{}
                                         : momentOf(patient.askedUtcMs)},
            {QStringLiteral("spoken"),
             QStringList{kind, consentsOf(patient), left, result}.join(qtTrId("continuing-and"))}};
}

QVariantList continuingFacts(const ContinuingPatient& patient, domain::Date today) {
    QVariantList list;
    const auto fact = [&list](const char* title, const QString& value) {
        if (!value.isEmpty()) {
            list.append(
                QVariantMap{{QStringLiteral("title"), qtTrId(title)}, {QStringLiteral("value"), value}});
        }
    };
    fact("continuing-birth", patient.numbers.birth.ok() ? day(patient.numbers.birth) : QString{});
    fact("continuing-insurer", QString::fromStdString(patient.insurerName));
    fact("continuing-since", patient.consentUtcMs == 0 ? QString{} : day(dateOf(patient.consentUtcMs)));
    fact("continuing-consent", consentsOf(patient));
    fact("continuing-until", patient.untilAnswered || !patient.until.ok()
                                 ? day(patient.until)
                                 : qtTrId("continuing-until-own").arg(day(patient.until)));
    if (patient.ended) {
        fact("continuing-end", qtTrId("continuing-end-by")
                                   .arg(day(dateOf(patient.endedUtcMs)), leftOf(patient, today),
                                        QString::fromStdString(patient.endedBy)));
    }
    fact("continuing-asked",
         patient.askedUtcMs == 0
             ? resultOf(patient)
             : qtTrId("continuing-asked-value").arg(momentOf(patient.askedUtcMs), resultOf(patient)));
    fact("continuing-note", QString::fromStdString(patient.note));
    return list;
}

QString continuingAllows(const ContinuingPatient& patient, domain::Date today) {
    if (!domain::mayBeAsked(patient, today)) {
        return {};
    }
    const QString agreed = namesOf(patient, ConsentAnswer::Agreed);
    return agreed.isEmpty() ? qtTrId("continuing-allows-none") : qtTrId("continuing-allows").arg(agreed);
}

QString continuingAdvice(const ContinuingPatient& patient, domain::Date today) {
    const QString next = words("continuing-next-", toText(patient.kind));
    switch (standing(patient, today)) {
        case Standing::Ended:
            return patient.endTold ? QString{} : qtTrId("continuing-do-untold");
        case Standing::Over:
            return patient.until.ok() ? qtTrId("continuing-do-over").arg(next)
                                      : qtTrId("continuing-do-damaged").arg(next);
        case Standing::Current:
        case Standing::EndsSoon:
            break;
    }
    if (const char* const advice = patient.askedUtcMs == 0 ? nullptr : adviceOn(patient.answer)) {
        return qtTrId(advice).contains(QLatin1String{"%1"}) ? qtTrId(advice).arg(next) : qtTrId(advice);
    }
    return standing(patient, today) == Standing::EndsSoon ? qtTrId("continuing-do-soon").arg(next)
                                                          : QString{};
}

QString continuingOutcome(const session::ReinquiryOutcome& outcome) {
    QStringList sentences;
    const int answered = outcome.valid + outcome.attention + outcome.absent;
    if (outcome.givenUp > 0) {
        sentences.append(qtTrId("continuing-round-given-up"));
        if (outcome.asked == 0) {
            sentences.append(qtTrId("continuing-round-again"));
        }
    }
    if (answered > 0) {
        sentences.append(qtTrId("continuing-round").arg(answered).arg(outcome.valid));
        if (const int left = outcome.attention + outcome.absent; left > 0) {
            sentences.append(qtTrId("continuing-round-attention").arg(left));
        }
    }
    if (outcome.failure) {
        const std::string_view cause = idOf(staffCause(outcome.failure->code));
        if (answered > 0) {
            sentences.append(qtTrId("continuing-round-failed").arg(outcome.failed));
        }
        sentences.append(
            qtTrId("continuing-round-cause").arg(words("staff-cause-", cause), words("staff-do-", cause)));
    } else if (answered == 0 && outcome.givenUp == 0) {
        sentences.append(qtTrId("continuing-round-nobody"));
    }
    if (outcome.untold > 0) {
        sentences.append(qtTrId("continuing-round-untold").arg(outcome.untold));
    }
    return sentences.join(QString{});
}

}  // namespace madoguchi::viewmodel
