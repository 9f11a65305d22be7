// Builds the OQS message that the simulated service answers with, out of a persona and the consents sent.
// Threads: pure functions.
#pragma once

#include <string>

#include "core/time.hpp"
#include "domain/consent.hpp"
#include "eligibility/message.hpp"
#include "simulation/persona.hpp"
#include "simulation/service_fault.hpp"

namespace madoguchi::simulation {

struct QualificationRequest {
    std::string institution;
    std::string fileIdentifier;
    domain::ConsentRecord consent;
};

// ReferenceClassification is 1 only for invented institutions (code 99…): nothing simulated may pass for a
// real check-in by My Number card.
[[nodiscard]] eligibility::Message answerFor(const PersonaEligibility& known,
                                             const QualificationRequest& request, ServiceFault fault,
                                             UtcTime now);

}  // namespace madoguchi::simulation
