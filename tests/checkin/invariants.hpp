// The invariants of the check-in, judged on one step; their numbers are those of the specification.
#pragma once

#include <string>

#include "checkin/step.hpp"
#include "explored_node.hpp"

namespace madoguchi::checkin {

// What is broken by `event` leading from `before` to `step`, or nothing; brings `monitor` up to date.
[[nodiscard]] std::string judge(const Node& before, const Event& event, const Step& step, Monitor& monitor);

}  // namespace madoguchi::checkin
