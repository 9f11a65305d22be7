// Rows of audit_entry to and from statements: the one place that knows the order of the columns.
#pragma once

#include <optional>
#include <string_view>

#include "audit/chain.hpp"
#include "audit/sqlite.hpp"

namespace madoguchi::audit {

// For "SELECT <columns> FROM audit_entry …", read by rowOf().
inline constexpr std::string_view kRowColumns =
    "sequence, time_utc, monotonic_ms, kiosk, session, actor, event, outcome, details, previous_hash, hash";

// Nothing when a column has another type than the log writes: such a row was never written by it.
[[nodiscard]] std::optional<LogRow> rowOf(const Statement& statement);

[[nodiscard]] Expected<void> insertRow(Database& database, const LogRow& row);

}  // namespace madoguchi::audit
