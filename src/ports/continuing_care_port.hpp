// The list of continuing patients (訪問診療, オンライン診療). Implemented by audit, in the log's own database, encrypted.
// Contract: every change is committed together with its entry of the log. keep() takes the place of the entry of the
// same person (kind, and either insurer, symbol, number, branch and birth date, or name and birth date) that has not
// ended; an entry that has ended is never opened again. What has ended and was told to the far side is erased 90 days
// later. Calls return at once and keep their order with those of AuditLogPort; every `done` runs exactly once on the
// log's thread. Errors: audit.write-failed.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/result.hpp"
#include "domain/continuing_patient.hpp"
#include "ports/audit_log_port.hpp"

namespace madoguchi::ports {

struct KeptPatient {
    std::int64_t id = 0;
    domain::ContinuingPatient patient;
};

// A round over the list and staff may change one entry at the same time, each from a copy that is older than the
// other's change: so each writes its own part, and the rest stays as it is stored.
struct PatientChange {
    enum class Part {
        Answer,  // what the service said: name, kana, numbers, insurer, asked, answer, note
        End,     // ended, by whom, when, told
    };
    std::int64_t id = 0;
    domain::ContinuingPatient patient;
    Part part = Part::Answer;
};

class ContinuingCarePort {
public:
    ContinuingCarePort() = default;
    ContinuingCarePort(const ContinuingCarePort&) = delete;
    ContinuingCarePort& operator=(const ContinuingCarePort&) = delete;
    virtual ~ContinuingCarePort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    virtual void keep(AuditEntry entry, domain::ContinuingPatient patient, Done<std::int64_t> done) = 0;
    virtual void changePatient(AuditEntry entry, PatientChange change, Done<void> done) = 0;
    // Those under treatment, by kana and name, then those that have ended.
    virtual void patients(Done<std::vector<KeptPatient>> done) = 0;
};

}  // namespace madoguchi::ports
