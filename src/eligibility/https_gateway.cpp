#include "eligibility/https_gateway.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <string>
#include <utility>

#include "crypto/base64.hpp"
#include "crypto/key.hpp"
#include "crypto/random.hpp"
#include "eligibility/answer.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/gateway_wire.hpp"
#include "eligibility/lookup_answer.hpp"
#include "eligibility/port_answer.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr const char* kChallenges = "/v1/challenges";
constexpr Milliseconds kLongestRetryPause{2000};
constexpr Milliseconds kRetryBudget{1900};  // a connection that timed out has had its patience already

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
      retry_(settings.retry),
      client_(std::move(client)),
      deviceKey_(std::move(deviceKey)),
      clock_(clock),
      listener_(std::move(listener)),
      breaker_(settings.breaker),
      worker_([this] { work(); }) {}

HttpsGateway::~HttpsGateway() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        ++generation_;
    }
    client_->wake();
    changed_.notify_all();
    worker_.join();
}

void HttpsGateway::cancel() {
    {
        const std::lock_guard lock{mutex_};  // so that a pause that is about to begin sees it
        ++generation_;
    }
    client_->wake();
    changed_.notify_all();
}

void HttpsGateway::work() {
    for (;;) {
        std::pair<std::uint64_t, Job> job;
        {
            std::unique_lock lock{mutex_};
            const auto awaited = [this] { return stopping_ || !jobs_.empty(); };
            if (const auto at = breaker_.lookAgainAt()) {
                // Between two looks at a clock that a test moves by hand.
                constexpr Milliseconds kShortest{20};
                changed_.wait_for(lock, std::max(*at - clock_.now(), kShortest), awaited);
            } else {
                changed_.wait(lock, awaited);
            }
            if (jobs_.empty() && stopping_) {
                return;
            }
            if (jobs_.empty()) {
                lock.unlock();
                look();
                continue;
            }
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job.second([this, generation = job.first] { return generation_ != generation; });
    }
}

// Is the gateway back? Only while something is wrong and nobody asks.
void HttpsGateway::look() {
    const auto at = breaker_.lookAgainAt();
    if (!at || clock_.now() < *at) {
        return;
    }
    const Cancelled wanted = [this] {
        const std::lock_guard lock{mutex_};
        return stopping_ || !jobs_.empty();  // a patient goes first
    };
    auto reply = client_->post(kChallenges, "{}", Resend::OnStaleConnection, wanted);
    if (!wanted()) {
        note(reply, true);
    }
}

void HttpsGateway::pause(Milliseconds length, const Cancelled& cancelled) {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, length, cancelled);
}

// Everybody who may ask at all is given a challenge: another answer to it is a fault, while a proof or a
// query may be refused for reasons of its own.
void HttpsGateway::note(const Expected<HttpsReply>& reply, bool challenge) {
    GatewayHealth health;
    if (!reply) {
        health = {reply.error(), health_.clockSkew};
        breaker_.failed(clock_.now());
    } else if (reply->status >= 500 || (challenge && reply->status != 200)) {
        health = {readRefusal(reply->status, reply->body.bytes()), health_.clockSkew};
        breaker_.failed(clock_.now());
    } else {
        breaker_.succeeded();
    }
    if (reply && reply->date) {
        const Milliseconds skew = clock_.utc() - *reply->date;
        health.clockSkew = std::chrono::abs(skew) > kClockTolerance ? std::optional{skew} : std::nullopt;
    }
    // A clock that is off drifts with every look; a new number of seconds is no news.
    const bool sameSkew =
        health.clockSkew.has_value() == health_.clockSkew.has_value() &&
        (!health.clockSkew || std::chrono::abs(*health.clockSkew - *health_.clockSkew) < kClockTolerance);
    if (health.fault == health_.fault && sameSkew) {
        return;
    }
    health_ = std::move(health);
    if (listener_) {
        listener_(health_);
    }
}

template <class T>
void HttpsGateway::enqueue(std::function<void(Expected<T>)> done,
                           std::function<Expected<T>(const Cancelled&)> call) {
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
    client_->wake();  // ends a look at a gateway that was away
}

void HttpsGateway::fetchChallenge(EligibilityPort::Done<ports::Challenge> done) {
    enqueue<ports::Challenge>(
        std::move(done), [this](const Cancelled& cancelled) -> Expected<ports::Challenge> {
            // A second challenge does no harm: the first one dies unused.
            const auto reply = post(std::string{kChallenges}, "{}", "application/json",
                                    Resend::OnStaleConnection, cancelled);
            return reply ? readChallenge(reply->body.bytes()) : std::unexpected(reply.error());
        });
}

void HttpsGateway::presentProof(ports::Proof proof, EligibilityPort::Done<ports::Registration> done) {
    enqueue<ports::Registration>(
        std::move(done),
        [this, proof = std::move(proof)](const Cancelled& cancelled) { return present(proof, cancelled); });
}

void HttpsGateway::enrol(std::string ticket, EligibilityPort::Done<ports::Registration> done) {
    enqueue<ports::Registration>(
        std::move(done),
        [this, ticket = std::move(ticket)](const Cancelled& cancelled) -> Expected<ports::Registration> {
            const auto reply = post("/v1/enrolments", enrolmentRequest(ticket, clock_.utc()),
                                    "application/json", Resend::Never, cancelled);
            return reply ? readRegistration(reply->body.bytes()) : std::unexpected(reply.error());
        });
}

void HttpsGateway::query(ports::QualificationQuery query,
                         EligibilityPort::Done<ports::EligibilityAnswer> done) {
    enqueue<ports::EligibilityAnswer>(
        std::move(done),
        [this, query = std::move(query)](const Cancelled& cancelled) { return ask(query, cancelled); });
}

void HttpsGateway::lookUp(domain::InsuranceNumbers numbers, NumberLookupPort::Done done) {
    enqueue<ports::NumberLookupAnswer>(
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

// Not a second time what may have arrived, unless it does no harm.
bool HttpsGateway::mayTryAgain(const Expected<HttpsReply>& reply, Resend resend) const {
    const bool harmless = resend == Resend::OnStaleConnection || !client_->requestLeft();
    const bool passing = reply ? reply->status >= 502 && reply->status <= 504
                               : reply.error().code == StepCode::GatewayUnreachable;
    return harmless && passing;
}

Expected<HttpsReply> HttpsGateway::post(const std::string& path, const std::string& json,
                                        std::string_view type, Resend resend, const Cancelled& cancelled) {
    if (!breaker_.admits(clock_.now())) {
        return fail(StepCode::GatewayUnreachable, "left alone after failures");
    }
    const auto begun = std::chrono::steady_clock::now();
    auto reply = client_->post(path, json, resend, cancelled);
    Milliseconds wait = retry_.firstPause;
    for (int made = 0; made < retry_.again && !cancelled() && mayTryAgain(reply, resend) &&
                       std::chrono::steady_clock::now() - begun < kRetryBudget;
         ++made) {
        const auto spread = static_cast<std::uint32_t>(wait.count() / 2 + 1);
        pause(wait * 3 / 4 + Milliseconds{crypto::randomBelow(spread)}, cancelled);
        wait = std::min(wait * 2, kLongestRetryPause);
        if (!cancelled()) {
            reply = client_->post(path, json, resend, cancelled);
        }
    }
    if (!cancelled()) {  // a call given up says nothing of the gateway
        note(reply, path == kChallenges);
    }
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
    const auto reply = post(path, request, "application/xml", Resend::Never, cancelled);
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
