#include "simulation/gateway_pki.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <system_error>
#include <utility>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "simulation/certificate_builder.hpp"

namespace madoguchi::simulation {
namespace {

using crypto::CertificateHandle;
using crypto::KeyHandle;
using std::filesystem::path;

constexpr std::chrono::days kRenewBefore{30};
constexpr std::chrono::days kAuthorityLife{3650};
constexpr std::chrono::days kLeafLife{397};
constexpr std::chrono::hours kBackdated{1};  // for clocks that differ a little

// Holds the folder against other processes.
class FolderLock {
public:
    explicit FolderLock(const path& folder)
        : descriptor_(::open((folder / ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        if (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) != 0) {
            ::close(descriptor_);
            descriptor_ = -1;
        }
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    [[nodiscard]] bool held() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

Expected<void> storeWhole(X509& certificate, const path& file) {
    const path temporary = file.string() + ".new";
    if (auto stored = crypto::storeCertificate(certificate, temporary); !stored) {
        return stored;
    }
    std::error_code error;
    std::filesystem::rename(temporary, file, error);
    return error ? Expected<void>{fail(StepCode::FileUnwritable, file.filename().string())}
                 : Expected<void>{};
}

Expected<KeyHandle> keyAt(const path& file, crypto::KeyKind kind) {
    if (auto key = crypto::loadPrivateKey(file)) {
        return key;
    }
    auto key = crypto::makeKey(kind);
    if (key) {
        if (auto stored = crypto::storePrivateKey(**key, file); !stored) {
            return std::unexpected(stored.error());
        }
    }
    return key;
}

bool stillGood(X509& certificate, EVP_PKEY& key, EVP_PKEY& issuerKey, UtcTime now) {
    const auto facts = crypto::readCertificateFacts(crypto::toDer(certificate));
    return facts && facts->notBefore <= now && facts->notAfter >= now + kRenewBefore &&
           X509_check_private_key(&certificate, &key) == 1 && X509_verify(&certificate, &issuerKey) == 1;
}

Expected<CertificateHandle> certificateAt(const path& file, const CertificateRequest& request, EVP_PKEY& key,
                                          Issuer issuer, UtcTime now) {
    if (auto stored = crypto::loadCertificate(file)) {
        if (stillGood(**stored, key, issuer.key == nullptr ? key : *issuer.key, now)) {
            return stored;
        }
    }
    auto made = buildCertificate(request, key, issuer);
    if (made) {
        if (auto stored = storeWhole(**made, file); !stored) {
            return std::unexpected(stored.error());
        }
    }
    return made;
}

CertificateRequest requestFor(const std::string& commonName, UtcTime now, std::chrono::days life) {
    CertificateRequest request;
    request.subject = {{"O", "Madoguchi simulation"}, {"CN", commonName}};
    request.notBefore = now - kBackdated;
    request.notAfter = now + life;
    request.keyUsage = "critical,digitalSignature";
    return request;
}

// A key and a certificate from the CA; `extended` says for which end of the connection.
Expected<void> prepareLeaf(const path& certificateFile, const path& keyFile, CertificateRequest request,
                           Issuer issuer, UtcTime now) {
    auto key = keyAt(keyFile, crypto::KeyKind::P256);
    if (!key) {
        return std::unexpected(key.error());
    }
    auto certificate = certificateAt(certificateFile, request, **key, issuer, now);
    return certificate ? Expected<void>{} : std::unexpected(certificate.error());
}

Expected<void> prepareFiles(const GatewayPki& pki, UtcTime now) {
    auto authorityKey = keyAt(pki.authorityKey, crypto::KeyKind::P256);
    if (!authorityKey) {
        return std::unexpected(authorityKey.error());
    }
    auto authorityRequest = requestFor("Simulated gateway CA", now, kAuthorityLife);
    authorityRequest.authority = true;
    authorityRequest.keyUsage = "critical,keyCertSign,cRLSign";
    auto authority = certificateAt(pki.authority, authorityRequest, **authorityKey, {}, now);
    if (!authority) {
        return std::unexpected(authority.error());
    }
    const Issuer issuer{authority->get(), authorityKey->get()};
    auto server = requestFor("localhost", now, kLeafLife);
    server.extendedKeyUsage = "serverAuth";
    server.subjectAlternativeName = "DNS:localhost,IP:127.0.0.1";
    if (auto made = prepareLeaf(pki.serverCertificate, pki.serverKey, server, issuer, now); !made) {
        return made;
    }
    auto kiosk = requestFor("kiosk", now, kLeafLife);
    kiosk.extendedKeyUsage = "clientAuth";
    if (auto made = prepareLeaf(pki.kioskCertificate, pki.kioskKey, kiosk, issuer, now); !made) {
        return made;
    }
    auto device = keyAt(pki.deviceKey, crypto::KeyKind::Ed25519);
    if (!device) {
        return std::unexpected(device.error());
    }
    return crypto::storePublicKey(**device, pki.devicePublicKey);
}

}  // namespace

GatewayPki gatewayPkiIn(const path& folder) {
    return {folder / "gateway-ca.pem", folder / "gateway-ca.key", folder / "gateway.pem",
            folder / "gateway.key",    folder / "kiosk.pem",      folder / "kiosk.key",
            folder / "device.key",     folder / "device.pub"};
}

Expected<GatewayPki> prepareGatewayPki(const path& folder, UtcTime now) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    const FolderLock lock{folder};
    if (error || !lock.held()) {
        return fail(StepCode::FileUnwritable, folder.filename().string());
    }
    GatewayPki pki = gatewayPkiIn(folder);
    if (auto made = prepareFiles(pki, now); !made) {
        return std::unexpected(made.error());
    }
    return pki;
}

Expected<CertificateHandle> issueServerCertificate(const GatewayPki& pki, EVP_PKEY& key,
                                                   const std::string& names, UtcTime notBefore,
                                                   UtcTime notAfter) {
    auto authority = crypto::loadCertificate(pki.authority);
    auto authorityKey = crypto::loadPrivateKey(pki.authorityKey);
    if (!authority || !authorityKey) {
        return std::unexpected(authority ? authorityKey.error() : authority.error());
    }
    CertificateRequest request = requestFor("gateway", notBefore, {});
    request.notBefore = notBefore;
    request.notAfter = notAfter;
    request.extendedKeyUsage = "serverAuth";
    request.subjectAlternativeName = names;
    return buildCertificate(request, key, {authority->get(), authorityKey->get()});
}

}  // namespace madoguchi::simulation
