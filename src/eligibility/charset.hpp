// Text between the wire's charsets and UTF-8, over ICU (CP932 is its "ibm-943_P15A-2003", which agrees with
// Windows in every character that a message can hold; tests compare the troublesome ones).
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/secure_bytes.hpp"

namespace madoguchi::eligibility {

// Nothing when the bytes are not valid in the charset.
[[nodiscard]] std::optional<std::string> fromCp932(std::span<const std::uint8_t> bytes);

// Every character that CP932 lacks becomes one "●" (never a numeric reference). Composed first (か + ゙ = が),
// variation selectors dropped, and the Unicode twins of JIS punctuation (〜 − ‖ ¢ £ ¬ —) taken as what
// Windows writes.
[[nodiscard]] SecureBytes toCp932(std::string_view utf8);

// Would toCp932() write every character of the text as it is?
[[nodiscard]] bool fitsCp932(std::string_view utf8);

// Strict UTF-8 (no surrogates, no overlong forms) to code points, and back.
[[nodiscard]] std::optional<std::u32string> toCodePoints(std::string_view utf8);
void appendUtf8(std::string& text, char32_t character);

// May the character stand in a message? (No control characters, no noncharacters.)
[[nodiscard]] bool isPrintable(char32_t character);

// Without the characters that are not printable; invalid UTF-8 gives an empty text.
[[nodiscard]] std::string printableOnly(std::string_view utf8);

}  // namespace madoguchi::eligibility
