// The append-only log and the outbox that is committed with it. Implemented by audit (SQLite).
// Contract: calls return at once; one writer thread keeps their order; every `done` runs exactly once on that
// thread. A row is durable when `done` has said so. Details never hold PIN, 照合番号, 個人番号, photo,
// embedding or insurance numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/card.hpp"
#include "ports/eligibility_port.hpp"

namespace madoguchi::ports {

struct AuditEntry {
    std::string session;  // opaque id of the visit; empty for the kiosk's own events
    std::string actor;    // "patient", "system" or a named member of staff
    std::string event;    // "session.started", "identity.face", "consent.given", …
    std::string outcome;  // "ok", a step code, or the terminal outcome
    std::map<std::string, std::string> details;
    std::optional<domain::CardFingerprint> person;  // stored as a keyed pseudonym, never as it is
    // Of a result: what the service said of `person` now.
    std::optional<domain::Eligibility> answer{};
};

// Where a result document stands between the log and the face folder.
enum class OutboxStage {
    Pending,    // committed with the audit row
    Staged,     // the complete temporary file lies in the face folder
    Delivered,  // renamed to its final name; the content is gone from the outbox
};

struct OutboxItem {
    std::int64_t id = 0;
    OutboxStage stage = OutboxStage::Pending;
    ResultDocument document;
};

class AuditLogPort {
public:
    AuditLogPort() = default;
    AuditLogPort(const AuditLogPort&) = delete;
    AuditLogPort& operator=(const AuditLogPort&) = delete;
    virtual ~AuditLogPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    virtual void append(AuditEntry entry, Done<std::int64_t> done) = 0;  // gives the sequence number

    // Audit row and outbox row in one transaction; the document is stored encrypted until it is delivered. In
    // the same transaction visits of the same card, of this day or earlier, that wait on the 後日確認 list
    // take the entry's answer: a valid one settles them (follow-up.settled, came-back), so that no round asks
    // for a second file.
    virtual void appendWithResult(AuditEntry entry, ResultDocument document, Done<std::int64_t> done) = 0;

    // Everything not yet delivered, oldest first (asked at start and after each result).
    virtual void outstanding(Done<std::vector<OutboxItem>> done) = 0;
    virtual void setStage(std::int64_t item, OutboxStage stage, Done<void> done) = 0;
};

}  // namespace madoguchi::ports
