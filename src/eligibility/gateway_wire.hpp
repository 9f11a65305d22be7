// The gateway's JSON (docs/gateway-protocol.md): what the kiosk sends and how it reads what comes back.
// Replies are untrusted: shape, lengths and characters are checked. Errors: gateway.reply-malformed, or the
// refusal that the reply states. Threads: pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/time.hpp"
#include "crypto/openssl_handles.hpp"
#include "domain/insurance_numbers.hpp"
#include "ports/eligibility_port.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::eligibility {

inline constexpr std::size_t kNonceBytes = 32;

// A new ArbitraryFileIdentifier, in the form that check-in terminals use: 16 characters of base64url, the
// last one "=".
[[nodiscard]] std::string newFileIdentifier();

// yyyy-mm-ddThh:mm:ssZ
[[nodiscard]] std::string isoUtc(UtcTime time);

[[nodiscard]] std::string proofRequest(const ports::CardProof& proof);
// Signs the assertion with the kiosk's Ed25519 device key over the exact bytes sent.
[[nodiscard]] Expected<std::string> assertionRequest(const ports::KioskAssertion& assertion,
                                                     EVP_PKEY& deviceKey, UtcTime now);
[[nodiscard]] std::string enrolmentRequest(std::string_view ticket, UtcTime now);
[[nodiscard]] std::string qualificationRequest(const ports::QualificationQuery& query,
                                               std::string_view institutionCode,
                                               std::string_view fileIdentifier);

[[nodiscard]] std::string lookupRequest(const domain::InsuranceNumbers& numbers,
                                        std::string_view institutionCode, std::string_view fileIdentifier);

[[nodiscard]] std::string reinquiryRequest(const ports::Reinquiry& question, std::string_view institutionCode,
                                           std::string_view fileIdentifier);
[[nodiscard]] std::string reinquiryReceiptLookup(std::string_view institutionCode,
                                                 std::string_view fileIdentifier);
[[nodiscard]] std::string reinquiryFetch(std::string_view institutionCode, std::string_view receptionNumber);
[[nodiscard]] std::string consentEndRequest(domain::VisitKind kind, const domain::InsuranceNumbers& numbers,
                                            domain::ContinuingEnd end, std::string_view institutionCode);

[[nodiscard]] Expected<ports::Challenge> readChallenge(std::span<const std::uint8_t> body);
[[nodiscard]] Expected<ports::Registration> readRegistration(std::span<const std::uint8_t> body);

[[nodiscard]] Expected<void> readConsentEnded(std::span<const std::uint8_t> body);  // {"ended": true}

// The refusal's own word: small letters and dashes; empty when it states none.
[[nodiscard]] std::string refusalWord(std::span<const std::uint8_t> body);
// What a status other than 200 means: {"error": word, "reason": word}.
[[nodiscard]] Failure readRefusal(int status, std::span<const std::uint8_t> body);

}  // namespace madoguchi::eligibility
