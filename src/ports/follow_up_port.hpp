// The 後日確認 list: visits that wait for an answer of the eligibility service. Implemented by audit, in the
// log's own database, encrypted. Contract: every change is committed together with its entry of the log, and
// a result document with both, so that after any crash nothing is lost and nothing is there twice; what is
// settled is never changed again (audit.write-failed). What is settled is erased 90 days later. Calls return
// at once and keep their order with those of AuditLogPort; every `done` runs exactly once on the log's
// thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/result.hpp"
#include "domain/follow_up.hpp"
#include "ports/audit_log_port.hpp"

namespace madoguchi::ports {

struct KeptFollowUp {
    std::int64_t id = 0;
    bool settled = false;
    domain::FollowUp visit;
};

// Staff and a round over the list may change one visit at the same time, each from a copy that is older than
// the other's change: so each writes its own part, and the other's stays as it is stored.
struct FollowUpChange {
    enum class Part {
        ByStaff,  // everything but the service's answer
        Answer,   // the answer, its note, whether it came late, and whose it is
    };
    std::int64_t id = 0;
    domain::FollowUp visit;
    bool settle = false;                     // leaves the list
    std::optional<ResultDocument> document;  // goes to the face folder
    Part part = Part::ByStaff;
};

// What is kept when `change` meets what is stored.
[[nodiscard]] inline domain::FollowUp merged(domain::FollowUp stored, const FollowUpChange& change) {
    domain::FollowUp kept = change.part == FollowUpChange::Part::Answer ? stored : change.visit;
    if (!kept.numbers) {
        kept.numbers = stored.numbers;
    } else if (kept.numbers != stored.numbers) {
        kept.answer = domain::Eligibility::Unknown;  // an answer to other numbers is none to these
        kept.note.clear();
        kept.answeredLate = false;
        kept.answeredName.clear();
        return kept;
    }
    const domain::FollowUp& answered = change.part == FollowUpChange::Part::Answer ? change.visit : stored;
    kept.answer = answered.answer;
    kept.note = answered.note;
    kept.answeredLate = answered.answeredLate;
    kept.answeredName = answered.answeredName;
    return kept;
}

class FollowUpPort {
public:
    FollowUpPort() = default;
    FollowUpPort(const FollowUpPort&) = delete;
    FollowUpPort& operator=(const FollowUpPort&) = delete;
    virtual ~FollowUpPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    virtual void add(AuditEntry entry, domain::FollowUp visit, Done<std::int64_t> done) = 0;  // gives its id
    virtual void change(AuditEntry entry, FollowUpChange change, Done<void> done) = 0;
    virtual void note(AuditEntry entry) = 0;                      // what staff tried for nobody on the list
    virtual void list(Done<std::vector<KeptFollowUp>> done) = 0;  // open ones, oldest first, then the settled
};

}  // namespace madoguchi::ports
