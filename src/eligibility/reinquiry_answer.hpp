// What the two messages of a 再照会 mean: the receipt, and the results fetched by its number. Whose answer it
// is comes first, then the levels of failure, then each person by the rules of answer.hpp. A person whose
// part says nothing usable is Unknown; the others' parts stand. Threads: pure functions. Errors:
// eligibility.malformed, eligibility.error-answer, reinquiry.pending (SegmentOfResult 2).
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "eligibility/message.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::eligibility {

// What was asked, to hold the messages against.
struct AskedAgain {
    std::string institutionCode;
    std::string fileIdentifier;   // of the question, in its receipt; the request that fetches carries none
    std::string receptionNumber;  // empty before the receipt
};

// Gives the reception number.
[[nodiscard]] Expected<std::string> judgeReceipt(const Message& receipt, const AskedAgain& asked);
[[nodiscard]] Expected<std::vector<ports::ReinquiryPerson>> judgeResults(const Message& results,
                                                                         const AskedAgain& asked);
// What their failures say of the request. A receipt that can't be read leaves it open; results that can't be
// read are the answer all the same.
[[nodiscard]] ports::ReinquiryTrouble troubleOfReceipt(Failure why);
[[nodiscard]] ports::ReinquiryTrouble troubleOfResults(Failure why);

}  // namespace madoguchi::eligibility
