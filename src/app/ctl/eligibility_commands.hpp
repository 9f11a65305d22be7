// madoguchictl eligibility …: messages in words, questions by number, and the simulated other side.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addEligibilityCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
