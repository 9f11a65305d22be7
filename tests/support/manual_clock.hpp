// A clock that stands still until the test moves it.
#pragma once

#include <atomic>

#include "ports/clock.hpp"

namespace madoguchi::test {

class ManualClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{Milliseconds{1'000'000 + offset_.load()}}; }
    [[nodiscard]] UtcTime utc() const override {
        return UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 4 / 1} +
                       Milliseconds{offset_.load() + jump_.load()}};
    }
    void setUtc(UtcTime time) { jump_ += (time - utc()).count(); }  // as somebody sets the wall clock
    void advance(Milliseconds time) { offset_ += time.count(); }

private:
    std::atomic<std::int64_t> offset_{0};
    std::atomic<std::int64_t> jump_{0};  // of the wall clock alone
};

}  // namespace madoguchi::test
