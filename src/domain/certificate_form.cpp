#include "domain/certificate_form.hpp"

#include <algorithm>

#include "domain/insurer_number.hpp"
#include "domain/kana.hpp"
#include "domain/typed_date.hpp"
#include "domain/typed_text.hpp"

namespace madoguchi::domain {
namespace {

constexpr std::size_t kLongestNumber = 20;  // characters, of 記号 and of 番号
constexpr std::size_t kBranchDigits = 2;

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

FieldProblem problemOf(InsurerProblem problem) {
    switch (problem) {
        case InsurerProblem::Missing:
            return FieldProblem::Missing;
        case InsurerProblem::NotDigits:
            return FieldProblem::NotDigits;
        case InsurerProblem::WrongLength:
            return FieldProblem::WrongLength;
        case InsurerProblem::WrongCheckDigit:
            return FieldProblem::WrongCheckDigit;
    }
    return FieldProblem::NotDigits;
}

class Checker {
public:
    Checker(const TypedCertificate& typed, Date today) : typed_{typed}, today_{today} {}

    std::expected<CheckedCertificate, std::vector<Complaint>> run() {
        if (const auto insurer = parseInsurer(typed_.insurer)) {
            checked_.numbers.insurer = insurer->number;
            checked_.scheme = insurer->scheme;
        } else {
            complain(CertificateField::Insurer, problemOf(insurer.error()));
        }
        symbolAndNumber();
        branch();
        days();
        kana();
        if (!complaints_.empty()) {
            return std::unexpected(complaints_);
        }
        return checked_;
    }

private:
    void symbolAndNumber() {
        checked_.numbers.symbol = halfWidthWithoutSpaces(typed_.symbol);
        checked_.numbers.number = halfWidthWithoutSpaces(typed_.number);
        if (characters(checked_.numbers.symbol) > kLongestNumber) {
            complain(CertificateField::Symbol, FieldProblem::WrongLength);
        }
        if (checked_.numbers.number.empty()) {
            complain(CertificateField::Number, FieldProblem::Missing);
        } else if (characters(checked_.numbers.number) > kLongestNumber) {
            complain(CertificateField::Number, FieldProblem::WrongLength);
        }
    }

    void branch() {
        std::string digits = halfWidthWithoutSpaces(typed_.branch);
        if (!allDigits(digits)) {
            complain(CertificateField::Branch, FieldProblem::NotDigits);
        } else if (digits.size() > kBranchDigits) {
            complain(CertificateField::Branch, FieldProblem::WrongLength);
        } else if (!digits.empty()) {
            digits.insert(0, kBranchDigits - digits.size(), '0');
            checked_.numbers.branch = digits;
        }
    }

    void days() {
        const auto birth = day(CertificateField::Birth, typed_.birth);
        if (halfWidthWithoutSpaces(typed_.birth).empty()) {
            complain(CertificateField::Birth, FieldProblem::Missing);
        } else if (birth && *birth > today_) {
            complain(CertificateField::Birth, FieldProblem::InTheFuture);
        }
        checked_.numbers.birth = birth.value_or(Date{});
        checked_.issued = day(CertificateField::Issued, typed_.issued);
        if (checked_.issued && *checked_.issued > today_) {
            complain(CertificateField::Issued, FieldProblem::InTheFuture);
        } else if (checked_.issued && birth && *birth <= today_ && *checked_.issued < *birth) {
            complain(CertificateField::Issued, FieldProblem::BeforeBirth);
        }
        checked_.printedExpiry = day(CertificateField::Expiry, typed_.expiry);
        if (checked_.printedExpiry && checked_.issued && *checked_.printedExpiry < *checked_.issued) {
            complain(CertificateField::Expiry, FieldProblem::BeforeIssue);
        }
        checked_.stayUntil = day(CertificateField::Stay, typed_.stay);
    }

    void kana() {
        checked_.kana = foldKana(typed_.kana);
        if (!checked_.kana.empty() && !isFoldedKana(checked_.kana)) {
            complain(CertificateField::Kana, FieldProblem::NotKana);
        }
    }

    std::optional<Date> day(CertificateField field, std::string_view text) {
        if (halfWidthWithoutSpaces(text).empty()) {
            return std::nullopt;
        }
        const auto date = parseTypedDate(text);
        if (!date) {
            complain(field, FieldProblem::NoSuchDay);
        }
        return date;
    }

    // In the paper's order, whichever check comes first.
    void complain(CertificateField field, FieldProblem problem) {
        complaints_.insert(std::ranges::upper_bound(complaints_, field, {}, &Complaint::field),
                           {field, problem});
    }

    const TypedCertificate& typed_;
    Date today_;
    CheckedCertificate checked_;
    std::vector<Complaint> complaints_;
};

}  // namespace

std::expected<CheckedCertificate, std::vector<Complaint>> checkCertificate(const TypedCertificate& typed,
                                                                           Date today) {
    return Checker{typed, today}.run();
}

}  // namespace madoguchi::domain
