// The audit log, the outbox, the 後日確認 list, the continuing patients and the open requests of 再照会 in
// one SQLite database. Implements ports::AuditLogPort, ports::FollowUpPort, ports::ContinuingCarePort and
// ports::OpenReinquiryPort.
// Contract: besides the port's. A clean stop is close(): it writes what is queued and seals the log.
// Destroying an open log writes what is queued and seals nothing, as after a crash; the next open() is
// content with both. Calls after close() answer audit.write-failed on the caller's thread. Threads: calls
// from any thread; `done` runs on the writer thread, which also looks at the clock once a minute. Errors of
// open(): audit.open-failed, audit.damaged, audit.tampered, audit.key-missing, kiosk.already-running. Source:
// docs/audit-format.md.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "audit/log_places.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "ports/follow_up_port.hpp"
#include "ports/open_reinquiry_port.hpp"

namespace madoguchi::audit {

class LogStore;

class AuditLog final : public ports::AuditLogPort,
                       public ports::FollowUpPort,
                       public ports::ContinuingCarePort,
                       public ports::OpenReinquiryPort {
public:
    template <class T>
    using Done = std::function<void(Expected<T>)>;

    // Continues the log at `places`, or begins one (with its keys) when there is none. `kiosk` names this
    // machine in every entry; `clock` must outlive the log.
    [[nodiscard]] static Expected<std::unique_ptr<AuditLog>> open(const LogPlaces& places, std::string kiosk,
                                                                  const ports::Clock& clock);
    AuditLog(const AuditLog&) = delete;
    AuditLog& operator=(const AuditLog&) = delete;
    ~AuditLog() override;

    void append(ports::AuditEntry entry, Done<std::int64_t> done) override;
    void appendWithResult(ports::AuditEntry entry, ports::ResultDocument document,
                          Done<std::int64_t> done) override;
    void outstanding(Done<std::vector<ports::OutboxItem>> done) override;
    void setStage(std::int64_t item, ports::OutboxStage stage, Done<void> done) override;

    void add(ports::AuditEntry entry, domain::FollowUp visit, Done<std::int64_t> done) override;
    void change(ports::AuditEntry entry, ports::FollowUpChange change, Done<void> done) override;
    void note(ports::AuditEntry entry) override { append(std::move(entry), {}); }
    void list(Done<std::vector<ports::KeptFollowUp>> done) override;

    void keep(ports::AuditEntry entry, domain::ContinuingPatient patient, Done<std::int64_t> done) override;
    void changePatient(ports::AuditEntry entry, ports::PatientChange change, Done<void> done) override;
    void patients(Done<std::vector<ports::KeptPatient>> done) override;

    void keepRequest(ports::AuditEntry entry, ports::OpenReinquiry request, Done<std::int64_t> done) override;
    void keepReceipt(ports::AuditEntry entry, std::int64_t id, std::string reception,
                     Done<void> done) override;
    void dropRequest(ports::AuditEntry entry, std::int64_t id, Done<void> done) override;
    void openRequests(Done<std::vector<ports::OpenReinquiry>> done) override;

    // The clean stop; gives the number of entries. Blocks; not from a `done`. A second call gives the same
    // answer.
    [[nodiscard]] Expected<std::int64_t> close();

private:
    using Job = std::function<void(LogStore*)>;  // nullptr: the log is closed

    explicit AuditLog(std::unique_ptr<LogStore> store);
    void post(Job job);
    void write();  // the writer thread
    void stop();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    bool stopping_ = false;
    std::unique_ptr<LogStore> store_;
    Expected<std::int64_t> closed_{0};
    std::thread writer_;
};

}  // namespace madoguchi::audit
