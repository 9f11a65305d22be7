// The entry that a home or online visit makes on the list of continuing patients, once the service has
// answered: at the visit itself, or later when the line was down. Threads: pure functions.
#pragma once

#include <optional>
#include <string>

#include "core/time.hpp"
#include "domain/consent.hpp"
#include "domain/continuing_patient.hpp"
#include "domain/visit.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/eligibility_port.hpp"

namespace madoguchi::session {

struct ConsentedVisit {
    domain::VisitKind kind = domain::VisitKind::Outpatient;
    std::string session;
    domain::ConsentRecord consent;
    UtcTime consentTime{};
};

// Nothing: a visit at the reception, no one record to know the person by, or no consent that was asked for (a
// certificate in its months of grace tells the eligibility of its day alone). `consentDays` holds where the
// service names no end.
[[nodiscard]] std::optional<domain::ContinuingPatient> continuingPatientOf(
    const ConsentedVisit& visit, const ports::EligibilityAnswer& answer, int consentDays, UtcTime now);

[[nodiscard]] ports::AuditEntry keptEntry(const domain::ContinuingPatient& patient);

}  // namespace madoguchi::session
