// How long a My Number card and its certificate are good, as pure functions of dates and the dated rules
// file. The rules come from resources/rules (read by app/rules_file); nothing here knows a number of its own.
// Units: calendar days in Japan; a last day counts in full. A certificate's end in UTC becomes one through
// jstDay(). Source: guide 2024-10, マイナンバーカードの作成・更新; grace: product specification F9.
#pragma once

#include <vector>

#include "domain/card.hpp"
#include "domain/date.hpp"

namespace madoguchi::domain {

// From `issuedFrom` on, a card is a minor's when its holder was younger than `years` on the day of issue.
struct AdultAge {
    Date issuedFrom{};
    int years = 0;
    bool operator==(const AdultAge&) const = default;
};

struct ExpiryRules {
    int cardBirthdays = 0;
    int minorCardBirthdays = 0;
    std::vector<AdultAge> adultAges;  // by rising issuedFrom, never empty
    int certificateBirthdays = 0;
    int noticeMonths = 0;
    int graceMonths = 0;
    bool graceToMonthEnd = false;
    bool operator==(const ExpiryRules&) const = default;
};

// The `count`-th birthday after the day of issue; a birthday on that very day does not count. Somebody born
// on 29 February has it on the 28th in other years (the earlier day; in the kiosk the date on the chip
// decides).
[[nodiscard]] Date birthdayAfter(Date issued, Date birth, int count);

[[nodiscard]] bool minorAtIssue(Date issued, Date birth, const ExpiryRules& rules);

// The last valid day of a card or certificate that was issued on a day.
[[nodiscard]] Date cardExpiry(Date issued, Date birth, const ExpiryRules& rules);
[[nodiscard]] Date certificateExpiry(Date issued, Date birth, const ExpiryRules& rules);

// The last day on which the certificate still serves to ask for eligibility: the end of its grace period.
[[nodiscard]] Date lastGraceDay(Date certificateEnd, const ExpiryRules& rules);

[[nodiscard]] Validity cardValidity(Date expiry, Date today, const ExpiryRules& rules);  // never Grace
[[nodiscard]] CertificateState certificateState(Date certificateEnd, Date today, const ExpiryRules& rules);

}  // namespace madoguchi::domain
