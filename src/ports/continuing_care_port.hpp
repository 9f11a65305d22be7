// The list of continuing patients (訪問診療, オンライン診療). Implemented by audit, in the log's own
// database, encrypted. Contract: every change is committed together with its entry of the log. keep() takes
// the place of the entry of the same person (kind, and either insurer, symbol, number, branch and birth date,
// or name and birth date) that has not ended; an entry that has ended is never opened again, and takes no
// answer. Erased are, 90 days after its end, what was ended and told to the far side, and 90 days after the
// last day of its consent whatever is left: nobody may ask any more. Calls return at once and keep their
// order with those of AuditLogPort; every `done` runs exactly once on the log's thread. Errors:
// audit.write-failed.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/result.hpp"
#include "domain/continuing_patient.hpp"
#include "domain/same_person.hpp"
#include "ports/audit_log_port.hpp"

namespace madoguchi::ports {

struct KeptPatient {
    std::int64_t id = 0;
    domain::ContinuingPatient patient;
};

// A round over the list and staff may change one entry at the same time, each from a copy that is older than
// the other's change: so each writes its own part, and the rest stays as it is stored.
struct PatientChange {
    enum class Part {
        Answer,  // what the service said: name, kana, numbers, insurer, asked, answer, note
        End,     // ended, by whom, when, told
    };
    std::int64_t id = 0;
    domain::ContinuingPatient patient;
    Part part = Part::Answer;
};

// What is kept when `change` meets what is stored. The first end stands; later ones can only say that it was
// told.
[[nodiscard]] inline domain::ContinuingPatient merged(domain::ContinuingPatient stored,
                                                      const PatientChange& change) {
    const domain::ContinuingPatient& from = change.patient;
    if (change.part == PatientChange::Part::Answer) {
        stored.name = from.name;
        stored.kana = from.kana;
        stored.numbers = from.numbers;
        stored.insurerName = from.insurerName;
        stored.askedUtcMs = from.askedUtcMs;
        stored.answer = from.answer;
        stored.note = from.note;
        return stored;
    }
    if (!stored.ended) {
        stored.ended = from.ended;
        stored.endedBy = from.endedBy;
        stored.endedUtcMs = from.endedUtcMs;
    }
    stored.endTold = stored.endTold || from.endTold;
    return stored;
}

// Whose place does `patient` take? Numbers tell more than names.
[[nodiscard]] inline bool sameByNumbers(const domain::ContinuingPatient& kept,
                                        const domain::ContinuingPatient& patient) {
    return kept.kind == patient.kind && domain::sameInsured(kept.numbers, patient.numbers);
}
[[nodiscard]] inline bool sameByName(const domain::ContinuingPatient& kept,
                                     const domain::ContinuingPatient& patient) {
    return kept.kind == patient.kind && patient.numbers.birth.ok() &&
           kept.numbers.birth == patient.numbers.birth && domain::sameName(kept.name, patient.name);
}

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
