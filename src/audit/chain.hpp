// One entry of the log as it is stored, and the keyed hash that ties it to the entry before it.
// The canonical form that is hashed: docs/audit-format.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/secure_bytes.hpp"
#include "core/time.hpp"
#include "crypto/digest.hpp"

namespace madoguchi::audit {

struct LogRow {
    std::int64_t sequence = 0;  // 1, 2, 3 … without a gap
    std::string timeUtc;        // 2026-04-01T00:15:03.120Z
    std::int64_t monotonicMs = 0;
    std::string kiosk;
    std::string session;
    std::string actor;
    std::string event;
    std::string outcome;
    std::string details;  // canonical JSON object
    crypto::Sha256 previousHash{};
    crypto::Sha256 hash{};
};

// HMAC-SHA-256 over every field but `hash`.
[[nodiscard]] crypto::Sha256 hashOf(const LogRow& row, const SecureBytes& chainKey);

// What the first entry names as the hash before it: bound to the log, so that chains can't be swapped.
[[nodiscard]] crypto::Sha256 genesisHash(std::string_view log, const SecureBytes& chainKey);

// A JSON object of text values: keys in byte order, no spaces, `"` `\` and control characters escaped, bytes
// that are no UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string canonicalJson(const std::map<std::string, std::string>& details);

[[nodiscard]] std::string toIsoTime(UtcTime time);
[[nodiscard]] std::optional<UtcTime> fromIsoTime(std::string_view text);  // of exactly that form

// The value of a text member in an object that canonicalJson made; empty without one.
[[nodiscard]] std::string memberOf(std::string_view canonical, std::string_view key);

}  // namespace madoguchi::audit
