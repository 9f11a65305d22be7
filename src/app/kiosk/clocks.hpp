// The machine's clocks, and one that a scenario can push forward so that time-outs need no waiting.
// Threads: any.
#pragma once

#include <atomic>

#include "ports/clock.hpp"

namespace madoguchi::app {

class SystemClock : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
    }
    [[nodiscard]] UtcTime utc() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
};

// Runs with the machine and can jump: only the monotonic time moves, so dates and the log stay real.
class AdjustableClock final : public SystemClock {
public:
    [[nodiscard]] Instant now() const override { return SystemClock::now() + Milliseconds{ahead_.load()}; }
    void advance(Milliseconds time) { ahead_ += time.count(); }

private:
    std::atomic<std::int64_t> ahead_{0};
};

}  // namespace madoguchi::app
