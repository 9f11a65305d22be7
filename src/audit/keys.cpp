#include "audit/keys.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/file.hpp"
#include "core/hex.hpp"
#include "crypto/digest.hpp"
#include "crypto/key.hpp"
#include "crypto/random.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::filesystem::path chainFile(const std::filesystem::path& folder) {
    return folder / "chain.key";
}
std::filesystem::path personFile(const std::filesystem::path& folder) {
    return folder / "person.key";
}
std::filesystem::path outboxFile(const std::filesystem::path& folder) {
    return folder / "outbox.key";
}
std::filesystem::path sealFile(const std::filesystem::path& folder) {
    return folder / "seal.pem";
}
std::filesystem::path sealPublicFile(const std::filesystem::path& folder) {
    return folder / "seal.pub.pem";
}

Failure missing(const std::filesystem::path& file) {
    return Failure{StepCode::AuditKeyMissing, file.filename().string()};
}

Expected<SecureBytes> loadSymmetric(const std::filesystem::path& file) {
    const auto text = readFile(file, kKeySize * 2 + 2);
    if (!text || text->size() < kKeySize * 2) {
        return std::unexpected(missing(file));
    }
    // Decoded by hand into wiped memory: no copy of the key stays in a string or vector.
    SecureBytes key{kKeySize};
    for (std::size_t index = 0; index < kKeySize; ++index) {
        const auto high = kHexDigits.find(static_cast<char>(text->bytes()[index * 2]));
        const auto low = kHexDigits.find(static_cast<char>(text->bytes()[index * 2 + 1]));
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::unexpected(missing(file));
        }
        key.bytes()[index] = static_cast<std::uint8_t>(high << 4U | low);
    }
    return key;
}

Expected<void> createSymmetric(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        return {};
    }
    SecureBytes key{kKeySize};
    crypto::fillRandom(key.bytes());
    SecureBytes text{kKeySize * 2 + 1};
    for (std::size_t index = 0; index < kKeySize; ++index) {
        text.bytes()[index * 2] = static_cast<std::uint8_t>(kHexDigits[key.bytes()[index] >> 4U]);
        text.bytes()[index * 2 + 1] = static_cast<std::uint8_t>(kHexDigits[key.bytes()[index] & 0x0FU]);
    }
    text.bytes()[kKeySize * 2] = '\n';
    return replaceFile(file, text.bytes());
}

Expected<void> createSeal(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::exists(sealFile(folder), error)) {
        const auto key = crypto::makeKey(crypto::KeyKind::Ed25519);
        if (!key) {
            return std::unexpected(key.error());
        }
        if (auto stored = crypto::storePrivateKey(**key, sealFile(folder)); !stored) {
            return stored;
        }
    }
    // Also after a crash between the two files: the public half follows from the private one.
    const auto key = crypto::loadPrivateKey(sealFile(folder));
    if (!key) {
        return std::unexpected(missing(sealFile(folder)));
    }
    return crypto::storePublicKey(**key, sealPublicFile(folder));
}

}  // namespace

Expected<LogKeys> loadKeys(const std::filesystem::path& folder) {
    LogKeys keys;
    for (const auto& [target, file] :
         std::array{std::pair{&keys.chain, chainFile(folder)}, std::pair{&keys.person, personFile(folder)},
                    std::pair{&keys.outbox, outboxFile(folder)}}) {
        auto key = loadSymmetric(file);
        if (!key) {
            return std::unexpected(key.error());
        }
        *target = std::move(*key);
    }
    auto seal = crypto::loadPrivateKey(sealFile(folder));
    if (!seal) {
        return std::unexpected(missing(sealFile(folder)));
    }
    keys.seal = std::move(*seal);
    return keys;
}

Expected<LogKeys> createKeys(const std::filesystem::path& folder) {
    if (auto made = makeFolder(folder, 0700); !made) {
        return std::unexpected(made.error());
    }
    for (const auto& file : {chainFile(folder), personFile(folder), outboxFile(folder)}) {
        if (auto made = createSymmetric(file); !made) {
            return std::unexpected(made.error());
        }
    }
    if (auto made = createSeal(folder); !made) {
        return std::unexpected(made.error());
    }
    return loadKeys(folder);
}

Expected<VerificationKeys> loadVerificationKeys(const std::filesystem::path& folder) {
    auto chain = loadSymmetric(chainFile(folder));
    if (!chain) {
        return std::unexpected(chain.error());
    }
    auto seal = crypto::loadPublicKey(sealPublicFile(folder));
    if (!seal) {
        return std::unexpected(missing(sealPublicFile(folder)));
    }
    return VerificationKeys{std::move(*chain), std::move(*seal)};
}

std::string keyName(const SecureBytes& key) {
    constexpr std::string_view kPurpose = "madoguchi.audit.key-name";
    const std::vector<std::uint8_t> purpose{kPurpose.begin(), kPurpose.end()};
    return toHex(crypto::hmacSha256(key.bytes(), purpose)).substr(0, 16);
}

}  // namespace madoguchi::audit
