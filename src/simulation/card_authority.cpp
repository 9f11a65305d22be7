#include "simulation/card_authority.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <string>
#include <utility>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "simulation/certificate_builder.hpp"

namespace madoguchi::simulation {
namespace {

using std::filesystem::path;

// Holds the folder against other processes while keys are looked for and made.
class FolderLock {
public:
    explicit FolderLock(const path& folder)
        : descriptor_(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        held_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) == 0;
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    [[nodiscard]] bool held() const { return held_; }

private:
    int descriptor_;
    bool held_ = false;
};

Expected<void> makeFolder(const path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        return fail(StepCode::FileUnwritable, folder.filename().string());
    }
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    return {};
}

// A key that is there but can't be read is made anew: simulated keys protect nobody.
Expected<crypto::KeyHandle> keyAt(const path& file) {
    if (auto key = crypto::loadPrivateKey(file)) {
        return key;
    }
    auto key = crypto::makeKey(crypto::KeyKind::Rsa2048);
    if (key) {
        if (auto stored = crypto::storePrivateKey(**key, file); !stored) {
            return std::unexpected(stored.error());
        }
    }
    return key;
}

// The stored certificate when it has this key and these times, else a new one.
Expected<crypto::CertificateHandle> certificateAt(const path& file, const CertificateRequest& request,
                                                  EVP_PKEY& key, Issuer issuer) {
    if (auto stored = crypto::loadCertificate(file)) {
        const auto facts = crypto::readCertificateFacts(crypto::toDer(**stored));
        if (facts && facts->notBefore == request.notBefore && facts->notAfter == request.notAfter &&
            X509_check_private_key(stored->get(), &key) == 1 &&
            (issuer.key == nullptr || X509_verify(stored->get(), issuer.key) == 1)) {
            return stored;
        }
    }
    auto made = buildCertificate(request, key, issuer);
    if (made) {
        if (auto written = crypto::storeCertificate(**made, file); !written) {
            return std::unexpected(written.error());
        }
    }
    return made;
}

CertificateRequest authorityRequest(const std::string& purpose) {
    using namespace std::chrono;
    return {.subject = {{"C", "JP"},
                        {"O", "VIRTUAL-JPKI"},
                        {"OU", "VIRTUAL-JPKI for " + purpose},
                        {"OU", "Madoguchi virtual cards, trusted nowhere"}},
            .notBefore = startOfJstDay(2010y / 1 / 1),
            .notAfter = endOfJstDay(2060y / 12 / 31),
            .authority = true,
            .keyUsage = "critical,keyCertSign,cRLSign",
            .extendedKeyUsage = {},
            .subjectAlternativeName = {}};
}

CertificateRequest holderRequest(const Persona& persona, std::string name, std::string keyUsage) {
    return {.subject = {{"C", "JP"}, {"CN", std::move(name)}},
            .notBefore = startOfJstDay(persona.certificate.issued),
            .notAfter = endOfJstDay(persona.certificate.notAfter),
            .authority = false,
            .keyUsage = std::move(keyUsage),
            .extendedKeyUsage = {},
            .subjectAlternativeName = {}};
}

struct Authority {
    crypto::KeyHandle key;
    crypto::CertificateHandle certificate;
};

Expected<Authority> authorityAt(const path& folder, const std::string& name, const std::string& purpose) {
    auto key = keyAt(folder / (name + ".key"));
    if (!key) {
        return std::unexpected(key.error());
    }
    auto certificate = certificateAt(folder / (name + ".pem"), authorityRequest(purpose), **key, {});
    if (!certificate) {
        return std::unexpected(certificate.error());
    }
    return Authority{std::move(*key), std::move(*certificate)};
}

Expected<CardCredentials> issueIn(const path& folder, const Persona& persona) {
    const std::string subject = subjectId(persona);
    auto auth = authorityAt(folder, "auth-ca", "user authentication");
    auto sign = authorityAt(folder, "sign-ca", "digital signature");
    if (!auth || !sign) {
        return std::unexpected((auth ? sign : auth).error());
    }
    const path card = folder / subject;
    if (auto made = makeFolder(card); !made) {
        return std::unexpected(made.error());
    }
    CardCredentials credentials;
    const std::initializer_list<std::pair<crypto::KeyHandle*, path>> keys{
        {&credentials.authKey, card / "auth.key"},
        {&credentials.signKey, card / "sign.key"},
        {&credentials.cardKey, card / "card.key"},
        {&credentials.textIssuer, folder / "text-issuer.key"},
        {&credentials.visualIssuer, folder / "visual-issuer.key"},
        {&credentials.root, folder / "root.key"}};
    for (const auto& [slot, file] : keys) {
        auto key = keyAt(file);
        if (!key) {
            return std::unexpected(key.error());
        }
        *slot = std::move(*key);
    }
    const auto authCertificate =
        certificateAt(card / "auth.pem", holderRequest(persona, subject, "critical,digitalSignature"),
                      *credentials.authKey, {auth->certificate.get(), auth->key.get()});
    if (!authCertificate) {
        return std::unexpected(authCertificate.error());
    }
    credentials.authCertificate = crypto::toDer(**authCertificate);
    if (persona.card.signPin) {
        const auto signCertificate =
            certificateAt(card / "sign.pem",
                          holderRequest(persona, subject + "S", "critical,digitalSignature,nonRepudiation"),
                          *credentials.signKey, {sign->certificate.get(), sign->key.get()});
        if (!signCertificate) {
            return std::unexpected(signCertificate.error());
        }
        credentials.signCertificate = crypto::toDer(**signCertificate);
    }
    credentials.authAuthority = crypto::toDer(*auth->certificate);
    credentials.signAuthority = crypto::toDer(*sign->certificate);
    return credentials;
}

}  // namespace

Expected<void> CardAuthority::prepare() const {
    if (auto made = makeFolder(folder_); !made) {
        return made;
    }
    const FolderLock lock{folder_};
    if (!lock.held()) {
        return fail(StepCode::FileUnwritable, "lock of the card authority");
    }
    const auto auth = authorityAt(folder_, "auth-ca", "user authentication");
    const auto sign = authorityAt(folder_, "sign-ca", "digital signature");
    if (!auth || !sign) {
        return std::unexpected((auth ? sign : auth).error());
    }
    return {};
}

Expected<CardCredentials> CardAuthority::issue(const Persona& persona) const {
    if (auto made = makeFolder(folder_); !made) {
        return std::unexpected(made.error());
    }
    const FolderLock lock{folder_};
    if (!lock.held()) {
        return fail(StepCode::FileUnwritable, "lock of the card authority");
    }
    return issueIn(folder_, persona);
}

}  // namespace madoguchi::simulation
