#include "session/reinquiry_round.hpp"

#include <algorithm>
#include <iterator>

#include "core/time.hpp"
#include "session/line_down.hpp"
#include "session/reinquiry_match.hpp"

namespace madoguchi::session {
namespace {

using domain::Eligibility;
using ports::KeptPatient;
using ports::PatientChange;

domain::Date consentDay(const domain::ContinuingPatient& patient) {
    return jstDay(UtcTime{Milliseconds{patient.consentUtcMs}});
}

ports::AuditEntry entryOf(const KeptPatient& kept, const std::string& staff, const char* event,
                          std::string_view outcome) {
    return {.session = kept.patient.session,
            .actor = staff,
            .event = event,
            .outcome = std::string{outcome},
            .details = {{"patient", std::to_string(kept.id)}},
            .person = std::nullopt};
}

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

ReinquiryRound::ReinquiryRound(Ports ports, Hooks hooks) : ports_{ports}, hooks_{std::move(hooks)} {}

ReinquiryRound::~ReinquiryRound() = default;

template <class T>
std::function<void(T)> ReinquiryRound::here(std::function<void(T)> then) {
    return [weak = std::weak_ptr<int>{alive_}, post = hooks_.post, then = std::move(then)](T value) {
        // std::function wants copyable captures.
        auto held = std::make_shared<T>(std::move(value));
        post([weak, then, held] {
            if (!weak.expired()) {
                then(std::move(*held));
            }
        });
    };
}

template <class T>
std::function<void(T)> ReinquiryRound::here(void (ReinquiryRound::*then)(T)) {
    return here(std::function<void(T)>{[this, then](T value) { (this->*then)(std::move(value)); }});
}

bool ReinquiryRound::start(std::string staff) {
    if (running_) {
        return false;
    }
    running_ = true;
    staff_ = std::move(staff);
    outcome_ = {};
    ports_.list.patients(here(&ReinquiryRound::onList));
    hooks_.changed();
    return true;
}

void ReinquiryRound::onList(Expected<Patients> patients) {
    if (!patients) {
        giveUp(patients.error());
        return;
    }
    const domain::Date today = jstDay(ports_.clock.utc());
    for (const domain::VisitKind kind : {domain::VisitKind::HomeVisit, domain::VisitKind::Online}) {
        Question question{kind, {}, {kind, {}, {}}};
        for (const KeptPatient& each : *patients) {
            if (each.patient.kind != kind || !domain::mayBeAsked(each.patient, today)) {
                continue;
            }
            const domain::Date day = consentDay(each.patient);
            auto& [asksKind, from, to] = question.reinquiry;
            from = question.asked.empty() ? day : std::min(from, day);
            to = question.asked.empty() ? day : std::max(to, day);
            question.asked.insert(each.id);
        }
        if (!question.asked.empty()) {
            outcome_.asked += static_cast<int>(question.asked.size());
            questions_.push_back(std::move(question));
        }
    }
    std::ranges::copy_if(*patients, std::back_inserter(untold_), [this](const KeptPatient& each) {
        return each.patient.ended && !each.patient.endTold && !each.patient.numbers.number.empty() &&
               !telling_.contains(each.id);
    });
    tellNext();
}

void ReinquiryRound::tellNext() {
    if (untold_.empty()) {
        askNext();
        return;
    }
    const KeptPatient kept = std::move(untold_.front());
    untold_.pop_front();
    tell(kept, staff_, [this](const Expected<void>& told) {
        if (!told) {
            ++outcome_.untold;
            if (lineIsDown(told.error().code)) {
                outcome_.untold += static_cast<int>(untold_.size());
                giveUp(told.error());
                return;
            }
        }
        tellNext();
    });
}

void ReinquiryRound::askNext() {
    if (questions_.empty()) {
        finish();
        return;
    }
    ports_.service.askAgain(questions_.front().reinquiry, here(&ReinquiryRound::onAnswer));
}

void ReinquiryRound::onAnswer(Expected<People> people) {
    const Question& question = questions_.front();
    ports::AuditEntry entry{.session = {},
                            .actor = staff_,
                            .event = "continuing.asked",
                            .outcome = people ? "ok" : std::string{toText(people.error().code)},
                            .details = {{"kind", std::string{domain::toText(question.kind)}},
                                        {"patients", std::to_string(question.asked.size())}},
                            .person = std::nullopt};
    if (people) {
        people_ = std::move(*people);
        entry.details["people"] = std::to_string(people_.size());
        ports_.log.append(std::move(entry), here(&ReinquiryRound::record));
        return;
    }
    ports_.log.append(std::move(entry),
                      [](const Expected<std::int64_t>&) {});  // there is nothing to keep back
    if (lineIsDown(people.error().code)) {
        giveUp(people.error());
        return;
    }
    outcome_.failed += static_cast<int>(question.asked.size());
    outcome_.failure = outcome_.failure.value_or(people.error());
    questions_.pop_front();
    askNext();
}

void ReinquiryRound::record(Expected<std::int64_t> logged) {
    if (!logged) {
        giveUp(logged.error());
        return;
    }
    // Staff may have ended an entry, or a visit renewed one, since the question was put.
    endedHere_.clear();
    ports_.list.patients(here(&ReinquiryRound::write));
}

void ReinquiryRound::write(Expected<Patients> patients) {
    if (!patients) {
        giveUp(patients.error());
        return;
    }
    const std::set<std::int64_t>& asked = questions_.front().asked;
    Patients entries;
    std::ranges::copy_if(*patients, std::back_inserter(entries), [&](const KeptPatient& each) {
        return asked.contains(each.id) && !each.patient.ended && !endedHere_.contains(each.id);
    });
    const ReinquiryMatch match = matchReinquiry(entries, people_);
    outcome_.others += match.others;
    for (const KeptPatient& each : entries) {
        PatientChange change{each.id, each.patient, PatientChange::Part::Answer};
        change.patient.askedUtcMs = ports_.clock.utc().time_since_epoch().count();
        const auto found = match.personOf.find(each.id);
        if (found == match.personOf.end()) {
            change.patient.answer = Eligibility::Unknown;
            change.patient.note.clear();
        } else if (const auto& person = people_[found->second]; person.eligibility == Eligibility::Unknown) {
            ++outcome_.failed;
            outcome_.failure = outcome_.failure.value_or(Failure{StepCode::EligibilityError, {}});
            continue;
        } else {
            take(change.patient, person);
        }
        auto entry = entryOf(each, staff_, "continuing.answered", domain::toText(change.patient.answer));
        changes_.emplace_back(std::move(entry), std::move(change));
    }
    people_.clear();
    questions_.pop_front();
    writeNext();
}

void ReinquiryRound::writeNext() {
    while (!changes_.empty() && endedHere_.contains(changes_.front().second.id)) {
        changes_.pop_front();
    }
    if (changes_.empty()) {
        askNext();
        return;
    }
    auto [entry, change] = std::move(changes_.front());
    changes_.pop_front();
    const auto written = [this, answer = change.patient.answer](const Expected<void>& done) {
        if (!done) {
            ++outcome_.failed;
            outcome_.failure = outcome_.failure.value_or(done.error());
        } else if (answer == Eligibility::Valid) {
            ++outcome_.valid;
        } else if (answer == Eligibility::Unknown) {
            ++outcome_.absent;
        } else {
            ++outcome_.attention;
        }
        writeNext();
    };
    ports_.list.changePatient(std::move(entry), std::move(change),
                              here(std::function<void(Expected<void>)>{written}));
}

void ReinquiryRound::end(const KeptPatient& kept, domain::ContinuingEnd why, std::string staff,
                         std::function<void(Expected<void>)> done) {
    KeptPatient ended = kept;
    ended.patient.ended = why;
    ended.patient.endedBy = staff;
    ended.patient.endedUtcMs = ports_.clock.utc().time_since_epoch().count();
    ended.patient.endTold = false;
    endedHere_.insert(kept.id);
    telling_.insert(kept.id);
    notTold_.reset();
    auto entry = entryOf(ended, staff, "continuing.ended", domain::toText(why));
    const auto committed = [this, ended, staff = std::move(staff),
                            done = std::move(done)](const Expected<void>& durable) {
        const auto told = [this, id = ended.id](const Expected<void>& answer) {
            telling_.erase(id);
            notTold_ = answer ? std::nullopt : std::optional{answer.error()};
            hooks_.changed();
        };
        if (!durable) {
            telling_.erase(ended.id);
        } else if (ended.patient.numbers.number.empty()) {
            told(fail(StepCode::ReinquiryEndNotTold));  // a damaged record: nobody can say who it was
        } else {
            tell(ended, staff, told);
        }
        hooks_.changed();
        done(durable);
    };
    ports_.list.changePatient(std::move(entry), {kept.id, ended.patient, PatientChange::Part::End},
                              here(std::function<void(Expected<void>)>{committed}));
}

// The far side knows: that is written too, so that it is told once and the entry can go in time.
void ReinquiryRound::tell(const KeptPatient& kept, std::string staff,
                          std::function<void(Expected<void>)> then) {
    const auto told = [this, kept, staff = std::move(staff), then = std::move(then)](Expected<void> answer) {
        auto entry = entryOf(kept, staff, "continuing.end-told", answer ? "ok" : toText(answer.error().code));
        if (!answer) {
            ports_.log.append(std::move(entry), [](const Expected<std::int64_t>&) {});
            then(std::move(answer));
            return;
        }
        PatientChange change{kept.id, kept.patient, PatientChange::Part::End};
        change.patient.endTold = true;
        ports_.list.changePatient(std::move(entry), std::move(change),
                                  here(std::function<void(Expected<void>)>{then}));
    };
    ports_.service.tellEnd(kept.patient.kind, kept.patient.numbers, *kept.patient.ended,
                           here(std::function<void(Expected<void>)>{told}));
}

void ReinquiryRound::giveUp(const Failure& failure) {
    for (const Question& each : questions_) {
        outcome_.failed += static_cast<int>(each.asked.size());
    }
    outcome_.failure = outcome_.failure.value_or(failure);
    finish();
}

void ReinquiryRound::finish() {
    untold_.clear();
    questions_.clear();
    people_.clear();
    changes_.clear();
    running_ = false;
    hooks_.changed();
}

}  // namespace madoguchi::session
