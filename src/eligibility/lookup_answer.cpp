#include "eligibility/lookup_answer.hpp"

#include <charconv>

namespace madoguchi::eligibility {
namespace {

// Three digits: 030 is 30 per cent.
std::optional<int> percentOf(const std::string& ratio) {
    int value = 0;
    const auto [end, error] = std::from_chars(ratio.data(), ratio.data() + ratio.size(), value);
    const bool whole = error == std::errc{} && end == ratio.data() + ratio.size();
    return whole && value >= 0 && value <= 100 ? std::optional{value} : std::nullopt;
}

}  // namespace

ports::NumberLookupAnswer toLookupAnswer(const Verdict& verdict, const Message& message) {
    ports::NumberLookupAnswer answer;
    answer.eligibility = verdict.eligibility;
    answer.note = verdict.facts.note;
    // Of several, nobody but the insurer may choose one.
    if (message.records.size() != 1 || verdict.eligibility == domain::Eligibility::Several) {
        return answer;
    }
    const Record& record = message.records.front();
    answer.name = record.name;
    answer.kana = record.nameKana;
    answer.insurerName = record.insurerName;
    answer.sharePercent = percentOf(record.partialContributionRatio);
    answer.validUntil = domain::parseCompactDate(record.cardExpirationDate);
    answer.lostOn = domain::parseCompactDate(record.disqualificationDate);
    return answer;
}

}  // namespace madoguchi::eligibility
