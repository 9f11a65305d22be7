// madoguchictl rules …: what the dated rules of resources/rules say about a given card.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addRulesCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
