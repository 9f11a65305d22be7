// A recorded home or online visit opens the later ones: the patient goes onto the list of continuing patients.
#include <algorithm>
#include <utility>

#include "core/time.hpp"
#include "session/checkin_session.hpp"

namespace madoguchi::session {

void CheckinSession::keepContinuingPatient() {
    const auto& session = state_.session;
    if (ports_.continuing == nullptr || !session || session->kind == domain::VisitKind::Outpatient ||
        !visit_.answer || !visit_.answer->numbers) {
        return;
    }
    const bool asked = std::ranges::any_of(session->consent.answers, [](domain::ConsentAnswer answer) {
        return answer != domain::ConsentAnswer::NotAsked;
    });
    if (!asked) {
        return;  // a certificate in its months of grace: eligibility of this day alone
    }
    const ports::EligibilityAnswer& answer = *visit_.answer;
    domain::ContinuingPatient patient;
    patient.kind = session->kind;
    patient.session = visit_.id;
    patient.name = answer.patientName;
    patient.kana = answer.kana;
    patient.numbers = *answer.numbers;
    patient.insurerName = answer.insurerName;
    patient.consent = session->consent;
    patient.consentUtcMs = visit_.consentTime.time_since_epoch().count();
    patient.until = answer.consentUntil ? jstDay(*answer.consentUntil)
                                        : domain::addDays(jstDay(visit_.consentTime), hooks_.consentDays);
    patient.untilAnswered = answer.consentUntil.has_value();
    patient.askedUtcMs = ports_.clock.utc().time_since_epoch().count();
    patient.answer = answer.eligibility;
    patient.note = answer.facts.note;
    ports::AuditEntry entry{.session = visit_.id,
                            .actor = "system",
                            .event = "continuing.kept",
                            .outcome = "ok",
                            .details = {{"kind", std::string{domain::toText(patient.kind)}},
                                        {"until", domain::toIsoDate(patient.until)}},
                            .person = std::nullopt};
    ports_.continuing->keep(std::move(entry), std::move(patient),
                            [this, weak = std::weak_ptr<Inbox>{inbox_}](Expected<std::int64_t> id) {
                                if (const auto inbox = weak.lock()) {
                                    inbox->post([this, id = std::move(id)] {
                                        if (id) {
                                            hooks_.patientKept();
                                        } else {
                                            hooks_.auditFailed(id.error());
                                        }
                                    });
                                }
                            });
}

}  // namespace madoguchi::session
