#include "audit/sqlite.hpp"

#include <sqlite3.h>

#include <system_error>

namespace madoguchi::audit {
namespace {

constexpr int kBusyTimeoutMs = 5000;

Failure failureOf(sqlite3* connection, int result) {
    const int extended = connection != nullptr ? sqlite3_extended_errcode(connection) : result;
    const std::string detail = std::string{sqlite3_errstr(result)} + " (" + std::to_string(extended) + ")";
    switch (result & 0xFF) {  // NOLINT: SQLite's primary codes are ints, not an enum
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Failure{StepCode::AuditDamaged, detail};
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return Failure{StepCode::AuditOpenFailed, detail};
        default:
            return Failure{StepCode::AuditWriteFailed, detail};
    }
}

// Percent-encodes what has a meaning in an SQLite URI.
std::string uriOf(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char character : file.string()) {
        switch (character) {
            case '%':
                uri += "%25";
                break;
            case '?':
                uri += "%3f";
                break;
            case '#':
                uri += "%23";
                break;
            default:
                uri += character;
        }
    }
    return uri;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, sqlite3_stmt* statement)
    : connection_{connection}, statement_{statement} {}

Statement& Statement::bind(int parameter, std::int64_t value) {
    bindError_ |= sqlite3_bind_int64(statement_.get(), parameter, value);
    return *this;
}

// SQLITE_STATIC below: callers keep what they bind alive until the statement has run.
Statement& Statement::bind(int parameter, std::string_view text) {
    bindError_ |= sqlite3_bind_text64(statement_.get(), parameter, text.empty() ? "" : text.data(),
                                      text.size(), nullptr, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int parameter, std::span<const std::uint8_t> bytes) {
    bindError_ |= bytes.empty()
                      ? sqlite3_bind_zeroblob(statement_.get(), parameter, 0)
                      : sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), nullptr);
    return *this;
}

Expected<bool> Statement::step() {
    if (bindError_ != SQLITE_OK) {
        return fail(StepCode::AuditWriteFailed, "parameter");
    }
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) {
        return true;
    }
    if (result == SQLITE_DONE) {
        return false;
    }
    return std::unexpected(failureOf(connection_, result));
}

Expected<void> Statement::run() {
    const auto stepped = step();
    if (!stepped) {
        return std::unexpected(stepped.error());
    }
    return {};
}

bool Statement::isInteger(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
}

bool Statement::isText(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT;
}

bool Statement::isBlob(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const std::vector<std::uint8_t> bytes = blob(column);
    return {bytes.begin(), bytes.end()};
}

std::vector<std::uint8_t> Statement::blob(int column) const {
    const auto* const data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return data == nullptr ? std::vector<std::uint8_t>{} : std::vector<std::uint8_t>{data, data + size};
}

void Database::Close::operator()(sqlite3* connection) const noexcept {
    sqlite3_close_v2(connection);
}

Expected<Database> Database::open(const std::filesystem::path& file, Mode mode) {
    const bool readOnly = mode == Mode::ReadOnly;
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI |
                      (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    std::string uri = uriOf(file);
    // A log on a medium that can't be written (a copy for the auditor) has no room for WAL's shared memory:
    // without an open WAL nobody writes it, so it may be read as it lies.
    for (int attempt = 0; attempt < 2; ++attempt) {
        sqlite3* raw = nullptr;
        int result = sqlite3_open_v2(uri.c_str(), &raw, flags, nullptr);
        Database database{raw};
        if (result == SQLITE_OK) {
            sqlite3_busy_timeout(raw, kBusyTimeoutMs);
            sqlite3_extended_result_codes(raw, 0);
            result = sqlite3_exec(raw, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
        }
        if (result == SQLITE_OK) {
            return database;
        }
        std::error_code ignored;
        const bool mayLieStill = readOnly && attempt == 0 && (result & 0xFF) != SQLITE_NOTADB &&
                                 (result & 0xFF) != SQLITE_CORRUPT &&
                                 !std::filesystem::exists(file.string() + "-wal", ignored);
        if (!mayLieStill) {
            const Failure failure = failureOf(raw, result);
            return fail(failure.code == StepCode::AuditDamaged ? failure.code : StepCode::AuditOpenFailed,
                        failure.detail);
        }
        uri += "?immutable=1";
    }
    return fail(StepCode::AuditOpenFailed);
}

Expected<void> Database::execute(const char* sql) {
    const int result = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) {
        return std::unexpected(failureOf(connection_.get(), result));
    }
    return {};
}

Expected<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (result != SQLITE_OK) {
        return std::unexpected(failureOf(connection_.get(), result));
    }
    return Statement{connection_.get(), statement};
}

Expected<std::int64_t> Database::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    return *row ? statement->integer(0) : 0;
}

std::int64_t Database::changedRows() const {
    return sqlite3_changes64(connection_.get());
}

std::int64_t Database::lastRowId() const {
    return sqlite3_last_insert_rowid(connection_.get());
}

}  // namespace madoguchi::audit
