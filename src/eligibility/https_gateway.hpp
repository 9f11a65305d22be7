// The way to the eligibility gateway over HTTPS with mutual TLS (docs/gateway-protocol.md): implements
// ports::EligibilityPort and, for the desk, ports::NumberLookupPort. One worker thread makes the calls in order;
// every `done` runs there, exactly once.
// The kiosk's device key signs assertions of face and 目視; a card's own signature is passed on as it is.
// Result documents come complete: the site's charset, the patient's own consents, the real name shape.
// A call of which nothing left this machine, and any call for a challenge, is made again after a pause; a
// gateway that keeps failing is left alone for a while (circuit_breaker.hpp) and looked for in between.
// Errors: gateway.*, eligibility.malformed, eligibility.error-answer; config.invalid at open().
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "crypto/openssl_handles.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/circuit_breaker.hpp"
#include "eligibility/gateway_health.hpp"
#include "eligibility/https_client.hpp"
#include "eligibility/result_document.hpp"
#include "ports/clock.hpp"
#include "ports/eligibility_port.hpp"
#include "ports/number_lookup_port.hpp"

namespace madoguchi::eligibility {

struct RetrySettings {
    int again = 2;  // at most
    Milliseconds firstPause{
        250};  // doubles; up to a quarter more or less, so that kiosks don't come all at once
};

struct GatewaySettings {
    HttpsSettings https;
    RetrySettings retry{};
    BreakerSettings breaker{};
    std::filesystem::path deviceKey;  // PEM, Ed25519, 0600
    Site site;
};

class HttpsGateway final : public ports::EligibilityPort, public ports::NumberLookupPort {
public:
    // Called on the gateway's own thread whenever the health is another.
    using HealthListener = std::function<void(const GatewayHealth&)>;

    // Makes no connection. Refuses an institution code that is not 10 digits and keys that cannot be loaded.
    // `clock` must outlive the gateway.
    [[nodiscard]] static Expected<std::unique_ptr<HttpsGateway>> open(const GatewaySettings& settings,
                                                                      const ports::Clock& clock,
                                                                      HealthListener listener = {});
    ~HttpsGateway() override;  // calls that wait answer gateway.unreachable first

    void fetchChallenge(EligibilityPort::Done<ports::Challenge> done) override;
    void presentProof(ports::Proof proof, EligibilityPort::Done<ports::Registration> done) override;
    void enrol(std::string ticket, EligibilityPort::Done<ports::Registration> done) override;
    void query(ports::QualificationQuery query,
               EligibilityPort::Done<ports::EligibilityAnswer> done) override;
    void cancel() override;
    void lookUp(domain::InsuranceNumbers numbers, NumberLookupPort::Done done) override;

private:
    using Cancelled = std::function<bool()>;
    using Job = std::function<void(const Cancelled&)>;

    HttpsGateway(const GatewaySettings& settings, std::unique_ptr<HttpsClient> client,
                 crypto::KeyHandle deviceKey, const ports::Clock& clock, HealthListener listener);

    template <class T>
    void enqueue(std::function<void(Expected<T>)> done, std::function<Expected<T>(const Cancelled&)> call);
    void work();
    void look();
    void pause(Milliseconds length, const Cancelled& cancelled);
    void note(const Expected<HttpsReply>& reply, bool challenge);

    [[nodiscard]] bool mayTryAgain(const Expected<HttpsReply>& reply, Resend resend) const;

    // With retries, the circuit breaker and the health.
    [[nodiscard]] Expected<HttpsReply> post(const std::string& path, const std::string& json,
                                            std::string_view type, Resend resend, const Cancelled& cancelled);
    [[nodiscard]] Expected<ports::Registration> present(const ports::Proof& proof,
                                                        const Cancelled& cancelled);
    [[nodiscard]] Expected<ports::EligibilityAnswer> ask(const ports::QualificationQuery& query,
                                                         const Cancelled& cancelled);
    // Posts a question and judges the message that answers it.
    struct Judged {
        Verdict verdict;
        Message message;
    };
    [[nodiscard]] Expected<Judged> judged(const std::string& path, const std::string& request,
                                          const Asked& asked, const Cancelled& cancelled);

    const Site site_;
    const RetrySettings retry_;
    const std::unique_ptr<HttpsClient> client_;
    const crypto::KeyHandle deviceKey_;
    const ports::Clock& clock_;
    const HealthListener listener_;
    CircuitBreaker breaker_;  // of the worker, like the health
    GatewayHealth health_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<std::uint64_t, Job>> jobs_;  // with the generation that they belong to
    std::atomic<std::uint64_t> generation_ = 0;       // cancel() begins a new one
    bool stopping_ = false;
    std::thread worker_;
};

}  // namespace madoguchi::eligibility
