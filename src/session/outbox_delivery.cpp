#include "session/outbox_delivery.hpp"

#include <algorithm>
#include <future>
#include <memory>
#include <utility>

namespace madoguchi::session {
namespace {

// Asks the log and waits: its answers come on its own thread, exactly once.
template <class T, class Call>
Expected<T> answerOf(Call call) {
    const auto promise = std::make_shared<std::promise<Expected<T>>>();
    auto future = promise->get_future();
    call([promise](Expected<T> answer) { promise->set_value(std::move(answer)); });
    return future.get();
}

}  // namespace

OutboxDelivery::OutboxDelivery(ports::AuditLogPort& log, ports::ResultOutputPort& output, Listener listener,
                               BackOff backOff)
    : log_{log}, output_{output}, listener_{std::move(listener)}, backOff_{backOff}, worker_{[this] {
          work();
      }} {}

OutboxDelivery::OutboxDelivery(ports::AuditLogPort& log, ports::ResultOutputPort& output, Listener listener)
    : OutboxDelivery{log, output, std::move(listener), BackOff{}} {}

OutboxDelivery::~OutboxDelivery() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    worker_.join();
}

void OutboxDelivery::notify() {
    {
        const std::lock_guard lock{mutex_};
        ++asked_;
    }
    changed_.notify_all();
}

bool OutboxDelivery::drain(Milliseconds atMost) {
    std::unique_lock lock{mutex_};
    const std::uint64_t mine = ++asked_;
    changed_.notify_all();
    return changed_.wait_for(lock, atMost, [this, mine] { return settled_ >= mine; });
}

bool OutboxDelivery::stopping() {
    const std::lock_guard lock{mutex_};
    return stopping_;
}

void OutboxDelivery::work() {
    Milliseconds pause = backOff_.first;
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        const auto somethingNew = [this] { return stopping_ || asked_ != tried_; };
        if (tried_ == settled_) {
            changed_.wait(lock, somethingNew);
        } else {
            changed_.wait_for(lock, pause, somethingNew);  // a fault: again after a while even unasked
        }
        if (stopping_) {
            break;
        }
        tried_ = asked_;
        lock.unlock();
        const Expected<void> done = deliverAll();
        tell(done ? std::nullopt : std::optional{done.error()});
        lock.lock();
        if (done) {
            settled_ = tried_;
            pause = backOff_.first;
            changed_.notify_all();
        } else {
            pause = std::min(pause * 2, backOff_.longest);
        }
    }
}

Expected<void> OutboxDelivery::deliverAll() {
    auto items =
        answerOf<std::vector<ports::OutboxItem>>([this](auto done) { log_.outstanding(std::move(done)); });
    if (!items) {
        return std::unexpected(items.error());
    }
    Expected<void> result;
    for (auto& item : *items) {
        if (stopping()) {
            return fail(StepCode::KioskInterrupted, "delivery");
        }
        if (auto done = deliver(std::move(item)); !done && result) {
            result = std::move(done);
        }
    }
    return result;
}

// Staged is noted only when the complete file is durable, Delivered only when it was renamed: a repeated
// stage() overwrites a file that nobody has seen, a repeated publish() finds nothing to rename and does
// nothing.
Expected<void> OutboxDelivery::deliver(ports::OutboxItem item) {
    if (item.stage == ports::OutboxStage::Pending) {
        if (auto staged = output_.stage(item); !staged) {
            return staged;
        }
        if (auto noted = note(item.id, ports::OutboxStage::Staged); !noted) {
            return noted;
        }
    }
    if (auto published = output_.publish(item); !published) {
        return published;
    }
    if (auto noted = note(item.id, ports::OutboxStage::Delivered); !noted) {
        return noted;
    }
    if (listener_.onDelivered) {
        listener_.onDelivered(item.document.fileName);
    }
    return {};
}

Expected<void> OutboxDelivery::note(std::int64_t item, ports::OutboxStage stage) {
    return answerOf<void>([this, item, stage](auto done) { log_.setStage(item, stage, std::move(done)); });
}

void OutboxDelivery::tell(const std::optional<Failure>& fault) {
    if (fault == fault_ || (fault && fault->code == StepCode::KioskInterrupted)) {
        return;
    }
    fault_ = fault;
    if (listener_.onFault) {
        listener_.onFault(fault);
    }
}

}  // namespace madoguchi::session
