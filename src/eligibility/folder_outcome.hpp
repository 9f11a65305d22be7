// What the outcome of an exchange over the folders means to whoever asked: the message that came, or the step
// code of what went wrong. Second half of FolderClient. Threads: pure function.
#pragma once

#include "core/result.hpp"
#include "eligibility/folder_exchange.hpp"
#include "eligibility/folder_share.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

// `look` is the last one at the folders; `found` the files of an outcome that was read.
[[nodiscard]] Expected<Message> messageOf(ExchangeOutcome outcome, const Look& look,
                                          const FolderShare::Found& found);

}  // namespace madoguchi::eligibility
