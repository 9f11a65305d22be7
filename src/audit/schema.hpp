// The database's tables, as numbered migrations that are never edited once released (docs/audit-format.md).
// The number of the last one is SQLite's user_version.
#pragma once

#include "audit/sqlite.hpp"

namespace madoguchi::audit {

[[nodiscard]] int newestSchema();

// Brings an older (or empty) database up, one transaction a step. A newer one fails with audit.open-failed.
[[nodiscard]] Expected<void> migrate(Database& database);

// Fails with audit.open-failed unless this program can read the database as it is.
[[nodiscard]] Expected<void> checkReadable(Database& database);

}  // namespace madoguchi::audit
