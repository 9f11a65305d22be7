// madoguchictl persona …: invented patients, made from one's own picture.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addPersonaCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
