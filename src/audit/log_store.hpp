// The log on its own thread: one connection, one chain, one outbox. AuditLog hands every call to it in order.
// Threads: whoever calls open() or was handed the store; never two at a time.
// Errors: audit.open-failed, audit.damaged, audit.tampered, audit.key-missing, audit.write-failed,
// kiosk.already-running (another process writes this log). After a failed call the next one starts afresh.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "audit/chain.hpp"
#include "audit/keys.hpp"
#include "audit/log_places.hpp"
#include "audit/sqlite.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "ports/follow_up_port.hpp"
#include "ports/open_reinquiry_port.hpp"

namespace madoguchi::audit {

class LogStore {
public:
    [[nodiscard]] static Expected<std::unique_ptr<LogStore>> open(const LogPlaces& places, std::string kiosk,
                                                                  const ports::Clock& clock);
    LogStore(const LogStore&) = delete;
    LogStore& operator=(const LogStore&) = delete;
    ~LogStore();

    [[nodiscard]] Expected<std::int64_t> append(const ports::AuditEntry& entry);
    [[nodiscard]] Expected<std::int64_t> appendWithResult(const ports::AuditEntry& entry,
                                                          const ports::ResultDocument& document);
    [[nodiscard]] Expected<std::vector<ports::OutboxItem>> outstanding();
    [[nodiscard]] Expected<void> setStage(std::int64_t item, ports::OutboxStage stage);

    // log_follow_ups.cpp
    [[nodiscard]] Expected<std::int64_t> addFollowUp(const ports::AuditEntry& entry,
                                                     const domain::FollowUp& visit);
    [[nodiscard]] Expected<void> changeFollowUp(const ports::AuditEntry& entry,
                                                const ports::FollowUpChange& change);
    [[nodiscard]] Expected<std::vector<ports::KeptFollowUp>> followUps();

    // log_continuing.cpp
    [[nodiscard]] Expected<std::int64_t> keepPatient(const ports::AuditEntry& entry,
                                                     const domain::ContinuingPatient& patient);
    [[nodiscard]] Expected<void> changePatient(const ports::AuditEntry& entry,
                                               const ports::PatientChange& change);
    [[nodiscard]] Expected<std::vector<ports::KeptPatient>> patients();

    // log_reinquiries.cpp
    [[nodiscard]] Expected<std::int64_t> keepRequest(const ports::AuditEntry& entry,
                                                     const ports::OpenReinquiry& request);
    [[nodiscard]] Expected<void> keepReceipt(const ports::AuditEntry& entry, std::int64_t id,
                                             const std::string& reception);
    [[nodiscard]] Expected<void> dropRequest(const ports::AuditEntry& entry, std::int64_t id);
    [[nodiscard]] Expected<std::vector<ports::OpenReinquiry>> openRequests();

    // What time alone asks for: a clock that jumped is noted, a day that is over is sealed.
    [[nodiscard]] Expected<void> lookAtClock();
    [[nodiscard]] Expected<void> sealAtStop();
    [[nodiscard]] std::int64_t entries() const { return head_ ? head_->sequence : 0; }

private:
    struct Head {
        std::int64_t sequence = 0;
        crypto::Sha256 hash{};
        std::optional<UtcTime> time;  // of the entry; nothing in an empty log
        bool isSeal = false;
        bool operator==(const Head&) const = default;
    };
    using Extra = std::function<Expected<void>(std::int64_t sequence)>;

    LogStore(LogPlaces places, std::string kiosk, const ports::Clock& clock, Database database);

    // log_opening.cpp
    [[nodiscard]] Expected<void> lockFolder();
    [[nodiscard]] Expected<void> takeIdentity();
    [[nodiscard]] Expected<void> holdAgainstSeals();
    [[nodiscard]] Expected<void> checkFrom(std::int64_t sequence, const crypto::Sha256& previousHash);
    [[nodiscard]] Expected<void> noteRestart();

    [[nodiscard]] Expected<Head> readHead();
    [[nodiscard]] Expected<void> ensureHead();
    [[nodiscard]] LogRow nextRow(const ports::AuditEntry& entry) const {
        return rowAfter(head_->sequence, head_->hash, entry);
    }
    [[nodiscard]] LogRow rowAfter(std::int64_t sequence, const crypto::Sha256& hash,
                                  const ports::AuditEntry& entry) const;
    // Rows that follow each other, and what goes with them, or nothing. Gives the first one's sequence
    // number, as `extra` gets it.
    [[nodiscard]] Expected<std::int64_t> commit(std::span<const LogRow> rows, const Extra& extra);
    [[nodiscard]] Expected<std::int64_t> commit(const LogRow& row, const Extra& extra) {
        return commit(std::span{&row, 1}, extra);
    }
    [[nodiscard]] Expected<void> noteJump();
    [[nodiscard]] Expected<void> seal(const std::string& reason);
    [[nodiscard]] Expected<void> putIntoOutbox(std::int64_t sequence, const ports::ResultDocument& document);
    [[nodiscard]] Expected<void> eraseOldFollowUps();
    struct FollowUpRow {
        std::int64_t sequence;
        ports::KeptFollowUp kept;
    };
    [[nodiscard]] Expected<std::vector<FollowUpRow>> followUpRows(const char* where);
    // A visit that a later check-in of the same card answers.
    struct CameBack {
        std::int64_t id, sequence;
        domain::FollowUp visit;
        bool settles;
    };
    [[nodiscard]] Expected<std::vector<CameBack>> visitsAnsweredBy(const ports::AuditEntry& result);
    [[nodiscard]] Expected<void> takeAnswer(const CameBack& visit, std::int64_t noted);
    [[nodiscard]] Expected<void> writeFollowUp(std::int64_t id, std::int64_t sequence,
                                               const domain::FollowUp& visit,
                                               std::optional<std::int64_t> settledBy);
    struct PatientRow {
        std::int64_t id, sequence;
        bool ended;
        std::optional<domain::ContinuingPatient> patient;  // nothing: the record does not open
    };
    [[nodiscard]] Expected<std::vector<PatientRow>> patientRows(const char* where, std::int64_t id);
    [[nodiscard]] Expected<void> eraseOldPatients();
    struct RequestRow {
        std::int64_t sequence;
        ports::OpenReinquiry request;
    };
    [[nodiscard]] Expected<std::vector<RequestRow>> requestRows();
    [[nodiscard]] Expected<std::optional<SecureBytes>> openContent(std::int64_t item, std::int64_t sequence,
                                                                   const std::vector<std::uint8_t>& record);

    LogPlaces places_;
    std::string kiosk_;
    const ports::Clock& clock_;
    int lock_ = -1;
    LogKeys keys_;
    std::string log_;  // identity
    Database database_;
    std::optional<Head> head_;  // nothing: must be read again
    std::int64_t lastSeal_ = 0;
    UtcTime seenUtc_{};
    Instant seenInstant_{};
    std::set<std::int64_t> damagedItems_;  // noted in the log once a run
};

}  // namespace madoguchi::audit
