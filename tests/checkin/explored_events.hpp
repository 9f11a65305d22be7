// What can happen to a check-in: the cards that can be placed, and every event that could come at a state.
#pragma once

#include <vector>

#include "checkin/event.hpp"
#include "checkin/state.hpp"

namespace madoguchi::checkin {

[[nodiscard]] std::vector<domain::CardFacts> cards();

// All events that could come at this state, possible or not (late and foreign ones too).
[[nodiscard]] std::vector<Event> eventsFor(const State& state);

}  // namespace madoguchi::checkin
