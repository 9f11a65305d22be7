#include "eligibility/gateway_line.hpp"

#include <algorithm>
#include <chrono>

#include "crypto/random.hpp"
#include "eligibility/gateway_wire.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr Milliseconds kLongestRetryPause{2000};
constexpr Milliseconds kRetryBudget{1900};  // a connection that timed out has had its patience already

}  // namespace

GatewayLine::GatewayLine(std::unique_ptr<HttpsClient> client, const LineSettings& settings,
                         const ports::Clock& clock, HealthListener listener)
    : settings_(settings),
      client_(std::move(client)),
      clock_(clock),
      listener_(std::move(listener)),
      breaker_(settings.breaker),
      worker_([this] { work(); }) {}

GatewayLine::~GatewayLine() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        ++generation_;
    }
    client_->wake();
    changed_.notify_all();
    worker_.join();
}

void GatewayLine::cancel() {
    {
        const std::lock_guard lock{mutex_};  // so that a pause that is about to begin sees it
        ++generation_;
    }
    client_->wake();
    changed_.notify_all();
}

void GatewayLine::work() {
    for (;;) {
        std::pair<std::uint64_t, Job> job;
        {
            std::unique_lock lock{mutex_};
            const auto awaited = [this] { return stopping_ || !jobs_.empty(); };
            if (const auto at = breaker_.lookAgainAt()) {
                // Between two looks at a clock that a test moves by hand.
                constexpr Milliseconds kShortest{20};
                changed_.wait_for(lock, std::max(*at - clock_.now(), kShortest), awaited);
            } else if (settings_.idleLook > Milliseconds{0}) {
                changed_.wait_for(lock, settings_.idleLook, awaited);
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

// While nobody asks: is a gateway that was away back, and does it serve patients? Is one that was well still
// there?
void GatewayLine::look() {
    const auto at = breaker_.lookAgainAt();
    if (at && clock_.now() < *at) {
        return;
    }
    const std::string path = at ? kChallengeCall : kHealthCall;
    const Cancelled wanted = [this] {
        const std::lock_guard lock{mutex_};
        return stopping_ || !jobs_.empty();  // a patient goes first
    };
    const auto reply = client_->post(path, "{}", Resend::OnStaleConnection, wanted);
    if (!wanted()) {
        note(reply, path == kChallengeCall);
    }
}

void GatewayLine::pause(Milliseconds length, const Cancelled& cancelled) {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, length, cancelled);
}

// Everybody who may ask at all is given a challenge: another answer to it is a fault, while a proof or a
// query may be refused for reasons of its own.
void GatewayLine::note(const Expected<HttpsReply>& reply, bool challenge) {
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

// Not a second time what may have arrived, unless it does no harm.
bool GatewayLine::mayTryAgain(const Expected<HttpsReply>& reply, Resend resend) const {
    const bool harmless = resend == Resend::OnStaleConnection || !client_->requestLeft();
    const bool passing = reply ? reply->status >= 502 && reply->status <= 504
                               : reply.error().code == StepCode::GatewayUnreachable ||
                                     reply.error().code == StepCode::NetworkNameUnresolved;
    return harmless && passing;
}

// Nothing was sent, so nothing but "no connection" can be said of it; why there was none stays known.
StepCode GatewayLine::whyLeftAlone() const {
    return health_.fault && health_.fault->code == StepCode::NetworkNameUnresolved
               ? StepCode::NetworkNameUnresolved
               : StepCode::GatewayUnreachable;
}

Expected<HttpsReply> GatewayLine::exchange(const GatewayCall& call, const Cancelled& cancelled) {
    requestLeft_ = false;
    if (!breaker_.admits(clock_.now())) {
        return fail(whyLeftAlone(), "left alone after failures");
    }
    const auto begun = std::chrono::steady_clock::now();
    const auto once = [&] {
        auto reply = client_->post(call.path, call.json, call.resend, cancelled, call.maxReplyBytes);
        requestLeft_ = requestLeft_ || client_->requestLeft();
        return reply;
    };
    auto reply = once();
    Milliseconds wait = settings_.retry.firstPause;
    for (int made = 0; made < settings_.retry.again && !cancelled() && mayTryAgain(reply, call.resend) &&
                       std::chrono::steady_clock::now() - begun < kRetryBudget;
         ++made) {
        const auto spread = static_cast<std::uint32_t>(wait.count() / 2 + 1);
        pause(wait * 3 / 4 + Milliseconds{crypto::randomBelow(spread)}, cancelled);
        wait = std::min(wait * 2, kLongestRetryPause);
        if (!cancelled()) {
            reply = once();
        }
    }
    if (!cancelled()) {  // a call given up says nothing of the gateway
        note(reply, call.path == kChallengeCall);
    }
    return reply;
}

Expected<HttpsReply> GatewayLine::post(const GatewayCall& call, const Cancelled& cancelled) {
    auto reply = exchange(call, cancelled);
    if (reply && reply->status != 200) {
        return std::unexpected(readRefusal(reply->status, reply->body.bytes()));
    }
    if (reply && reply->contentType != call.type) {
        return fail(StepCode::GatewayReplyMalformed, "content type");
    }
    return reply;
}

void GatewayLine::add(Job job) {
    {
        const std::lock_guard lock{mutex_};
        jobs_.emplace_back(generation_.load(), std::move(job));
    }
    changed_.notify_one();
    client_->wake();  // ends a look at a gateway that was away
}

}  // namespace madoguchi::eligibility
