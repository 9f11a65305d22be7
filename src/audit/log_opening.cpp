// LogStore's start: locks, checks, mends what a crash left open, and refuses a log that is not the one it
// left.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "audit/log_row.hpp"
#include "audit/log_store.hpp"
#include "audit/schema.hpp"
#include "audit/seal.hpp"
#include "core/file.hpp"
#include "core/hex.hpp"
#include "crypto/random.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::size_t kLogIdentitySize = 16;
constexpr Milliseconds kJumpTolerance{2000};

Failure tampered(std::int64_t sequence) {
    return Failure{StepCode::AuditTampered, "entry " + std::to_string(sequence)};
}

Expected<void> checkSound(Database& database) {
    auto check = database.prepare("PRAGMA quick_check(1)");
    if (!check) {
        return std::unexpected(check.error());
    }
    const auto row = check->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row || check->text(0) != "ok") {
        return fail(StepCode::AuditDamaged, "quick_check");
    }
    return {};
}

std::int64_t numberOf(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

Expected<std::unique_ptr<LogStore>> LogStore::open(const LogPlaces& places, std::string kiosk,
                                                   const ports::Clock& clock) {
    for (const auto& folder : {places.keys, places.seals}) {
        if (auto made = makeFolder(folder, 0700); !made) {
            return fail(StepCode::AuditOpenFailed, made.error().detail);
        }
    }
    // SQLite would make the file readable for all; what it adds beside it takes this file's mode.
    if (const int made = ::open(places.database.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600); made >= 0) {
        ::close(made);
    }
    auto database = Database::open(places.database, Database::Mode::ReadWriteCreate);
    if (!database) {
        return std::unexpected(database.error());
    }
    std::unique_ptr<LogStore> store{new LogStore{places, std::move(kiosk), clock, std::move(*database)}};
    const auto set = [&store](const char* pragma) { return store->database_.execute(pragma); };
    Expected<void> done = store->lockFolder();
    done = done ? checkSound(store->database_) : done;
    done = done ? set("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                      "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
                : done;
    done = done ? migrate(store->database_) : done;
    done = done ? store->takeIdentity() : done;
    done = done ? store->holdAgainstSeals() : done;
    done = done ? store->noteRestart() : done;
    if (!done) {
        const bool cannotWrite = done.error().code == StepCode::AuditWriteFailed;
        return fail(cannotWrite ? StepCode::AuditOpenFailed : done.error().code, done.error().detail);
    }
    return store;
}

// The keys folder carries the lock: it belongs to exactly one log and is always there.
Expected<void> LogStore::lockFolder() {
    lock_ = ::open(places_.keys.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ < 0) {
        return fail(StepCode::AuditOpenFailed, "keys folder");
    }
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        return fail(StepCode::KioskAlreadyRunning, "another process writes this log");
    }
    return {};
}

Expected<void> LogStore::takeIdentity() {
    auto identity = database_.prepare("SELECT log, chain_key FROM log_identity");
    if (!identity) {
        return std::unexpected(identity.error());
    }
    const auto found = identity->step();
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found) {
        log_ = identity->text(0);
        auto keys = loadKeys(places_.keys);
        if (!keys) {
            return std::unexpected(keys.error());
        }
        if (keyName(keys->chain) != identity->text(1)) {
            return fail(StepCode::AuditTampered, "chain.key is not this log's");
        }
        keys_ = std::move(*keys);
        return {};
    }
    identity = fail(StepCode::AuditOpenFailed);  // ends the read
    const auto entries = database_.integer("SELECT count(*) FROM audit_entry");
    if (!entries) {
        return std::unexpected(entries.error());
    }
    if (*entries != 0) {
        return fail(StepCode::AuditTampered, "the log's identity is gone");
    }
    auto keys = createKeys(places_.keys);
    if (!keys) {
        return fail(StepCode::AuditOpenFailed, keys.error().detail);
    }
    keys_ = std::move(*keys);
    log_ = toHex(crypto::randomBytes(kLogIdentitySize));
    const std::string chainKey = keyName(keys_.chain);
    auto insert = database_.prepare("INSERT INTO log_identity (log, chain_key) VALUES (?1, ?2)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    return insert->bind(1, log_).bind(2, chainKey).run();
}

// What was sealed must still be there as it was; what came after it must be one sound chain.
Expected<void> LogStore::holdAgainstSeals() {
    const auto folder = loadSeals(places_.seals, *keys_.seal);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    if (folder->forged) {
        return fail(StepCode::AuditTampered, "seal " + std::to_string(*folder->forged));
    }
    std::int64_t sequence = 0;
    crypto::Sha256 hash = genesisHash(log_, keys_.chain);
    if (!folder->seals.empty()) {
        const Seal& newest = *std::ranges::max_element(folder->seals, {}, &Seal::sequence);
        lastSeal_ = folder->seals.back().number;
        auto sealed = database_.prepare("SELECT hash FROM audit_entry WHERE sequence = ?1");
        if (!sealed) {
            return std::unexpected(sealed.error());
        }
        const auto found = sealed->bind(1, newest.sequence).step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found || newest.log != log_ || !std::ranges::equal(sealed->blob(0), newest.hash)) {
            return std::unexpected(tampered(newest.sequence));
        }
        sequence = newest.sequence;
        hash = newest.hash;
    }
    return checkFrom(sequence, hash);
}

