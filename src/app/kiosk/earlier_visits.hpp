// What earlier visits left in the kiosk's own store before a scenario plays at the console alone, kept
// through the same ports as a visit keeps it. Threads: the kiosk's.
#pragma once

#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/simulated_world.hpp"

namespace madoguchi::app {

// On the 後日確認 list, from an outage: each persona was recognised by face and agreed to everything.
[[nodiscard]] Expected<void> keepVisitsOfAnOutage(Kiosk& kiosk, const SimulatedWorld& world,
                                                  const ports::Clock& clock);

// On the list of continuing patients: each persona with a consent of an earlier visit at home or online.
void keepContinuingPatients(Kiosk& kiosk, const SimulatedWorld& world);

}  // namespace madoguchi::app
