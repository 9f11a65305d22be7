// How the simulated far side answers a 資格確認 by insurance number: finds the person among the personas and
// builds the answer, which is a card-number answer (ReferenceClassification 2, no consents but 限度額, the
// question echoed). Nobody fits: QualificationValidity 4 without a record. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "eligibility/message.hpp"
#include "simulation/persona.hpp"
#include "simulation/service_fault.hpp"

namespace madoguchi::simulation {

[[nodiscard]] eligibility::Message answerByNumber(const std::vector<Persona>& personas,
                                                  const eligibility::Message& request, ServiceFault fault,
                                                  UtcTime now);

// Numbers are the same when they differ in width, blanks or the padding of the branch alone.
[[nodiscard]] bool sameNumbers(const eligibility::SearchInfo& asked, const QualificationRecord& known);

// A single question by number, with all that an answer needs of it.
[[nodiscard]] bool isNumberQuestion(const eligibility::Message& request);

}  // namespace madoguchi::simulation
