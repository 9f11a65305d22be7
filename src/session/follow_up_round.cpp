#include "session/follow_up_round.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "domain/kana.hpp"
#include "domain/same_person.hpp"
#include "session/continuing_entry.hpp"
#include "session/line_down.hpp"

namespace madoguchi::session {
namespace {

// Numbers are typed by hand: one digit off may be somebody else's. A name that is not known contradicts
// nothing, nor does a letter that is not (●). At the counter a name may have been typed in kana.
bool nameContradicts(const domain::FollowUp& visit, std::string_view answeredKana) {
    if (domain::isFoldedKana(domain::foldKana(visit.name))) {
        const bool comparable =
            !answeredKana.empty() || domain::isFoldedKana(domain::foldKana(visit.answeredName));
        return comparable && !domain::sameKana(visit.name, answeredKana) &&
               !domain::sameKana(visit.name, visit.answeredName);
    }
    return !visit.name.empty() && !visit.answeredName.empty() &&
           !domain::mayBeSameName(visit.name, visit.answeredName);
}

UtcTime consentTimeOf(const domain::FollowUp& visit) {
    return UtcTime{Milliseconds{visit.consentUtcMs != 0 ? visit.consentUtcMs : visit.openedUtcMs}};
}

}  // namespace

FollowUpRound::FollowUpRound(ports::EligibilityPort& eligibility, ports::NumberLookupPort& lookup,
                             ports::FollowUpPort& list, Hooks hooks)
    : eligibility_{eligibility}, lookup_{lookup}, list_{list}, hooks_{std::move(hooks)} {}

FollowUpRound::~FollowUpRound() = default;

template <class T>
std::function<void(T)> FollowUpRound::here(void (FollowUpRound::*then)(T)) {
    return [this, weak = std::weak_ptr<int>{alive_}, post = hooks_.post, then](T value) {
        // std::function wants copyable captures.
        auto held = std::make_shared<T>(std::move(value));
        post([this, weak, then, held] {
            if (!weak.expired()) {
                (this->*then)(std::move(*held));
            }
        });
    };
}

bool FollowUpRound::start(std::vector<ports::KeptFollowUp> visits, std::string staff) {
    if (running()) {
        return false;
    }
    results_.clear();
    notAsked_ = 0;
    staff_ = std::move(staff);
    for (ports::KeptFollowUp& each : visits) {
        if (!each.settled && each.visit.answer == domain::Eligibility::Unknown) {
            waiting_.push_back(std::move(each));
        }
    }
    next();
    return true;
}

void FollowUpRound::next() {
    current_.reset();
    while (!waiting_.empty() && !domain::canBeAskedAgain(waiting_.front().visit)) {
        results_.insert_or_assign(waiting_.front().id, fail(StepCode::CardAbsent));
        waiting_.pop_front();
    }
    if (!waiting_.empty()) {
        current_ = std::move(waiting_.front());
        waiting_.pop_front();
        if (domain::inquiryFor(current_->visit) == domain::Inquiry::ByNumber) {
            lookup_.lookUp(*current_->visit.numbers, here(&FollowUpRound::onLookup));
        } else {
            eligibility_.fetchChallenge(here(&FollowUpRound::onChallenge));
        }
    }
    hooks_.changed();
}

void FollowUpRound::onChallenge(Expected<ports::Challenge> challenge) {
    if (!challenge) {
        finish(std::unexpected(challenge.error()));
        return;
    }
    const domain::FollowUp& visit = current_->visit;
    ports::KioskAssertion assertion;
    assertion.challengeId = challenge->id;
    assertion.challenge = std::move(challenge->bytes);
    assertion.certificateDer = visit.certificate;
    assertion.identity = visit.identity;
    assertion.similarity = visit.similarity;
    assertion.accept = visit.accept;
    assertion.modelId = visit.modelId;
    eligibility_.presentProof(std::move(assertion), here(&FollowUpRound::onRegistration));
}

void FollowUpRound::onRegistration(Expected<ports::Registration> registration) {
    if (!registration) {
        finish(std::unexpected(registration.error()));
        return;
    }
    if (!registration->registered) {
        domain::FollowUp answered = current_->visit;
        answered.answer = domain::Eligibility::Unregistered;
        record(std::move(answered), std::nullopt);
        return;
    }
    ports::QualificationQuery query;
    query.kind = current_->visit.kind;
    query.ticket = registration->ticket;
    query.session = current_->visit.session;
    query.consent = current_->visit.consent;
    query.consentTime = consentTimeOf(current_->visit);
    eligibility_.query(std::move(query), here(&FollowUpRound::onAnswer));
}

void FollowUpRound::onAnswer(Expected<ports::EligibilityAnswer> answer) {
    if (!answer) {
        finish(std::unexpected(answer.error()));
        return;
    }
    domain::FollowUp answered = current_->visit;
    answered.answer = answer->eligibility;
    answered.note = answer->facts.note;
    auto document = std::move(answer->document);
    const domain::FollowUp visit = current_->visit;
    record(std::move(answered), std::move(document));
    keepContinuingPatient(visit, *answer);
}

// After the visit's own entry: calls of the log keep their order.
void FollowUpRound::keepContinuingPatient(const domain::FollowUp& visit,
                                          const ports::EligibilityAnswer& answer) {
    if (!hooks_.continuing || answer.eligibility == domain::Eligibility::Unknown) {
        return;
    }
    const Continuing& kept = *hooks_.continuing;
    auto patient = continuingPatientOf({visit.kind, visit.session, visit.consent, consentTimeOf(visit)},
                                       answer, kept.consentDays, kept.clock.utc());
    if (!patient) {
        return;
    }
    ports::AuditEntry entry = keptEntry(*patient);
    kept.list.keep(
        std::move(entry), std::move(*patient),
        [this, weak = std::weak_ptr<int>{alive_}, post = hooks_.post](const Expected<std::int64_t>& id) {
            if (id) {  // the log tells of its own failures
                post([this, weak] {
                    if (!weak.expired()) {
                        hooks_.patientKept();
                    }
                });
            }
        });
}

void FollowUpRound::onLookup(Expected<ports::NumberLookupAnswer> answer) {
    if (!answer) {
        finish(std::unexpected(answer.error()));
        return;
    }
    domain::FollowUp answered = current_->visit;
    answered.answer = answer->eligibility;
    answered.note = std::move(answer->note);
    answered.answeredName = std::move(answer->name);
    const bool contradicts = nameContradicts(answered, answer->kana);
    record(std::move(answered), std::nullopt, contradicts);
}

void FollowUpRound::record(domain::FollowUp answered, std::optional<ports::ResultDocument> document,
                           bool nameContradicts) {
    const domain::Eligibility eligibility = answered.answer;
    if (eligibility == domain::Eligibility::Unknown) {
        finish(fail(StepCode::EligibilityMalformed));
        return;
    }
    const bool settles = eligibility == domain::Eligibility::Valid && !nameContradicts;
    ports::FollowUpChange change{current_->id, std::move(answered), settles, std::move(document),
                                 ports::FollowUpChange::Part::Answer};
    ports::AuditEntry entry{.session = current_->visit.session,
                            .actor = staff_,
                            .event = change.settle ? "follow-up.settled" : "follow-up.answered",
                            .outcome = std::string{domain::toText(eligibility)},
                            .details = {{"follow_up", std::to_string(current_->id)}},
                            .person = std::nullopt};
    const bool file = change.document.has_value();
    if (file) {
        entry.details["file"] = change.document->fileName;
    }
    if (domain::inquiryFor(current_->visit) == domain::Inquiry::ByNumber) {
        entry.details["by"] = "number";
    }
    // Committed is committed, whether or not this round still waits for it.
    list_.change(std::move(entry), std::move(change),
                 [this, weak = std::weak_ptr<int>{alive_}, post = hooks_.post, eligibility,
                  file](Expected<void> done) {
                     post([this, weak, eligibility, file, done = std::move(done)] {
                         if (weak.expired()) {
                             return;
                         }
                         if (done && file) {
                             hooks_.resultCommitted();
                         }
                         finish(done ? RoundResult{eligibility} : std::unexpected(done.error()));
                     });
                 });
}

void FollowUpRound::finish(RoundResult result) {
    const bool down = !result && lineIsDown(result.error().code);
    results_.insert_or_assign(current_->id, std::move(result));
    if (down) {
        notAsked_ = waiting_.size();
        waiting_.clear();
    }
    next();
}

}  // namespace madoguchi::session
