#include "eligibility/https_reinquiry.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "eligibility/codec.hpp"
#include "eligibility/gateway_wire.hpp"

namespace madoguchi::eligibility {
namespace {

using ports::ReinquiryTrouble;
using State = ReinquiryTrouble::Request;

constexpr Milliseconds kLongestPause{2000};

std::unexpected<ReinquiryTrouble> trouble(Failure why, State request) {
    return std::unexpected(ReinquiryTrouble{std::move(why), request});
}

// Of the line itself: what a cancelled or broken call says of a request is nothing.
template <class T>
std::function<void(Expected<std::expected<T, ReinquiryTrouble>>)> flat(
    std::function<void(std::expected<T, ReinquiryTrouble>)> done) {
    return [done = std::move(done)](Expected<std::expected<T, ReinquiryTrouble>> outcome) {
        if (outcome) {
            done(std::move(*outcome));
        } else {
            done(trouble(outcome.error(), State::Open));
        }
    };
}

}  // namespace

HttpsReinquiry::HttpsReinquiry(GatewayLine& line, std::string institutionCode, const ReinquiryTimes& times)
    : line_(line), institutionCode_(std::move(institutionCode)), times_(times) {}

std::string HttpsReinquiry::newRequest() {
    return newFileIdentifier();
}

void HttpsReinquiry::handIn(ports::Reinquiry question, std::string request,
                            std::function<void(Receipt)> done) {
    line_.enqueue<Receipt>(
        flat(std::move(done)),
        [this, question, request = std::move(request)](const Cancelled& cancelled) -> Expected<Receipt> {
            return askFor(question, request, cancelled);
        });
}

void HttpsReinquiry::findReceipt(ports::Reinquiry, std::string request, std::function<void(Receipt)> done) {
    line_.enqueue<Receipt>(
        flat(std::move(done)),
        [this, request = std::move(request)](const Cancelled& cancelled) -> Expected<Receipt> {
            return lookUp(request, cancelled);
        });
}

void HttpsReinquiry::fetch(ports::Reinquiry, std::string receipt, std::function<void(Answer)> done) {
    line_.enqueue<Answer>(
        flat(std::move(done)),
        [this, receipt = std::move(receipt)](const Cancelled& cancelled) -> Expected<Answer> {
            return collect(receipt, cancelled);
        });
}

void HttpsReinquiry::tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers,
                             domain::ContinuingEnd end, Done<void> done) {
    line_.enqueue<void>(std::move(done),
                        [this, request = consentEndRequest(kind, numbers, end, institutionCode_)](
                            const Cancelled& cancelled) { return this->end(request, cancelled); });
}

HttpsReinquiry::Receipt HttpsReinquiry::askFor(const ports::Reinquiry& question, const std::string& request,
                                               const Cancelled& cancelled) {
    const auto reply = line_.exchange(
        {.path = "/v1/reinquiries", .json = reinquiryRequest(question, institutionCode_, request)},
        cancelled);
    if (!reply) {
        return trouble(reply.error(), line_.requestLeft() ? State::Open : State::NotThere);
    }
    if (reply->status != 200) {
        // 5xx: whoever failed may have handed it on before.
        const bool refused = reply->status >= 400 && reply->status < 500;
        return trouble(readRefusal(reply->status, reply->body.bytes()),
                       refused ? State::Settled : State::Open);
    }
    return judged(*reply, request);
}

HttpsReinquiry::Receipt HttpsReinquiry::lookUp(const std::string& request, const Cancelled& cancelled) {
    const auto reply = line_.exchange({.path = "/v1/reinquiries/receipts",
                                       .json = reinquiryReceiptLookup(institutionCode_, request),
                                       .resend = Resend::OnStaleConnection},
                                      cancelled);
    if (!reply) {
        return trouble(reply.error(), State::Open);
    }
    if (reply->status != 200) {
        // A gateway that does not know the call says nothing of the request.
        const bool unknown = reply->status == 404 && refusalWord(reply->body.bytes()) == "request-unknown";
        return trouble(readRefusal(reply->status, reply->body.bytes()),
                       unknown ? State::NotThere : State::Open);
    }
    return judged(*reply, request);
}

HttpsReinquiry::Receipt HttpsReinquiry::judged(const HttpsReply& reply, const std::string& request) const {
    if (reply.contentType != "application/xml") {
        return trouble({StepCode::GatewayReplyMalformed, "content type"}, State::Open);
    }
    const auto decoded = decode(reply.body.bytes());
    auto number = decoded ? judgeReceipt(decoded->message, {institutionCode_, request, {}})
                          : std::unexpected(decoded.error());
    return number ? Receipt{std::move(*number)} : std::unexpected(troubleOfReceipt(number.error()));
}

HttpsReinquiry::Answer HttpsReinquiry::collect(const std::string& receipt, const Cancelled& cancelled) {
    const auto begun = std::chrono::steady_clock::now();
    for (Milliseconds wait = times_.firstPause;; wait = std::min(wait * 2, kLongestPause)) {
        auto people = look(receipt, cancelled);
        const bool pending = !people && people.error().why.code == StepCode::ReinquiryPending;
        if (!pending || std::chrono::steady_clock::now() - begun + wait > times_.patience) {
            return people;
        }
        line_.pause(wait, cancelled);
        if (cancelled()) {
            return trouble({StepCode::GatewayUnreachable, "cancelled"}, State::Open);
        }
    }
}

HttpsReinquiry::Answer HttpsReinquiry::look(const std::string& receipt, const Cancelled& cancelled) {
    // Asking twice for what is there does no harm.
    const auto reply = line_.exchange({.path = "/v1/reinquiries/results",
                                       .json = reinquiryFetch(institutionCode_, receipt),
                                       .resend = Resend::OnStaleConnection,
                                       .maxReplyBytes = kMaxMessageBytes},
                                      cancelled);
    if (!reply) {
        return trouble(reply.error(), State::Open);
    }
    if (reply->status != 200) {
        const bool unknown = reply->status == 404 && refusalWord(reply->body.bytes()) == "reception-unknown";
        return trouble(readRefusal(reply->status, reply->body.bytes()),
                       unknown ? State::NotThere : State::Open);
    }
    if (reply->contentType != "application/xml") {
        return trouble({StepCode::GatewayReplyMalformed, "content type"}, State::Open);
    }
    const auto decoded = decode(reply->body.bytes());
    auto people = decoded ? judgeResults(decoded->message, {institutionCode_, {}, receipt})
                          : std::unexpected(decoded.error());
    return people ? Answer{std::move(*people)} : std::unexpected(troubleOfResults(people.error()));
}

Expected<void> HttpsReinquiry::end(const std::string& request, const Cancelled& cancelled) {
    const auto reply = line_.exchange(
        {.path = "/v1/reinquiries/ends", .json = request, .resend = Resend::OnStaleConnection}, cancelled);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    // The far side knows of no consent any more: what was to be told is so.
    if (reply->status == 404 && refusalWord(reply->body.bytes()) == "consent-unknown") {
        return {};
    }
    if (reply->status != 200) {
        return std::unexpected(readRefusal(reply->status, reply->body.bytes()));
    }
    return reply->contentType == "application/json" ? readConsentEnded(reply->body.bytes())
                                                    : fail(StepCode::GatewayReplyMalformed, "content type");
}

}  // namespace madoguchi::eligibility
