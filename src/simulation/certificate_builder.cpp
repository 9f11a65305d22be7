#include "simulation/certificate_builder.hpp"

#include <openssl/asn1.h>
#include <openssl/x509v3.h>

#include <chrono>

#include "crypto/random.hpp"

namespace madoguchi::simulation {
namespace {

using ExtensionHandle = std::unique_ptr<X509_EXTENSION, crypto::FreeBy<X509_EXTENSION_free>>;

bool setTime(ASN1_TIME* field, UtcTime time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    // ASN1_TIME_set chooses UTCTime until 2049 and GeneralizedTime from 2050 on (RFC 5280 §4.1.2.5).
    return field != nullptr && ASN1_TIME_set(field, static_cast<std::time_t>(seconds)) != nullptr;
}

bool setName(X509_NAME* name, const DistinguishedName& parts) {
    for (const auto& [field, value] : parts) {
        // The real issuers write the country as PrintableString and everything else as UTF8String.
        const int type = field == "C" ? MBSTRING_ASC : V_ASN1_UTF8STRING;
        if (X509_NAME_add_entry_by_txt(name, field.c_str(), type,
                                       reinterpret_cast<const unsigned char*>(value.data()),
                                       static_cast<int>(value.size()), -1, 0) != 1) {
            return false;
        }
    }
    return !parts.empty();
}

bool addExtension(X509& certificate, X509& issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    const ExtensionHandle extension{X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())};
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool addExtensions(X509& certificate, X509& issuer, const CertificateRequest& request, bool selfSigned) {
    const auto addUnlessEmpty = [&](int kind, const std::string& value) {
        return value.empty() || addExtension(certificate, issuer, kind, value);
    };
    return addExtension(certificate, issuer, NID_basic_constraints,
                        request.authority ? "critical,CA:TRUE" : "critical,CA:FALSE") &&
           addUnlessEmpty(NID_key_usage, request.keyUsage) &&
           addUnlessEmpty(NID_ext_key_usage, request.extendedKeyUsage) &&
           addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
           (selfSigned || addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always")) &&
           addUnlessEmpty(NID_subject_alt_name, request.subjectAlternativeName);
}

}  // namespace

Expected<crypto::CertificateHandle> buildCertificate(const CertificateRequest& request, EVP_PKEY& key,
                                                     Issuer issuer) {
    crypto::CertificateHandle certificate{X509_new()};
    const bool selfSigned = issuer.certificate == nullptr;
    if (!certificate || (selfSigned != (issuer.key == nullptr))) {
        return fail(StepCode::CryptoFailed, "certificate request");
    }
    X509& issuing = selfSigned ? *certificate : *issuer.certificate;
    EVP_PKEY& signer = selfSigned ? key : *issuer.key;
    const long serial = 1 + static_cast<long>(crypto::randomBelow(0x7FFFFFFF));
    const EVP_MD* digest = EVP_PKEY_get_id(&signer) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256();
    const bool built = X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                       ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial) == 1 &&
                       setTime(X509_getm_notBefore(certificate.get()), request.notBefore) &&
                       setTime(X509_getm_notAfter(certificate.get()), request.notAfter) &&
                       setName(X509_get_subject_name(certificate.get()), request.subject) &&
                       X509_set_issuer_name(certificate.get(), X509_get_subject_name(&issuing)) == 1 &&
                       X509_set_pubkey(certificate.get(), &key) == 1 &&
                       addExtensions(*certificate, issuing, request, selfSigned) &&
                       X509_sign(certificate.get(), &signer, digest) > 0;
    if (!built) {
        return fail(StepCode::CryptoFailed, "certificate");
    }
    return certificate;
}

UtcTime startOfJstDay(domain::Date day) {
    return UtcTime{std::chrono::sys_days{day}} - kJstOffset;
}

UtcTime endOfJstDay(domain::Date day) {
    return UtcTime{std::chrono::sys_days{day} + std::chrono::days{1}} - kJstOffset - std::chrono::seconds{1};
}

}  // namespace madoguchi::simulation
