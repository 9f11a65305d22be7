// The check-in as one pure function: no clock, no device, no Qt. Every rule of the visit stands in here and
// is proved by tests/checkin over every reachable state. Events that a state does not know change nothing
// (`handled` is false): a late or impossible event can't harm.
#pragma once

#include <vector>

#include "checkin/effect.hpp"
#include "checkin/event.hpp"
#include "checkin/policy.hpp"
#include "checkin/state.hpp"

namespace madoguchi::checkin {

struct Step {
    State next;
    std::vector<Effect> effects;
    bool handled = true;
};

// `now` never runs backwards from one call to the next.
[[nodiscard]] Step step(State current, const Event& event, Instant now, const Policy& policy);

}  // namespace madoguchi::checkin
