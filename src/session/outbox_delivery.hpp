// Carries result files from the outbox into the clinic's folder, exactly once whatever crashes in between:
// stage → Staged → publish → Delivered, taken up again at the step where it stopped.
// Contract: begins with what a former run left; works when notify() is called, and by itself, less and less
// often, while the folder can't take files. One item that fails does not hold up the others. Threads: a
// worker of its own, on which both callbacks run; everything else from any thread but that one. The ports
// must outlive it; the log must still answer when it is destroyed (destroy this before closing the log).
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "core/time.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/result_output_port.hpp"

namespace madoguchi::session {

class OutboxDelivery {
public:
    struct Listener {
        std::function<void(const std::string& fileName)> onDelivered;
        // The fault when one begins or changes; nothing when it has ended.
        std::function<void(const std::optional<Failure>& fault)> onFault;
    };
    struct BackOff {
        Milliseconds first = std::chrono::seconds{1};
        Milliseconds longest = std::chrono::seconds{60};
    };

    OutboxDelivery(ports::AuditLogPort& log, ports::ResultOutputPort& output, Listener listener,
                   BackOff backOff);
    OutboxDelivery(ports::AuditLogPort& log, ports::ResultOutputPort& output, Listener listener = {});
    OutboxDelivery(const OutboxDelivery&) = delete;
    OutboxDelivery& operator=(const OutboxDelivery&) = delete;
    ~OutboxDelivery();  // after the step under way

    void notify();  // a result was recorded, or the folder may be back

    // Waits until everything recorded before the call is delivered; false when that took longer.
    [[nodiscard]] bool drain(Milliseconds atMost);

private:
    void work();
    [[nodiscard]] Expected<void> deliverAll();
    [[nodiscard]] Expected<void> deliver(ports::OutboxItem item);
    [[nodiscard]] Expected<void> note(std::int64_t item, ports::OutboxStage stage);
    void tell(const std::optional<Failure>& fault);
    [[nodiscard]] bool stopping();

    ports::AuditLogPort& log_;
    ports::ResultOutputPort& output_;
    Listener listener_;
    BackOff backOff_;
    std::optional<Failure> fault_;  // as last told; of the worker

    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::uint64_t asked_ = 1;    // the first pass is for what a former run left
    std::uint64_t settled_ = 0;  // the last `asked_` after which nothing was outstanding
    std::uint64_t tried_ = 0;
    std::thread worker_;
};

}  // namespace madoguchi::session
