// 再照会: asks for the qualifications of everybody who consented at a home visit or online within a period,
// without cards. Implemented by eligibility twice: over HTTPS and over the shared folders of a 資格確認端末.
// A request goes by steps, each a call of its own, so that the caller can make each durable before the next:
// a name for it (newRequest), the request itself, which is answered with a receipt (handIn), and the answer,
// fetched by the receipt as often as it takes (fetch). What became of a request can be asked by its name
// (findReceipt), also in a later run. No call makes a second request of one.
// Contract: calls return at once; every `done` runs exactly once, on any thread. Answers are personal data:
// never logged. Errors: reinquiry.pending (still being worked off), gateway.*, folder.*,
// eligibility.malformed, eligibility.error-answer; reinquiry.end-not-told where the way can't tell the end of
// a consent.
#pragma once

#include <expected>
#include <functional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"
#include "domain/consent.hpp"
#include "domain/continuing_patient.hpp"
#include "domain/date.hpp"
#include "domain/insurance_numbers.hpp"
#include "domain/visit.hpp"

namespace madoguchi::ports {

struct Reinquiry {
    domain::VisitKind kind = domain::VisitKind::HomeVisit;  // never Outpatient
    domain::Date consentFrom{};                             // days on which the consents were given
    domain::Date consentTo{};
    bool operator==(const Reinquiry&) const = default;
};

// One person's part of the answer.
struct ReinquiryPerson {
    domain::Eligibility eligibility = domain::Eligibility::Unknown;  // Unknown: this person's query failed
    domain::InsuranceNumbers numbers;  // of the record; as they were asked for when there is none
    std::string name;
    std::string kana;
    std::string insurerName;
    std::string note;  // the far side's own words for staff
};

// Why there is no receipt, or no answer, and what that says of the request.
struct ReinquiryTrouble {
    Failure why;
    enum class Request {
        Open,      // it may be there and be answered: nothing new may be asked
        NotThere,  // the far side has no such request, or no such receipt (any more)
        Settled,   // this failure is its answer
    };
    Request request = Request::Open;

    bool operator==(const ReinquiryTrouble&) const = default;
};

class ReinquiryPort {
public:
    ReinquiryPort() = default;
    ReinquiryPort(const ReinquiryPort&) = delete;
    ReinquiryPort& operator=(const ReinquiryPort&) = delete;
    virtual ~ReinquiryPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    using Receipt = std::expected<std::string, ReinquiryTrouble>;  // its number
    using Answer = std::expected<std::vector<ReinquiryPerson>, ReinquiryTrouble>;

    [[nodiscard]] virtual std::string newRequest() = 0;  // a name never given before; sends nothing
    virtual void handIn(Reinquiry question, std::string request, std::function<void(Receipt)> done) = 0;
    virtual void findReceipt(Reinquiry question, std::string request, std::function<void(Receipt)> done) = 0;
    virtual void fetch(Reinquiry question, std::string receipt, std::function<void(Answer)> done) = 0;
    // Nobody will ask for the receipt of this request any more: what lies about of it goes.
    virtual void forget(std::string request) = 0;
    // The consent is over before its time.
    virtual void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                         Done<void> done) = 0;
};

}  // namespace madoguchi::ports
