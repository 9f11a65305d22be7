// What an answer of the gateway means for the patient: the order of checks is that of the interface (first
// whose answer it is, then the levels of failure, then the record). Threads: pure functions.
// Errors: eligibility.malformed (foreign, incomplete or contradictory), eligibility.error-answer (the far
// side says so).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "domain/consent.hpp"
#include "domain/qualification_facts.hpp"
#include "domain/visit.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

// What was asked, to hold the answer against.
struct Asked {
    std::string institutionCode;
    std::string fileIdentifier;
    domain::ConsentRecord consent;
};

struct Verdict {
    domain::Eligibility eligibility = domain::Eligibility::Unknown;
    std::string patientName;
    domain::QualificationFacts facts;  // of the one record; of a good answer without it, its note alone

    bool operator==(const Verdict&) const = default;
};

// What a QualificationValidity means with the records that came with it: more than one is always Several, and
// a single one must have what consumers need.
[[nodiscard]] Expected<domain::Eligibility> eligibilityOf(std::string_view validity,
                                                          std::span<const Record> records);
// Codes of the far side go into the log; anything that does not look like a code does not.
[[nodiscard]] std::string codeForLog(std::string_view code);

[[nodiscard]] Expected<Verdict> judge(const Message& answer, const Asked& asked);

}  // namespace madoguchi::eligibility
