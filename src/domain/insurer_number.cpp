#include "domain/insurer_number.hpp"

#include <algorithm>
#include <array>

#include "domain/typed_text.hpp"

namespace madoguchi::domain {
namespace {

constexpr std::size_t kShort = 6;
constexpr std::size_t kLong = 8;

// 法別番号: 協会けんぽ, 船員, 日雇 (two), 組合, 自衛官, 共済 (four), 特例退職 and their like.
constexpr std::array<std::string_view, 15> kEmployees{"01", "02", "03", "04", "06", "07", "31", "32",
                                                      "33", "34", "63", "72", "73", "74", "75"};

InsuranceScheme schemeOf(std::string_view number) {
    const std::string_view law = number.substr(0, 2);
    if (number.size() == kShort || law == "67") {
        return InsuranceScheme::National;
    }
    if (law == "39") {
        return InsuranceScheme::LateElderly;
    }
    return std::ranges::find(kEmployees, law) != kEmployees.end() ? InsuranceScheme::Employee
                                                                  : InsuranceScheme::Unknown;
}

}  // namespace

char checkDigitFor(std::string_view digits) {
    int sum = 0;
    int weight = 2;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        const int product = (*digit - '0') * weight;
        sum += product / 10 + product % 10;
        weight = 3 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::expected<Insurer, InsurerProblem> parseInsurer(std::string_view typed) {
    const std::string digits = halfWidthWithoutSpaces(typed);
    if (digits.empty()) {
        return std::unexpected(InsurerProblem::Missing);
    }
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::unexpected(InsurerProblem::NotDigits);
    }
    if (digits.size() != kShort && digits.size() != kLong) {
        return std::unexpected(InsurerProblem::WrongLength);
    }
    if (digits.back() != checkDigitFor(std::string_view{digits}.substr(0, digits.size() - 1))) {
        return std::unexpected(InsurerProblem::WrongCheckDigit);
    }
    return Insurer{digits, schemeOf(digits)};
}

}  // namespace madoguchi::domain
