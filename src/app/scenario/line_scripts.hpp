// The scripts of visits whose trouble lies on the way to the service or in what it says of the proof: part of
// the table of script.hpp. Threads: a pure function.
#pragma once

#include <vector>

#include "app/scenario/script.hpp"

namespace madoguchi::scenario {

[[nodiscard]] std::vector<Script> lineScripts();

}  // namespace madoguchi::scenario
