#include "domain/certificate_form.hpp"

#include <gtest/gtest.h>

#include "domain/insurer_number.hpp"
#include "domain/kana.hpp"

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

TEST(Insurer, TakesSixAndEightDigitsWithTheirCheckDigit) {
    const std::pair<const char*, InsuranceScheme> numbers[]{
        {"06999999", InsuranceScheme::Employee},         {"999995", InsuranceScheme::National},
        {"39999990", InsuranceScheme::LateElderly},      {"12999991", InsuranceScheme::Unknown},
        {"０６９９９９９９", InsuranceScheme::Employee}, {" 99 9995", InsuranceScheme::National},
    };
    for (const auto& [typed, scheme] : numbers) {
        const auto insurer = parseInsurer(typed);
        ASSERT_TRUE(insurer) << typed;
        EXPECT_EQ(insurer->scheme, scheme) << typed;
    }
    EXPECT_EQ(parseInsurer("０６９９９９９９")->number, "06999999");
}

TEST(Insurer, SaysWhatIsWrong) {
    const std::pair<const char*, InsurerProblem> typed[]{
        {"", InsurerProblem::Missing},
        {"　", InsurerProblem::Missing},
        {"0699999", InsurerProblem::WrongLength},
        {"069999999", InsurerProblem::WrongLength},
        {"06999998", InsurerProblem::WrongCheckDigit},
        {"999994", InsurerProblem::WrongCheckDigit},
        {"06-99999", InsurerProblem::NotDigits},
        {"O6999999", InsurerProblem::NotDigits},
    };
    for (const auto& [text, problem] : typed) {
        const auto insurer = parseInsurer(text);
        ASSERT_FALSE(insurer) << text;
        EXPECT_EQ(insurer.error(), problem) << text;
    }
}

// One wrong digit never passes, and of two neighbours that changed places only 0 and 9 do.
TEST(Insurer, TheCheckDigitFindsSlipsOfTheFinger) {
    const std::string right = "06123459";
    ASSERT_TRUE(parseInsurer(right));
    for (std::size_t at = 0; at < right.size(); ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string typed = right;
            typed[at] = digit;
            EXPECT_EQ(parseInsurer(typed).has_value(), digit == right[at]) << typed;
        }
        if (at > 0 && right[at] != right[at - 1]) {
            std::string typed = right;
            std::swap(typed[at], typed[at - 1]);
            EXPECT_FALSE(parseInsurer(typed)) << typed;
        }
    }
}

TEST(Kana, FoldsWhatIsTypedAndWhatIsAnswered) {
    const std::pair<const char*, const char*> names[]{
        {"バンゴウ　ハナコ", "バンゴウハナコ"},
        {"ばんごう はなこ", "バンゴウハナコ"},
        {"ﾊﾞﾝｺﾞｳ ﾊﾅｺ", "バンゴウハナコ"},
        {"は\u3099んご\u3046", "バンゴウ"},
        {"ｻﾄｰ", "サトー"},
        {"サト-", "サトー"},
        {"ぱぴぷ", "パピプ"},
        {"ﾊﾟﾋﾟﾌﾟ", "パピプ"},
        {"ｳﾞｧﾝ", "ヴァン"},
        {"ｼﾞｮﾝ･ｽﾐｽ", "ジョン・スミス"},
        {"っょゎ", "ッョヮ"},
        {"ｦﾝ", "ヲン"},
        {"ﾂﾞﾃﾞﾄﾞ", "ヅデド"},
        {"ｱﾞ", "ア\xEF\xBE\x9E"},  // joins nothing
    };
    for (const auto& [text, folded] : names) {
        EXPECT_EQ(foldKana(text), folded) << text;
    }
    EXPECT_EQ(foldKana("\xE3\x83"), "\xE3\x83");
    EXPECT_TRUE(isFoldedKana("ジョン・スミス"));
    for (const char* no : {"", "番号", "バンゴウa", "ばんごう", "\xE3\x83"}) {
        EXPECT_FALSE(isFoldedKana(no)) << no;
    }
}

