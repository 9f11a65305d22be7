#include "domain/typed_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace madoguchi::domain {
namespace {

constexpr std::size_t kWideSize = 3;  // bytes in UTF-8 of every sign that is replaced here

// Minus sign, hyphens, dashes and the long-vowel mark, which a kana keyboard gives for the hyphen's key.
constexpr std::array<std::string_view, 8> kDashes{"\u2010", "\u2011", "\u2012", "\u2013",
                                                  "\u2014", "\u2015", "\u2212", "\u30FC"};

// U+FF01 to U+FF5E are ASCII's 0x21 to 0x7E in the same order.
char asciiOfWide(std::string_view sign) {
    const auto lead = static_cast<std::uint8_t>(sign[1]);
    const auto trail = static_cast<std::uint8_t>(sign[2]);
    const bool fits =
        static_cast<std::uint8_t>(sign[0]) == 0xEF && ((lead == 0xBC && trail >= 0x81 && trail <= 0xBF) ||
                                                       (lead == 0xBD && trail >= 0x80 && trail <= 0x9E));
    return fits ? static_cast<char>(0x20 + (lead - 0xBC) * 0x40 + (trail - 0x80)) : '\0';
}

}  // namespace

std::string halfWidth(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        if (text.size() >= kWideSize) {
            const std::string_view sign = text.substr(0, kWideSize);
            const char ascii = sign == "\u3000"                                    ? ' '
                               : std::ranges::find(kDashes, sign) != kDashes.end() ? '-'
                                                                                   : asciiOfWide(sign);
            if (ascii != '\0') {
                plain += ascii;
                text.remove_prefix(kWideSize);
                continue;
            }
        }
        plain += text.front();
        text.remove_prefix(1);
    }
    return plain;
}

std::string halfWidthWithoutSpaces(std::string_view text) {
    std::string plain = halfWidth(text);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return plain;
}

}  // namespace madoguchi::domain
