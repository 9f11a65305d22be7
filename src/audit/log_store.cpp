#include "audit/log_store.hpp"

#include <unistd.h>

#include <string_view>
#include <utility>

#include "audit/log_row.hpp"
#include "audit/seal.hpp"
#include "core/hex.hpp"
#include "domain/date.hpp"

namespace madoguchi::audit {
namespace {

constexpr Milliseconds kJumpTolerance{2000};
constexpr std::size_t kLargestDetails = 64UL * 1024;
constexpr std::string_view kSealEvent = "log.sealed";

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

LogRow LogStore::rowAfter(std::int64_t sequence, const crypto::Sha256& hash,
                          const ports::AuditEntry& entry) const {
    auto details = entry.details;
    if (entry.person) {
        details["person"] = pseudonym(keys_.person, *entry.person);
    }
    LogRow row{.sequence = sequence + 1,
               .timeUtc = toIsoTime(clock_.utc()),
               .monotonicMs = clock_.now().time_since_epoch().count(),
               .kiosk = kiosk_,
               .session = entry.session,
               .actor = entry.actor,
               .event = entry.event,
               .outcome = entry.outcome,
               .details = canonicalJson(details),
               .previousHash = hash,
               .hash = {}};
    row.hash = hashOf(row, keys_.chain);
    return row;
}

Expected<std::int64_t> LogStore::commit(std::span<const LogRow> rows, const Extra& extra) {
    for (const LogRow& row : rows) {
        if (row.details.size() > kLargestDetails) {
            return fail(StepCode::AuditWriteFailed, "details of " + row.event + " are too large");
        }
    }
    const auto work = [&]() -> Expected<void> {
        if (auto begun = database_.execute("BEGIN IMMEDIATE"); !begun) {
            return begun;
        }
        for (const LogRow& row : rows) {
            if (auto inserted = insertRow(database_, row); !inserted) {
                return inserted;
            }
        }
        if (extra) {
            if (auto done = extra(rows.front().sequence); !done) {
                return done;
            }
        }
        return database_.execute("COMMIT");
    };
    const LogRow& last = rows.back();
    const Head written{last.sequence, last.hash, fromIsoTime(last.timeUtc), last.event == kSealEvent};
    if (const auto done = work(); !done) {
        static_cast<void>(database_.execute("ROLLBACK"));  // fails when SQLite has rolled back by itself
        // A COMMIT can fail after it became durable: what the database holds decides, not what it said.
        head_.reset();
        if (!ensureHead() || *head_ != written) {
            return std::unexpected(done.error());
        }
    }
    head_ = written;
    return rows.front().sequence;
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
