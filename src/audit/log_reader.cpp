#include "audit/log_reader.hpp"

#include <system_error>
#include <utility>

#include "audit/log_row.hpp"
#include "audit/schema.hpp"

namespace madoguchi::audit {

Expected<LogReader> LogReader::open(const std::filesystem::path& database) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(database, error)) {
        return fail(StepCode::FileUnreadable, database.filename().string());
    }
    auto opened = Database::open(database, Database::Mode::ReadOnly);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    // One transaction from here on: every question is asked of the same moment.
    if (auto begun = opened->execute("BEGIN"); !begun) {
        return std::unexpected(begun.error());
    }
    if (auto readable = checkReadable(*opened); !readable) {
        return std::unexpected(readable.error());
    }
    return LogReader{std::move(*opened)};
}

Expected<std::optional<LogReader::Identity>> LogReader::identity() {
    auto statement = database_.prepare("SELECT log, chain_key FROM log_identity");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto found = statement->step();
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? std::optional{Identity{statement->text(0), statement->text(1)}} : std::nullopt;
}

Expected<void> LogReader::rewind(std::int64_t sequence) {
    auto statement = database_.prepare("SELECT " + std::string{kRowColumns} +
                                       " FROM audit_entry WHERE sequence >= ?1 ORDER BY sequence");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    rows_ = std::move(*statement);
    rows_->bind(1, sequence);
    return {};
}

Expected<std::optional<LogReader::Stored>> LogReader::next() {
    const auto found = rows_->step();
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return std::optional<Stored>{};
    }
    return std::optional{Stored{rows_->integer(0), rowOf(*rows_)}};
}

Expected<std::optional<LogReader::Stored>> LogReader::at(std::int64_t sequence) {
    auto statement =
        database_.prepare("SELECT " + std::string{kRowColumns} + " FROM audit_entry WHERE sequence = ?1");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto found = statement->bind(1, sequence).step();
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? std::optional{Stored{sequence, rowOf(*statement)}} : std::nullopt;
}

Expected<std::int64_t> LogReader::count() {
    return database_.integer("SELECT count(*) FROM audit_entry");
}

}  // namespace madoguchi::audit
