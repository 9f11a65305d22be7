// A private key in memory: made, loaded, stored (PEM, mode 0600) and used to sign or verify.
// Kinds: RSA-2048 (cards, TLS), P-256 (TLS), Ed25519 (the kiosk's assertions, audit seals).
// Threads: a key may be used from several threads at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::crypto {

enum class KeyKind { Rsa2048, P256, Ed25519 };

[[nodiscard]] Expected<KeyHandle> makeKey(KeyKind kind);
[[nodiscard]] Expected<KeyHandle> loadPrivateKey(const std::filesystem::path& pem);
[[nodiscard]] Expected<void> storePrivateKey(EVP_PKEY& key,
                                             const std::filesystem::path& pem);  // 0600, atomic
[[nodiscard]] Expected<KeyHandle> loadPublicKey(const std::filesystem::path& pem);
[[nodiscard]] Expected<void> storePublicKey(EVP_PKEY& key, const std::filesystem::path& pem);

// RSA: PKCS#1 v1.5 with SHA-256; P-256: ECDSA with SHA-256 (DER); Ed25519: pure.
[[nodiscard]] Expected<std::vector<std::uint8_t>> sign(EVP_PKEY& key, std::span<const std::uint8_t> message);
[[nodiscard]] bool verify(EVP_PKEY& key, std::span<const std::uint8_t> message,
                          std::span<const std::uint8_t> signature);

}  // namespace madoguchi::crypto
