// Where answers of devices wait for the session's thread: the only lock above the adapters.
// Threads: post() from any thread, drain() from the session's thread alone. After close() posts are dropped.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace madoguchi::session {

class Inbox {
public:
    using Job = std::move_only_function<void()>;

    explicit Inbox(std::function<void()> wake) : wake_{std::move(wake)} {}

    void post(Job job) {
        std::function<void()> wake;
        {
            const std::scoped_lock lock{mutex_};
            if (closed_) {
                return;
            }
            jobs_.push_back(std::move(job));
            wake = wake_;
        }
        wake();
    }

    void drain() {
        for (;;) {
            Job job;
            {
                const std::scoped_lock lock{mutex_};
                if (jobs_.empty()) {
                    return;
                }
                job = std::move(jobs_.front());
                jobs_.pop_front();
            }
            job();
        }
    }

    void close() {
        const std::scoped_lock lock{mutex_};
        closed_ = true;
        jobs_.clear();
    }

private:
    std::mutex mutex_;
    std::deque<Job> jobs_;
    std::function<void()> wake_;
    bool closed_ = false;
};

}  // namespace madoguchi::session
