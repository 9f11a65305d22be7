// Makes the X.509 certificates of the simulated world: the virtual card's CAs and certificates, and the TLS
// certificates of gateway and kiosk in tests and simulation.
// Contract: signs with SHA-256 (RSA, P-256) or as the key says (Ed25519); version 3, random 31-bit serial;
// the subject key identifier and, when an issuer is given, its authority key identifier are always there.
// Errors: crypto.failed. Threads: plain functions.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"
#include "crypto/openssl_handles.hpp"
#include "domain/date.hpp"

namespace madoguchi::simulation {

// A distinguished name in order, for instance {{"C","JP"},{"O","VIRTUAL-JPKI"},{"CN","…"}}; UTF-8 values.
using DistinguishedName = std::vector<std::pair<std::string, std::string>>;

struct CertificateRequest {
    DistinguishedName subject;
    UtcTime notBefore{};
    UtcTime notAfter{};
    bool authority = false;              // basic constraints CA:TRUE
    std::string keyUsage;                // OpenSSL's words: "critical,digitalSignature"; empty: none
    std::string extendedKeyUsage;        // "serverAuth", "clientAuth"; empty: none
    std::string subjectAlternativeName;  // "DNS:localhost,IP:127.0.0.1"; empty: none
};

// Who signs. Both pointers null: the certificate is self-signed by its own key.
struct Issuer {
    X509* certificate = nullptr;
    EVP_PKEY* key = nullptr;
};

[[nodiscard]] Expected<crypto::CertificateHandle> buildCertificate(const CertificateRequest& request,
                                                                   EVP_PKEY& key, Issuer issuer = {});

// The first and the last second of a day in Japan.
[[nodiscard]] UtcTime startOfJstDay(domain::Date day);
[[nodiscard]] UtcTime endOfJstDay(domain::Date day);

}  // namespace madoguchi::simulation