TypedCertificate typed() {
    return {.insurer = "０６９９９９９９",
            .symbol = "１２３４",
            .number = "567 8901",
            .branch = "1",
            .birth = "昭和25年3月1日",
            .kana = "ばんごう　はなこ",
            .issued = "R7.8.1",
            .expiry = "R12.7.31"};
}

constexpr Date kToday = 2026y / November / 26;

TEST(CertificateForm, MakesPlainNumbersOfWhatWasTyped) {
    const auto checked = checkCertificate(typed(), kToday);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->numbers, (InsuranceNumbers{.insurer = "06999999",
                                                  .symbol = "1234",
                                                  .number = "5678901",
                                                  .branch = "01",
                                                  .birth = 1950y / March / 1}));
    EXPECT_EQ(checked->scheme, InsuranceScheme::Employee);
    EXPECT_EQ(checked->kana, "バンゴウハナコ");
    EXPECT_EQ(checked->issued, 2025y / August / 1);
    EXPECT_EQ(checked->printedExpiry, 2030y / July / 31);
}

TEST(CertificateForm, NeedsNoMoreThanInsurerNumberAndBirth) {
    const auto checked =
        checkCertificate({.insurer = "39999990", .number = "12345678", .birth = "S10.1.1"}, kToday);
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->numbers.symbol.empty());
    EXPECT_TRUE(checked->numbers.branch.empty());
    EXPECT_FALSE(checked->issued);
    EXPECT_EQ(checked->scheme, InsuranceScheme::LateElderly);
}

TEST(CertificateForm, NamesEveryFieldThatIsWrong) {
    const auto nothing = checkCertificate({}, kToday);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error(), (std::vector<Complaint>{{CertificateField::Insurer, FieldProblem::Missing},
                                                       {CertificateField::Number, FieldProblem::Missing},
                                                       {CertificateField::Birth, FieldProblem::Missing}}));
    const auto with = [](std::string TypedCertificate::* field, const char* text) {
        TypedCertificate certificate = typed();
        certificate.*field = text;
        const auto checked = checkCertificate(certificate, kToday);
        return checked || checked.error().size() != 1 ? Complaint{} : checked.error().front();
    };
    using enum CertificateField;
    EXPECT_EQ(with(&TypedCertificate::insurer, "06999998"),
              (Complaint{Insurer, FieldProblem::WrongCheckDigit}));
    EXPECT_EQ(with(&TypedCertificate::symbol, "123456789012345678901"),
              (Complaint{Symbol, FieldProblem::WrongLength}));
    EXPECT_EQ(with(&TypedCertificate::number, "123456789012345678901"),
              (Complaint{Number, FieldProblem::WrongLength}));
    EXPECT_EQ(with(&TypedCertificate::branch, "123"), (Complaint{Branch, FieldProblem::WrongLength}));
    EXPECT_EQ(with(&TypedCertificate::branch, "x"), (Complaint{Branch, FieldProblem::NotDigits}));
    EXPECT_EQ(with(&TypedCertificate::birth, "S64.1.8"), (Complaint{Birth, FieldProblem::NoSuchDay}));
    EXPECT_EQ(with(&TypedCertificate::birth, "R8.11.27"), (Complaint{Birth, FieldProblem::InTheFuture}));
    EXPECT_EQ(with(&TypedCertificate::kana, "番号"), (Complaint{Kana, FieldProblem::NotKana}));
    EXPECT_EQ(with(&TypedCertificate::issued, "R9.1.1"), (Complaint{Issued, FieldProblem::InTheFuture}));
    EXPECT_EQ(with(&TypedCertificate::issued, "S20.1.1"), (Complaint{Issued, FieldProblem::BeforeBirth}));
    EXPECT_EQ(with(&TypedCertificate::expiry, "R7.7.31"), (Complaint{Expiry, FieldProblem::BeforeIssue}));
    EXPECT_EQ(with(&TypedCertificate::expiry, "令和7年"), (Complaint{Expiry, FieldProblem::NoSuchDay}));
}

TEST(CertificateForm, ABirthOfTodayIsABirth) {
    TypedCertificate certificate = typed();
    certificate.birth = "R8.11.26";
    certificate.issued = "";
    EXPECT_TRUE(checkCertificate(certificate, kToday));
}

}  // namespace
}  // namespace madoguchi::domain
