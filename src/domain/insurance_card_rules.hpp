// The last valid day of a paper that shows somebody's insurance: an old health insurance card (健康保険証) or
// a 資格確認書, with a sentence that explains it to staff. Pure functions of dates and the dated rules file
// (resources/rules, read by config/rules_file); no number of the law stands here.
// Units: calendar days in Japan; a last day counts in full. Texts are Japanese, UTF-8.
// Sources: guide 2024-10, 外来受診時での保険資格確認方法 (old cards) and 資格確認書について (at most five
// years). The guide says nothing on birthdays for a 資格確認書: the 75th is counted because the scheme
// changes on that day; where an insurer printed a date, it has minded the 70th and the period of stay (our
// reading).
#pragma once

#include <optional>
#include <string>

#include "domain/date.hpp"

namespace madoguchi::domain {

struct InsuranceCardRules {
    Date noIssueFrom{};          // of old cards
    Date lastDay{};              // of every old card, whatever is printed on it
    int monthEndAge = 0;         // this birthday ends an old card with its month
    int dayBeforeAge = 0;        // this one on the day before it: another scheme begins
    int qualificationYears = 0;  // longest life of a 資格確認書
    bool operator==(const InsuranceCardRules&) const = default;
};

enum class InsuranceScheme {
    Unknown,      // not told: everything that may end the card counts
    Employee,     // 被用者保険: often nothing is printed
    National,     // 国民健康保険
    LateElderly,  // 後期高齢者医療: neither birthday changes anything
};

struct InsuranceCardFacts {
    Date birth{};
    Date issued{};  // a birthday counts when it falls after this day; of a 資格確認書 it may be unknown (Date{})
    std::optional<Date> printedExpiry;
    std::optional<Date> stayUntil;  // 在留期限
    InsuranceScheme scheme = InsuranceScheme::Unknown;
};

struct InsuranceCardAnswer {
    Date lastValidDay{};
    std::string rule;  // stable: printed-expiry, 70th-birthday, 70th-birthday-on-the-1st, 75th-birthday,
                       // period-of-stay, last-day-of-old-cards, 5-years-after-issue
    std::string explanation;  // for staff
    bool operator==(const InsuranceCardAnswer&) const = default;
};

// The last of `years` years of life that began with the day of birth: the day before the birthday. Somebody
// born on 29 February ends them on the 28th in a year without a 29th (民法 §143 2).
[[nodiscard]] Date lastDayOfAge(Date birth, int years);

[[nodiscard]] InsuranceCardAnswer oldCardEnd(const InsuranceCardFacts& facts,
                                             const InsuranceCardRules& rules);
// Without the day of issue a printed expiry or a period of stay must be there.
[[nodiscard]] InsuranceCardAnswer qualificationCertificateEnd(const InsuranceCardFacts& facts,
                                                              const InsuranceCardRules& rules);

}  // namespace madoguchi::domain
