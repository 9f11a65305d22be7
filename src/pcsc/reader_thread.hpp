// The one thread that owns PC/SC: waits for readers and cards, runs jobs in order between the waits, survives
// the service's restart. A second small thread only wakes it, since SCardCancel may block and has no memory.
// Threads: every member may be called from any thread and returns at once; callbacks run on the reader's
// thread. The destructor ends both threads; jobs that are left answer card.removed.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "pcsc/card_link.hpp"
#include "pcsc/reader_watch.hpp"
#include "ports/card_reader_port.hpp"

namespace madoguchi::pcsc {

struct Job {
    Proof proof = Proof::Needed;
    CardWork work;                                       // keeps its result where `finish` finds it
    std::function<void(std::optional<Failure>)> finish;  // exactly once
};

class ReaderThread {
public:
    ReaderThread(std::string filter, ApduObserver observer);
    ReaderThread(const ReaderThread&) = delete;
    ReaderThread& operator=(const ReaderThread&) = delete;
    ~ReaderThread();

    void watch(std::function<void(ports::Presence)> onChange);
    void post(Job job);
    void cancelJobs();
    [[nodiscard]] ports::TransferStatistics statistics() const { return link_.statistics(); }

private:
    struct QueuedJob {
        Job job;
        std::uint64_t round = 0;
    };

    void run();
    void wakeUps();
    void wake();  // with mutex_ held
    [[nodiscard]] bool ensureContext();
    void waitForService();
    void waitForChange();
    void serviceLost(const Failure& failure);
    void show(ports::Presence presence);
    void announce();
    [[nodiscard]] std::optional<QueuedJob> nextJob();
    void perform(QueuedJob& queued);

    // The reader thread's own.
    ReaderWatch watch_;
    CardLink link_;
    std::optional<Context> context_;
    std::optional<PlacedCard> card_;
    Milliseconds serviceDelay_{};

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    bool wakeWanted_ = false;
    bool waiting_ = false;  // the reader thread is in, or about to enter, SCardGetStatusChange
    SCARDCONTEXT waitingOn_ = 0;
    std::deque<QueuedJob> jobs_;
    std::uint64_t round_ = 0;  // grows with cancelJobs(): older jobs are over
    std::function<void(ports::Presence)> onChange_;
    bool announceDue_ = false;
    std::optional<ports::Presence> presence_;

    std::thread reader_;
    std::thread waker_;
};

}  // namespace madoguchi::pcsc
