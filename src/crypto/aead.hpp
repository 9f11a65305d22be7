// Authenticated encryption of small records at rest: AES-256-GCM over OpenSSL.
// A sealed record is nonce (12 bytes, random) + ciphertext + tag (16 bytes). `context` is bound to the record
// but not stored in it: a record that is moved to another place does not open there. Errors: crypto.failed
// (wrong key, wrong context, changed or truncated record).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"

namespace madoguchi::crypto {

inline constexpr std::size_t kAeadKeySize = 32;

[[nodiscard]] Expected<std::vector<std::uint8_t>> encrypt(std::span<const std::uint8_t> key,
                                                          std::span<const std::uint8_t> plain,
                                                          std::string_view context);
[[nodiscard]] Expected<SecureBytes> decrypt(std::span<const std::uint8_t> key,
                                            std::span<const std::uint8_t> record, std::string_view context);

}  // namespace madoguchi::crypto
