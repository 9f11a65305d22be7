// madoguchictl card read, card sign: what the chip says and signs, through the machine's readers (PC/SC).
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

// The subcommand `card` of the program, made on first use; other files add their commands to it.
CLI::App& cardGroup(CLI::App& root);

void addCardCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
