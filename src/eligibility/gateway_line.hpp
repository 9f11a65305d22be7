// The line to the gateway: one worker thread that makes calls in order over one connection, with the tries,
// the circuit breaker and the health of docs/gateway-protocol.md. HttpsGateway and HttpsReinquiry say what is
// called. Contract: every `done` given to enqueue() runs exactly once on the worker; cancel() ends the call
// under way and those that wait with gateway.unreachable; the destructor does the same and waits.
// Threads: enqueue() and cancel() from any; exchange(), post(), requestLeft() and pause() on the worker
// alone, inside a call. Errors: gateway.*.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "eligibility/circuit_breaker.hpp"
#include "eligibility/gateway_health.hpp"
#include "eligibility/https_client.hpp"
#include "ports/clock.hpp"

namespace madoguchi::eligibility {

struct RetrySettings {
    int again = 2;  // at most
    Milliseconds firstPause{
        250};  // doubles; up to a quarter more or less, so that kiosks don't come all at once
};

struct LineSettings {
    RetrySettings retry{};
    BreakerSettings breaker{};
    // While nobody asks, the health is looked at so often, so that staff learn of an outage before a patient
    // does, and the next patient finds an open connection. 0: never.
    Milliseconds idleLook{0};
};

// One call, as it goes to the gateway.
struct GatewayCall {
    std::string path;
    std::string json;
    std::string_view type = "application/json";  // of the reply
    Resend resend = Resend::Never;
    std::optional<std::size_t> maxReplyBytes{};  // nothing: as the connection is set
};

class GatewayLine {
public:
    using Cancelled = std::function<bool()>;
    // Called on the worker whenever the health is another.
    using HealthListener = std::function<void(const GatewayHealth&)>;

    // `clock` must outlive the line.
    GatewayLine(std::unique_ptr<HttpsClient> client, const LineSettings& settings, const ports::Clock& clock,
                HealthListener listener);
    GatewayLine(const GatewayLine&) = delete;
    GatewayLine& operator=(const GatewayLine&) = delete;
    ~GatewayLine();

    template <class T>
    void enqueue(std::function<void(Expected<T>)> done, std::function<Expected<T>(const Cancelled&)> call);
    void cancel();

    // Whatever the gateway replied, with tries, breaker and health.
    [[nodiscard]] Expected<HttpsReply> exchange(const GatewayCall& call, const Cancelled& cancelled);
    // The reply when it is status 200 of the right type.
    [[nodiscard]] Expected<HttpsReply> post(const GatewayCall& call, const Cancelled& cancelled);
    // Did anything of the last exchange leave this machine? If not, the far side knows nothing of it.
    [[nodiscard]] bool requestLeft() const { return requestLeft_; }
    void pause(Milliseconds length, const Cancelled& cancelled);

private:
    using Job = std::function<void(const Cancelled&)>;

    void add(Job job);
    void work();
    void look();
    void note(const Expected<HttpsReply>& reply, bool challenge);
    [[nodiscard]] bool mayTryAgain(const Expected<HttpsReply>& reply, Resend resend) const;
    [[nodiscard]] StepCode whyLeftAlone() const;

    const LineSettings settings_;
    const std::unique_ptr<HttpsClient> client_;
    const ports::Clock& clock_;
    const HealthListener listener_;
    CircuitBreaker breaker_;  // of the worker, like the health
    GatewayHealth health_;
    bool requestLeft_ = false;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<std::uint64_t, Job>> jobs_;  // with the generation that they belong to
    std::atomic<std::uint64_t> generation_ = 0;       // cancel() begins a new one
    bool stopping_ = false;
    std::thread worker_;
};

template <class T>
void GatewayLine::enqueue(std::function<void(Expected<T>)> done,
                          std::function<Expected<T>(const Cancelled&)> call) {
    add([done = std::move(done), call = std::move(call)](const Cancelled& cancelled) {
        Expected<T> result = fail(StepCode::GatewayUnreachable, "cancelled");
        if (!cancelled()) {
            try {
                result = call(cancelled);
            } catch (const std::exception& error) {  // of ICU, JSON or memory
                result = fail(StepCode::GatewayReplyMalformed, error.what());
            }
        }
        done(std::move(result));
    });
}

// Where everybody who may ask at all gets an answer: the call by which a line that was down is looked for.
inline constexpr const char* kChallengeCall = "/v1/challenges";
// Costs the far side nothing and holds nothing of a patient; what does not know it is alive all the same.
inline constexpr const char* kHealthCall = "/v1/health";

}  // namespace madoguchi::eligibility
