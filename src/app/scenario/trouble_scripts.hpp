// The scripts of visits whose trouble lies with the patient, the card or the room: before the camera, at the
// keypad, on the reader, in the clinic's folder. Part of the table of script.hpp. Threads: a pure function.
#pragma once

#include <vector>

#include "app/scenario/script.hpp"

namespace madoguchi::scenario {

[[nodiscard]] std::vector<Script> troubleScripts();

}  // namespace madoguchi::scenario
