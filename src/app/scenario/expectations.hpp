// What the tables of scripts expect, in few words. Threads: pure functions.
#pragma once

#include "app/scenario/script.hpp"

namespace madoguchi::scenario {

[[nodiscard]] constexpr domain::ConsentRecord consents(domain::ConsentAnswer operation,
                                                       domain::ConsentAnswer diagnosis,
                                                       domain::ConsentAnswer checkup) {
    return domain::ConsentRecord{{operation, diagnosis, checkup}};
}

inline constexpr domain::ConsentRecord kAll =
    consents(domain::ConsentAnswer::Agreed, domain::ConsentAnswer::Agreed, domain::ConsentAnswer::Agreed);
inline constexpr domain::ConsentRecord kNone = consents(
    domain::ConsentAnswer::Declined, domain::ConsentAnswer::Declined, domain::ConsentAnswer::Declined);
inline constexpr domain::ConsentRecord kPartial =
    consents(domain::ConsentAnswer::Agreed, domain::ConsentAnswer::Declined, domain::ConsentAnswer::Agreed);
inline constexpr domain::ConsentRecord kNotAsked{};

[[nodiscard]] constexpr Expectation completed(domain::Identity identity,
                                              domain::ConsentRecord consent = kAll) {
    return {domain::Outcome::Completed, identity, 1, consent, domain::Eligibility::Valid};
}

[[nodiscard]] constexpr Expectation withoutResult(
    domain::Outcome outcome, domain::Identity identity = domain::Identity::None,
    domain::Eligibility eligibility = domain::Eligibility::Unknown,
    domain::ConsentRecord consent = kNotAsked) {
    return {outcome, identity, 0, consent, eligibility};
}

// Recognised and asked, and then no answer.
[[nodiscard]] constexpr Expectation withoutAnswer(domain::ConsentRecord consent = kAll) {
    return withoutResult(domain::Outcome::HandedToStaff, domain::Identity::Face, domain::Eligibility::Unknown,
                         consent);
}

// Complete for the patient, something for the counter.
[[nodiscard]] constexpr Expectation completedWith(domain::Eligibility eligibility) {
    return {domain::Outcome::Completed, domain::Identity::Face, 1, kAll, eligibility};
}

[[nodiscard]] constexpr Expectation enrolled() {
    Expectation expected = completed(domain::Identity::Face);
    expected.enrolment = domain::Enrolment::Accepted;
    return expected;
}

[[nodiscard]] constexpr Expectation notEnrolled() {
    Expectation expected = withoutResult(domain::Outcome::HandedToStaff, domain::Identity::Face,
                                         domain::Eligibility::Unregistered);
    expected.enrolment = domain::Enrolment::Declined;
    return expected;
}

}  // namespace madoguchi::scenario
