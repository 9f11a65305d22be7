// Keeps a gateway that does not answer from costing every patient the same wait: after some failures in a row
// calls are refused at once until a pause has gone by, which doubles with each further failure. One success
// ends it. Also says when to look for the gateway again, so that its return is noticed without a patient.
// Threads: one at a time.
#pragma once

#include <algorithm>
#include <optional>

#include "core/time.hpp"

namespace madoguchi::eligibility {

struct BreakerSettings {
    int failures = 3;  // in a row, until calls are refused
    Milliseconds firstPause{5000};
    Milliseconds longestPause{30'000};
};

class CircuitBreaker {
public:
    explicit CircuitBreaker(const BreakerSettings& settings) : settings_(settings) {}

    void succeeded() {
        failures_ = 0;
        lookAgainAt_.reset();
    }

    void failed(Instant now) {
        ++failures_;
        Milliseconds pause = settings_.firstPause;
        for (int i = 1; i < failures_ && pause < settings_.longestPause; ++i) {
            pause *= 2;
        }
        lookAgainAt_ = now + std::min(pause, settings_.longestPause);
    }

    // May a call be made now?
    [[nodiscard]] bool admits(Instant now) const {
        return failures_ < settings_.failures || now >= *lookAgainAt_;
    }

    // Nothing while all is well.
    [[nodiscard]] std::optional<Instant> lookAgainAt() const { return lookAgainAt_; }

private:
    const BreakerSettings settings_;
    int failures_ = 0;
    std::optional<Instant> lookAgainAt_;
};

}  // namespace madoguchi::eligibility
