#include "session/continuing_entry.hpp"

#include <algorithm>

namespace madoguchi::session {

std::optional<domain::ContinuingPatient> continuingPatientOf(const ConsentedVisit& visit,
                                                             const ports::EligibilityAnswer& answer,
                                                             int consentDays, UtcTime now) {
    const bool asked = std::ranges::any_of(visit.consent.answers, [](domain::ConsentAnswer each) {
        return each != domain::ConsentAnswer::NotAsked;
    });
    if (visit.kind == domain::VisitKind::Outpatient || !answer.numbers || !asked) {
        return std::nullopt;
    }
    domain::ContinuingPatient patient;
    patient.kind = visit.kind;
    patient.session = visit.session;
    patient.name = answer.patientName;
    patient.kana = answer.kana;
    patient.numbers = *answer.numbers;
    patient.insurerName = answer.insurerName;
    patient.consent = visit.consent;
    patient.consentUtcMs = visit.consentTime.time_since_epoch().count();
    patient.until = answer.consentUntil ? jstDay(*answer.consentUntil)
                                        : domain::addDays(jstDay(visit.consentTime), consentDays);
    patient.untilAnswered = answer.consentUntil.has_value();
    patient.askedUtcMs = now.time_since_epoch().count();
    patient.answer = answer.eligibility;
    patient.note = answer.facts.note;
    return patient;
}

ports::AuditEntry keptEntry(const domain::ContinuingPatient& patient) {
    return {.session = patient.session,
            .actor = "system",
            .event = "continuing.kept",
            .outcome = "ok",
            .details = {{"kind", std::string{domain::toText(patient.kind)}},
                        {"until", domain::toIsoDate(patient.until)}},
            .person = std::nullopt};
}

}  // namespace madoguchi::session
