// The answer goes to its entries.
#include <algorithm>
#include <iterator>

#include "session/reinquiry_entry.hpp"
#include "session/reinquiry_match.hpp"
#include "session/reinquiry_round.hpp"

namespace madoguchi::session {
namespace {

using domain::Eligibility;
using ports::KeptPatient;
using ports::PatientChange;

// What the service does not say stays as it was.
void take(std::string& known, const std::string& said) {
    if (!said.empty()) {
        known = said;
    }
}

void take(domain::ContinuingPatient& patient, const ports::ReinquiryPerson& person) {
    take(patient.name, person.name);
    take(patient.kana, person.kana);
    take(patient.insurerName, person.insurerName);
    if (!person.numbers.number.empty() && person.numbers.birth.ok()) {
        patient.numbers = person.numbers;
    }
    patient.answer = person.eligibility;
    patient.note = person.note;
}

}  // namespace

void ReinquiryRound::onAnswer(ports::ReinquiryPort::Answer people) {
    if (!people) {
        onTrouble(people.error());
        return;
    }
    people_ = std::move(*people);
    auto entry = entryOfCurrent("continuing.asked", "ok");
    entry.details["patients"] = std::to_string(current_->asked.size());
    entry.details["people"] = std::to_string(people_.size());
    ports_.log.append(std::move(entry), here_(this, &ReinquiryRound::record));
}

void ReinquiryRound::record(Expected<std::int64_t> logged) {
    if (!logged) {
        giveUp(logged.error());
        return;
    }
    // Staff may have ended an entry, or a visit renewed one, since the question was put.
    endedHere_.clear();
    ports_.list.patients(here_(this, &ReinquiryRound::write));
}

void ReinquiryRound::write(Expected<Patients> patients) {
    if (!patients) {
        giveUp(patients.error());
        return;
    }
    Patients entries;
    std::ranges::copy_if(*patients, std::back_inserter(entries), [&](const KeptPatient& each) {
        return current_->asked.contains(each.id) && !each.patient.ended && !endedHere_.contains(each.id);
    });
    const ReinquiryMatch match = matchReinquiry(entries, people_);
    outcome_.others += current_->counts ? match.others : 0;
    for (const KeptPatient& each : entries) {
        PatientChange change{each.id, each.patient, PatientChange::Part::Answer};
        change.patient.askedUtcMs = current_->request.madeUtcMs;
        const auto found = match.personOf.find(each.id);
        if (found == match.personOf.end()) {
            change.patient.answer = Eligibility::Unknown;
            change.patient.note.clear();
        } else if (const auto& person = people_[found->second]; person.eligibility == Eligibility::Unknown) {
            countFailed({StepCode::EligibilityError, {}});
            continue;
        } else {
            take(change.patient, person);
        }
        auto entry = reinquiryEntry(each, current_->request.staff, "continuing.answered",
                                    domain::toText(change.patient.answer));
        changes_.emplace_back(std::move(entry), std::move(change));
    }
    people_.clear();
    writeNext();
}

void ReinquiryRound::count(int ReinquiryOutcome::* people) {
    outcome_.*people += current_->counts ? 1 : 0;
}

void ReinquiryRound::countFailed(const Failure& why) {
    count(&ReinquiryOutcome::failed);
    if (current_->counts) {
        outcome_.failure = outcome_.failure.value_or(why);
    }
}

void ReinquiryRound::writeNext() {
    while (!changes_.empty() && endedHere_.contains(changes_.front().second.id)) {
        changes_.pop_front();
    }
    if (changes_.empty()) {
        onWritten();
        return;
    }
    auto [entry, change] = std::move(changes_.front());
    changes_.pop_front();
    const auto written = [this, answer = change.patient.answer](const Expected<void>& done) {
        if (!done) {
            current_->unwritten = true;
            countFailed(done.error());
        } else if (answer == Eligibility::Valid) {
            count(&ReinquiryOutcome::valid);
        } else if (answer == Eligibility::Unknown) {
            count(&ReinquiryOutcome::absent);
        } else {
            count(&ReinquiryOutcome::attention);
        }
        writeNext();
    };
    ports_.list.changePatient(std::move(entry), std::move(change),
                              here_(std::function<void(Expected<void>)>{written}));
}

// What could not be written can be fetched once more.
void ReinquiryRound::onWritten() {
    if (current_->counts) {
        dropQuestion();
    }
    if (current_->unwritten) {
        dropQuestion();
        askNext();
        return;
    }
    drop(entryOfCurrent("continuing.closed", "ok"), [this] { askNext(); });
}

}  // namespace madoguchi::session
