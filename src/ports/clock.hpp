// Where time comes from. Implemented by app (the machine's clocks) and by tests and scenarios (a clock they
// move). Threads: may be asked from any thread.
#pragma once

#include "core/time.hpp"

namespace madoguchi::ports {

class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;  // monotonic; drives every time-out of the flow
    [[nodiscard]] virtual UtcTime utc() const = 0;  // wall time; for the log, dates and messages
};

}  // namespace madoguchi::ports
