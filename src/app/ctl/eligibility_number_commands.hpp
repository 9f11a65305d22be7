// madoguchictl eligibility query, link, unlink: what staff and installers do over the shared folders by
// number.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

// Adds them to the group `eligibility`.
void addEligibilityNumberCommands(CLI::App& group, Invocation& invocation);

}  // namespace madoguchi::ctl
