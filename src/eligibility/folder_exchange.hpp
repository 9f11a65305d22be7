// One question through the folders req and res, from the written request to the last own file cleaned away: a
// pure state machine, fed with what was seen in the folders and what time it is. FolderGateway carries out
// what it says. On screen the question has 30 s; without an answer its outcome is unknown, nothing is sent
// again, and an answer is still collected until 3 min after the request (docs/folder-protocol.md).
// Contract: `tell` comes exactly once in the life of an exchange, `late` at most once and only after an
// unknown outcome; after `ended` there is nothing left to do. Threads: a plain value, one owner.
#pragma once

#include <cstdint>
#include <optional>

#include "core/time.hpp"

namespace madoguchi::eligibility {

struct ExchangeTimes {
    Milliseconds onScreen = std::chrono::seconds{30};
    Milliseconds background = std::chrono::minutes{3};
    Milliseconds settle = std::chrono::seconds{2};  // a wrong file, or a returned request without its text,
                                                    // is believed when it has stayed as it is for so long
    Milliseconds keep = std::chrono::seconds{10};   // own files lie so long after they were read: until the
                                                    // result is in the log
};

// A file as one look found it.
struct FileLook {
    enum class State {
        Absent,
        Locked,    // there, and its writer has not let go of it
        Growing,   // no end of the message yet
        Complete,  // the answer to this question
        Foreign,   // a message, but the answer to another one
        Spoiled,   // ends like a message and is none
        TooLarge,
    };
    State state = State::Absent;
    std::uint64_t mark = 0;  // of the content: equal marks, equal content
};

// What one look into both folders found of one exchange.
struct Look {
    bool foldersThere = true;
    bool requestWaits = false;  // in req: nobody has taken it yet
    bool returned = false;      // the request lies in res
    FileLook answer;
    FileLook error;  // the text beside a returned request; Complete when it holds something
};

enum class ExchangeOutcome {
    Answered,
    Returned,    // the far side could not process the request: it did not ask
    Wrong,       // a file under the answer's name that is no answer to this question
    NoAnswer,    // unknown
    FolderGone,  // unknown: the folder could not be seen at the end of the time
    Cancelled,   // the request is taken back if it still waits
};

struct ExchangeReaction {
    std::optional<ExchangeOutcome> tell;
    std::optional<ExchangeOutcome> late;
    bool removeRequest = false;   // from req, if it is still there
    bool removeReceived = false;  // answer, error text and returned request from res
    bool ended = false;

    bool operator==(const ExchangeReaction&) const = default;
};

class Exchange {
public:
    explicit Exchange(Instant sent, ExchangeTimes times = {}) : sent_{sent}, times_{times} {}

    [[nodiscard]] ExchangeReaction onLook(const Look& look, Instant now);
    [[nodiscard]] ExchangeReaction onTime(Instant now);  // also while a share hangs and nothing can be seen
    [[nodiscard]] bool cancel();                         // true: Cancelled is what to tell

    [[nodiscard]] bool isOpen() const { return phase_ == Phase::OnScreen; }  // not told yet
    [[nodiscard]] bool wasAnswered() const { return readAt_.has_value(); }   // well, badly or by a return
    [[nodiscard]] bool ownsAnswer() const { return readAt_ && !foreign_; }   // read, and ours to remove
    [[nodiscard]] const Look& lastLook() const { return last_; }

private:
    enum class Phase {
        OnScreen,
        Background,  // told that nothing came: an answer is late
        Keeping,     // read: the files lie a little longer
        Sweeping,    // removes what still comes
    };
    [[nodiscard]] std::optional<ExchangeOutcome> found(const Look& look, Instant now);

    Instant sent_;
    ExchangeTimes times_;
    Phase phase_ = Phase::OnScreen;
    Look last_;
    Instant unchangedSince_{};  // of the answer's file, or of the returned request
    std::optional<Instant> readAt_;
    bool foreign_ = false;  // somebody else's content: left where it is
};

}  // namespace madoguchi::eligibility
