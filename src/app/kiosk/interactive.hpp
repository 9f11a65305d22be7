// The kiosk with its windows for people: the real one of a settings file, or the played one with a card
// panel.
#pragma once

#include "app/kiosk/arguments.hpp"

namespace madoguchi::app {

// Needs a QGuiApplication. Returns the exit code when the last window was closed.
[[nodiscard]] int runSimulated(const Arguments& arguments);
[[nodiscard]] int runConfigured(const Arguments& arguments);

}  // namespace madoguchi::app
