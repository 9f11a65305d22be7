#include "eligibility/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/unorm2.h>

#include <memory>
#include <stdexcept>

#include "core/secure_bytes.hpp"

namespace madoguchi::eligibility {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using ConverterHandle = std::unique_ptr<UConverter, CloseConverter>;

ConverterHandle openCp932() {
    UErrorCode status = U_ZERO_ERROR;
    ConverterHandle converter{ucnv_open("ibm-943_P15A-2003", &status)};
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error{"ICU has no CP932 table"};  // an incomplete installation, not an input
    }
    return converter;
}

// The characters that JIS and Microsoft gave different Unicode numbers, as Windows expects them.
char16_t windowsTwin(char32_t character) {
    switch (character) {
        case 0x301C:
            return 0xFF5E;
        case 0x2212:
            return 0xFF0D;
        case 0x2016:
            return 0x2225;
        case 0x2014:
            return 0x2015;
        case 0x00A2:
            return 0xFFE0;
        case 0x00A3:
            return 0xFFE1;
        case 0x00AC:
            return 0xFFE2;
        default:
            return 0;
    }
}

bool isVariationSelector(char32_t character) {
    return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
}

void appendUtf16(std::u16string& text, char32_t character) {
    if (const char16_t twin = windowsTwin(character); twin != 0) {
        text.push_back(twin);
    } else if (character < 0x10000) {
        text.push_back(static_cast<char16_t>(character));
    } else {
        text.push_back(static_cast<char16_t>(0xD7C0 + (character >> 10)));
        text.push_back(static_cast<char16_t>(0xDC00 + (character & 0x3FF)));
    }
}

std::u16string composed(const std::u16string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    std::u16string result(text.size() * 3 + 1, u'\0');
    const int length = unorm2_normalize(nfc, text.data(), static_cast<int>(text.size()), result.data(),
                                        static_cast<int>(result.size()), &status);
    if (U_FAILURE(status) != 0) {
        return text;
    }
    result.resize(static_cast<std::size_t>(length));
    return result;
}

// As Windows would hold the text before it writes CP932.
std::optional<std::u16string> windowsText(std::string_view utf8) {
    const auto characters = toCodePoints(utf8);
    if (!characters) {
        return std::nullopt;
    }
    std::u16string wide;
    wide.reserve(characters->size());
    for (const char32_t character : *characters) {
        if (!isVariationSelector(character)) {
            appendUtf16(wide, character);
        }
    }
    return composed(wide);
}

}  // namespace

std::optional<std::string> fromCp932(std::span<const std::uint8_t> bytes) {
    const ConverterHandle converter = openCp932();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string wide(bytes.size() + 1, u'\0');
    const int length =
        ucnv_toUChars(converter.get(), wide.data(), static_cast<int>(wide.size()),
                      reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size()), &status);
    if (U_FAILURE(status) != 0) {
        return std::nullopt;
    }
    wide.resize(static_cast<std::size_t>(length));
    std::string text;
    text.reserve(wide.size() * 3);
    for (const char16_t unit : wide) {  // CP932 holds nothing beyond U+FFFF
        appendUtf8(text, unit);
    }
    return text;
}

bool fitsCp932(std::string_view utf8) {
    const auto wide = windowsText(utf8);
    if (!wide) {
        return false;
    }
    const ConverterHandle converter = openCp932();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFallback(converter.get(), 0);
    std::string room(wide->size() * 2 + 1, '\0');
    ucnv_fromUChars(converter.get(), room.data(), static_cast<int>(room.size()), wide->data(),
                    static_cast<int>(wide->size()), &status);
    return U_FAILURE(status) == 0;
}

SecureBytes toCp932(std::string_view utf8) {
    const auto wide = windowsText(utf8);
    if (!wide) {
        return {};
    }
    const ConverterHandle converter = openCp932();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setSubstString(converter.get(), u"●", 1, &status);
    ucnv_setFallback(converter.get(), 0);  // a look-alike is not the same character
    SecureBytes room(wide->size() * 2 + 1);
    const int length =
        ucnv_fromUChars(converter.get(), reinterpret_cast<char*>(room.bytes().data()),
                        static_cast<int>(room.size()), wide->data(), static_cast<int>(wide->size()), &status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error{"CP932 encoding failed"};
    }
    return SecureBytes::copyOf(room.bytes().first(static_cast<std::size_t>(length)));
}

std::optional<std::u32string> toCodePoints(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        std::size_t length = 1;
        char32_t character = first;
        if (first >= 0xF0 && first <= 0xF4) {
            length = 4;
            character = first & 0x07U;
        } else if (first >= 0xE0 && first < 0xF0) {
            length = 3;
            character = first & 0x0FU;
        } else if (first >= 0xC2 && first < 0xE0) {
            length = 2;
            character = first & 0x1FU;
        } else if (first >= 0x80) {
            return std::nullopt;
        }
        if (at + length > utf8.size()) {
            return std::nullopt;
        }
        for (std::size_t i = 1; i < length; ++i) {
            const auto next = static_cast<unsigned char>(utf8[at + i]);
            if ((next & 0xC0U) != 0x80U) {
                return std::nullopt;
            }
            character = (character << 6) | (next & 0x3FU);
        }
        const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
        if (overlong || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) {
            return std::nullopt;
        }
        characters.push_back(character);
        at += length;
    }
    return characters;
}

void appendUtf8(std::string& text, char32_t character) {
    const auto put = [&text](char32_t byte) {
        text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6));
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12));
        put(0x80U | ((character >> 6) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | (character >> 18));
        put(0x80U | ((character >> 12) & 0x3FU));
        put(0x80U | ((character >> 6) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

bool isPrintable(char32_t character) {
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    const bool nonCharacter =
        (character & 0xFFFEU) == 0xFFFEU || (character >= 0xFDD0 && character <= 0xFDEF);
    return !control && !nonCharacter;
}

std::string printableOnly(std::string_view utf8) {
    std::string text;
    if (const auto characters = toCodePoints(utf8)) {
        text.reserve(utf8.size());
        for (const char32_t character : *characters) {
            if (isPrintable(character)) {
                appendUtf8(text, character);
            }
        }
    }
    return text;
}

}  // namespace madoguchi::eligibility
