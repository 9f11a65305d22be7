// What a scenario came to, as summary.json says it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/scenario/script.hpp"
#include "core/result.hpp"
#include "core/time.hpp"
#include "session/checkin_session.hpp"

namespace madoguchi::scenario {

struct StepTime {
    std::string state;
    Milliseconds time{};
};

struct Summary {
    std::string scenario;
    session::SessionSummary session;
    std::optional<std::string> resultFile;  // once it lies in the folder
    std::vector<StepTime> steps;
    Milliseconds machineTime{};
    Milliseconds startTime{};   // from the start of the process to the first screen
    double longestBlockMs = 0;  // of the GUI thread while faces were compared
    std::int64_t auditEntries = 0;
};

[[nodiscard]] Expected<void> writeSummary(const Summary& summary, const std::filesystem::path& file);

// What differs from the expectation, and from the cause where one is named, in words; empty when all is as it
// must be.
[[nodiscard]] std::string difference(const Summary& summary, const Expectation& expected,
                                     std::optional<StepCode> reason = {});

}  // namespace madoguchi::scenario
