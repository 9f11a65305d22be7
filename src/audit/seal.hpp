// A seal: the kiosk's Ed25519 signature over where the log stood at the end of a day or at a clean stop. It
// lies in a file of its own outside the database, so that a log cut short no longer reaches its newest seal.
// File `seal-000001.seal`, text, one fact a line, the signature last (docs/audit-format.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "crypto/digest.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::audit {

struct Seal {
    std::int64_t number = 0;  // 1, 2, 3 …
    std::string log;          // identity of the log
    std::string date;         // day in Japan of the last entry, YYYY-MM-DD
    std::int64_t sequence = 0;
    std::int64_t count = 0;  // entries ever written up to there
    crypto::Sha256 hash{};   // of entry `sequence`

    bool operator==(const Seal&) const = default;
};

[[nodiscard]] Expected<std::string> signSeal(const Seal& seal, EVP_PKEY& privateKey);  // the file's content

// Nothing when the text is no seal or its signature is not by this key.
[[nodiscard]] std::optional<Seal> readSeal(std::string_view text, EVP_PKEY& publicKey);

[[nodiscard]] std::filesystem::path sealPath(const std::filesystem::path& folder, std::int64_t number);

// The two halves of making a seal file: what is prepared counts for nothing until it is published.
[[nodiscard]] Expected<void> prepareSealFile(const std::filesystem::path& folder, std::int64_t number,
                                             std::string_view text);
[[nodiscard]] Expected<void> publishSealFile(const std::filesystem::path& folder, std::int64_t number);

struct SealFolder {
    std::vector<Seal> seals;             // sound ones, by number
    std::optional<std::int64_t> forged;  // number in the name of the first file that is not what it says
};

// audit.key-missing when the folder is not there.
[[nodiscard]] Expected<SealFolder> loadSeals(const std::filesystem::path& folder, EVP_PKEY& publicKey);

}  // namespace madoguchi::audit
