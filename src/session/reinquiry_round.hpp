// 「まとめて再照会」: asks the service about everybody on the list of continuing patients who may be asked
// about today, once a kind of visit, for the days on which their consents were given; and ends what is over.
// Contract: ends that the service does not know of yet are told first. Each answer is written to its entry;
// who is not in the answer gets Unknown with the time of asking; a person whose query failed, and everybody
// when there is no answer, keeps what was known. People on nobody's list, or whose entry has ended, are
// counted and forgotten. An end is durable before the service is told; where that fails the entry stays ended
// and untold. Asking is in the log, by whom and how many, before anything of the answer is used.
// A request is durable before it is sent, its receipt before its answer is fetched, and its answer is written
// before it is dropped: a round that was cut off anywhere, by a crash too, is gone on with by the next
// start() or resume(). While a request of a kind is open, none is sent of that kind; one that has not been
// answered in 24 hours is given up, which is told. Threads: one (the GUI's); answers of ports come through
// `post`.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ports/audit_log_port.hpp"
#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "ports/open_reinquiry_port.hpp"
#include "ports/reinquiry_port.hpp"
#include "session/here.hpp"

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
    int givenUp = 0;                 // earlier requests that were never answered
    std::optional<Failure> failure;  // why somebody has no answer: the first

    bool operator==(const ReinquiryOutcome&) const = default;
};

class ReinquiryRound {
public:
    struct Ports {
        ports::ReinquiryPort& service;
        ports::ContinuingCarePort& list;
        ports::OpenReinquiryPort& open;
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
    // Fetches what open requests still wait for, sends nothing new, and says nothing of what is still under
    // way. From time to time, and as soon as the program runs: once in five minutes it does something.
    void resume();
    [[nodiscard]] bool running() const { return running_; }
    [[nodiscard]] const ReinquiryOutcome& outcome() const { return outcome_; }
    // Grows with every outcome that staff should hear of.
    [[nodiscard]] int news() const { return news_; }

    // Ends an entry at once, and tells the service then. `done`: the end is durable, or why not.
    void end(const ports::KeptPatient& kept, domain::ContinuingEnd why, std::string staff,
             std::function<void(Expected<void>)> done);
    // Why the service could not be told of the last end; nothing while that is under way, or when it was.
    [[nodiscard]] const std::optional<Failure>& notTold() const { return notTold_; }

private:
    using Patients = std::vector<ports::KeptPatient>;
    using People = std::vector<ports::ReinquiryPerson>;

    struct Question {
        domain::VisitKind kind;
        std::set<std::int64_t> asked;
        ports::Reinquiry reinquiry;
    };
    // The request that is under way.
    struct Current {
        ports::OpenReinquiry request;
        std::set<std::int64_t> asked;
        bool earlier = false;  // of an earlier round
        bool counts = true;    // in the outcome: no newer question follows it
        bool unwritten = false;
    };

    void onOpen(Expected<std::vector<ports::OpenReinquiry>> open);
    void onList(Expected<Patients> patients);
    void tellNext();
    void askNext();
    void takeUp(ports::OpenReinquiry request);
    void put(const Question& question);
    void onKept(Expected<std::int64_t> id);
    void onReceipt(ports::ReinquiryPort::Receipt receipt);
    void onAccepted(Expected<void> kept);
    void onAnswer(ports::ReinquiryPort::Answer people);
    void onTrouble(const ports::ReinquiryTrouble& trouble);
    void noAnswer(const Failure& why);
    void drop(ports::AuditEntry entry, std::function<void()> then);
    [[nodiscard]] std::set<std::int64_t> askedBy(const ports::OpenReinquiry& request) const;
    [[nodiscard]] ports::AuditEntry entryOfCurrent(const char* event, std::string_view outcome) const;
    void dropQuestion();
    void record(Expected<std::int64_t> logged);
    void write(Expected<Patients> patients);
    void count(int ReinquiryOutcome::* people);
    void countFailed(const Failure& why);
    void writeNext();
    void onWritten();
    void tell(const ports::KeptPatient& kept, std::string staff, std::function<void(Expected<void>)> then);
    void giveUp(const Failure& failure);
    void finish();

    Ports ports_;
    Hooks hooks_;
    bool running_ = false;
    bool pressed_ = false;  // else: only what is open
    std::string staff_;
    Patients patients_;  // while questions are made
    std::deque<ports::OpenReinquiry> earlier_;
    std::deque<ports::KeptPatient> untold_;
    std::deque<Question> questions_;
    std::optional<Current> current_;
    People people_;
    std::deque<std::pair<ports::AuditEntry, ports::PatientChange>> changes_;
    std::set<std::int64_t> endedHere_;  // since the list was read
    std::set<std::int64_t> telling_;    // ends that are on their way
    ReinquiryOutcome outcome_;
    std::optional<Failure> notTold_;
    std::optional<Instant> looked_;  // by resume()
    int news_ = 0;
    Here here_;
};

}  // namespace madoguchi::session
