#include "audit/chain.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <vector>

#include "domain/date.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::string_view kEntryDomain = "madoguchi.audit.entry.1";
constexpr std::string_view kGenesisDomain = "madoguchi.audit.genesis.1";

void put(std::vector<std::uint8_t>& bytes, std::uint64_t value) {
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(value >> (shift - 8)));
    }
}

// Length first: no two different rows can ever give the same bytes.
void put(std::vector<std::uint8_t>& bytes, std::string_view text) {
    put(bytes, static_cast<std::uint64_t>(text.size()));
    bytes.insert(bytes.end(), text.begin(), text.end());
}

// Length of the well-formed UTF-8 character at the front, 0 when it is none (RFC 3629: no surrogates, no
// overlong).
std::size_t utf8Length(std::string_view text) {
    const auto byte = [text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) {
        return 0;
    }
    for (std::size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    const unsigned char second = byte(1);
    const bool wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
}

void putJsonText(std::string& json, std::string_view text) {
    json.push_back('"');
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0) {
            json += "\xEF\xBF\xBD";
            text.remove_prefix(1);
            continue;
        }
        if (first == '"' || first == '\\') {
            json.push_back('\\');
            json.push_back(static_cast<char>(first));
        } else if (first < 0x20 || first == 0x7F) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(first));
            json += escape.data();
        } else {
            json += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    json.push_back('"');
}

}  // namespace

crypto::Sha256 hashOf(const LogRow& row, const SecureBytes& chainKey) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(512);
    put(bytes, kEntryDomain);
    put(bytes, static_cast<std::uint64_t>(row.sequence));
    put(bytes, row.timeUtc);
    put(bytes, static_cast<std::uint64_t>(row.monotonicMs));
    for (const std::string* const field :
         {&row.kiosk, &row.session, &row.actor, &row.event, &row.outcome, &row.details}) {
        put(bytes, *field);
    }
    bytes.insert(bytes.end(), row.previousHash.begin(), row.previousHash.end());
    return crypto::hmacSha256(chainKey.bytes(), bytes);
}

crypto::Sha256 genesisHash(std::string_view log, const SecureBytes& chainKey) {
    std::vector<std::uint8_t> bytes;
    put(bytes, kGenesisDomain);
    put(bytes, log);
    return crypto::hmacSha256(chainKey.bytes(), bytes);
}

std::string canonicalJson(const std::map<std::string, std::string>& details) {
    std::string json = "{";
    for (const auto& [key, value] : details) {
        if (json.size() > 1) {
            json.push_back(',');
        }
        putJsonText(json, key);
        json.push_back(':');
        putJsonText(json, value);
    }
    json.push_back('}');
    return json;
}

std::string toIsoTime(UtcTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text.data();
}

std::optional<UtcTime> fromIsoTime(std::string_view text) {
    constexpr std::size_t kLength = std::string_view{"2026-04-01T00:15:03.120Z"}.size();
    if (text.size() != kLength) {
        return std::nullopt;
    }
    const auto date = domain::parseIsoDate(text.substr(0, 10));
    std::array<int, 4> parts{};  // hours, minutes, seconds, milliseconds
    constexpr std::array<std::size_t, 4> kStarts{11, 14, 17, 20};
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const std::string_view digits = text.substr(kStarts[index], index == 3 ? 3 : 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parts[index]);
        if (error != std::errc{} || end != digits.data() + digits.size() || parts[index] < 0) {
            return std::nullopt;
        }
    }
    const auto [hours, minutes, seconds, milliseconds] = parts;
    if (!date || hours > 23 || minutes > 59 || seconds > 59) {
        return std::nullopt;
    }
    const UtcTime time = std::chrono::sys_days{*date} + std::chrono::hours{hours} +
                         std::chrono::minutes{minutes} + std::chrono::seconds{seconds} +
                         Milliseconds{milliseconds};
    return toIsoTime(time) == text ? std::optional{time} : std::nullopt;
}

std::string memberOf(std::string_view canonical, std::string_view key) {
    const std::string wanted = "\"" + std::string{key} + "\":\"";
    const auto start = canonical.find(wanted);
    if (start == std::string_view::npos || (start != 1 && canonical[start - 1] != ',')) {
        return {};
    }
    const auto value = canonical.substr(start + wanted.size());
    return std::string{value.substr(0, value.find('"'))};
}

}  // namespace madoguchi::audit
