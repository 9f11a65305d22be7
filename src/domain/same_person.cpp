#include "domain/same_person.hpp"

#include <algorithm>
#include <string>
#include <vector>

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

bool isVariationSelector(std::string_view letter) {  // U+FE00 … U+FE0F, U+E0100 … U+E01EF
    return (letter.size() == 3 && letter.starts_with("\xEF\xB8") &&
            static_cast<unsigned char>(letter[2]) <= 0x8F) ||
           (letter.size() == 4 && letter.starts_with("\xF3\xA0") &&
            static_cast<unsigned char>(letter[2]) >= 0x84 && static_cast<unsigned char>(letter[2]) <= 0x87);
}

// Views into `text`. A selector says how the letter before it is drawn: ● has swallowed it too.
std::vector<std::string_view> lettersOf(std::string_view text) {
    std::vector<std::string_view> letters;
    while (!text.empty()) {
        std::size_t size = 1;
        while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
            ++size;
        }
        if (!isVariationSelector(text.substr(0, size))) {
            letters.push_back(text.substr(0, size));
        }
        text.remove_prefix(size);
    }
    return letters;
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

bool mayBeSameName(std::string_view one, std::string_view other) {
    static constexpr std::string_view kAny = "●";
    const std::string plain = halfWidthWithoutSpaces(one);
    const std::string otherPlain = halfWidthWithoutSpaces(other);
    const auto same = [](std::string_view a, std::string_view b) { return a == b || a == kAny || b == kAny; };
    return !plain.empty() && std::ranges::equal(lettersOf(plain), lettersOf(otherPlain), same);
}

bool sameKana(std::string_view one, std::string_view other) {
    const std::string compared = comparableKana(one);
    return !compared.empty() && compared == comparableKana(other);
}

}  // namespace madoguchi::domain
