// The two times of the product: a monotonic instant for time-outs and a UTC wall time for the log.
// Japan has one zone and no summer time, so JST is UTC+9 everywhere.
#pragma once

#include <chrono>

namespace madoguchi {

using Milliseconds = std::chrono::milliseconds;

// A point on the injected monotonic clock; only differences mean anything.
using Instant = std::chrono::time_point<std::chrono::steady_clock, Milliseconds>;

using UtcTime = std::chrono::sys_time<Milliseconds>;

inline constexpr std::chrono::hours kJstOffset{9};

// The calendar day in Japan at a UTC time.
[[nodiscard]] inline std::chrono::year_month_day jstDay(UtcTime time) {
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(time + kJstOffset)};
}

}  // namespace madoguchi
