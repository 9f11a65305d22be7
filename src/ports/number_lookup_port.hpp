// The way to ask for a qualification by the numbers of an insurance paper, without a card: what staff do at
// the desk. Implemented by eligibility (HttpsGateway). Contract: calls return at once; `done` runs exactly
// once, on any thread; nothing is sent twice. Numbers and answers are personal data: never logged. No result
// file comes of it (the consumers' file of a check-in is for cards).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "domain/date.hpp"
#include "domain/insurance_numbers.hpp"
#include "domain/visit.hpp"

namespace madoguchi::ports {

// What the far side knows; only `eligibility` when there is no one record.
struct NumberLookupAnswer {
    domain::Eligibility eligibility = domain::Eligibility::Unknown;
    std::string name;
    std::string kana;  // as answered, mostly half-width
    std::string insurerName;
    std::optional<int> sharePercent;  // 負担割合, when it is answered
    std::optional<domain::Date> validUntil;
    std::optional<domain::Date> lostOn;  // 資格喪失日
    std::string note;                    // the far side's own words for staff
};

class NumberLookupPort {
public:
    NumberLookupPort() = default;
    NumberLookupPort(const NumberLookupPort&) = delete;
    NumberLookupPort& operator=(const NumberLookupPort&) = delete;
    virtual ~NumberLookupPort() = default;

    using Done = std::function<void(Expected<NumberLookupAnswer>)>;
    virtual void lookUp(domain::InsuranceNumbers numbers, Done done) = 0;
};

}  // namespace madoguchi::ports
