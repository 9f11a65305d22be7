#include "audit/log_store.hpp"

#include <unistd.h>

#include <array>
#include <string_view>
#include <utility>

#include "audit/log_row.hpp"
#include "audit/seal.hpp"
#include "core/hex.hpp"
#include "crypto/aead.hpp"
#include "domain/date.hpp"

namespace madoguchi::audit {
namespace {

using ports::OutboxStage;

constexpr Milliseconds kJumpTolerance{2000};
constexpr std::size_t kLargestDetails = 64 * 1024;
constexpr std::string_view kSealEvent = "log.sealed";

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

std::string pseudonym(const SecureBytes& key, const domain::CardFingerprint& fingerprint) {
    constexpr std::string_view kPurpose = "madoguchi.person.1";
    std::vector<std::uint8_t> bytes{kPurpose.begin(), kPurpose.end()};
    bytes.insert(bytes.end(), fingerprint.begin(), fingerprint.end());
    return toHex(crypto::hmacSha256(key.bytes(), bytes)).substr(0, 32);
}

}  // namespace

LogStore::LogStore(LogPlaces places, std::string kiosk, const ports::Clock& clock, Database database)
    : places_{std::move(places)}, kiosk_{std::move(kiosk)}, clock_{clock}, database_{std::move(database)} {}

LogStore::~LogStore() {
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

Expected<LogStore::Head> LogStore::readHead() {
    auto statement = database_.prepare("SELECT " + std::string{kRowColumns} +
                                       " FROM audit_entry ORDER BY sequence DESC LIMIT 1");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto found = statement->step();
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        Head none;
        none.hash = genesisHash(log_, keys_.chain);
        return none;
    }
    const auto row = rowOf(*statement);
    const auto time = row ? fromIsoTime(row->timeUtc) : std::nullopt;
    if (!time) {
        return fail(StepCode::AuditTampered, "entry " + std::to_string(statement->integer(0)));
    }
    return Head{row->sequence, row->hash, time, row->event == kSealEvent};
}

Expected<void> LogStore::ensureHead() {
    if (!head_) {
        auto head = readHead();
        if (!head) {
            return std::unexpected(head.error());
        }
        head_ = *head;
    }
    return {};
}

LogRow LogStore::nextRow(const ports::AuditEntry& entry) const {
    auto details = entry.details;
    if (entry.person) {
        details["person"] = pseudonym(keys_.person, *entry.person);
    }
    LogRow row{.sequence = head_->sequence + 1,
               .timeUtc = toIsoTime(clock_.utc()),
               .monotonicMs = clock_.now().time_since_epoch().count(),
               .kiosk = kiosk_,
               .session = entry.session,
               .actor = entry.actor,
               .event = entry.event,
               .outcome = entry.outcome,
               .details = canonicalJson(details),
               .previousHash = head_->hash,
               .hash = {}};
    row.hash = hashOf(row, keys_.chain);
    return row;
}

Expected<std::int64_t> LogStore::commit(const LogRow& row, const Extra& extra) {
    if (row.details.size() > kLargestDetails) {
        return fail(StepCode::AuditWriteFailed, "details of " + row.event + " are too large");
    }
    const auto work = [&]() -> Expected<void> {
        if (auto begun = database_.execute("BEGIN IMMEDIATE"); !begun) {
            return begun;
        }
        if (auto inserted = insertRow(database_, row); !inserted) {
            return inserted;
        }
        if (extra) {
            if (auto done = extra(row.sequence); !done) {
                return done;
            }
        }
        return database_.execute("COMMIT");
    };
    const Head written{row.sequence, row.hash, fromIsoTime(row.timeUtc), row.event == kSealEvent};
    if (const auto done = work(); !done) {
        static_cast<void>(database_.execute("ROLLBACK"));  // fails when SQLite has rolled back by itself
        // A COMMIT can fail after it became durable: what the database holds decides, not what it said.
        head_.reset();
        if (!ensureHead() || *head_ != written) {
            return std::unexpected(done.error());
        }
    }
    head_ = written;
    return row.sequence;
}

Expected<void> LogStore::noteJump() {
    const UtcTime utc = clock_.utc();
    const Instant instant = clock_.now();
    const Milliseconds offset = (utc - seenUtc_) - (instant - seenInstant_);
    if (offset > -kJumpTolerance && offset < kJumpTolerance) {
        seenUtc_ = utc;
        seenInstant_ = instant;
        return {};
    }
    const ports::AuditEntry jump{.session = {},
                                 .actor = "system",
                                 .event = "clock.jumped",
                                 .outcome = "ok",
                                 .details = {{"offset_ms", std::to_string(offset.count())}},
                                 .person = {}};
    const auto noted = commit(nextRow(jump), {});
    if (!noted) {
        return std::unexpected(noted.error());
    }
    seenUtc_ = utc;
    seenInstant_ = instant;
    return {};
}

Expected<void> LogStore::lookAtClock() {
    if (auto ready = ensureHead(); !ready) {
        return ready;
    }
    // The day before is sealed first: a jump into the next day belongs to that one.
    if (head_->time && !head_->isSeal && jstDay(clock_.utc()) > jstDay(*head_->time)) {
        // Without its seal (disk full) the log still goes on; the next look tries again.
        static_cast<void>(seal("day"));
        if (auto ready = ensureHead(); !ready) {
            return ready;
        }
    }
    return noteJump();
}

Expected<std::int64_t> LogStore::append(const ports::AuditEntry& entry) {
    if (auto ready = lookAtClock(); !ready) {
        return std::unexpected(ready.error());
    }
    return commit(nextRow(entry), {});
}

Expected<std::int64_t> LogStore::appendWithResult(const ports::AuditEntry& entry,
                                                  const ports::ResultDocument& document) {
    if (auto ready = lookAtClock(); !ready) {
        return std::unexpected(ready.error());
    }
    return commit(nextRow(entry), [&](std::int64_t sequence) -> Expected<void> {
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
    });
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

Expected<void> LogStore::seal(const std::string& reason) {
    const std::int64_t number = lastSeal_ + 1;
    const std::string date = domain::toIsoDate(jstDay(head_->time.value_or(clock_.utc())));
    const LogRow row =
        nextRow({.session = {},
                 .actor = "system",
                 .event = std::string{kSealEvent},
                 .outcome = "ok",
                 .details = {{"date", date}, {"number", std::to_string(number)}, {"reason", reason}},
                 .person = {}});
    const auto text = signSeal({.number = number,
                                .log = log_,
                                .date = date,
                                .sequence = row.sequence,
                                .count = row.sequence,
                                .hash = row.hash},
                               *keys_.seal);
    if (!text) {
        return std::unexpected(text.error());
    }
    // Prepared before the entry, published after it: a full disk leaves neither, a crash between them is
    // mended at the next start.
    if (auto prepared = prepareSealFile(places_.seals, number, *text); !prepared) {
        return prepared;
    }
    if (const auto noted = commit(row, {}); !noted) {
        return std::unexpected(noted.error());
    }
    lastSeal_ = number;
    return publishSealFile(places_.seals, number);
}

Expected<void> LogStore::sealAtStop() {
    if (auto ready = lookAtClock(); !ready) {
        return ready;
    }
    if (head_->sequence == 0 || head_->isSeal) {
        return {};
    }
    return seal("stop");
}

}  // namespace madoguchi::audit
