// The fields of a 資格確認書 as staff type them off the paper, checked one by one before anybody is asked
// online. Pure functions of text; nothing is kept. Personal data: never logged. Source: the sample of the
// guide 2024-10, 資格確認書について; lengths from the interface's request.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "domain/insurance_card_rules.hpp"
#include "domain/insurance_numbers.hpp"

namespace madoguchi::domain {

struct TypedCertificate {
    std::string insurer{};  // 保険者番号
    std::string symbol{};   // 記号; 後期高齢 has none
    std::string number{};   // 番号
    std::string branch{};   // 枝番; may be missing
    std::string birth{};    // as parseTypedDate takes it
    std::string kana{};     // of the name, to compare with the answer; may be missing
    std::string issued{};   // 交付年月日; may be missing
    std::string expiry{};   // 有効期限; may be missing
    std::string stay{};     // 在留期間の満了日, off the 在留カード; may be missing
};

enum class CertificateField { Insurer, Symbol, Number, Branch, Birth, Kana, Issued, Expiry, Stay };

enum class FieldProblem {
    Missing,
    NotDigits,
    WrongLength,
    WrongCheckDigit,
    NoSuchDay,
    InTheFuture,
    BeforeBirth,
    BeforeIssue,
    NotKana,
};

struct Complaint {
    CertificateField field;
    FieldProblem problem;
    bool operator==(const Complaint&) const = default;
};

struct CheckedCertificate {
    InsuranceNumbers numbers;
    InsuranceScheme scheme = InsuranceScheme::Unknown;
    std::string kana{};  // folded (kana.hpp); empty: not typed
    std::optional<Date> issued;
    std::optional<Date> printedExpiry;
    std::optional<Date> stayUntil;
    bool operator==(const CheckedCertificate&) const = default;
};

// One complaint a field at most, in the order of the fields.
[[nodiscard]] std::expected<CheckedCertificate, std::vector<Complaint>> checkCertificate(
    const TypedCertificate& typed, Date today);

}  // namespace madoguchi::domain
