// The tries left of every PIN on one virtual card: in memory, or in a file so that a lock survives restarts.
// The file is JSON, replaced as a whole, and bound to the card it was made for.
// Errors: simulation.failed (file of another card, damaged), file.unwritable.
// Threads: one owner, like the card itself.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/result.hpp"

namespace madoguchi::simulation {

class TryCounters {
public:
    // Kept nowhere.
    explicit TryCounters(std::map<std::string, int> start) : tries_(std::move(start)) {}

    // Goes on from the file when it is there; counters that it lacks start as given.
    [[nodiscard]] static Expected<TryCounters> keptIn(const std::filesystem::path& file,
                                                      const std::string& subject,
                                                      std::map<std::string, int> start);

    [[nodiscard]] int left(const std::string& counter) const;
    // On failure the new value holds in memory all the same: a try is never given back by a full disk.
    [[nodiscard]] Expected<void> set(const std::string& counter, int left);

private:
    std::map<std::string, int> tries_;
    std::filesystem::path file_;
    std::string subject_;
};

}  // namespace madoguchi::simulation
