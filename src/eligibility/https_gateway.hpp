// The way to the eligibility gateway over HTTPS with mutual TLS (docs/gateway-protocol.md): implements
// ports::EligibilityPort and, for the desk, ports::NumberLookupPort. Its line makes the calls in order; every
// `done` runs on the line's worker, exactly once.
// The kiosk's device key signs assertions of face and 目視; a card's own signature is passed on as it is.
// Result documents come complete: the site's charset, the patient's own consents, the real name shape.
// Errors: gateway.*, eligibility.malformed, eligibility.error-answer; config.invalid at open().
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "crypto/openssl_handles.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/gateway_line.hpp"
#include "eligibility/https_reinquiry.hpp"
#include "eligibility/result_document.hpp"
#include "ports/clock.hpp"
#include "ports/eligibility_port.hpp"
#include "ports/number_lookup_port.hpp"

namespace madoguchi::eligibility {

struct GatewaySettings {
    HttpsSettings https;
    RetrySettings retry{};
    BreakerSettings breaker{};
    Milliseconds idleLook{0};  // gateway_line.hpp
    ReinquiryTimes reinquiry{};
    std::filesystem::path deviceKey;  // PEM, Ed25519, 0600
    Site site;
};

class HttpsGateway final : public ports::EligibilityPort, public ports::NumberLookupPort {
public:
    using HealthListener = GatewayLine::HealthListener;

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

    // 再照会 over the same line; lives as long as the gateway.
    [[nodiscard]] ports::ReinquiryPort& reinquiry() { return reinquiry_; }

private:
    using Cancelled = GatewayLine::Cancelled;

    HttpsGateway(const GatewaySettings& settings, std::unique_ptr<HttpsClient> client,
                 crypto::KeyHandle deviceKey, const ports::Clock& clock, HealthListener listener);

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
    const crypto::KeyHandle deviceKey_;
    const ports::Clock& clock_;
    HttpsReinquiry reinquiry_;
    GatewayLine line_;  // last: its worker uses everything above
};

}  // namespace madoguchi::eligibility
