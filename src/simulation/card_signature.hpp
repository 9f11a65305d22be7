// RSA as the chip does it: PKCS#1 v1.5 padding around exactly the bytes given, and the key objects of its
// files. Used by the builder of the files and by the virtual card. Errors: crypto.failed.
#pragma once

#include <span>

#include "core/result.hpp"
#include "crypto/openssl_handles.hpp"
#include "simulation/card_tlv.hpp"

namespace madoguchi::simulation {

inline constexpr std::size_t kLongestSignInput = 245;  // 2048-bit key less 11 bytes of padding

// 256 bytes. `input` is 1 to 245 bytes and is not hashed.
[[nodiscard]] Expected<Octets> signVerbatim(EVP_PKEY& key, std::span<const std::uint8_t> input);
// The same over a SHA-256 DigestInfo whose digest is `digest`, of whatever length (券面 files sign three at
// once).
[[nodiscard]] Expected<Octets> signDigest(EVP_PKEY& key, std::span<const std::uint8_t> digest);
// 90 03 010001 | 91 82 01 00 modulus
[[nodiscard]] Octets publicKeyObject(EVP_PKEY& key);

}  // namespace madoguchi::simulation
