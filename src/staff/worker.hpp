// One thread for what the staff's accounts must not do on the GUI thread: hashing and writing, in order.
// Threads: run() from any; jobs run on the worker. Destroying it finishes the jobs that were given.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace madoguchi::staff {

class Worker {
public:
    using Job = std::move_only_function<void()>;

    Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker();

    void run(Job job);

private:
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace madoguchi::staff
