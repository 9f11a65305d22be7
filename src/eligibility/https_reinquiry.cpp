#include "eligibility/https_reinquiry.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "eligibility/codec.hpp"
#include "eligibility/gateway_wire.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::chrono::hours kReceiptLife{24};
constexpr Milliseconds kLongestPause{2000};

}  // namespace

HttpsReinquiry::HttpsReinquiry(GatewayLine& line, std::string institutionCode, const ReinquiryTimes& times,
                               const ports::Clock& clock)
    : line_(line), institutionCode_(std::move(institutionCode)), times_(times), clock_(clock) {}

void HttpsReinquiry::askAgain(ports::Reinquiry question, Done<std::vector<ports::ReinquiryPerson>> done) {
    line_.enqueue<People>(std::move(done),
                          [this, question](const Cancelled& cancelled) { return ask(question, cancelled); });
}

void HttpsReinquiry::tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers,
                             domain::ContinuingEnd end, Done<void> done) {
    line_.enqueue<void>(std::move(done),
                        [this, request = consentEndRequest(kind, numbers, end, institutionCode_)](
                            const Cancelled& cancelled) { return this->end(request, cancelled); });
}

const HttpsReinquiry::Receipt* HttpsReinquiry::receiptOf(const ports::Reinquiry& question) const {
    const auto found = std::ranges::find(receipts_, question, &Receipt::question);
    return found == receipts_.end() ? nullptr : &*found;
}

void HttpsReinquiry::drop(const ports::Reinquiry& question) {
    std::erase_if(receipts_, [&](const Receipt& receipt) { return receipt.question == question; });
}

Expected<HttpsReinquiry::People> HttpsReinquiry::ask(const ports::Reinquiry& question,
                                                     const Cancelled& cancelled) {
    std::erase_if(receipts_,
                  [now = clock_.utc()](const Receipt& receipt) { return receipt.made + kReceiptLife < now; });
    if (const Receipt* known = receiptOf(question)) {
        auto people = collect(Receipt{*known}, cancelled);
        const bool refused = !people && people.error().code == StepCode::GatewayRefused;
        if (!refused || receiptOf(question) != nullptr) {
            return people;
        }
    }
    const auto receipt = handIn(question, cancelled);
    if (!receipt) {
        return std::unexpected(receipt.error());
    }
    receipts_.push_back(*receipt);
    return collect(*receipt, cancelled);
}

Expected<HttpsReinquiry::Receipt> HttpsReinquiry::handIn(const ports::Reinquiry& question,
                                                         const Cancelled& cancelled) {
    AskedAgain asked{institutionCode_, newFileIdentifier(), {}};
    const auto reply = line_.post({.path = "/v1/reinquiries",
                                   .json = reinquiryRequest(question, institutionCode_, asked.fileIdentifier),
                                   .type = "application/xml"},
                                  cancelled);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    const auto decoded = decode(reply->body.bytes());
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    auto number = judgeReceipt(decoded->message, asked);
    if (!number) {
        return std::unexpected(number.error());
    }
    asked.receptionNumber = std::move(*number);
    return Receipt{question, std::move(asked), clock_.utc()};
}

// `receipt` is a copy: the one that is kept goes once its results were read.
Expected<HttpsReinquiry::People> HttpsReinquiry::collect(const Receipt& receipt, const Cancelled& cancelled) {
    const auto begun = std::chrono::steady_clock::now();
    for (Milliseconds wait = times_.firstPause;; wait = std::min(wait * 2, kLongestPause)) {
        auto people = look(receipt, cancelled);
        const bool pending = !people && people.error().code == StepCode::ReinquiryPending;
        if (!pending || std::chrono::steady_clock::now() - begun + wait > times_.patience) {
            return people;
        }
        line_.pause(wait, cancelled);
        if (cancelled()) {
            return fail(StepCode::GatewayUnreachable, "cancelled");
        }
    }
}

Expected<HttpsReinquiry::People> HttpsReinquiry::look(const Receipt& receipt, const Cancelled& cancelled) {
    // Asking twice for what is there does no harm.
    const auto reply =
        line_.exchange({.path = "/v1/reinquiries/results",
                        .json = reinquiryFetch(institutionCode_, receipt.asked.receptionNumber),
                        .resend = Resend::OnStaleConnection,
                        .maxReplyBytes = kMaxMessageBytes},
                       cancelled);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    if (reply->status != 200) {
        if (reply->status >= 400 && reply->status < 500) {
            drop(receipt.question);
        }
        return std::unexpected(readRefusal(reply->status, reply->body.bytes()));
    }
    if (reply->contentType != "application/xml") {
        return fail(StepCode::GatewayReplyMalformed, "content type");
    }
    const auto decoded = decode(reply->body.bytes());
    auto people = decoded ? judgeResults(decoded->message, receipt.asked) : std::unexpected(decoded.error());
    if (people || people.error().code != StepCode::ReinquiryPending) {
        drop(receipt.question);  // read, for good or bad
    }
    return people;
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
