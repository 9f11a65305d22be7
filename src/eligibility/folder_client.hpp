// Makes exchanges over the shared folders of a 資格確認端末 (docs/folder-protocol.md): a request file of one
// kind, and the message that answers it. ask() is the exchange that asks for a qualification by insurance
// number. Several may be open at once; none is ever sent again by itself.
// An exchange with a name is kept: its files stay as they are, whatever is told of it and however the run
// ends, and findAgain() looks for its answer, also in a later run, until letGo() says that nobody needs it.
// A worker thread writes, looks and cleans up at the poll interval; it blocks as long as the share does, so a
// second one keeps the time and tells a question's outcome even while the share hangs.
// Contract: ask() and exchange() return at once; every `done` runs exactly once, on either thread, at the
// latest when the client is destroyed (gateway.unreachable). An answer that comes after an unknown outcome
// goes to `onLate` alone (`late` of an exchange). At start, and every hour, files of own exchanges that a
// former run left are removed (folder_sweep.hpp), between the questions. Errors: folder.missing,
// folder.write-failed, folder.request-returned, folder.request-not-taken and gateway.timed-out (unknown
// outcomes), eligibility.malformed, eligibility.error-answer, file.unwritable. Threads: ask(), exchange() and
// cancel() from any, `done` too; the destructor waits for the share.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "domain/insurance_numbers.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/folder_exchange.hpp"
#include "eligibility/folder_ledger.hpp"
#include "eligibility/folder_names.hpp"
#include "eligibility/folder_share.hpp"
#include "eligibility/folder_sweep.hpp"
#include "eligibility/message.hpp"
#include "ports/clock.hpp"

namespace madoguchi::eligibility {

struct FolderSettings {
    std::filesystem::path requests;  // req
    std::filesystem::path answers;   // res
    std::filesystem::path ledger;    // a file of the kiosk's own, not on the share
    std::string institutionCode;
    Publish publish = Publish::Rename;
    Charset charset = Charset::Utf8;  // of requests; answers say their own
    Milliseconds poll{500};
    ExchangeTimes times;
};

// What the far side says of one question by number.
struct NumberAnswer {
    Verdict verdict;
    Message message;
};

class FolderClient {
public:
    // A message that answers a request, with what was asked.
    struct Received {
        Message message;
        Asked asked;
    };
    struct Errand {
        std::string_view prefix = kQualificationPrefix;  // one of kExchangePrefixes
        Milliseconds after{0};                           // from now: not sent before
        std::string receipt{};  // what its answer carries where that is not the file identifier
        // The request's bytes; asked once, when it is sent.
        std::function<Expected<SecureBytes>(const Asked&, domain::Date today, Charset)> request;
        std::function<bool(const Message&, const Asked&)> ours;  // is that the answer to it?
        std::function<void(Expected<Received>)> done;
        std::function<void(Expected<Received>)> late{};  // after an unknown outcome; never of a kept one
        std::string keepAs{};  // its name, and the file identifier of its request; empty: not kept
    };
    struct Question {
        domain::InsuranceNumbers numbers;
        bool limitCertificate = false;
        std::string session{};  // whose late answer it would be; never sent
    };
    using OnLate = std::function<void(const std::string& session, Expected<NumberAnswer>)>;
    using Done = std::function<void(Expected<NumberAnswer>)>;

    // Looks at no folder yet: a share may come later. Fails with config.invalid or file.unwritable.
    // `clock` must outlive the client.
    [[nodiscard]] static Expected<std::unique_ptr<FolderClient>> open(
        const FolderSettings& settings, const ports::Clock& clock,
        OnLate onLate = [](const std::string&, const Expected<NumberAnswer>&) {});
    FolderClient(const FolderClient&) = delete;
    FolderClient& operator=(const FolderClient&) = delete;
    ~FolderClient();

    void ask(Question question, Done done);
    void exchange(Errand errand);
    // The answer to the exchange that was kept under the errand's name; its request is not sent.
    // `neverSent`, in the place of `done`: no request of that name ever got into the folder.
    void findAgain(Errand errand, std::function<void()> neverSent);
    void letGo(std::string name);
    [[nodiscard]] const std::string& tag() const {
        return tag_;
    }  // of this kiosk's names (folder_ledger.hpp)
    void probe(std::function<void(Expected<void>)> done);  // are both folders there? folder.missing
    void cancel();                                         // open questions answer gateway.unreachable

    // How the last exchange went that tells of the folders and the 連携アプリ: nothing failed (it answered,
    // on time or late), folder.write-failed, or what was told of it. Nothing before the first.
    struct Outcome {
        std::optional<Failure> failure;
        Instant at;
    };
    [[nodiscard]] std::optional<Outcome> lastOutcome() const;

    // For measuring: how many looks were made and how long they took together.
    struct Looks {
        std::uint64_t count = 0;
        std::chrono::microseconds time{0};
    };
    [[nodiscard]] Looks looks() const;

private:
    struct Open;
    FolderClient(FolderSettings settings, FolderLedger ledger, const ports::Clock& clock, OnLate onLate);

    void work();
    void keepTime();
    [[nodiscard]] std::list<std::shared_ptr<Open>> snapshot();
    void add(std::shared_ptr<Open> open);
    void start(Open& open);
    void send(Open& open);
    void lookAgain(Open& open);
    void visit(Open& open);
    void finish(Open& open, Expected<Received> outcome);
    void note(std::optional<Failure> failure);
    void apply(Open& open, const ExchangeReaction& reaction, const FolderShare::Found& found);
    void beginSweep();
    void sweep();
    void letGoOfNames();
    void forgetEnded();
    void answerProbes();

    const FolderSettings settings_;
    const FolderShare share_;
    FolderLedger ledger_;  // of the worker alone, and so is the sweep
    FolderSweep sweep_;
    std::chrono::steady_clock::time_point sweptAt_{};
    const std::string tag_;
    const ports::Clock& clock_;
    const OnLate onLate_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::condition_variable timeChanged_;
    std::list<std::shared_ptr<Open>> open_;
    std::list<std::function<void(Expected<void>)>> probes_;
    std::list<std::string> letGo_;
    std::optional<Outcome> lastOutcome_;
    bool stopping_ = false;
    std::atomic<std::uint64_t> looks_ = 0;
    std::atomic<std::int64_t> lookTime_ = 0;  // microseconds
    std::thread worker_;
    std::thread timekeeper_;
};

}  // namespace madoguchi::eligibility
