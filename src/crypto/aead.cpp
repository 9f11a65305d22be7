#include "crypto/aead.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <limits>

#include "crypto/openssl_handles.hpp"
#include "crypto/random.hpp"

namespace madoguchi::crypto {
namespace {

constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kTagSize = 16;
constexpr std::size_t kLargest = std::numeric_limits<int>::max() / 2;  // OpenSSL counts in int

std::vector<std::uint8_t> contextBytes(std::string_view context) {
    return {context.begin(), context.end()};
}

}  // namespace

Expected<std::vector<std::uint8_t>> encrypt(std::span<const std::uint8_t> key,
                                            std::span<const std::uint8_t> plain, std::string_view context) {
    if (key.size() != kAeadKeySize || plain.size() > kLargest) {
        return fail(StepCode::CryptoFailed, "encryption");
    }
    std::vector<std::uint8_t> record(kNonceSize + plain.size() + kTagSize);
    fillRandom(std::span{record}.first(kNonceSize));
    const std::vector<std::uint8_t> bound = contextBytes(context);
    const CipherContextHandle cipher{EVP_CIPHER_CTX_new()};
    std::uint8_t* const text = record.data() + kNonceSize;
    int length = 0;
    const bool done =
        cipher &&
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), record.data()) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &length, bound.data(), static_cast<int>(bound.size())) ==
            1 &&
        EVP_EncryptUpdate(cipher.get(), text, &length, plain.data(), static_cast<int>(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), text + plain.size(), &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, text + plain.size()) == 1;
    if (!done) {
        return fail(StepCode::CryptoFailed, "encryption");
    }
    return record;
}

Expected<SecureBytes> decrypt(std::span<const std::uint8_t> key, std::span<const std::uint8_t> record,
                              std::string_view context) {
    if (key.size() != kAeadKeySize || record.size() < kNonceSize + kTagSize || record.size() > kLargest) {
        return fail(StepCode::CryptoFailed, "decryption");
    }
    const auto text = record.subspan(kNonceSize, record.size() - kNonceSize - kTagSize);
    std::vector<std::uint8_t> tag(record.end() - kTagSize, record.end());
    const std::vector<std::uint8_t> bound = contextBytes(context);
    SecureBytes plain{std::max<std::size_t>(text.size(), 1)};  // OpenSSL wants an address also for nothing
    const CipherContextHandle cipher{EVP_CIPHER_CTX_new()};
    int length = 0;
    const bool done =
        cipher &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), record.data()) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, bound.data(), static_cast<int>(bound.size())) ==
            1 &&
        EVP_DecryptUpdate(cipher.get(), plain.bytes().data(), &length, text.data(),
                          static_cast<int>(text.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), plain.bytes().data() + text.size(), &length) == 1;
    if (!done) {
        return fail(StepCode::CryptoFailed, "decryption");
    }
    return text.empty() ? SecureBytes{} : std::move(plain);
}

}  // namespace madoguchi::crypto
