#include "crypto/key.hpp"

#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

namespace madoguchi::crypto {
namespace {

using FileHandle = std::unique_ptr<std::FILE, FreeBy<std::fclose>>;

const EVP_MD* digestFor(EVP_PKEY& key) {
    return EVP_PKEY_get_id(&key) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256();
}

// Writes through a temporary file of mode 0600, so that no key is ever readable by others or half written.
template <class Write>
Expected<void> storePem(const std::filesystem::path& pem, mode_t mode, Write write) {
    const std::filesystem::path temporary = pem.string() + ".new";
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (descriptor < 0) {
        return fail(StepCode::FileUnwritable, pem.filename().string());
    }
    FileHandle file{::fdopen(descriptor, "w")};
    const bool written =
        file && write(file.get()) == 1 && std::fflush(file.get()) == 0 && ::fsync(descriptor) == 0;
    file.reset();
    std::error_code error;
    if (written) {
        std::filesystem::rename(temporary, pem, error);
    }
    if (!written || error) {
        std::filesystem::remove(temporary, error);
        return fail(StepCode::FileUnwritable, pem.filename().string());
    }
    return {};
}

}  // namespace

Expected<KeyHandle> makeKey(KeyKind kind) {
    KeyHandle key;
    switch (kind) {
        case KeyKind::Rsa2048:
            key.reset(EVP_RSA_gen(2048));
            break;
        case KeyKind::P256:
            key.reset(EVP_EC_gen("P-256"));
            break;
        case KeyKind::Ed25519:
            key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
            break;
    }
    if (!key) {
        return fail(StepCode::CryptoFailed, "key generation");
    }
    return key;
}

Expected<KeyHandle> loadPrivateKey(const std::filesystem::path& pem) {
    const FileHandle file{std::fopen(pem.c_str(), "re")};
    if (!file) {
        return fail(StepCode::FileUnreadable, pem.filename().string());
    }
    KeyHandle key{PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr)};
    if (!key) {
        return fail(StepCode::CryptoFailed, pem.filename().string());
    }
    return key;
}

Expected<KeyHandle> loadPublicKey(const std::filesystem::path& pem) {
    const FileHandle file{std::fopen(pem.c_str(), "re")};
    if (!file) {
        return fail(StepCode::FileUnreadable, pem.filename().string());
    }
    KeyHandle key{PEM_read_PUBKEY(file.get(), nullptr, nullptr, nullptr)};
    if (!key) {
        return fail(StepCode::CryptoFailed, pem.filename().string());
    }
    return key;
}

Expected<void> storePrivateKey(EVP_PKEY& key, const std::filesystem::path& pem) {
    return storePem(pem, 0600, [&key](std::FILE* file) {
        return PEM_write_PrivateKey(file, &key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

Expected<void> storePublicKey(EVP_PKEY& key, const std::filesystem::path& pem) {
    return storePem(pem, 0644, [&key](std::FILE* file) { return PEM_write_PUBKEY(file, &key); });
}

Expected<std::vector<std::uint8_t>> sign(EVP_PKEY& key, std::span<const std::uint8_t> message) {
    const DigestContextHandle context{EVP_MD_CTX_new()};
    std::size_t length = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, digestFor(key), nullptr, &key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, message.data(), message.size()) != 1) {
        return fail(StepCode::CryptoFailed, "signature");
    }
    std::vector<std::uint8_t> signature(length);
    if (EVP_DigestSign(context.get(), signature.data(), &length, message.data(), message.size()) != 1) {
        return fail(StepCode::CryptoFailed, "signature");
    }
    signature.resize(length);
    return signature;
}

bool verify(EVP_PKEY& key, std::span<const std::uint8_t> message, std::span<const std::uint8_t> signature) {
    const DigestContextHandle context{EVP_MD_CTX_new()};
    return context && EVP_DigestVerifyInit(context.get(), nullptr, digestFor(key), nullptr, &key) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                            message.size()) == 1;
}

}  // namespace madoguchi::crypto
