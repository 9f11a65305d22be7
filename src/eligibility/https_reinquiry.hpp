// ports::ReinquiryPort over the gateway's HTTPS line (docs/gateway-protocol.md, "再照会"). fetch() looks for
// the results for some seconds at growing pauses. Nothing is kept here. `done` runs on the line's worker.
// Threads: calls from any. Errors: reinquiry.pending, gateway.*, eligibility.malformed,
// eligibility.error-answer.
#pragma once

#include <string>

#include "core/time.hpp"
#include "eligibility/gateway_line.hpp"
#include "eligibility/reinquiry_answer.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::eligibility {

struct ReinquiryTimes {
    Milliseconds firstPause{250};  // after a look that found nothing yet; doubles
    Milliseconds patience{8000};   // then it is reinquiry.pending
};

class HttpsReinquiry final : public ports::ReinquiryPort {
public:
    // `line` must outlive every call.
    HttpsReinquiry(GatewayLine& line, std::string institutionCode, const ReinquiryTimes& times);

    [[nodiscard]] std::string newRequest() override;
    void handIn(ports::Reinquiry question, std::string request, std::function<void(Receipt)> done) override;
    void findReceipt(ports::Reinquiry question, std::string request,
                     std::function<void(Receipt)> done) override;
    void fetch(ports::Reinquiry question, std::string receipt, std::function<void(Answer)> done) override;
    void forget(std::string) override {}  // nothing lies about
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override;

private:
    using Cancelled = GatewayLine::Cancelled;

    [[nodiscard]] Receipt askFor(const ports::Reinquiry& question, const std::string& request,
                                 const Cancelled& cancelled);
    [[nodiscard]] Receipt lookUp(const std::string& request, const Cancelled& cancelled);
    [[nodiscard]] Receipt judged(const HttpsReply& reply, const std::string& request) const;
    [[nodiscard]] Answer collect(const std::string& receipt, const Cancelled& cancelled);
    [[nodiscard]] Answer look(const std::string& receipt, const Cancelled& cancelled);
    [[nodiscard]] Expected<void> end(const std::string& request, const Cancelled& cancelled);

    GatewayLine& line_;
    const std::string institutionCode_;
    const ReinquiryTimes times_;
};

}  // namespace madoguchi::eligibility
