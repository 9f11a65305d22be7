// ports::ReinquiryPort over the gateway's HTTPS line (docs/gateway-protocol.md, "再照会"): hands a question
// in, looks for the results of its receipt for some seconds at growing pauses, and remembers the receipt of a
// question whose results are still under way. Receipts are kept in memory alone, for a day; one that the far
// side refuses is dropped. `done` runs on the line's worker. Threads: calls from any.
// Errors: reinquiry.pending, gateway.*, eligibility.malformed, eligibility.error-answer.
#pragma once

#include <string>
#include <vector>

#include "core/time.hpp"
#include "eligibility/gateway_line.hpp"
#include "eligibility/reinquiry_answer.hpp"
#include "ports/clock.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::eligibility {

struct ReinquiryTimes {
    Milliseconds firstPause{250};  // after a look that found nothing yet; doubles
    Milliseconds patience{8000};   // then it is reinquiry.pending
};

class HttpsReinquiry final : public ports::ReinquiryPort {
public:
    // `line` and `clock` must outlive every call.
    HttpsReinquiry(GatewayLine& line, std::string institutionCode, const ReinquiryTimes& times,
                   const ports::Clock& clock);

    void askAgain(ports::Reinquiry question, Done<std::vector<ports::ReinquiryPerson>> done) override;
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override;

private:
    using Cancelled = GatewayLine::Cancelled;
    using People = std::vector<ports::ReinquiryPerson>;
    struct Receipt {
        ports::Reinquiry question;
        AskedAgain asked;
        UtcTime made{};
    };

    [[nodiscard]] Expected<People> ask(const ports::Reinquiry& question, const Cancelled& cancelled);
    [[nodiscard]] Expected<Receipt> handIn(const ports::Reinquiry& question, const Cancelled& cancelled);
    [[nodiscard]] Expected<People> collect(const Receipt& receipt, const Cancelled& cancelled);
    [[nodiscard]] Expected<People> look(const Receipt& receipt, const Cancelled& cancelled);
    [[nodiscard]] Expected<void> end(const std::string& request, const Cancelled& cancelled);
    [[nodiscard]] const Receipt* receiptOf(const ports::Reinquiry& question) const;
    void drop(const ports::Reinquiry& question);

    GatewayLine& line_;
    const std::string institutionCode_;
    const ReinquiryTimes times_;
    const ports::Clock& clock_;
    std::vector<Receipt> receipts_;  // of the worker alone
};

}  // namespace madoguchi::eligibility
