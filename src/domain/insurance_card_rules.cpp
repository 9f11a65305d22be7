#include "domain/insurance_card_rules.hpp"

#include <algorithm>
#include <vector>

#include "domain/era.hpp"

namespace madoguchi::domain {
namespace {

using Limit = InsuranceCardAnswer;

constexpr std::chrono::month kLeapMonth = std::chrono::February;
constexpr std::chrono::day kLeapDay{29};

std::string ageName(int years) {
    return std::to_string(years) + "th-birthday";
}

bool birthdayIsMissing(Date birth, Date endOfAge) {
    return birth.month() == kLeapMonth && birth.day() == kLeapDay && !endOfAge.year().is_leap();
}

std::string birthdayInWords(Date birth, int years, Date endOfAge) {
    const std::string age = std::to_string(years) + "歳の誕生日が";
    return birthdayIsMissing(birth, endOfAge) ? "うるう日（2月29日）生まれで、" + std::to_string(years) +
                                                    "歳になる年には誕生日の日付がありません。"
                                              : age + dayInWords(addDays(endOfAge, 1)) + "です。";
}

// Nothing when the birthday came before the paper did: its insurer knew of it.
std::optional<Date> ageAhead(const InsuranceCardFacts& facts, int years) {
    const Date end = lastDayOfAge(facts.birth, years);
    const bool counts = facts.scheme != InsuranceScheme::LateElderly && addDays(end, 1) > facts.issued;
    return counts ? std::optional{end} : std::nullopt;
}

std::string askInsurer(Date birth, Date endOfAge) {
    return birthdayIsMissing(birth, endOfAge) ? "保険者に確かめてください。" : "";
}

void limitByDayBefore(std::vector<Limit>& limits, const InsuranceCardFacts& facts, int years) {
    if (const auto end = ageAhead(facts, years)) {
        limits.push_back({*end, ageName(years),
                          birthdayInWords(facts.birth, years, *end) + "その前の日の" + dayInWords(*end) +
                              "まで有効です。次の日からは後期高齢者医療制度です。" +
                              askInsurer(facts.birth, *end)});
    }
}

// Born on the 1st: the last day of the age is the end of the month before, which is what the guide asks for.
void limitByMonthEnd(std::vector<Limit>& limits, const InsuranceCardFacts& facts, int years) {
    const auto end = ageAhead(facts, years);
    if (!end) {
        return;
    }
    const bool onTheFirst = facts.birth.day() == std::chrono::day{1};
    const Date last = lastDayOfMonth(*end);
    limits.push_back({last, ageName(years) + (onTheFirst ? "-on-the-1st" : ""),
                      birthdayInWords(facts.birth, years, *end) +
                          (onTheFirst ? "1日が誕生日なので、前の月の月末の" : "誕生月の月末の") +
                          dayInWords(last) + "まで有効です。保険者によって扱いが違うことがあります。"});
}

void limitByStay(std::vector<Limit>& limits, const InsuranceCardFacts& facts) {
    if (facts.stayUntil) {
        limits.push_back({*facts.stayUntil, "period-of-stay",
                          "在留期限の" + dayInWords(*facts.stayUntil) + "まで有効です。"});
    }
}

void limitByPrint(std::vector<Limit>& limits, const InsuranceCardFacts& facts) {
    if (facts.printedExpiry) {
        limits.push_back({*facts.printedExpiry, "printed-expiry",
                          "券面の有効期限の" + dayInWords(*facts.printedExpiry) + "まで有効です。"});
    }
}

// The earliest; of several on one day the first, so that the rule that explains most stands in front.
Limit earliest(const std::vector<Limit>& limits) {
    return *std::ranges::min_element(limits, {}, &Limit::lastValidDay);
}

Limit endOfOldCards(const InsuranceCardFacts& facts, Date lastDay) {
    const bool printedLater = facts.printedExpiry && *facts.printedExpiry > lastDay;
    const bool printUnknown = !facts.printedExpiry && facts.scheme != InsuranceScheme::Employee;
    std::string words = "健康保険証が使えるのは、" + dayInWords(lastDay) + "までです";
    if (printedLater) {
        words += "（券面の有効期限は" + dayInWords(*facts.printedExpiry) + "）";
    }
    words += "。";
    if (printUnknown) {
        words += "券面にそれより早い有効期限があれば、その日までです。";
    }
    return {lastDay, "last-day-of-old-cards", words};
}

}  // namespace

Date lastDayOfAge(Date birth, int years) {
    const Date birthday{birth.year() + std::chrono::years{years}, birth.month(), birth.day()};
    return birthday.ok() ? addDays(birthday, -1) : lastDayOfMonth(birthday);
}

InsuranceCardAnswer oldCardEnd(const InsuranceCardFacts& facts, const InsuranceCardRules& rules) {
    std::vector<Limit> limits;
    limitByDayBefore(limits, facts, rules.dayBeforeAge);
    limitByMonthEnd(limits, facts, rules.monthEndAge);
    limitByStay(limits, facts);
    limitByPrint(limits, facts);
    limits.push_back(endOfOldCards(facts, rules.lastDay));
    Limit answer = earliest(limits);
    if (facts.issued > rules.noIssueFrom) {
        answer.explanation +=
            dayInWords(rules.noIssueFrom) +
            "からは、健康保険証は発行されていません。資格確認書などでないか、確かめてください。";
    }
    return answer;
}

InsuranceCardAnswer qualificationCertificateEnd(const InsuranceCardFacts& facts,
                                                const InsuranceCardRules& rules) {
    const bool issueKnown = facts.issued.ok();
    const std::string years = std::to_string(rules.qualificationYears);
    std::vector<Limit> limits;
    limitByDayBefore(limits, facts, rules.dayBeforeAge);
    if (!facts.printedExpiry) {
        if (issueKnown) {  // else nobody can say whether that birthday came before the paper
            limitByMonthEnd(limits, facts, rules.monthEndAge);
        }
        limitByStay(limits, facts);
    }
    limitByPrint(limits, facts);
    if (!issueKnown) {
        return earliest(limits);
    }
    // The day of issue is the first of the years.
    const Date longest = addDays(addMonthsClamped(facts.issued, 12 * rules.qualificationYears), -1);
    limits.push_back({longest, years + "-years-after-issue",
                      facts.printedExpiry
                          ? "券面の有効期限が、交付から" + years + "年の" + dayInWords(longest) +
                                "より後になっています。読み違いがないか、確かめてください。"
                          : "資格確認書の有効期限は、長くても交付から" + years + "年の" +
                                dayInWords(longest) + "までです。券面の有効期限を確かめてください。"});
    return earliest(limits);
}

}  // namespace madoguchi::domain
