#include "eligibility/circuit_breaker.hpp"

#include <gtest/gtest.h>

namespace madoguchi::eligibility {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Milliseconds time) {
    return Instant{time};
}

TEST(CircuitBreaker, OpensAfterFailuresInARow) {
    CircuitBreaker breaker{{.failures = 3, .firstPause = 5s, .longestPause = 30s}};
    EXPECT_FALSE(breaker.lookAgainAt());
    breaker.failed(at(0s));
    breaker.failed(at(1s));
    EXPECT_TRUE(breaker.admits(at(1s)));
    breaker.succeeded();
    EXPECT_FALSE(breaker.lookAgainAt());
    breaker.failed(at(2s));
    breaker.failed(at(3s));
    EXPECT_TRUE(breaker.admits(at(3s)));
    breaker.failed(at(4s));
    EXPECT_FALSE(breaker.admits(at(4s)));
}

TEST(CircuitBreaker, LetsOneCallThroughAfterEachPauseWhichGrowsToItsLimit) {
    CircuitBreaker breaker{{.failures = 1, .firstPause = 5s, .longestPause = 30s}};
    Milliseconds now = 0s;
    for (const Milliseconds pause : {5000ms, 10'000ms, 20'000ms, 30'000ms, 30'000ms}) {
        breaker.failed(at(now));
        EXPECT_EQ(breaker.lookAgainAt(), at(now + pause));
        EXPECT_FALSE(breaker.admits(at(now + pause - 1ms)));
        now += pause;
        EXPECT_TRUE(breaker.admits(at(now)));
    }
    breaker.succeeded();
    EXPECT_TRUE(breaker.admits(at(now)));
    breaker.failed(at(now));
    EXPECT_EQ(breaker.lookAgainAt(), at(now + 5s));
}

}  // namespace
}  // namespace madoguchi::eligibility
