// Names in kana, made comparable: what staff type (ひらがな, カタカナ, ﾊﾝｶｸ) and what an answer writes are
// the same name when they fold to the same text. UTF-8; pure functions. Threads: any.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::domain {

// Hiragana and half-width kana become full-width katakana, marks join their letters, blanks go, every dash
// between letters is the long vowel. Anything else stays as it is.
[[nodiscard]] std::string foldKana(std::string_view text);

// Folded, for holding one name against another and for nothing that is shown: answers of the eligibility
// service come in half-width kana whose small letters are not reliable (ｼﾖｳｲﾁ for しょういち), and one sound
// has two spellings (ヂ ジ, ヅ ズ, ヰ イ, ヱ エ, ヲ オ). Two names that differ in nothing else are the same
// here.
[[nodiscard]] std::string comparableKana(std::string_view text);

// Katakana, long vowels and middle dots only, and at least one.
[[nodiscard]] bool isFoldedKana(std::string_view folded);

}  // namespace madoguchi::domain
