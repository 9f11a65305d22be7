#include "eligibility/written_form.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "eligibility/charset.hpp"

namespace madoguchi::eligibility {
namespace {

// U+30A1 (ァ) to U+30F6 (ヶ): the half-width letters, voiced ones with their mark behind them.
constexpr std::array<std::u32string_view, 86> kHalfWidth{
    U"ｧ",  U"ｱ",  U"ｨ",  U"ｲ",  U"ｩ",  U"ｳ",  U"ｪ",  U"ｴ", U"ｫ",  U"ｵ",  U"ｶ",  U"ｶﾞ", U"ｷ",  U"ｷﾞ", U"ｸ",
    U"ｸﾞ", U"ｹ",  U"ｹﾞ", U"ｺ",  U"ｺﾞ", U"ｻ",  U"ｻﾞ", U"ｼ", U"ｼﾞ", U"ｽ",  U"ｽﾞ", U"ｾ",  U"ｾﾞ", U"ｿ",  U"ｿﾞ",
    U"ﾀ",  U"ﾀﾞ", U"ﾁ",  U"ﾁﾞ", U"ｯ",  U"ﾂ",  U"ﾂﾞ", U"ﾃ", U"ﾃﾞ", U"ﾄ",  U"ﾄﾞ", U"ﾅ",  U"ﾆ",  U"ﾇ",  U"ﾈ",
    U"ﾉ",  U"ﾊ",  U"ﾊﾞ", U"ﾊﾟ", U"ﾋ",  U"ﾋﾞ", U"ﾋﾟ", U"ﾌ", U"ﾌﾞ", U"ﾌﾟ", U"ﾍ",  U"ﾍﾞ", U"ﾍﾟ", U"ﾎ",  U"ﾎﾞ",
    U"ﾎﾟ", U"ﾏ",  U"ﾐ",  U"ﾑ",  U"ﾒ",  U"ﾓ",  U"ｬ",  U"ﾔ", U"ｭ",  U"ﾕ",  U"ｮ",  U"ﾖ",  U"ﾗ",  U"ﾘ",  U"ﾙ",
    U"ﾚ",  U"ﾛ",  U"ﾜ",  U"ﾜ",  U"ｲ",  U"ｴ",  U"ｦ",  U"ﾝ", U"ｳﾞ", U"ｶ",  U"ｹ"};

std::u32string halfWidth(char32_t character) {
    if (character >= 0x3041 && character <= 0x3096) {
        character += 0x60;  // hiragana stand in the same order as katakana
    }
    if (character >= 0x30A1 && character <= 0x30F6) {
        return std::u32string{kHalfWidth[character - 0x30A1]};
    }
    if (character >= 0xFF01 && character <= 0xFF5E) {
        return {static_cast<char32_t>(character - 0xFEE0)};
    }
    switch (character) {
        case U'\u3000':
            return U" ";
        case U'ー':
            return U"ｰ";
        case U'・':
            return U"･";
        case U'、':
            return U"､";
        case U'。':
            return U"｡";
        case U'「':
            return U"｢";
        case U'」':
            return U"｣";
        case U'゛':
        case 0x3099:
            return U"ﾞ";
        case U'゜':
        case 0x309A:
            return U"ﾟ";
        default:
            return {character};
    }
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string padded(std::string_view value, std::size_t width, char with) {
    return std::string(value.size() < width ? width - value.size() : 0, with).append(value);
}

}  // namespace

std::string written(std::string_view value, Form form) {
    std::string text = printableOnly(value);
    switch (form) {
        case Form::AsIs:
            return text;
        case Form::InsurerNumber:
            return padded(text, 8, ' ');
        case Form::Branch:
            return allDigits(text) ? padded(text, 2, '0') : text;
        case Form::Ratio:
            return allDigits(text) ? padded(text, 3, '0') : text;
        case Form::PostNumber:
            return text.size() == 7 && allDigits(text) ? text.substr(0, 3) + '-' + text.substr(3) : text;
        case Form::Name: {
            std::string name;
            for (const char32_t character : toCodePoints(text).value_or(U"")) {
                appendUtf8(name, character == U' ' ? U'\u3000' : character);
            }
            return name;
        }
        case Form::Kana: {
            std::string kana;
            for (const char32_t character : toCodePoints(text).value_or(U"")) {
                for (const char32_t half : halfWidth(character)) {
                    appendUtf8(kana, half);
                }
            }
            return kana;
        }
    }
    return text;
}

}  // namespace madoguchi::eligibility
