// madoguchictl eligibility decode FILE: any message of the eligibility system in plain Japanese.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

// To the group of eligibility commands.
void addEligibilityDecodeCommand(CLI::App& group, Invocation& invocation);

}  // namespace madoguchi::ctl
