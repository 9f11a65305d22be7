// How the far side judges a proof of identity: the card's certificate, its signature over the challenge, or
// the assertion that the kiosk's device key signed. Used by EligibilityDesk. Nothing here trusts what the
// kiosk says about the card: the certificate itself is checked up to the card CA. Revocation is not
// simulated. Threads: pure functions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::simulation {

struct CheckedCard {
    std::string_view refusal;  // a word for the refusal; empty: accepted
    std::string commonName;    // who it is
    bool inGrace = false;      // expired, but still good for eligibility: no consents
};

// Chain to the card CA (PEM), CA:FALSE, digitalSignature, RSA-2048 or longer, dates. A certificate serves
// until the end of the month three months after its last day.
[[nodiscard]] CheckedCard checkCardCertificate(std::span<const std::uint8_t> der,
                                               const std::filesystem::path& authority, UtcTime now);

// RSASSA-PKCS1-v1_5 with SHA-256 over exactly the challenge.
[[nodiscard]] bool signedByCard(std::span<const std::uint8_t> certificateDer,
                                std::span<const std::uint8_t> challenge,
                                std::span<const std::uint8_t> signature);

// What a kiosk's assertion must agree with.
struct ExpectedAssertion {
    std::string_view kind;  // "face" or "visual"
    std::string_view challengeId;
    std::span<const std::uint8_t> challenge;
    std::span<const std::uint8_t> certificateDer;
};

// A word for the refusal; empty: accepted.
[[nodiscard]] std::string_view checkAssertion(std::span<const std::uint8_t> assertion,
                                              std::span<const std::uint8_t> signature,
                                              EVP_PKEY& devicePublicKey, const ExpectedAssertion& expected,
                                              UtcTime now);

}  // namespace madoguchi::simulation
