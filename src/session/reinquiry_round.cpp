#include "session/reinquiry_round.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/time.hpp"
#include "session/line_down.hpp"

namespace madoguchi::session {
namespace {

using ports::KeptPatient;
using State = ports::ReinquiryTrouble::Request;

// So long a far side keeps a receipt (docs/gateway-protocol.md); of the folders nothing is known.
constexpr std::chrono::hours kRequestLife{24};
constexpr std::chrono::minutes kBetweenLooks{5};

domain::Date consentDay(const domain::ContinuingPatient& patient) {
    return jstDay(UtcTime{Milliseconds{patient.consentUtcMs}});
}

UtcTime madeAt(const ports::OpenReinquiry& request) {
    return UtcTime{Milliseconds{request.madeUtcMs}};
}

}  // namespace

ReinquiryRound::ReinquiryRound(Ports ports, Hooks hooks)
    : ports_{ports}, hooks_{std::move(hooks)}, here_{hooks_.post} {}

ReinquiryRound::~ReinquiryRound() = default;

bool ReinquiryRound::start(std::string staff) {
    if (running_) {
        return false;
    }
    running_ = true;
    pressed_ = true;
    staff_ = std::move(staff);
    outcome_ = {};
    ports_.open.openRequests(here_(this, &ReinquiryRound::onOpen));
    hooks_.changed();
    return true;
}

void ReinquiryRound::resume() {
    const Instant now = ports_.clock.now();
    if (running_ || (looked_ && now - *looked_ < kBetweenLooks)) {
        return;
    }
    looked_ = now;
    const auto found = [this](Expected<std::vector<ports::OpenReinquiry>> open) {
        if (running_ || !open || open->empty()) {
            return;  // a press has come first, or there is nothing to go on with
        }
        running_ = true;
        pressed_ = false;
        outcome_ = {};
        onOpen(std::move(open));
        hooks_.changed();
    };
    ports_.open.openRequests(here_(std::function<void(Expected<std::vector<ports::OpenReinquiry>>)>{found}));
}

void ReinquiryRound::onOpen(Expected<std::vector<ports::OpenReinquiry>> open) {
    if (!open) {
        giveUp(open.error());
        return;
    }
    std::ranges::move(*open, std::back_inserter(earlier_));
    ports_.list.patients(here_(this, &ReinquiryRound::onList));
}

void ReinquiryRound::onList(Expected<Patients> patients) {
    if (!patients) {
        giveUp(patients.error());
        return;
    }
    patients_ = std::move(*patients);
    if (!pressed_) {
        askNext();
        return;
    }
    const domain::Date today = jstDay(ports_.clock.utc());
    for (const domain::VisitKind kind : {domain::VisitKind::HomeVisit, domain::VisitKind::Online}) {
        Question question{kind, {}, {kind, {}, {}}};
        for (const KeptPatient& each : patients_) {
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
    std::ranges::copy_if(patients_, std::back_inserter(untold_), [this](const KeptPatient& each) {
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

// What is open first: only when its outcome is known may its kind be asked about again.
void ReinquiryRound::askNext() {
    current_.reset();
    if (!earlier_.empty()) {
        ports::OpenReinquiry request = std::move(earlier_.front());
        earlier_.pop_front();
        takeUp(std::move(request));
    } else if (!questions_.empty()) {
        put(questions_.front());
    } else {
        finish();
    }
}

void ReinquiryRound::takeUp(ports::OpenReinquiry request) {
    const auto question = std::ranges::find(questions_, request.question.kind, &Question::kind);
    current_ = Current{.request = std::move(request), .asked = {}, .earlier = true};
    const ports::OpenReinquiry& open = current_->request;
    current_->asked = askedBy(open);
    const UtcTime now = ports_.clock.utc();
    const Milliseconds age = now - madeAt(open);
    if (age > kRequestLife || age < -kRequestLife) {  // made in the future: the clock was wrong, then or now
        ++outcome_.givenUp;
        drop(entryOfCurrent("continuing.closed", "given-up"), [this] { askNext(); });
        return;
    }
    // Yesterday's answer, or one about others, is no answer to this question; it is written all the same.
    const bool answers = question != questions_.end() && question->reinquiry == open.question &&
                         question->asked == current_->asked && jstDay(madeAt(open)) == jstDay(now);
    current_->counts = answers || !pressed_;
    if (!pressed_) {
        outcome_.asked += static_cast<int>(current_->asked.size());
    }
    if (open.request.empty()) {
        onTrouble({{StepCode::AuditDamaged, "open request"}, State::Open});
    } else if (open.reception.empty()) {
        ports_.service.findReceipt(open.question, open.request, here_(this, &ReinquiryRound::onReceipt));
    } else {
        ports_.service.fetch(open.question, open.reception, here_(this, &ReinquiryRound::onAnswer));
    }
}

// Whom a request asked about, of those who may still be asked about.
std::set<std::int64_t> ReinquiryRound::askedBy(const ports::OpenReinquiry& request) const {
    const domain::Date today = jstDay(ports_.clock.utc());
    std::set<std::int64_t> asked;
    for (const auto& [id, patient] : patients_) {
        const domain::Date day = consentDay(patient);
        if (patient.kind == request.question.kind && domain::mayBeAsked(patient, today) &&
            patient.consentUtcMs <= request.madeUtcMs && request.question.consentFrom <= day &&
            day <= request.question.consentTo) {
            asked.insert(id);
        }
    }
    return asked;
}

void ReinquiryRound::put(const Question& question) {
    current_ = Current{.request = {.id = 0,
                                   .question = question.reinquiry,
                                   .request = ports_.service.newRequest(),
                                   .reception = {},
                                   .staff = staff_,
                                   .madeUtcMs = ports_.clock.utc().time_since_epoch().count()},
                       .asked = question.asked};
    auto entry = entryOfCurrent("continuing.requested", "ok");
    entry.details["patients"] = std::to_string(question.asked.size());
    ports_.open.keepRequest(std::move(entry), current_->request, here_(this, &ReinquiryRound::onKept));
}

void ReinquiryRound::onKept(Expected<std::int64_t> id) {
    if (!id) {
        giveUp(id.error());
        return;
    }
    current_->request.id = *id;
    ports_.service.handIn(current_->request.question, current_->request.request,
                          here_(this, &ReinquiryRound::onReceipt));
}

void ReinquiryRound::onReceipt(ports::ReinquiryPort::Receipt receipt) {
    if (!receipt) {
        onTrouble(receipt.error());
        return;
    }
    current_->request.reception = std::move(*receipt);
    ports_.open.keepReceipt(entryOfCurrent("continuing.accepted", "ok"), current_->request.id,
                            current_->request.reception, here_(this, &ReinquiryRound::onAccepted));
}

void ReinquiryRound::onAccepted(Expected<void> kept) {
    if (!kept) {
        giveUp(kept.error());
        return;
    }
    ports_.service.forget(current_->request.request);
    ports_.service.fetch(current_->request.question, current_->request.reception,
                         here_(this, &ReinquiryRound::onAnswer));
}

void ReinquiryRound::onTrouble(const ports::ReinquiryTrouble& trouble) {
    auto entry = entryOfCurrent("continuing.asked", toText(trouble.why.code));
    entry.details["patients"] = std::to_string(current_->asked.size());
    if (trouble.request == State::Open) {
        ports_.log.append(std::move(entry),
                          [](const Expected<std::int64_t>&) {});  // there is nothing to keep back
        noAnswer(trouble.why);
        return;
    }
    // Of an earlier one nobody waits for more than this: its kind is asked about anew.
    const bool anew =
        current_->earlier && (trouble.request == State::NotThere || current_->request.reception.empty());
    drop(std::move(entry), [this, anew, why = trouble.why] {
        if (anew) {
            askNext();
        } else {
            noAnswer(why);
        }
    });
}

void ReinquiryRound::noAnswer(const Failure& why) {
    if (lineIsDown(why.code)) {
        giveUp(why);
        return;
    }
    const auto question = std::ranges::find(questions_, current_->request.question.kind, &Question::kind);
    outcome_.failed +=
        static_cast<int>(question == questions_.end() ? current_->asked.size() : question->asked.size());
    outcome_.failure = outcome_.failure.value_or(why);
    dropQuestion();
    askNext();
}

void ReinquiryRound::dropQuestion() {
    std::erase_if(questions_,
                  [this](const Question& each) { return each.kind == current_->request.question.kind; });
}

// Nothing of the current request is needed any more, or nothing of it is there.
void ReinquiryRound::drop(ports::AuditEntry entry, std::function<void()> then) {
    const auto dropped = [this, then = std::move(then)](const Expected<void>& done) {
        if (!done) {
            giveUp(done.error());
            return;
        }
        ports_.service.forget(current_->request.request);
        then();
    };
    ports_.open.dropRequest(std::move(entry), current_->request.id,
                            here_(std::function<void(Expected<void>)>{dropped}));
}

ports::AuditEntry ReinquiryRound::entryOfCurrent(const char* event, std::string_view outcome) const {
    const std::string& staff = current_->request.staff;
    return {.session = {},
            .actor = staff.empty() ? "system" : staff,  // a record that no longer opens
            .event = event,
            .outcome = std::string{outcome},
            .details = {{"kind", std::string{domain::toText(current_->request.question.kind)}}},
            .person = std::nullopt};
}

void ReinquiryRound::giveUp(const Failure& failure) {
    for (const Question& each : questions_) {
        outcome_.failed += static_cast<int>(each.asked.size());
    }
    if (current_ && !pressed_) {
        outcome_.failed += static_cast<int>(current_->asked.size());
    }
    outcome_.failure = outcome_.failure.value_or(failure);
    finish();
}

void ReinquiryRound::finish() {
    // What goes on by itself is news once something came of it.
    const bool came = outcome_.valid + outcome_.attention + outcome_.absent + outcome_.givenUp > 0;
    news_ += pressed_ || came ? 1 : 0;
    patients_.clear();
    earlier_.clear();
    current_.reset();
    untold_.clear();
    questions_.clear();
    people_.clear();
    changes_.clear();
    running_ = false;
    hooks_.changed();
}

}  // namespace madoguchi::session
