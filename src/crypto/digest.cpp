#include "crypto/digest.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <new>

namespace madoguchi::crypto {

Sha256 sha256(std::span<const std::uint8_t> bytes) {
    Sha256 digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw std::bad_alloc{};
    }
    return digest;
}

Sha256 hmacSha256(std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes) {
    Sha256 digest{};
    unsigned int length = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes.data(), bytes.size(),
             digest.data(), &length) == nullptr) {
        throw std::bad_alloc{};
    }
    return digest;
}

}  // namespace madoguchi::crypto
