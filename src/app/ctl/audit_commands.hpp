// madoguchictl audit verify | list | export: the log without the kiosk, read-only.
#pragma once

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addAuditCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
