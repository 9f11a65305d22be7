// An answer of the service that came when its visit had stopped waiting. Contract: a visit that is still open
// on the 後日確認 list and has no answer yet gets this one, by "system"; it stays open and no result document
// is made, for staff have taken over and settle it by hand. Otherwise (settled meanwhile, answered by a
// round, an error) the log alone is told. Threads: any; `changed` runs on the log's thread when the list has
// the answer.
#pragma once

#include <functional>

#include "ports/eligibility_port.hpp"
#include "ports/follow_up_port.hpp"

namespace madoguchi::session {

// `list` must outlive the answer to its calls.
void recordLateAnswer(ports::FollowUpPort& list, ports::LateAnswer answer, std::function<void()> changed);

}  // namespace madoguchi::session
