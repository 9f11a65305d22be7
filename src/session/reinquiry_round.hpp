// 「まとめて再照会」: asks the service about everybody on the list of continuing patients who may be asked
// about today, once a kind of visit, for the days on which their consents were given; and ends what is over.
// Contract: ends that the service does not know of yet are told first. Each answer is written to its entry;
// who is not in the answer gets Unknown with the time of asking; a person whose query failed, and everybody
// when there is no answer, keeps what was known. People on nobody's list, or whose entry has ended, are
// counted and forgotten. An end is durable before the service is told; where that fails the entry stays ended
// and untold. Asking is in the log, by whom and how many, before anything of the answer is used. Threads: one
// (the GUI's); answers of ports come through `post`.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ports/audit_log_port.hpp"
#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::session {

// What came of the last round, in people.
struct ReinquiryOutcome {
    int asked = 0;  // about so many
    int valid = 0;
    int attention = 0;               // answered, and not valid: for the counter
    int absent = 0;                  // nobody like this in the answer
    int failed = 0;                  // no answer about them: the line, or their own query
    int others = 0;                  // in the answer, and on nobody's list
    int untold = 0;                  // ends that the service still does not know of
    std::optional<Failure> failure;  // why somebody has no answer: the first

    bool operator==(const ReinquiryOutcome&) const = default;
};

class ReinquiryRound {
public:
    struct Ports {
        ports::ReinquiryPort& service;
        ports::ContinuingCarePort& list;
        ports::AuditLogPort& log;
        const ports::Clock& clock;
    };
    struct Hooks {
        std::function<void(std::function<void()>)> post;  // runs it on the round's thread; from any thread
        std::function<void()> changed = [] {};            // the list, or whether it runs
    };

    ReinquiryRound(Ports ports, Hooks hooks);
    ~ReinquiryRound();  // answers that are under way are dropped
    ReinquiryRound(const ReinquiryRound&) = delete;
    ReinquiryRound& operator=(const ReinquiryRound&) = delete;

    // By the named member of staff. Refused while a round runs.
    bool start(std::string staff);
    [[nodiscard]] bool running() const { return running_; }
    [[nodiscard]] const ReinquiryOutcome& outcome() const { return outcome_; }

    // Ends an entry at once, and tells the service then. `done`: the end is durable, or why not.
    void end(const ports::KeptPatient& kept, domain::ContinuingEnd why, std::string staff,
             std::function<void(Expected<void>)> done);
    // Why the service could not be told of the last end; nothing while that is under way, or when it was.
    [[nodiscard]] const std::optional<Failure>& notTold() const { return notTold_; }

private:
    using Patients = std::vector<ports::KeptPatient>;
    using People = std::vector<ports::ReinquiryPerson>;

    void onList(Expected<Patients> patients);
    void tellNext();
    void askNext();
    void onAnswer(Expected<People> people);
    void record(Expected<std::int64_t> logged);
    void write(Expected<Patients> patients);
    void writeNext();
    void tell(const ports::KeptPatient& kept, std::string staff, std::function<void(Expected<void>)> then);
    void giveUp(const Failure& failure);
    void finish();

    // Wraps a member, or anything callable, so that it runs on this thread and only while this lives.
    template <class T>
    [[nodiscard]] std::function<void(T)> here(std::function<void(T)> then);
    template <class T>
    [[nodiscard]] std::function<void(T)> here(void (ReinquiryRound::*then)(T));

    struct Question {
        domain::VisitKind kind;
        std::set<std::int64_t> asked;
        ports::Reinquiry reinquiry;
    };

    Ports ports_;
    Hooks hooks_;
    bool running_ = false;
    std::string staff_;
    std::deque<ports::KeptPatient> untold_;
    std::deque<Question> questions_;
    People people_;
    std::deque<std::pair<ports::AuditEntry, ports::PatientChange>> changes_;
    std::set<std::int64_t> endedHere_;  // since the list was read
    std::set<std::int64_t> telling_;    // ends that are on their way
    ReinquiryOutcome outcome_;
    std::optional<Failure> notTold_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::session
