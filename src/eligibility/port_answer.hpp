// What the session gets for a judged message, whichever way it came: the words, and the result document when
// there is something to hand to the clinic's software. Used by HttpsGateway and FolderGateway.
// Threads: pure function (names take random bytes).
#pragma once

#include "core/result.hpp"
#include "domain/consent.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/message.hpp"
#include "eligibility/result_document.hpp"
#include "ports/eligibility_port.hpp"

namespace madoguchi::eligibility {

[[nodiscard]] Expected<ports::EligibilityAnswer> toPortAnswer(Verdict verdict, Message message,
                                                              const domain::ConsentRecord& consent,
                                                              UtcTime consentTime, const Site& site,
                                                              UtcTime now);

}  // namespace madoguchi::eligibility
