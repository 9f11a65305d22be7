// madoguchictl bench: whole check-ins on simulated parts, without a screen and without pauses.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addBenchCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
