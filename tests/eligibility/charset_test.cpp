#include "eligibility/charset.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "core/hex.hpp"
#include "eligibility/written_form.hpp"
#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

struct CharacterCase {
    const char* what;
    const char* utf8;
    const char* cp932;  // hexadecimal
};

// The names of the cases in CTest.
void PrintTo(const CharacterCase& character, std::ostream* out) {
    *out << character.what;
}

class Cp932 : public testing::TestWithParam<CharacterCase> {};

TEST_P(Cp932, WritesWhatWindowsWrites) {
    EXPECT_EQ(toHex(toCp932(GetParam().utf8).bytes()), GetParam().cp932) << GetParam().what;
}

// The bytes are those of Windows' code page 932.
INSTANTIATE_TEST_SUITE_P(
    Table, Cp932,
    testing::Values(CharacterCase{"ASCII", "A1 <", "4131203c"}, CharacterCase{"kanji", "窓口", "918b8cfb"},
                    CharacterCase{"half-width kana", "ｱﾞ ｰ", "b1de20b0"},
                    CharacterCase{"backslash is no yen sign", "\\", "5c"},
                    CharacterCase{"overline", "‾", "819c"}, CharacterCase{"full-width space", "　", "8140"},
                    CharacterCase{"NEC special", "①㈱№", "8740878a8782"},
                    CharacterCase{"IBM extension", "髙﨑", "fbfcfab1"},
                    CharacterCase{"wave dash and its Windows twin", "〜～", "81608160"},
                    CharacterCase{"minus and its Windows twin", "−－", "817c817c"},
                    CharacterCase{"double bar, cent, pound, not", "‖¢£¬", "81618191819281ca"},
                    CharacterCase{"a dash", "—", "815c"},
                    CharacterCase{"decomposed kana", "か\u3099", "82aa"},
                    CharacterCase{"black dot itself", "●", "819c"}, CharacterCase{"Hangul", "가", "819c"},
                    CharacterCase{"beyond the BMP, one dot each", "𠮷野𠮷", "819c96ec819c"},
                    CharacterCase{"variation selector", "葛\U000E0100", "8a8b"},
                    CharacterCase{"emoji", "🙂", "819c"}, CharacterCase{"accented Latin", "é", "819c"}));

TEST(Cp932, ReadsBackWhatItWrites) {
    const std::string text = "窓口　太郎 ﾏﾄﾞｸﾞﾁ ①髙﨑 ABC～－";
    EXPECT_EQ(fromCp932(toCp932(text).bytes()), text);
}

TEST(Cp932, RefusesBytesThatAreNone) {
    EXPECT_FALSE(fromCp932(samples::bytesOf("\x81")));
    EXPECT_FALSE(fromCp932(samples::bytesOf("\xFF")));
    EXPECT_FALSE(fromCp932(samples::bytesOf("\x81\x20")));
}

TEST(Utf8, IsStrict) {
    EXPECT_EQ(toCodePoints("aあ𠮷"), U"aあ𠮷");
    for (const char* bad : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF0\x80\x80\x80", "\xE3\x81", "\xFF", "a\xC3"}) {
        EXPECT_FALSE(toCodePoints(bad)) << toHex(samples::bytesOf(bad));
    }
}

TEST(Printable, DropsControlsAndNoncharacters) {
    EXPECT_EQ(printableOnly("a\tb\x7F\u0085\uFFFEc\n"), "abc");
    EXPECT_EQ(printableOnly("\xC3"), "");
}

struct FormCase {
    Form form;
    const char* value;
    const char* written;
};

void PrintTo(const FormCase& form, std::ostream* out) {
    *out << "form " << static_cast<int>(form.form) << " of " << toHex(samples::bytesOf(form.value));
}

class WrittenForm : public testing::TestWithParam<FormCase> {};

TEST_P(WrittenForm, IsThatOfTheInterface) {
    EXPECT_EQ(written(GetParam().value, GetParam().form), GetParam().written);
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrittenForm,
    testing::Values(
        FormCase{Form::AsIs, "a\x01 b", "a b"}, FormCase{Form::InsurerNumber, "991117", "  991117"},
        FormCase{Form::InsurerNumber, "06991113", "06991113"},
        FormCase{Form::InsurerNumber, "069911130", "069911130"}, FormCase{Form::Branch, "1", "01"},
        FormCase{Form::Branch, "01", "01"}, FormCase{Form::Branch, "A", "A"},
        FormCase{Form::Ratio, "20", "020"}, FormCase{Form::Ratio, "030", "030"},
        FormCase{Form::PostNumber, "1000001", "100-0001"}, FormCase{Form::PostNumber, "100-0001", "100-0001"},
        FormCase{Form::PostNumber, "不明", "不明"}, FormCase{Form::Name, "窓口 太郎", "窓口　太郎"},
        FormCase{Form::Name, "窓口　太郎", "窓口　太郎"},
        FormCase{Form::Kana, "マドグチ　タロウ", "ﾏﾄﾞｸﾞﾁ ﾀﾛｳ"},
        FormCase{Form::Kana, "ﾏﾄﾞｸﾞﾁ ﾀﾛｳ", "ﾏﾄﾞｸﾞﾁ ﾀﾛｳ"}, FormCase{Form::Kana, "しょうコ", "ｼｮｳｺ"},
        FormCase{Form::Kana, "ヴァパペー・ヶヲンー", "ｳﾞｧﾊﾟﾍﾟｰ･ｹｦﾝｰ"},
        FormCase{Form::Kana, "ＳＭＩＴＨ　ジョン", "SMITH ｼﾞｮﾝ"}));

}  // namespace
}  // namespace madoguchi::eligibility