Expected<void> LogStore::checkFrom(std::int64_t sequence, const crypto::Sha256& previousHash) {
    auto rows = database_.prepare("SELECT " + std::string{kRowColumns} +
                                  " FROM audit_entry WHERE sequence > ?1 ORDER BY sequence");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(1, sequence);
    crypto::Sha256 previous = previousHash;
    for (;;) {
        const auto found = rows->step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            break;
        }
        const auto row = rowOf(*rows);
        if (!row || row->sequence != sequence + 1 || row->previousHash != previous ||
            hashOf(*row, keys_.chain) != row->hash) {
            return std::unexpected(tampered(sequence + 1));
        }
        // A crash between the entry and its seal's file: the entry says what the seal has to hold.
        if (row->event == "log.sealed") {
            const Seal seal{.number = numberOf(memberOf(row->details, "number")),
                            .log = log_,
                            .date = memberOf(row->details, "date"),
                            .sequence = row->sequence,
                            .count = row->sequence,
                            .hash = row->hash};
            const auto text = signSeal(seal, *keys_.seal);
            if (!text) {
                return std::unexpected(text.error());
            }
            auto mended = prepareSealFile(places_.seals, seal.number, *text);
            mended = mended ? publishSealFile(places_.seals, seal.number) : mended;
            if (!mended) {
                return mended;
            }
            lastSeal_ = seal.number;
        }
        previous = row->hash;
        sequence = row->sequence;
    }
    return ensureHead();
}

Expected<void> LogStore::noteRestart() {
    seenUtc_ = clock_.utc();
    seenInstant_ = clock_.now();
    // Across a restart only a step back can be told from time that passed.
    if (head_->time && seenUtc_ < *head_->time - kJumpTolerance) {
        const auto offset = std::to_string((seenUtc_ - *head_->time).count());
        const auto noted = commit(nextRow({.session = {},
                                           .actor = "system",
                                           .event = "clock.jumped",
                                           .outcome = "ok",
                                           .details = {{"offset_ms", offset}, {"since", "restart"}},
                                           .person = {}}),
                                  {});
        if (!noted) {
            return std::unexpected(noted.error());
        }
    }
    std::vector<std::string> interrupted;
    {
        auto open = database_.prepare(
            "SELECT session FROM audit_entry WHERE event = 'session.started' AND session NOT IN "
            "(SELECT session FROM audit_entry WHERE event = 'session.ended') GROUP BY session ORDER BY "
            "min(sequence)");
        if (!open) {
            return std::unexpected(open.error());
        }
        for (;;) {
            const auto found = open->step();
            if (!found) {
                return std::unexpected(found.error());
            }
            if (!*found) {
                break;
            }
            interrupted.push_back(open->text(0));
        }
    }
    for (const std::string& session : interrupted) {
        const auto ended = append({.session = session,
                                   .actor = "system",
                                   .event = "session.ended",
                                   .outcome = "failed",
                                   .details = {{"reason", std::string{toText(StepCode::KioskInterrupted)}}},
                                   .person = {}});
        if (!ended) {
            return std::unexpected(ended.error());
        }
    }
    return lookAtClock();
}

}  // namespace madoguchi::audit
