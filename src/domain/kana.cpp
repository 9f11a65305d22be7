#include "domain/kana.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace madoguchi::domain {
namespace {

constexpr char32_t kHiraganaFirst = 0x3041;  // ぁ
constexpr char32_t kHiraganaLast = 0x3096;   // ゖ
constexpr char32_t kKatakanaFirst = 0x30A1;  // ァ
constexpr char32_t kKatakanaLast = 0x30FA;   // ヺ
constexpr char32_t kMiddleDot = 0x30FB;
constexpr char32_t kLongVowel = 0x30FC;
constexpr char32_t kHalfFirst = 0xFF65;  // ･
constexpr char32_t kHalfVoiced = 0xFF9E;
constexpr char32_t kHalfSemiVoiced = 0xFF9F;

// A letter of the first row counts as the one below it.
constexpr std::u32string_view kOftenConfused = U"ァィゥェォッャュョヮヵヶヂヅヰヱヲ";
constexpr std::u32string_view kComparedAs = U"アイウエオツヤユヨワカケジズイエオ";
static_assert(kOftenConfused.size() == kComparedAs.size());

// U+FF65 to U+FF9D in order.
constexpr std::u32string_view kFullOfHalf =
    U"・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラ"
    U"リルレロワン";

struct Letter {
    char32_t code;
    std::size_t bytes;
};

// Nothing for bytes that are no letter of one to three bytes (kana have three).
std::optional<Letter> firstLetter(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
    const auto follows = [&](std::size_t at) { return at < text.size() && (byte(at) & 0xC0) == 0x80; };
    if (byte(0) < 0x80) {
        return Letter{byte(0), 1};
    }
    if ((byte(0) & 0xE0) == 0xC0 && follows(1)) {
        return Letter{static_cast<char32_t>((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    }
    if ((byte(0) & 0xF0) == 0xE0 && follows(1) && follows(2)) {
        return Letter{
            static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    }
    return std::nullopt;
}

void append(std::string& text, char32_t code) {  // of three bytes in UTF-8
    text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
}

bool takesVoiced(char32_t letter) {
    return (letter >= U'カ' && letter <= U'ヂ' && (letter - U'カ') % 2 == 0) || letter == U'ツ' ||
           letter == U'テ' || letter == U'ト' ||
           (letter >= U'ハ' && letter <= U'ホ' && (letter - U'ハ') % 3 == 0);
}

bool takesSemiVoiced(char32_t letter) {
    return letter >= U'ハ' && letter <= U'ホ' && (letter - U'ハ') % 3 == 0;
}

bool isBlank(char32_t code) {
    return code == U' ' || code == U'\t' || code == U'\n' || code == U'\r' || code == 0x3000;
}

bool isDash(char32_t code) {
    return code == U'-' || code == 0x2010 || code == 0x2011 || code == 0x2012 || code == 0x2013 ||
           code == 0x2014 || code == 0x2015 || code == 0x2212 || code == 0xFF0D;
}

}  // namespace

std::string foldKana(std::string_view text) {
    std::string folded;
    char32_t last = 0;  // the letter that a mark may join
    while (!text.empty()) {
        const auto letter = firstLetter(text);
        if (!letter) {
            folded += text.front();
            text.remove_prefix(1);
            last = 0;
            continue;
        }
        char32_t code = letter->code;
        const bool mark = code == kHalfVoiced || code == kHalfSemiVoiced || code == 0x309B ||
                          code == 0x309C || code == 0x3099 || code == 0x309A;
        if (isBlank(code)) {
            text.remove_prefix(letter->bytes);
            continue;
        }
        if (mark && last != 0) {
            const bool semi = code == kHalfSemiVoiced || code == 0x309C || code == 0x309A;
            const bool joins = semi ? takesSemiVoiced(last) : takesVoiced(last) || last == U'ウ';
            if (joins) {
                folded.resize(folded.size() - 3);
                append(folded, last == U'ウ' ? U'ヴ' : last + (semi ? 2U : 1U));
                text.remove_prefix(letter->bytes);
                last = 0;
                continue;
            }
        }
        if (code >= kHiraganaFirst && code <= kHiraganaLast) {
            code += kKatakanaFirst - kHiraganaFirst;
        } else if (code >= kHalfFirst && code < kHalfFirst + kFullOfHalf.size()) {
            code = kFullOfHalf[code - kHalfFirst];
        } else if (isDash(code) && !folded.empty()) {
            code = kLongVowel;
        }
        if (code == letter->code) {
            folded += text.substr(0, letter->bytes);
        } else {
            append(folded, code);
        }
        last = code >= kKatakanaFirst && code <= kKatakanaLast ? code : 0;
        text.remove_prefix(letter->bytes);
    }
    return folded;
}

std::string comparableKana(std::string_view text) {
    const std::string folded = foldKana(text);
    std::string_view rest = folded;
    std::string compared;
    while (!rest.empty()) {
        const auto letter = firstLetter(rest);
        const std::size_t bytes = letter ? letter->bytes : 1;
        const std::size_t at = letter ? kOftenConfused.find(letter->code) : std::u32string_view::npos;
        if (at == std::u32string_view::npos) {
            compared += rest.substr(0, bytes);
        } else {
            append(compared, kComparedAs[at]);
        }
        rest.remove_prefix(bytes);
    }
    return compared;
}

bool isFoldedKana(std::string_view folded) {
    if (folded.empty()) {
        return false;
    }
    while (!folded.empty()) {
        const auto letter = firstLetter(folded);
        if (!letter || !((letter->code >= kKatakanaFirst && letter->code <= kKatakanaLast) ||
                         letter->code == kMiddleDot || letter->code == kLongVowel)) {
            return false;
        }
        folded.remove_prefix(letter->bytes);
    }
    return true;
}

}  // namespace madoguchi::domain
