#include "pcsc/reader_thread.hpp"

#include <algorithm>
#include <exception>

namespace madoguchi::pcsc {
namespace {

using ports::Presence;

// A lost service is looked for again after these waits, doubling from the first to the longest.
constexpr Milliseconds kFirstServiceDelay{250};
constexpr Milliseconds kLongestServiceDelay{5000};

// Even without any event the list of readers is asked for once a minute (see ReaderWatch).
constexpr Milliseconds kLongestWait{60'000};

// SCardCancel does nothing when the wait has not quite begun; it is said again until the thread is out.
constexpr Milliseconds kCancelAgain{5};

Failure failureFor(Presence presence) {
    switch (presence) {
        case Presence::ServiceDown:
            return {StepCode::ReaderServiceDown, {}};
        case Presence::AccessDenied:
            return {StepCode::ReaderAccessDenied, {}};
        case Presence::NoReader:
            return {StepCode::ReaderAbsent, {}};
        case Presence::Empty:
            return {StepCode::CardAbsent, {}};
        case Presence::CardPresent:
            return {StepCode::ReaderFailed, {}};
    }
    return {StepCode::ReaderFailed, {}};
}

}  // namespace

ReaderThread::ReaderThread(std::string filter, ApduObserver observer)
    : watch_{std::move(filter)}, link_{std::move(observer)} {
    reader_ = std::thread{[this] { run(); }};
    waker_ = std::thread{[this] { wakeUps(); }};
}

ReaderThread::~ReaderThread() {
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
        ++round_;
        wake();
    }
    reader_.join();
    changed_.notify_all();
    waker_.join();
    for (QueuedJob& queued : jobs_) {
        queued.job.finish(Failure{StepCode::CardRemoved, "the reader was closed"});
    }
}

void ReaderThread::watch(std::function<void(Presence)> onChange) {
    const std::scoped_lock lock{mutex_};
    onChange_ = std::move(onChange);
    announceDue_ = true;
    wake();
}

void ReaderThread::post(Job job) {
    const std::scoped_lock lock{mutex_};
    jobs_.push_back({std::move(job), round_});
    wake();
}

void ReaderThread::cancelJobs() {
    const std::scoped_lock lock{mutex_};
    ++round_;
    wake();
}

void ReaderThread::wake() {
    wakeWanted_ = true;
    changed_.notify_all();
}

void ReaderThread::wakeUps() {
    std::unique_lock lock{mutex_};
    while (true) {
        changed_.wait(lock, [this] { return (wakeWanted_ && waiting_) || (stopping_ && !waiting_); });
        if (!waiting_) {
            return;  // stopping: the reader thread looks at that before it waits again
        }
        const SCARDCONTEXT context = waitingOn_;
        lock.unlock();
        SCardCancel(context);
        lock.lock();
        changed_.wait_for(lock, kCancelAgain, [this] { return !waiting_; });
    }
}

void ReaderThread::run() {
    while (true) {
        {
            const std::scoped_lock lock{mutex_};
            if (stopping_) {
                break;
            }
            wakeWanted_ = false;
        }
        if (ensureContext()) {
            waitForChange();
        }
        announce();
        // One job a turn: what happened to the card meanwhile is looked at between two of them.
        if (auto queued = nextJob()) {
            perform(*queued);
        } else if (!context_) {
            waitForService();
        }
    }
    link_.drop();
    context_.reset();
}

bool ReaderThread::ensureContext() {
    if (context_) {
        return true;
    }
    auto established = Context::establish();
    if (!established) {
        serviceLost(established.error());
        return false;
    }
    context_.emplace(std::move(*established));
    serviceDelay_ = Milliseconds{0};
    return true;
}

void ReaderThread::serviceLost(const Failure& failure) {
    link_.drop();
    card_.reset();
    context_.reset();
    watch_ = ReaderWatch{watch_.filter()};
    show(failure.code == StepCode::ReaderAccessDenied ? Presence::AccessDenied : Presence::ServiceDown);
}

void ReaderThread::waitForService() {
    serviceDelay_ = std::clamp(serviceDelay_ * 2, kFirstServiceDelay, kLongestServiceDelay);
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, serviceDelay_, [this] { return wakeWanted_; });
}

void ReaderThread::waitForChange() {
    Milliseconds longest{0};
    {
        const std::scoped_lock lock{mutex_};
        if (jobs_.empty() && !wakeWanted_ && !announceDue_ && !watch_.lookDue()) {
            longest = kLongestWait;
            waiting_ = true;
            waitingOn_ = context_->handle();
        }
    }
    const auto waited = watch_.wait(*context_, longest);
    {
        const std::scoped_lock lock{mutex_};
        waiting_ = false;
    }
    changed_.notify_all();
    if (!waited) {
        serviceLost(waited.error());
        return;
    }
    const auto& found = watch_.card();
    if (card_ && found != card_) {
        link_.drop();
        if (found) {
            show(Presence::Empty);  // taken and put back, or another one, between two looks
        }
    }
    if (found && found != card_) {
        link_.cardPlaced();
    }
    card_ = found;
    show(card_ ? Presence::CardPresent : watch_.hasReader() ? Presence::Empty : Presence::NoReader);
}

void ReaderThread::show(Presence presence) {
    {
        const std::scoped_lock lock{mutex_};
        announceDue_ = announceDue_ || presence_ != presence;
        presence_ = presence;
    }
    announce();
}

void ReaderThread::announce() {
    std::function<void(Presence)> listener;
    std::optional<Presence> presence;
    {
        const std::scoped_lock lock{mutex_};
        if (!announceDue_ || !presence_) {
            return;
        }
        announceDue_ = false;
        listener = onChange_;
        presence = presence_;
    }
    if (listener) {
        listener(*presence);
    }
}

std::optional<ReaderThread::QueuedJob> ReaderThread::nextJob() {
    const std::scoped_lock lock{mutex_};
    if (jobs_.empty() || stopping_) {
        return std::nullopt;
    }
    QueuedJob queued = std::move(jobs_.front());
    jobs_.pop_front();
    return queued;
}

void ReaderThread::perform(QueuedJob& queued) {
    const auto cancelled = [this, round = queued.round] {
        const std::scoped_lock lock{mutex_};
        return round != round_;
    };
    std::optional<Failure> failure;
    if (cancelled()) {
        failure = Failure{StepCode::CardRemoved, "cancelled"};
    } else if (!card_) {
        failure = failureFor(presence_.value_or(Presence::ServiceDown));
    } else {
        try {
            failure = link_.run(*context_, card_->reader, queued.job.proof, queued.job.work, cancelled);
        } catch (const std::exception& error) {
            failure = Failure{StepCode::ReaderFailed, error.what()};
        }
    }
    queued.job.finish(std::move(failure));
}

}  // namespace madoguchi::pcsc
