// Loads every screen and every model as the installed program would, and says what is missing.
#pragma once

namespace madoguchi::app {

// Needs a QGuiApplication. 0: all there. 1: each problem was printed on stderr.
[[nodiscard]] int runSelfTest();

}  // namespace madoguchi::app
