// What the session gets for a judged message, whichever way it came: the words, and the result document when
// there is something to hand to the clinic's software. Used by HttpsGateway and FolderGateway.
// Threads: pure function (names take random bytes).
#pragma once

#include <optional>

#include "core/result.hpp"
#include "domain/insurance_numbers.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/message.hpp"
#include "eligibility/result_document.hpp"
#include "ports/eligibility_port.hpp"

namespace madoguchi::eligibility {

// `asked` tells the consents, their time and the kind of visit; its ticket does not matter.
[[nodiscard]] Expected<ports::EligibilityAnswer> toPortAnswer(Verdict verdict, Message message,
                                                              const ports::QualificationQuery& asked,
                                                              const Site& site, UtcTime now);

// By which a later answer knows the person again. 医療扶助 in bulk answers has elements of its own for them.
// Nothing when the record has no birth date.
[[nodiscard]] std::optional<domain::InsuranceNumbers> numbersOf(const Record& record);

}  // namespace madoguchi::eligibility
