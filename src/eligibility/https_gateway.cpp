#include "eligibility/https_gateway.hpp"

#include <openssl/evp.h>

#include <exception>
#include <string>
#include <utility>

#include "crypto/base64.hpp"
#include "crypto/key.hpp"
#include "crypto/random.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/gateway_wire.hpp"
#include "eligibility/port_answer.hpp"

namespace madoguchi::eligibility {
namespace {

// A token in the form that check-in terminals use: 16 characters of base64url, the last one "=".
std::string newFileIdentifier() {
    std::string text = crypto::toBase64(crypto::randomBytes(12));
    for (char& character : text) {
        character = character == '+' ? '-' : (character == '/' ? '_' : character);
    }
    text.back() = '=';
    return text;
}

}  // namespace

Expected<std::unique_ptr<HttpsGateway>> HttpsGateway::open(const GatewaySettings& settings,
                                                           const ports::Clock& clock) {
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
        new HttpsGateway{settings.site, std::move(*client), std::move(*deviceKey), clock}};
}

HttpsGateway::HttpsGateway(Site site, std::unique_ptr<HttpsClient> client, crypto::KeyHandle deviceKey,
                           const ports::Clock& clock)
    : site_(std::move(site)),
      client_(std::move(client)),
      deviceKey_(std::move(deviceKey)),
      clock_(clock),
      worker_([this] { work(); }) {}

HttpsGateway::~HttpsGateway() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        ++generation_;
    }
    client_->wake();
    changed_.notify_one();
    worker_.join();
}

void HttpsGateway::cancel() {
    ++generation_;
    client_->wake();
}

void HttpsGateway::work() {
    for (;;) {
        std::pair<std::uint64_t, Job> job;
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (jobs_.empty()) {
                return;
            }
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job.second([this, generation = job.first] { return generation_ != generation; });
    }
}

template <class T>
void HttpsGateway::enqueue(Done<T> done, std::function<Expected<T>(const Cancelled&)> call) {
    Job job = [done = std::move(done), call = std::move(call)](const Cancelled& cancelled) {
        Expected<T> result = fail(StepCode::GatewayUnreachable, "cancelled");
        if (!cancelled()) {
            try {
                result = call(cancelled);
            } catch (const std::exception& error) {  // of ICU, JSON or memory
                result = fail(StepCode::GatewayReplyMalformed, error.what());
            }
        }
        done(std::move(result));
    };
    {
        const std::lock_guard lock{mutex_};
        jobs_.emplace_back(generation_.load(), std::move(job));
    }
    changed_.notify_one();
}

void HttpsGateway::fetchChallenge(Done<ports::Challenge> done) {
    enqueue<ports::Challenge>(
        std::move(done), [this](const Cancelled& cancelled) -> Expected<ports::Challenge> {
            // A second challenge does no harm: the first one dies unused.
            const auto reply =
                post("/v1/challenges", "{}", "application/json", Resend::OnStaleConnection, cancelled);
            return reply ? readChallenge(reply->body.bytes()) : std::unexpected(reply.error());
        });
}

void HttpsGateway::presentProof(ports::Proof proof, Done<ports::Registration> done) {
    enqueue<ports::Registration>(
        std::move(done),
        [this, proof = std::move(proof)](const Cancelled& cancelled) { return present(proof, cancelled); });
}

void HttpsGateway::enrol(std::string ticket, Done<ports::Registration> done) {
    enqueue<ports::Registration>(
        std::move(done),
        [this, ticket = std::move(ticket)](const Cancelled& cancelled) -> Expected<ports::Registration> {
            const auto reply = post("/v1/enrolments", enrolmentRequest(ticket, clock_.utc()),
                                    "application/json", Resend::Never, cancelled);
            return reply ? readRegistration(reply->body.bytes()) : std::unexpected(reply.error());
        });
}

void HttpsGateway::query(ports::QualificationQuery query, Done<ports::EligibilityAnswer> done) {
    enqueue<ports::EligibilityAnswer>(
        std::move(done),
        [this, query = std::move(query)](const Cancelled& cancelled) { return ask(query, cancelled); });
}

Expected<HttpsReply> HttpsGateway::post(const std::string& path, const std::string& json,
                                        std::string_view type, Resend resend, const Cancelled& cancelled) {
    auto reply = client_->post(path, json, resend, cancelled);
    if (reply && reply->status != 200) {
        return std::unexpected(readRefusal(reply->status, reply->body.bytes()));
    }
    if (reply && reply->contentType != type) {
        return fail(StepCode::GatewayReplyMalformed, "content type");
    }
    return reply;
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
    const auto reply = post("/v1/proofs", *request, "application/json", Resend::Never, cancelled);
    return reply ? readRegistration(reply->body.bytes()) : std::unexpected(reply.error());
}

Expected<ports::EligibilityAnswer> HttpsGateway::ask(const ports::QualificationQuery& query,
                                                     const Cancelled& cancelled) {
    const Asked asked{site_.institutionCode, newFileIdentifier(), query.consent};
    const auto reply =
        post("/v1/qualifications", qualificationRequest(query, asked.institutionCode, asked.fileIdentifier),
             "application/xml", Resend::Never, cancelled);
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
    return toPortAnswer(std::move(*verdict), std::move(answer->message), query.consent, query.consentTime,
                        site_, clock_.utc());
}

}  // namespace madoguchi::eligibility
