#include "app/ctl/simulation_folders.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

namespace madoguchi::ctl {

std::filesystem::path defaultCardKeyFolder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/') {
        return std::filesystem::path{state} / "madoguchi" / "virtual-cards";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
        return std::filesystem::path{home} / ".local/state/madoguchi/virtual-cards";
    }
    return std::filesystem::temp_directory_path() / ("madoguchi-virtual-cards-" + std::to_string(::getuid()));
}

}  // namespace madoguchi::ctl
