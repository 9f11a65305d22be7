// Reads a log without ever writing to it, also while the kiosk writes: one snapshot, one row at a time.
// Threads: one at a time. Errors: file.unreadable (no such file), audit.open-failed, audit.damaged.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "audit/chain.hpp"
#include "audit/sqlite.hpp"
#include "domain/date.hpp"

namespace madoguchi::audit {

class LogReader {
public:
    [[nodiscard]] static Expected<LogReader> open(const std::filesystem::path& database);

    struct Identity {
        std::string log;
        std::string chainKey;
    };
    [[nodiscard]] Expected<std::optional<Identity>> identity();

    // A stored row; `row` is missing when its columns are not of the log's types.
    struct Stored {
        std::int64_t sequence = 0;
        std::optional<LogRow> row;
    };
    // Starts over with the rows from `sequence` on.
    [[nodiscard]] Expected<void> rewind(std::int64_t sequence);
    [[nodiscard]] Expected<std::optional<Stored>> next();  // nothing: the end
    [[nodiscard]] Expected<std::optional<Stored>> at(std::int64_t sequence);
    [[nodiscard]] Expected<std::int64_t> count();

private:
    explicit LogReader(Database database) : database_{std::move(database)} {}
    Database database_;
    std::optional<Statement> rows_;
};

}  // namespace madoguchi::audit
