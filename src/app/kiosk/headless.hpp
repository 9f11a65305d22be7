// Runs one scripted visit without a screen and says whether it came to what it must.
#pragma once

#include "app/kiosk/arguments.hpp"

namespace madoguchi::app {

// Needs a QGuiApplication. Returns the exit code: 0 as expected, 1 not, 2 no such scenario, 3 device or file
// trouble.
[[nodiscard]] int runHeadless(const Arguments& arguments);

}  // namespace madoguchi::app
