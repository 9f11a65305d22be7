#include "domain/same_person.hpp"

#include <algorithm>
#include <string>

#include "domain/kana.hpp"
#include "domain/typed_text.hpp"

namespace madoguchi::domain {
namespace {

std::string withoutLeadingZeros(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

bool sameText(std::string_view one, std::string_view other) {
    return halfWidthWithoutSpaces(one) == halfWidthWithoutSpaces(other);
}

}  // namespace

bool sameInsured(const InsuranceNumbers& one, const InsuranceNumbers& other) {
    return one.birth.ok() && one.birth == other.birth && !one.insurer.empty() && !one.number.empty() &&
           withoutLeadingZeros(halfWidthWithoutSpaces(one.insurer)) ==
               withoutLeadingZeros(halfWidthWithoutSpaces(other.insurer)) &&
           sameText(one.symbol, other.symbol) && sameText(one.number, other.number) &&
           sameText(one.branch, other.branch);
}

bool sameName(std::string_view one, std::string_view other) {
    const std::string plain = halfWidthWithoutSpaces(one);
    return !plain.empty() && plain == halfWidthWithoutSpaces(other);
}

bool sameKana(std::string_view one, std::string_view other) {
    const std::string compared = comparableKana(one);
    return !compared.empty() && compared == comparableKana(other);
}

}  // namespace madoguchi::domain
