// 再照会: asks for the qualifications of everybody who consented at a home visit or online within a period,
// without cards. Implemented by eligibility twice: over HTTPS and over the shared folders of a 資格確認端末.
// Contract: calls return at once; every `done` runs exactly once, on any thread. The far side first gives a
// receipt and works the question off; while it does, `done` gets reinquiry.pending, and the next ask() with
// the same question fetches the answer of the same receipt. Answers are personal data: never logged. Errors:
// reinquiry.pending, gateway.*, folder.*, eligibility.malformed, eligibility.error-answer;
// reinquiry.end-not-told where the way can't tell the end of a consent.
#pragma once

#include <functional>
#include <optional>
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

class ReinquiryPort {
public:
    ReinquiryPort() = default;
    ReinquiryPort(const ReinquiryPort&) = delete;
    ReinquiryPort& operator=(const ReinquiryPort&) = delete;
    virtual ~ReinquiryPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    virtual void askAgain(Reinquiry question, Done<std::vector<ReinquiryPerson>> done) = 0;
    // The consent is over before its time.
    virtual void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                         Done<void> done) = 0;
};

}  // namespace madoguchi::ports
