#include "mynumber/card_text.hpp"

#include <array>

namespace madoguchi::mynumber {
namespace {

constexpr std::size_t kMaxText = 1024;

// Length of the UTF-8 sequence at the beginning of `bytes`, or 0 when it is none that may stand in a card's
// text.
std::size_t characterLength(std::span<const std::uint8_t> bytes) {
    const std::uint8_t first = bytes[0];
    if (first >= 0x20 && first < 0x7F) {
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || bytes.size() < length) {
        return 0;
    }
    char32_t code = first & (0x7FU >> length);
    for (const std::uint8_t byte : bytes.subspan(1, length - 1)) {
        if ((byte & 0xC0U) != 0x80U) {
            return 0;
        }
        code = (code << 6U) | (byte & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool control = code >= 0x80 && code < 0xA0;
    return code < kLeast.at(length) || code > 0x10FFFF || surrogate || control ? 0 : length;
}

}  // namespace

Expected<domain::Date> parseCardDate(std::span<const std::uint8_t> value) {
    const auto date = domain::parseCompactDate(std::string{value.begin(), value.end()});
    if (!date) {
        return fail(StepCode::CardMalformed, "date");
    }
    return *date;
}

Expected<domain::Sex> parseCardSex(std::span<const std::uint8_t> value) {
    if (value.size() == 1) {
        switch (value[0]) {
            case '0':
                return domain::Sex::Unknown;
            case '1':
                return domain::Sex::Male;
            case '2':
                return domain::Sex::Female;
            case '9':
                return domain::Sex::NotApplicable;
        }
    }
    return fail(StepCode::CardMalformed, "sex");
}

Expected<std::string> parseCardText(std::span<const std::uint8_t> value) {
    if (value.size() > kMaxText) {
        return fail(StepCode::CardMalformed, "text too long");
    }
    for (auto rest = value; !rest.empty();) {
        const std::size_t length = characterLength(rest);
        if (length == 0) {
            return fail(StepCode::CardMalformed, "text is not UTF-8");
        }
        rest = rest.subspan(length);
    }
    return std::string{value.begin(), value.end()};
}

}  // namespace madoguchi::mynumber
