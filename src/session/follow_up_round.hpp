// Works off the 後日確認 list once the line is back: asks the eligibility service about one visit after the
// other and records each answer: by the card's certificate and what the kiosk asserted, or by the insurance
// numbers that staff typed. Contract: a visit that is valid leaves the list with its result document in the
// outbox (by number there is none); any other answer stays on it, with what the service said, for staff to
// see, as does a valid one by number whose name is not the visit's; no answer changes nothing. A line that is
// down ends the round: the next visits would wait for nothing. Nothing is asked twice in a round, and what
// has an answer is not asked again. A home or online visit whose consent is told now makes its entry on the
// list of continuing patients now. Threads: one (the GUI's); answers of ports come through `post`.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "ports/eligibility_port.hpp"
#include "ports/follow_up_port.hpp"
#include "ports/number_lookup_port.hpp"

namespace madoguchi::session {

// What came of one visit in this round: an answer, or why there is none.
using RoundResult = Expected<domain::Eligibility>;

class FollowUpRound {
public:
    // Where home and online visits are kept; both must outlive the round.
    struct Continuing {
        ports::ContinuingCarePort& list;
        const ports::Clock& clock;
        int consentDays = 365;  // where the service names no end
    };
    struct Hooks {
        std::function<void(std::function<void()>)> post;  // runs it on the round's thread; from any thread
        std::function<void()> resultCommitted = [] {};    // the outbox has something new
        std::function<void()> changed = [] {};            // results, or whether it runs
        std::optional<Continuing> continuing{};
        std::function<void()> patientKept = [] {};  // that list has another entry
    };

    FollowUpRound(ports::EligibilityPort& eligibility, ports::NumberLookupPort& lookup,
                  ports::FollowUpPort& list, Hooks hooks);
    ~FollowUpRound();  // answers that are under way are dropped
    FollowUpRound(const FollowUpRound&) = delete;
    FollowUpRound& operator=(const FollowUpRound&) = delete;

    // By the named member of staff. Refused while a round runs. Visits that can be asked about neither
    // without their card nor by number get card.absent.
    bool start(std::vector<ports::KeptFollowUp> visits, std::string staff);
    [[nodiscard]] bool running() const { return current_.has_value(); }
    [[nodiscard]] const std::map<std::int64_t, RoundResult>& results() const { return results_; }
    // How many of the last round were not reached, because the line was down before.
    [[nodiscard]] std::size_t notAsked() const { return notAsked_; }

private:
    void next();
    void onChallenge(Expected<ports::Challenge> challenge);
    void onRegistration(Expected<ports::Registration> registration);
    void onAnswer(Expected<ports::EligibilityAnswer> answer);
    void onLookup(Expected<ports::NumberLookupAnswer> answer);
    void record(domain::FollowUp answered, std::optional<ports::ResultDocument> document,
                bool nameContradicts = false);
    void keepContinuingPatient(const domain::FollowUp& visit, const ports::EligibilityAnswer& answer);
    void finish(RoundResult result);

    template <class T>
    [[nodiscard]] std::function<void(T)> here(void (FollowUpRound::*then)(T));

    ports::EligibilityPort& eligibility_;
    ports::NumberLookupPort& lookup_;
    ports::FollowUpPort& list_;
    Hooks hooks_;
    std::deque<ports::KeptFollowUp> waiting_;
    std::optional<ports::KeptFollowUp> current_;
    std::string staff_;
    std::map<std::int64_t, RoundResult> results_;
    std::size_t notAsked_ = 0;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::session
