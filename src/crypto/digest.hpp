// SHA-256 and HMAC-SHA-256 over OpenSSL.
// Errors: OpenSSL's digests fail only when memory ends; that is thrown as std::bad_alloc.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace madoguchi::crypto {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::span<const std::uint8_t> bytes);
[[nodiscard]] Sha256 hmacSha256(std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes);

}  // namespace madoguchi::crypto
