// The invented authority behind every virtual card (O=VIRTUAL-JPKI, never JPKI), and the keys of each card.
// Keys cost seconds to make, so they are kept in a folder: the second start finds them all. A certificate is
// made anew only when the persona's dates have moved, so the same card keeps its fingerprint through a day.
// Folder: auth-ca.pem, sign-ca.pem (what the eligibility service trusts), *.key (0600), one folder a card.
// Errors: file.unwritable, crypto.failed. Threads: any, also several processes on one folder (a lock file).
#pragma once

#include <filesystem>
#include <vector>

#include "core/result.hpp"
#include "crypto/openssl_handles.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::simulation {

// What one chip holds besides the person's data.
struct CardCredentials {
    crypto::KeyHandle authKey;
    crypto::KeyHandle signKey;
    crypto::KeyHandle cardKey;  // 券面事項確認AP, proves that the chip is no copy
    std::vector<std::uint8_t> authCertificate;
    std::vector<std::uint8_t> signCertificate;  // empty: none (no sign PIN)
    std::vector<std::uint8_t> authAuthority;
    std::vector<std::uint8_t> signAuthority;
    // Keys with which the issuer signs the files of both 券面 applications, and the one above them.
    crypto::KeyHandle textIssuer;
    crypto::KeyHandle visualIssuer;
    crypto::KeyHandle root;
};

class CardAuthority {
public:
    explicit CardAuthority(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Makes whatever is missing. The two CA certificates are there once this has answered.
    [[nodiscard]] Expected<void> prepare() const;
    [[nodiscard]] Expected<CardCredentials> issue(const Persona& persona) const;

    // PEM; the chain of every 利用者証明用 certificate ends here.
    [[nodiscard]] std::filesystem::path authCertificateFile() const { return folder_ / "auth-ca.pem"; }
    [[nodiscard]] std::filesystem::path signCertificateFile() const { return folder_ / "sign-ca.pem"; }

private:
    std::filesystem::path folder_;
};

}  // namespace madoguchi::simulation
