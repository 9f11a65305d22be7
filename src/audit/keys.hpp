// The log's keys, each in a file of mode 0600 in the keys folder (docs/audit-format.md):
//   chain.key    HMAC-SHA-256 of the entries           person.key  pseudonyms of cards
//   outbox.key   AES-256-GCM of undelivered files      seal.pem    Ed25519 private key of the seals
//   seal.pub.pem its public half, the one file here that is no secret
// Symmetric keys are 32 random bytes as 64 hexadecimal digits.
// Errors: audit.key-missing (absent or unreadable), crypto.failed, file.unwritable.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::audit {

struct LogKeys {
    SecureBytes chain;
    SecureBytes person;
    SecureBytes outbox;
    crypto::KeyHandle seal;
};

// What checking a log takes: no key that could make a seal.
struct VerificationKeys {
    SecureBytes chain;
    crypto::KeyHandle sealPublic;
};

[[nodiscard]] Expected<LogKeys> loadKeys(const std::filesystem::path& folder);
// Makes the folder (0700) and whichever keys are missing: only ever called for a log without entries.
[[nodiscard]] Expected<LogKeys> createKeys(const std::filesystem::path& folder);
[[nodiscard]] Expected<VerificationKeys> loadVerificationKeys(const std::filesystem::path& folder);

// Names a key without telling anything of it: the first 16 digits of an HMAC under the key.
[[nodiscard]] std::string keyName(const SecureBytes& key);

}  // namespace madoguchi::audit
