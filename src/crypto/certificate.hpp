// Facts of an X.509 certificate that the product needs: when it ends, whose key it holds, who it is (by
// hash). The chain is judged where it is decided on (the gateway's side, TLS), not here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"
#include "crypto/digest.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::crypto {

struct CertificateFacts {
    Sha256 fingerprint{};  // SHA-256 of the DER bytes: this is "the same card"
    UtcTime notBefore{};
    UtcTime notAfter{};
    std::string subject;  // RFC 2253 form; opaque on a My Number card, never a name
};

[[nodiscard]] Expected<CertificateHandle> parseCertificate(std::span<const std::uint8_t> der);
[[nodiscard]] Expected<CertificateFacts> readCertificateFacts(std::span<const std::uint8_t> der);
[[nodiscard]] std::vector<std::uint8_t> toDer(X509& certificate);
[[nodiscard]] Expected<CertificateHandle> loadCertificate(const std::filesystem::path& pem);
[[nodiscard]] Expected<void> storeCertificate(X509& certificate, const std::filesystem::path& pem);

}  // namespace madoguchi::crypto
