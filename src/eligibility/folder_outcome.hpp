// What the outcome of an exchange over the folders means to whoever asked: a judged answer, or the step code
// of what went wrong. Second half of FolderClient. Threads: pure function.
#pragma once

#include "core/result.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/folder_exchange.hpp"
#include "eligibility/folder_share.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

// What the far side says of one question.
struct NumberAnswer {
    Verdict verdict;
    Message message;
};

// `look` is the last one at the folders; `found` the files of an outcome that was read.
[[nodiscard]] Expected<NumberAnswer> numberAnswer(ExchangeOutcome outcome, const Look& look,
                                                  const FolderShare::Found& found, const Asked& asked);

}  // namespace madoguchi::eligibility
