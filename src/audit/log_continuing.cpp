// LogStore's continuing patients: each encrypted in a row of its own, changed only together with an entry of
// the log.
#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "audit/continuing_record.hpp"
#include "audit/log_store.hpp"
#include "crypto/aead.hpp"
#include "domain/kana.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::chrono::days kKeptAfterTheEnd{90};

// Binds a record to its place and apart from the outbox, whose key it shares.
std::string recordContext(std::string_view log, std::int64_t sequence) {
    return "madoguchi.continuing.1 " + std::string{log} + " " + std::to_string(sequence);
}

// The first moment after the consent; never, when no day is known.
std::int64_t overAt(const domain::ContinuingPatient& patient) {
    if (!patient.until.ok()) {
        return std::numeric_limits<std::int64_t>::max();
    }
    const UtcTime midnight{std::chrono::sys_days{patient.until} + std::chrono::days{1} - kJstOffset};
    return midnight.time_since_epoch().count();
}

}  // namespace

Expected<std::vector<LogStore::PatientRow>> LogStore::patientRows(const char* where, std::int64_t id) {
    auto statement = database_.prepare(std::string{"SELECT id, sequence, ended IS NOT NULL, content "
                                                   "FROM continuing_patient WHERE "} +
                                       where + " ORDER BY ended_utc_ms DESC, id");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, id);
    std::vector<PatientRow> rows;
    for (;;) {
        const auto found = statement->step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            return rows;
        }
        PatientRow row{statement->integer(0), statement->integer(1), statement->integer(2) != 0,
                       std::nullopt};
        const auto content =
            crypto::decrypt(keys_.outbox.bytes(), statement->blob(3), recordContext(log_, row.sequence));
        if (auto patient =
                content ? continuingPatientOf(content->bytes()) : std::unexpected(content.error())) {
            row.patient = std::move(*patient);
        }
        rows.push_back(std::move(row));
    }
}

Expected<std::int64_t> LogStore::keepPatient(const ports::AuditEntry& entry,
                                             const domain::ContinuingPatient& patient) {
    if (auto ready = lookAtClock(); !ready) {
        return std::unexpected(ready.error());
    }
    const auto rows = patientRows("ended IS NULL AND id > ?1", 0);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const auto find = [&](auto same) {
        return std::ranges::find_if(
            *rows, [&](const PatientRow& each) { return each.patient && same(*each.patient, patient); });
    };
    auto before = find(ports::sameByNumbers);
    before = before == rows->end() ? find(ports::sameByName) : before;
    std::int64_t id = before == rows->end() ? 0 : before->id;
    const auto done = commit(nextRow(entry), [&](std::int64_t sequence) -> Expected<void> {
        const auto record =
            crypto::encrypt(keys_.outbox.bytes(), recordOf(patient).bytes(), recordContext(log_, sequence));
        if (!record) {
            return std::unexpected(record.error());
        }
        auto statement = database_.prepare(
            id == 0 ? "INSERT INTO continuing_patient (sequence, over_utc_ms, content) VALUES (?1, ?2, ?3)"
                    : "UPDATE continuing_patient SET sequence = ?1, over_utc_ms = ?2, content = ?3 WHERE id "
                      "= ?4");
        if (!statement) {
            return std::unexpected(statement.error());
        }
        statement->bind(1, sequence).bind(2, overAt(patient)).bind(3, *record);
        if (id != 0) {
            return statement->bind(4, id).run();
        }
        if (auto inserted = statement->run(); !inserted) {
            return inserted;
        }
        id = database_.lastRowId();
        return {};
    });
    return done ? Expected<std::int64_t>{id} : std::unexpected(done.error());
}

Expected<void> LogStore::changePatient(const ports::AuditEntry& entry, const ports::PatientChange& change) {
    if (auto ready = lookAtClock(); !ready) {
        return ready;
    }
    const auto rows = patientRows("id = ?1", change.id);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const bool answer = change.part == ports::PatientChange::Part::Answer;
    if (rows->empty() || (answer && rows->front().ended)) {
        // Ended or erased meanwhile: an answer that comes now is nobody's any more.
        return fail(StepCode::AuditWriteFailed, "no such continuing patient " + std::to_string(change.id));
    }
    const PatientRow& row = rows->front();
    // A record that no longer opens is written anew from what is asked for.
    const domain::ContinuingPatient patient =
        row.patient ? ports::merged(*row.patient, change) : change.patient;
    const auto record =
        crypto::encrypt(keys_.outbox.bytes(), recordOf(patient).bytes(), recordContext(log_, row.sequence));
    if (!record) {
        return std::unexpected(record.error());
    }
    const bool ends = patient.ended && !row.ended;
    const auto done = commit(nextRow(entry), [&](std::int64_t noted) -> Expected<void> {
        auto update =
            database_.prepare(ends ? "UPDATE continuing_patient SET content = ?2, told = ?3, ended = ?4, "
                                     "ended_utc_ms = ?5 WHERE id = ?1"
                                   : "UPDATE continuing_patient SET content = ?2, told = ?3 WHERE id = ?1");
        if (!update) {
            return std::unexpected(update.error());
        }
        update->bind(1, change.id).bind(2, *record).bind(3, std::int64_t{patient.endTold ? 1 : 0});
        if (ends) {
            update->bind(4, noted).bind(5, clock_.utc().time_since_epoch().count());
        }
        return update->run();
    });
    return done ? Expected<void>{} : std::unexpected(done.error());
}

Expected<void> LogStore::eraseOldPatients() {
    auto erase = database_.prepare(
        "DELETE FROM continuing_patient WHERE (told <> 0 AND ended_utc_ms < ?1) OR over_utc_ms < ?1");
    if (!erase) {
        return std::unexpected(erase.error());
    }
    const UtcTime limit = clock_.utc() - kKeptAfterTheEnd;
    return erase->bind(1, limit.time_since_epoch().count()).run();
}

Expected<std::vector<ports::KeptPatient>> LogStore::patients() {
    if (auto erased = eraseOldPatients(); !erased) {
        return std::unexpected(erased.error());
    }
    auto rows = patientRows("id > ?1", 0);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<ports::KeptPatient> patients;
    for (PatientRow& row : *rows) {
        // A damaged row stays, nameless and without a day, and can be ended; it must not hide the others.
        ports::KeptPatient kept{row.id, row.patient ? std::move(*row.patient) : domain::ContinuingPatient{}};
        if (row.ended && !kept.patient.ended) {
            kept.patient.ended = domain::ContinuingEnd::Institution;
        }
        patients.push_back(std::move(kept));
    }
    const auto sortedBy = [](const ports::KeptPatient& each) {
        const bool ended = each.patient.ended.has_value();
        return std::tuple{ended, ended ? -each.patient.endedUtcMs : 0,
                          ended ? std::string{} : domain::foldKana(each.patient.kana),
                          ended ? std::string{} : each.patient.name, each.id};
    };
    std::ranges::sort(patients, {}, sortedBy);
    return patients;
}

}  // namespace madoguchi::audit
