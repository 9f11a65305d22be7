// How long this process has been running, counted from its very start (loading of libraries included).
#pragma once

#include "core/time.hpp"

namespace madoguchi::app {

[[nodiscard]] Milliseconds timeSinceStart();  // 0 when the system does not say; exact to a clock tick (10 ms)

}  // namespace madoguchi::app
