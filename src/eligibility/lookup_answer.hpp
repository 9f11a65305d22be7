// What the desk gets for a judged message that answers a question by number. Threads: pure function.
#pragma once

#include "eligibility/answer.hpp"
#include "eligibility/message.hpp"
#include "ports/number_lookup_port.hpp"

namespace madoguchi::eligibility {

[[nodiscard]] ports::NumberLookupAnswer toLookupAnswer(const Verdict& verdict, const Message& message);

}  // namespace madoguchi::eligibility
