// The walk of the scenario `information-pages`: somebody opens them on Idle, reads every page of every topic,
// and goes away without a word; the pages ask once and close by themselves. Threads: GUI thread.
#pragma once

#include "app/scenario/screen_hands.hpp"
#include "app/scenario/walk_run.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::scenario {

// All three must outlive the walk.
[[nodiscard]] Walk informationWalk(ScreenHands& hands, QQuickWindow& window,
                                   viewmodel::KioskViewModel& kiosk);

}  // namespace madoguchi::scenario
