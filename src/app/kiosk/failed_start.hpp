// The scenarios of a start that fails: takes away what the kiosk needs, and tells what came of it.
#pragma once

#include <filesystem>

#include "app/kiosk/kiosk.hpp"
#include "app/scenario/script.hpp"
#include "app/scenario/summary.hpp"

namespace madoguchi::app {

// Whatever it spoils lies in a folder of its own below `out`: a log that is there already is never touched.
[[nodiscard]] Expected<void> spoilStart(KioskOptions& options, scenario::StartFault fault,
                                        const std::filesystem::path& out);

// The exit code: 0 when the start failed as the script says.
[[nodiscard]] int endFailedStart(const scenario::Script& script, scenario::Summary summary,
                                 const Failure& failure, const std::filesystem::path& out);

}  // namespace madoguchi::app
