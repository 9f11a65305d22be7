// Where the commands of madoguchictl that simulate keep their keys, so that they find each other's.
#pragma once

#include <filesystem>

namespace madoguchi::ctl {

// The simulated card authority and the cards' keys (simulation::CardAuthority), unless --keys says otherwise:
// under $XDG_STATE_HOME, ~/.local/state, or a folder of this user in the temporary directory.
[[nodiscard]] std::filesystem::path defaultCardKeyFolder();

}  // namespace madoguchi::ctl
