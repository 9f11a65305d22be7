// madoguchictl card simulate: a persona as a virtual My Number card on the virtual reader, until stopped.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addCardSimulateCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
