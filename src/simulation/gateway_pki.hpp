// The keys and certificates between kiosk and simulated gateway: a CA of their own, the gateway's server
// certificate, the kiosk's TLS client certificate and the kiosk's Ed25519 device key.
// Contract: prepareGatewayPki() makes what is missing, keeps what is good and renews what ends within 30
// days, so nothing rots; it can be called by several processes at once. Keys are 0600 and appear whole or not
// at all. A real gateway hands out these files itself. Errors: file.unwritable, crypto.failed.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"
#include "core/time.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::simulation {

// Where the files lie in the folder.
struct GatewayPki {
    std::filesystem::path authority;          // gateway-ca.pem
    std::filesystem::path authorityKey;       // gateway-ca.key
    std::filesystem::path serverCertificate;  // gateway.pem: localhost, 127.0.0.1
    std::filesystem::path serverKey;          // gateway.key
    std::filesystem::path kioskCertificate;   // kiosk.pem
    std::filesystem::path kioskKey;           // kiosk.key
    std::filesystem::path deviceKey;          // device.key
    std::filesystem::path devicePublicKey;    // device.pub, what the gateway knows of the kiosk
};

[[nodiscard]] GatewayPki gatewayPkiIn(const std::filesystem::path& folder);  // names only
[[nodiscard]] Expected<GatewayPki> prepareGatewayPki(const std::filesystem::path& folder, UtcTime now);

// A server certificate from the folder's CA for other names or times: how the service plays a wrong host or
// an expired certificate.
[[nodiscard]] Expected<crypto::CertificateHandle> issueServerCertificate(const GatewayPki& pki, EVP_PKEY& key,
                                                                         const std::string& names,
                                                                         UtcTime notBefore, UtcTime notAfter);

}  // namespace madoguchi::simulation
