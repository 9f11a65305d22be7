// madoguchictl face compare | evaluate | bench | liveness.
#pragma once

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addFaceCommands(CLI::App& program, Invocation& invocation);

}  // namespace madoguchi::ctl
