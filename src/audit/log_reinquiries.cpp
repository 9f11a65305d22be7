// LogStore's open requests of 再照会: each encrypted in a row of its own, one a kind of visit, changed only
// together with an entry of the log. A row is gone as soon as its answer is used or the request is given up.
#include <algorithm>
#include <string>
#include <utility>

#include "audit/log_store.hpp"
#include "audit/open_reinquiry_record.hpp"
#include "crypto/aead.hpp"

namespace madoguchi::audit {
namespace {

// Binds a record to its place and apart from the outbox, whose key it shares.
std::string recordContext(std::string_view log, std::int64_t sequence) {
    return "madoguchi.reinquiry.1 " + std::string{log} + " " + std::to_string(sequence);
}

}  // namespace

Expected<std::int64_t> LogStore::keepRequest(const ports::AuditEntry& entry,
                                             const ports::OpenReinquiry& request) {
    if (auto ready = lookAtClock(); !ready) {
        return std::unexpected(ready.error());
    }
    std::int64_t id = 0;
    const auto done = commit(nextRow(entry), [&](std::int64_t sequence) -> Expected<void> {
        const auto record =
            crypto::encrypt(keys_.outbox.bytes(), recordOf(request).bytes(), recordContext(log_, sequence));
        if (!record) {
            return std::unexpected(record.error());
        }
        auto insert = database_.prepare(
            "INSERT INTO open_reinquiry (sequence, kind, made_utc_ms, content) VALUES (?1, ?2, ?3, ?4)");
        if (!insert) {
            return std::unexpected(insert.error());
        }
        insert->bind(1, sequence)
            .bind(2, static_cast<std::int64_t>(request.question.kind))
            .bind(3, request.madeUtcMs)
            .bind(4, *record);
        if (auto inserted = insert->run(); !inserted) {
            return inserted;
        }
        id = database_.lastRowId();
        return {};
    });
    return done ? Expected<std::int64_t>{id} : std::unexpected(done.error());
}

Expected<void> LogStore::keepReceipt(const ports::AuditEntry& entry, std::int64_t id,
                                     const std::string& reception) {
    if (auto ready = lookAtClock(); !ready) {
        return ready;
    }
    auto rows = requestRows();
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const auto row = std::ranges::find(*rows, id, [](const RequestRow& each) { return each.request.id; });
    if (row == rows->end() || row->request.request.empty()) {
        return fail(StepCode::AuditWriteFailed, "no such open request " + std::to_string(id));
    }
    row->request.reception = reception;
    const auto record = crypto::encrypt(keys_.outbox.bytes(), recordOf(row->request).bytes(),
                                        recordContext(log_, row->sequence));
    if (!record) {
        return std::unexpected(record.error());
    }
    const auto done = commit(nextRow(entry), [&](std::int64_t) -> Expected<void> {
        auto update = database_.prepare("UPDATE open_reinquiry SET content = ?2 WHERE id = ?1");
        return update ? update->bind(1, id).bind(2, *record).run() : std::unexpected(update.error());
    });
    return done ? Expected<void>{} : std::unexpected(done.error());
}

Expected<void> LogStore::dropRequest(const ports::AuditEntry& entry, std::int64_t id) {
    if (auto ready = lookAtClock(); !ready) {
        return ready;
    }
    const auto done = commit(nextRow(entry), [&](std::int64_t) -> Expected<void> {
        auto erase = database_.prepare("DELETE FROM open_reinquiry WHERE id = ?1");
        return erase ? erase->bind(1, id).run() : std::unexpected(erase.error());
    });
    return done ? Expected<void>{} : std::unexpected(done.error());
}

Expected<std::vector<LogStore::RequestRow>> LogStore::requestRows() {
    auto statement =
        database_.prepare("SELECT id, sequence, kind, made_utc_ms, content FROM open_reinquiry ORDER BY id");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    std::vector<RequestRow> rows;
    for (;;) {
        const auto found = statement->step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            return rows;
        }
        RequestRow row{statement->integer(1), {}};
        const auto content =
            crypto::decrypt(keys_.outbox.bytes(), statement->blob(4), recordContext(log_, row.sequence));
        if (auto request = content ? openReinquiryOf(content->bytes()) : std::unexpected(content.error())) {
            row.request = std::move(*request);
        }
        row.request.id = statement->integer(0);
        // A number that this program does not know can only be somebody's hand: then it is asked for as the
        // first kind, and not found.
        row.request.question.kind =
            statement->integer(2) == static_cast<std::int64_t>(domain::VisitKind::Online)
                ? domain::VisitKind::Online
                : domain::VisitKind::HomeVisit;
        row.request.madeUtcMs = statement->integer(3);
        rows.push_back(std::move(row));
    }
}

Expected<std::vector<ports::OpenReinquiry>> LogStore::openRequests() {
    auto rows = requestRows();
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<ports::OpenReinquiry> requests;
    for (RequestRow& row : *rows) {
        requests.push_back(std::move(row.request));
    }
    return requests;
}

}  // namespace madoguchi::audit
