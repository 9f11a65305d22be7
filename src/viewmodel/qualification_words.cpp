#include "viewmodel/qualification_words.hpp"

#include <QtCore/QCoreApplication>

namespace madoguchi::viewmodel {
namespace {

QString day(domain::Date date) {
    return qtTrId("staff-day")
        .arg(static_cast<int>(date.year()))
        .arg(static_cast<unsigned>(date.month()))
        .arg(static_cast<unsigned>(date.day()));
}

QString validityWords(const domain::LimitCertificate& limit, domain::Date today) {
    if (limit.validUntil && *limit.validUntil < today) {
        return qtTrId("staff-limit-ended").arg(day(*limit.validUntil));
    }
    if (limit.validFrom && today < *limit.validFrom) {
        return qtTrId("staff-limit-not-yet").arg(day(*limit.validFrom));
    }
    if (limit.validFrom && limit.validUntil) {
        return qtTrId("staff-limit-between").arg(day(*limit.validFrom), day(*limit.validUntil));
    }
    if (limit.validUntil) {
        return qtTrId("staff-limit-until").arg(day(*limit.validUntil));
    }
    return limit.validFrom ? qtTrId("staff-limit-from").arg(day(*limit.validFrom)) : QString{};
}

}  // namespace

QString limitWords(const domain::LimitCertificate& limit, domain::Date today) {
    const QString certificate =
        limit.certificate.empty() ? qtTrId("staff-limit") : QString::fromStdString(limit.certificate);
    const QString category =
        limit.category.empty() ? qtTrId("staff-limit-no-category") : QString::fromStdString(limit.category);
    QString words = qtTrId("staff-limit-words").arg(certificate, category, validityWords(limit, today));
    if (limit.longTermFrom) {
        words += qtTrId("staff-limit-long-term").arg(day(*limit.longTermFrom));
    }
    return words;
}

QStringList notesOf(const domain::QualificationFacts& facts, domain::Date today) {
    QStringList notes;
    if (facts.ticketMissing) {
        notes << qtTrId("staff-note-ticket-missing");
    } else if (facts.medicalAid) {
        notes << qtTrId("staff-note-medical-aid");
    }
    if (facts.blackDot) {
        notes << qtTrId("staff-note-black-dot");
    }
    if (facts.limit) {
        notes << limitWords(*facts.limit, today);
    }
    if (!facts.note.empty()) {
        notes << qtTrId("staff-note-message").arg(QString::fromStdString(facts.note));
    }
    if (facts.revocation == domain::Revocation::Unchecked) {
        notes << qtTrId("staff-note-revocation-unchecked");
    }
    return notes;
}

}  // namespace madoguchi::viewmodel
