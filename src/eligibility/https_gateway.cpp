#include "eligibility/https_gateway.hpp"

#include <openssl/evp.h>

#include <string>
#include <utility>

#include "crypto/key.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/gateway_wire.hpp"
#include "eligibility/lookup_answer.hpp"
#include "eligibility/port_answer.hpp"

namespace madoguchi::eligibility {

Expected<std::unique_ptr<HttpsGateway>> HttpsGateway::open(const GatewaySettings& settings,
                                                           const ports::Clock& clock,
                                                           HealthListener listener) {
    if (!isInstitutionCode(settings.site.institutionCode)) {
        return fail(StepCode::ConfigInvalid, "institution code is not 10 digits");
    }
    auto deviceKey = crypto::loadPrivateKey(settings.deviceKey);
    if (!deviceKey) {
        return std::unexpected(deviceKey.error());
    }
    if (EVP_PKEY_get_id(deviceKey->get()) != EVP_PKEY_ED25519) {
        return fail(StepCode::ConfigInvalid, "the device key is not Ed25519");
    }
    auto client = HttpsClient::open(settings.https);
    if (!client) {
        return std::unexpected(client.error());
    }
    return std::unique_ptr<HttpsGateway>{
        new HttpsGateway{settings, std::move(*client), std::move(*deviceKey), clock, std::move(listener)}};
}

HttpsGateway::HttpsGateway(const GatewaySettings& settings, std::unique_ptr<HttpsClient> client,
                           crypto::KeyHandle deviceKey, const ports::Clock& clock, HealthListener listener)
    : site_(settings.site),
      deviceKey_(std::move(deviceKey)),
      clock_(clock),
      reinquiry_(line_, settings.site.institutionCode, settings.reinquiry),
      line_(std::move(client), {settings.retry, settings.breaker, settings.idleLook}, clock,
            std::move(listener)) {}

HttpsGateway::~HttpsGateway() = default;

void HttpsGateway::cancel() {
    line_.cancel();
}

void HttpsGateway::fetchChallenge(EligibilityPort::Done<ports::Challenge> done) {
    line_.enqueue<ports::Challenge>(
        std::move(done), [this](const Cancelled& cancelled) -> Expected<ports::Challenge> {
            // A second challenge does no harm: the first one dies unused.
            const auto reply = line_.post(
                {.path = kChallengeCall, .json = "{}", .resend = Resend::OnStaleConnection}, cancelled);
            return reply ? readChallenge(reply->body.bytes()) : std::unexpected(reply.error());
        });
}

void HttpsGateway::presentProof(ports::Proof proof, EligibilityPort::Done<ports::Registration> done) {
    line_.enqueue<ports::Registration>(
        std::move(done),
        [this, proof = std::move(proof)](const Cancelled& cancelled) { return present(proof, cancelled); });
}

void HttpsGateway::enrol(std::string ticket, EligibilityPort::Done<ports::Registration> done) {
    line_.enqueue<ports::Registration>(
        std::move(done),
        [this, ticket = std::move(ticket)](const Cancelled& cancelled) -> Expected<ports::Registration> {
            const auto reply = line_.post(
                {.path = "/v1/enrolments", .json = enrolmentRequest(ticket, clock_.utc())}, cancelled);
            return reply ? readRegistration(reply->body.bytes()) : std::unexpected(reply.error());
        });
}

void HttpsGateway::query(ports::QualificationQuery query,
                         EligibilityPort::Done<ports::EligibilityAnswer> done) {
    line_.enqueue<ports::EligibilityAnswer>(
        std::move(done),
        [this, query = std::move(query)](const Cancelled& cancelled) { return ask(query, cancelled); });
}

void HttpsGateway::lookUp(domain::InsuranceNumbers numbers, NumberLookupPort::Done done) {
    line_.enqueue<ports::NumberLookupAnswer>(
        std::move(done),
        [this,
         numbers = std::move(numbers)](const Cancelled& cancelled) -> Expected<ports::NumberLookupAnswer> {
            const Asked asked{site_.institutionCode, newFileIdentifier(), {}};
            const auto answer =
                judged("/v1/qualifications/by-number",
                       lookupRequest(numbers, asked.institutionCode, asked.fileIdentifier), asked, cancelled);
            return answer
                       ? Expected<ports::NumberLookupAnswer>{toLookupAnswer(answer->verdict, answer->message)}
                       : std::unexpected(answer.error());
        });
}

Expected<ports::Registration> HttpsGateway::present(const ports::Proof& proof, const Cancelled& cancelled) {
    Expected<std::string> request;
    if (const auto* card = std::get_if<ports::CardProof>(&proof)) {
        request = proofRequest(*card);
    } else {
        request = assertionRequest(std::get<ports::KioskAssertion>(proof), *deviceKey_, clock_.utc());
    }
    if (!request) {
        return std::unexpected(request.error());
    }
    const auto reply = line_.post({.path = "/v1/proofs", .json = *request}, cancelled);
    return reply ? readRegistration(reply->body.bytes()) : std::unexpected(reply.error());
}

Expected<ports::EligibilityAnswer> HttpsGateway::ask(const ports::QualificationQuery& query,
                                                     const Cancelled& cancelled) {
    const Asked asked{site_.institutionCode, newFileIdentifier(), query.consent};
    auto answer =
        judged("/v1/qualifications", qualificationRequest(query, asked.institutionCode, asked.fileIdentifier),
               asked, cancelled);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    return toPortAnswer(std::move(answer->verdict), std::move(answer->message), query, site_, clock_.utc());
}

Expected<HttpsGateway::Judged> HttpsGateway::judged(const std::string& path, const std::string& request,
                                                    const Asked& asked, const Cancelled& cancelled) {
    const auto reply = line_.post({.path = path, .json = request, .type = "application/xml"}, cancelled);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    auto answer = decode(reply->body.bytes());
    if (!answer) {
        return std::unexpected(answer.error());
    }
    auto verdict = judge(answer->message, asked);
    if (!verdict) {
        return std::unexpected(verdict.error());
    }
    return Judged{std::move(*verdict), std::move(answer->message)};
}

}  // namespace madoguchi::eligibility
