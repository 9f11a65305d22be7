// LogStore's outbox: documents that wait for the face folder, encrypted, each tied to its entry.
#include <string_view>
#include <utility>

#include "audit/log_store.hpp"
#include "crypto/aead.hpp"

namespace madoguchi::audit {
namespace {

using ports::OutboxStage;

std::string_view stageText(OutboxStage stage) {
    switch (stage) {
        case OutboxStage::Pending:
            return "pending";
        case OutboxStage::Staged:
            return "staged";
        case OutboxStage::Delivered:
            return "delivered";
    }
    return {};
}

// Binds an encrypted document to its entry: it doesn't open beside another one.
std::string contentContext(std::string_view log, std::int64_t sequence) {
    return "madoguchi.outbox.1 " + std::string{log} + " " + std::to_string(sequence);
}

}  // namespace

Expected<std::int64_t> LogStore::appendWithResult(const ports::AuditEntry& entry,
                                                  const ports::ResultDocument& document) {
    if (auto ready = lookAtClock(); !ready) {
        return std::unexpected(ready.error());
    }
    const auto visits = visitsAnsweredBy(entry);
    if (!visits) {
        return std::unexpected(visits.error());
    }
    std::vector<LogRow> rows{nextRow(entry)};
    for (const CameBack& each : *visits) {
        rows.push_back(
            rowAfter(rows.back().sequence, rows.back().hash,
                     {.session = each.visit.session,
                      .actor = "system",
                      .event = each.settles ? "follow-up.settled" : "follow-up.answered",
                      .outcome = each.settles ? "came-back" : std::string{toText(each.visit.answer)},
                      .details = {{"follow_up", std::to_string(each.id)}, {"visit", entry.session}},
                      .person = std::nullopt}));
    }
    return commit(rows, [&](std::int64_t sequence) -> Expected<void> {
        std::int64_t noted = sequence;
        for (const CameBack& each : *visits) {
            if (auto taken = takeAnswer(each, ++noted); !taken) {
                return taken;
            }
        }
        return putIntoOutbox(sequence, document);
    });
}

Expected<void> LogStore::putIntoOutbox(std::int64_t sequence, const ports::ResultDocument& document) {
    const auto record =
        crypto::encrypt(keys_.outbox.bytes(), document.content.bytes(), contentContext(log_, sequence));
    if (!record) {
        return std::unexpected(record.error());
    }
    auto statement = database_.prepare(
        "INSERT INTO outbox (sequence, stage, file_name, content) VALUES (?1, 'pending', ?2, ?3)");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(1, sequence).bind(2, document.fileName).bind(3, *record).run();
}

Expected<std::optional<SecureBytes>> LogStore::openContent(std::int64_t item, std::int64_t sequence,
                                                           const std::vector<std::uint8_t>& record) {
    auto content = crypto::decrypt(keys_.outbox.bytes(), record, contentContext(log_, sequence));
    if (content) {
        return std::optional{std::move(*content)};
    }
    // One damaged document must not hold up the others; it stays in the outbox and is told once a run.
    if (damagedItems_.insert(item).second) {
        const auto noted = append({.session = {},
                                   .actor = "system",
                                   .event = "result.damaged",
                                   .outcome = std::string{toText(StepCode::AuditDamaged)},
                                   .details = {{"entry", std::to_string(sequence)}},
                                   .person = {}});
        if (!noted) {
            return std::unexpected(noted.error());
        }
    }
    return std::optional<SecureBytes>{};
}

Expected<std::vector<ports::OutboxItem>> LogStore::outstanding() {
    struct Stored {
        std::int64_t id, sequence;
        bool staged;
        std::string fileName;
        std::vector<std::uint8_t> record;
    };
    std::vector<Stored> rows;
    {
        auto statement = database_.prepare(
            "SELECT id, sequence, stage, file_name, content FROM outbox WHERE stage <> 'delivered' ORDER BY "
            "id");
        if (!statement) {
            return std::unexpected(statement.error());
        }
        for (;;) {
            const auto found = statement->step();
            if (!found) {
                return std::unexpected(found.error());
            }
            if (!*found) {
                break;
            }
            rows.push_back({statement->integer(0), statement->integer(1), statement->text(2) == "staged",
                            statement->text(3), statement->blob(4)});
        }
    }
    std::vector<ports::OutboxItem> items;
    for (auto& row : rows) {
        auto content = openContent(row.id, row.sequence, row.record);
        if (!content) {
            return std::unexpected(content.error());
        }
        if (*content) {
            items.push_back({row.id,
                             row.staged ? OutboxStage::Staged : OutboxStage::Pending,
                             {std::move(row.fileName), std::move(**content)}});
        }
    }
    return items;
}

Expected<void> LogStore::setStage(std::int64_t item, OutboxStage stage) {
    if (auto ready = lookAtClock(); !ready) {
        return ready;
    }
    auto select = database_.prepare("SELECT sequence, stage, file_name FROM outbox WHERE id = ?1");
    if (!select) {
        return std::unexpected(select.error());
    }
    const auto found = select->bind(1, item).step();
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return fail(StepCode::AuditWriteFailed, "no outbox item " + std::to_string(item));
    }
    const std::int64_t sequence = select->integer(0);
    const std::string before = select->text(1);
    const std::string fileName = select->text(2);
    select = fail(StepCode::AuditWriteFailed);  // ends the read before the write
    if (before == stageText(stage)) {
        return {};
    }
    if (before == stageText(OutboxStage::Delivered) || stage == OutboxStage::Pending) {
        return fail(StepCode::AuditWriteFailed, "an outbox item never goes back");
    }
    if (stage == OutboxStage::Staged) {
        auto update = database_.prepare("UPDATE outbox SET stage = 'staged' WHERE id = ?1");
        return update ? update->bind(1, item).run() : Expected<void>{std::unexpected(update.error())};
    }
    // The delivery is an entry of its own, and the document is erased with it.
    const ports::AuditEntry delivered{.session = {},
                                      .actor = "system",
                                      .event = "result.delivered",
                                      .outcome = "ok",
                                      .details = {{"entry", std::to_string(sequence)}, {"file", fileName}},
                                      .person = {}};
    const auto done = commit(nextRow(delivered), [&](std::int64_t) -> Expected<void> {
        auto update =
            database_.prepare("UPDATE outbox SET stage = 'delivered', content = NULL WHERE id = ?1");
        return update ? update->bind(1, item).run() : Expected<void>{std::unexpected(update.error())};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return {};
}

}  // namespace madoguchi::audit
