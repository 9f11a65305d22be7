#include "audit/log_row.hpp"

#include <algorithm>
#include <string>

namespace madoguchi::audit {

std::optional<LogRow> rowOf(const Statement& statement) {
    LogRow row;
    if (!statement.isInteger(0) || !statement.isInteger(2) || !statement.isBlob(9) || !statement.isBlob(10)) {
        return std::nullopt;
    }
    row.sequence = statement.integer(0);
    row.monotonicMs = statement.integer(2);
    int column = 1;
    for (std::string* const field :
         {&row.timeUtc, &row.kiosk, &row.session, &row.actor, &row.event, &row.outcome, &row.details}) {
        if (column == 2) {
            ++column;
        }
        if (!statement.isText(column)) {
            return std::nullopt;
        }
        *field = statement.text(column++);
    }
    for (crypto::Sha256* const field : {&row.previousHash, &row.hash}) {
        const auto bytes = statement.blob(column++);
        if (bytes.size() != field->size()) {
            return std::nullopt;
        }
        std::ranges::copy(bytes, field->begin());
    }
    return row;
}

Expected<void> insertRow(Database& database, const LogRow& row) {
    auto statement = database.prepare("INSERT INTO audit_entry (" + std::string{kRowColumns} +
                                      ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(1, row.sequence)
        .bind(2, row.timeUtc)
        .bind(3, row.monotonicMs)
        .bind(4, row.kiosk)
        .bind(5, row.session)
        .bind(6, row.actor)
        .bind(7, row.event)
        .bind(8, row.outcome)
        .bind(9, row.details)
        .bind(10, row.previousHash)
        .bind(11, row.hash)
        .run();
}

}  // namespace madoguchi::audit
