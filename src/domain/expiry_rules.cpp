#include "domain/expiry_rules.hpp"

namespace madoguchi::domain {
namespace {

Date birthdayIn(std::chrono::year year, Date birth) {
    const Date day{year, birth.month(), birth.day()};
    return day.ok() ? day : lastDayOfMonth(day);
}

}  // namespace

Date birthdayAfter(Date issued, Date birth, int count) {
    const bool thisYearCounts = birthdayIn(issued.year(), birth) > issued;
    return birthdayIn(issued.year() + std::chrono::years{thisYearCounts ? count - 1 : count}, birth);
}

bool minorAtIssue(Date issued, Date birth, const ExpiryRules& rules) {
    int adultYears = rules.adultAges.empty() ? 0 : rules.adultAges.front().years;
    for (const AdultAge& age : rules.adultAges) {
        if (age.issuedFrom <= issued) {
            adultYears = age.years;
        }
    }
    return issued < birthdayIn(birth.year() + std::chrono::years{adultYears}, birth);
}

Date cardExpiry(Date issued, Date birth, const ExpiryRules& rules) {
    const bool minor = minorAtIssue(issued, birth, rules);
    return birthdayAfter(issued, birth, minor ? rules.minorCardBirthdays : rules.cardBirthdays);
}

Date certificateExpiry(Date issued, Date birth, const ExpiryRules& rules) {
    return birthdayAfter(issued, birth, rules.certificateBirthdays);
}

Date lastGraceDay(Date certificateEnd, const ExpiryRules& rules) {
    const Date day = addMonthsClamped(certificateEnd, rules.graceMonths);
    return rules.graceToMonthEnd ? lastDayOfMonth(day) : day;
}

Validity cardValidity(Date expiry, Date today, const ExpiryRules& rules) {
    if (today > expiry) {
        return Validity::Expired;
    }
    return today >= addMonthsClamped(expiry, -rules.noticeMonths) ? Validity::Expiring : Validity::Valid;
}

CertificateState certificateState(Date certificateEnd, Date today, const ExpiryRules& rules) {
    if (today > certificateEnd) {
        return today > lastGraceDay(certificateEnd, rules) ? CertificateState::Expired
                                                           : CertificateState::Grace;
    }
    return today >= addMonthsClamped(certificateEnd, -rules.noticeMonths) ? CertificateState::Expiring
                                                                          : CertificateState::Valid;
}

}  // namespace madoguchi::domain
