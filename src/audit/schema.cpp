#include "audit/schema.hpp"

#include <array>
#include <string>

namespace madoguchi::audit {
namespace {

constexpr std::array kMigrations{
    // 1: log, its identity, outbox
    R"sql(
CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY, time_utc TEXT NOT NULL, monotonic_ms INTEGER NOT NULL, kiosk TEXT NOT NULL,
    session TEXT NOT NULL, actor TEXT NOT NULL, event TEXT NOT NULL, outcome TEXT NOT NULL, details TEXT NOT NULL,
    previous_hash BLOB NOT NULL, hash BLOB NOT NULL);
CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE INDEX audit_entry_session_bounds ON audit_entry (session, event)
    WHERE event IN ('session.started', 'session.ended');
CREATE INDEX audit_entry_seals ON audit_entry (sequence) WHERE event = 'log.sealed';
CREATE TABLE log_identity (log TEXT NOT NULL, chain_key TEXT NOT NULL);
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sequence INTEGER NOT NULL UNIQUE REFERENCES audit_entry (sequence),
    stage TEXT NOT NULL CHECK (stage IN ('pending', 'staged', 'delivered')), file_name TEXT NOT NULL, content BLOB);
CREATE INDEX outbox_outstanding ON outbox (id) WHERE stage <> 'delivered';
)sql",
    // 2: visits that wait for an answer of the eligibility service
    R"sql(
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sequence INTEGER NOT NULL UNIQUE REFERENCES audit_entry (sequence),
    settled INTEGER REFERENCES audit_entry (sequence), settled_utc_ms INTEGER, content BLOB NOT NULL);
)sql",
    // 3: continuing patients of home visits and of visits online
    R"sql(
CREATE TABLE continuing_patient (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sequence INTEGER NOT NULL UNIQUE REFERENCES audit_entry (sequence),
    ended INTEGER REFERENCES audit_entry (sequence), ended_utc_ms INTEGER, told INTEGER NOT NULL DEFAULT 0,
    over_utc_ms INTEGER NOT NULL, content BLOB NOT NULL);
)sql",
    // 4: requests of 再照会 on their way, one a kind of visit
    R"sql(
CREATE TABLE open_reinquiry (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sequence INTEGER NOT NULL UNIQUE REFERENCES audit_entry (sequence),
    kind INTEGER NOT NULL UNIQUE, made_utc_ms INTEGER NOT NULL, content BLOB NOT NULL);
)sql",
};

}  // namespace

int newestSchema() {
    return static_cast<int>(kMigrations.size());
}

Expected<void> migrate(Database& database) {
    const auto version = database.integer("PRAGMA user_version");
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version < 0 || *version > newestSchema()) {
        return fail(StepCode::AuditOpenFailed,
                    "schema " + std::to_string(*version) + " is newer than this program");
    }
    for (std::int64_t step = *version; step < newestSchema(); ++step) {
        const std::string sql = std::string{"BEGIN IMMEDIATE;"} +
                                kMigrations.at(static_cast<std::size_t>(step)) +
                                "PRAGMA user_version = " + std::to_string(step + 1) + "; COMMIT;";
        if (const auto done = database.execute(sql.c_str()); !done) {
            // The first error is the one to tell; a transaction that is still open dies with the connection.
            return std::unexpected(done.error());
        }
    }
    return {};
}

Expected<void> checkReadable(Database& database) {
    const auto version = database.integer("PRAGMA user_version");
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version < 1 || *version > newestSchema()) {
        return fail(StepCode::AuditOpenFailed, "schema " + std::to_string(*version));
    }
    return {};
}

}  // namespace madoguchi::audit
