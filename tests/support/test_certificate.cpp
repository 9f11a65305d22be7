#include "support/test_certificate.hpp"

#include <openssl/asn1.h>
#include <openssl/x509.h>

#include <stdexcept>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace madoguchi::testing {
namespace {

void setTime(ASN1_TIME* time, UtcTime value) {
    ASN1_TIME_set(time, std::chrono::duration_cast<std::chrono::seconds>(value.time_since_epoch()).count());
}

}  // namespace

std::vector<std::uint8_t> makeTestCertificate(UtcTime notBefore, UtcTime notAfter) {
    const auto key = crypto::makeKey(crypto::KeyKind::Rsa2048);
    const crypto::CertificateHandle certificate{X509_new()};
    if (!key || !certificate) {
        throw std::runtime_error{"no key for the test's certificate"};
    }
    X509* const made = certificate.get();
    X509_set_version(made, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 4711);
    setTime(X509_getm_notBefore(made), notBefore);
    setTime(X509_getm_notAfter(made), notAfter);
    constexpr const char* kName = "TESTCARD00000000000000A";
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(kName), -1, -1, 0);
    X509_set_issuer_name(made, X509_get_subject_name(made));
    X509_set_pubkey(made, key->get());
    if (X509_sign(made, key->get(), EVP_sha256()) == 0) {
        throw std::runtime_error{"the test's certificate could not be signed"};
    }
    return crypto::toDer(*made);
}

}  // namespace madoguchi::testing
