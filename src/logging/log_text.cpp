#include "logging/log_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace madoguchi::logging {
namespace {

constexpr std::size_t kLongestValue = 500;
constexpr std::size_t kDigitsOfAPerson = 8;

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

std::string withoutNumbersOfPersons(std::string_view text) {
    std::string result;
    std::size_t position = 0;
    while (position < text.size()) {
        std::size_t end = position;
        while (end < text.size() && isDigit(text[end])) {
            ++end;
        }
        const std::size_t digits = end - position;
        if (digits >= kDigitsOfAPerson) {
            result += "<" + std::to_string(digits) + " digits>";
            position = end;
        } else {
            result += text.substr(position, std::max<std::size_t>(digits, 1));
            position += std::max<std::size_t>(digits, 1);
        }
    }
    return result;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte == 0x7F) {
            std::array<char, 5> code{};
            std::snprintf(code.data(), code.size(), "\\x%02x", static_cast<unsigned>(byte));
            result += code.data();
        } else if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else {
            result += character;
        }
    }
    return result;
}

// At most the bytes allowed, never through the middle of a UTF-8 character.
std::string_view cut(std::string_view text) {
    if (text.size() <= kLongestValue) {
        return text;
    }
    std::size_t end = kLongestValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

}  // namespace

Field field(std::string_view name, std::string_view value) {
    return {std::string{name}, std::string{value}};
}

Field field(std::string_view name, std::int64_t value) {
    return {std::string{name}, std::to_string(value)};
}

Field redacted(std::string_view name, std::span<const std::uint8_t> secret) {
    return {std::string{name}, "<" + std::to_string(secret.size()) + " bytes>"};
}

std::string lineOf(std::string_view event, std::span<const Field> fields) {
    std::string line = escaped(withoutNumbersOfPersons(event));
    for (const Field& entry : fields) {
        // The mask first: a cut through a long number would leave a short one.
        const std::string masked = withoutNumbersOfPersons(entry.value);
        const std::string value = escaped(cut(masked));
        const bool quotes = value.empty() || value.find_first_of(" =\"\\") != std::string::npos;
        line += " " + escaped(entry.name) + "=" + (quotes ? "\"" + value + "\"" : value);
    }
    return line;
}

}  // namespace madoguchi::logging
