// The request file of a single 資格確認 by insurance number (OQSsiquc01req): written by the kiosk's folder
// client, read by the simulated other side. Layout: docs/folder-protocol.md. A request carries no proof of
// identity and no consent but the one to 限度額: the interface has no place for them.
// Errors: eligibility.malformed (reading), usage.wrong (numbers that can't be written). Threads: pure
// functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/insurance_numbers.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

struct QualificationRequest {
    std::string institutionCode;  // 10 digits
    std::string fileIdentifier;   // ArbitraryFileIdentifier, at most 50 characters: comes back in the answer
    domain::Date day{};           // the day that the qualification is asked for
    domain::InsuranceNumbers numbers;
    bool limitCertificate = false;  // 限度額 asked for, on the patient's word

    bool operator==(const QualificationRequest&) const = default;
};

// Fails when a number holds a character that the charset lacks: "●" would ask for somebody else.
[[nodiscard]] Expected<SecureBytes> encodeRequest(const QualificationRequest& request, Charset charset);

// Elements in any order; absent or empty optional ones are empty.
[[nodiscard]] Expected<QualificationRequest> decodeRequest(std::span<const std::uint8_t> bytes);

}  // namespace madoguchi::eligibility
