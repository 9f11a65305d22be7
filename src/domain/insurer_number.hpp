// 保険者番号 as somebody types it off a card: length, check digit, and what kind of insurance it stands for.
// Pure functions of text. Sources: the check digit (weights 2 and 1 from the right, sums of digits, ten's
// complement) holds for every synthetic number of our notes on the interface; it and the first two digits
// (法別番号) are from general knowledge of the numbering, not from a text that was read: UNVERIFIED.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "domain/insurance_card_rules.hpp"

namespace madoguchi::domain {

enum class InsurerProblem { Missing, NotDigits, WrongLength, WrongCheckDigit };

struct Insurer {
    std::string number;  // 6 digits (国民健康保険) or 8
    InsuranceScheme scheme = InsuranceScheme::Unknown;
    bool operator==(const Insurer&) const = default;
};

// Full-width digits and blanks between them are allowed.
[[nodiscard]] std::expected<Insurer, InsurerProblem> parseInsurer(std::string_view typed);

// The digit that must stand behind these; `digits` holds ASCII digits alone.
[[nodiscard]] char checkDigitFor(std::string_view digits);

}  // namespace madoguchi::domain
