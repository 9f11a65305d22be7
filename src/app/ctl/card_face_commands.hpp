// madoguchictl card-face read, card-face draw: the printed front of a card off a picture, and a picture of
// the drawn card of a persona to try it with.
#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

void addCardFaceCommands(CLI::App& root, Invocation& invocation);

}  // namespace madoguchi::ctl
