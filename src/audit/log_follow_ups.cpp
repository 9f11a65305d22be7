// LogStore's 後日確認 list: each visit encrypted in a row of its own, changed only together with an entry of
// the log.
#include <chrono>
#include <string>
#include <utility>

#include "audit/follow_up_record.hpp"
#include "audit/log_store.hpp"
#include "crypto/aead.hpp"
#include "crypto/digest.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::chrono::days kKeptAfterSettling{90};

// Binds a record to its place and apart from the outbox, whose key it shares.
std::string recordContext(std::string_view log, std::int64_t sequence) {
    return "madoguchi.follow-up.1 " + std::string{log} + " " + std::to_string(sequence);
}

}  // namespace

Expected<std::int64_t> LogStore::addFollowUp(const ports::AuditEntry& entry, const domain::FollowUp& visit) {
    if (auto ready = lookAtClock(); !ready) {
        return std::unexpected(ready.error());
    }
    std::int64_t id = 0;
    const auto done = commit(nextRow(entry), [&](std::int64_t sequence) -> Expected<void> {
        const auto record =
            crypto::encrypt(keys_.outbox.bytes(), recordOf(visit).bytes(), recordContext(log_, sequence));
        if (!record) {
            return std::unexpected(record.error());
        }
        auto statement = database_.prepare("INSERT INTO follow_up (sequence, content) VALUES (?1, ?2)");
        if (!statement) {
            return std::unexpected(statement.error());
        }
        if (auto inserted = statement->bind(1, sequence).bind(2, *record).run(); !inserted) {
            return inserted;
        }
        const auto given = database_.integer("SELECT last_insert_rowid()");
        if (!given) {
            return std::unexpected(given.error());
        }
        id = *given;
        return {};
    });
    return done ? Expected<std::int64_t>{id} : std::unexpected(done.error());
}

Expected<void> LogStore::changeFollowUp(const ports::AuditEntry& entry, const ports::FollowUpChange& change) {
    if (auto ready = lookAtClock(); !ready) {
        return ready;
    }
    std::int64_t sequence = 0;
    domain::FollowUp visit = change.visit;
    {
        auto select =
            database_.prepare("SELECT sequence, content FROM follow_up WHERE id = ?1 AND settled IS NULL");
        if (!select) {
            return std::unexpected(select.error());
        }
        const auto found = select->bind(1, change.id).step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            // Settled by somebody else meanwhile: whatever comes now would be there twice.
            return fail(StepCode::AuditWriteFailed, "no open follow-up " + std::to_string(change.id));
        }
        sequence = select->integer(0);
        const auto content =
            crypto::decrypt(keys_.outbox.bytes(), select->blob(1), recordContext(log_, sequence));
        // A record that no longer opens is written anew from what is asked for.
        if (auto stored = content ? followUpOf(content->bytes()) : std::unexpected(content.error())) {
            visit = ports::merged(std::move(*stored), change);
        }
    }
    const auto done = commit(nextRow(entry), [&](std::int64_t noted) -> Expected<void> {
        if (auto written = writeFollowUp(change.id, sequence, visit,
                                         change.settle ? std::optional{noted} : std::nullopt);
            !written) {
            return written;
        }
        return change.document ? putIntoOutbox(noted, *change.document) : Expected<void>{};
    });
    return done ? Expected<void>{} : std::unexpected(done.error());
}

Expected<void> LogStore::writeFollowUp(std::int64_t id, std::int64_t sequence, const domain::FollowUp& visit,
                                       std::optional<std::int64_t> settledBy) {
    const auto record =
        crypto::encrypt(keys_.outbox.bytes(), recordOf(visit).bytes(), recordContext(log_, sequence));
    if (!record) {
        return std::unexpected(record.error());
    }
    auto update =
        database_.prepare(settledBy ? "UPDATE follow_up SET content = ?2, settled = ?3, settled_utc_ms = ?4 "
                                      "WHERE id = ?1"
                                    : "UPDATE follow_up SET content = ?2 WHERE id = ?1");
    if (!update) {
        return std::unexpected(update.error());
    }
    update->bind(1, id).bind(2, *record);
    if (settledBy) {
        update->bind(3, *settledBy).bind(4, clock_.utc().time_since_epoch().count());
    }
    return update->run();
}

Expected<std::vector<LogStore::CameBack>> LogStore::visitsAnsweredBy(const ports::AuditEntry& result) {
    using domain::Eligibility;
    std::vector<CameBack> answered;
    if (!result.person || !result.answer || *result.answer == Eligibility::Unknown) {
        return answered;
    }
    auto rows = followUpRows("WHERE settled IS NULL");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const domain::Date today = jstDay(clock_.utc());
    const bool valid = *result.answer == Eligibility::Valid;
    for (FollowUpRow& row : *rows) {
        domain::FollowUp& visit = row.kept.visit;
        // What was answered before waits for staff, not for the service; a late valid answer is what came now
        // as well.
        const bool waits =
            visit.answer == Eligibility::Unknown || (visit.answer == Eligibility::Valid && valid);
        const bool before = jstDay(UtcTime{Milliseconds{visit.openedUtcMs}}) <= today;
        if (waits && before && !visit.certificate.empty() &&
            crypto::sha256(visit.certificate) == *result.person) {
            visit.answer = *result.answer;
            answered.push_back({row.kept.id, row.sequence, std::move(visit), valid});
        }
    }
    return answered;
}

Expected<void> LogStore::takeAnswer(const CameBack& visit, std::int64_t noted) {
    return writeFollowUp(visit.id, visit.sequence, visit.visit,
                         visit.settles ? std::optional{noted} : std::nullopt);
}

Expected<void> LogStore::eraseOldFollowUps() {
    auto erase = database_.prepare("DELETE FROM follow_up WHERE settled_utc_ms < ?1");
    if (!erase) {
        return std::unexpected(erase.error());
    }
    const UtcTime limit = clock_.utc() - kKeptAfterSettling;
    return erase->bind(1, limit.time_since_epoch().count()).run();
}

Expected<std::vector<LogStore::FollowUpRow>> LogStore::followUpRows(const char* where) {
    auto statement = database_.prepare(
        std::string{"SELECT id, sequence, settled IS NOT NULL, content FROM follow_up "} + where +
        " ORDER BY settled IS NOT NULL, CASE WHEN settled IS NULL THEN id ELSE -settled END");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    std::vector<FollowUpRow> rows;
    for (;;) {
        const auto found = statement->step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            return rows;
        }
        FollowUpRow row{statement->integer(1), {statement->integer(0), statement->integer(2) != 0, {}}};
        const auto content =
            crypto::decrypt(keys_.outbox.bytes(), statement->blob(3), recordContext(log_, row.sequence));
        // A damaged row stays, and staff see that there is one; it must not hide the others.
        if (auto visit = content ? followUpOf(content->bytes()) : std::unexpected(content.error())) {
            row.kept.visit = std::move(*visit);
        } else {
            row.kept.visit.cause = StepCode::AuditDamaged;
        }
        rows.push_back(std::move(row));
    }
}

Expected<std::vector<ports::KeptFollowUp>> LogStore::followUps() {
    if (auto erased = eraseOldFollowUps(); !erased) {
        return std::unexpected(erased.error());
    }
    auto rows = followUpRows("");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<ports::KeptFollowUp> visits;
    for (FollowUpRow& row : *rows) {
        visits.push_back(std::move(row.kept));
    }
    return visits;
}

}  // namespace madoguchi::audit
