#include "simulation/certificate_builder.hpp"

#include <gtest/gtest.h>
#include <openssl/x509v3.h>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace madoguchi::simulation {
namespace {

using namespace std::chrono;

CertificateRequest authority() {
    return {.subject = {{"C", "JP"}, {"O", "VIRTUAL-JPKI"}},
            .notBefore = startOfJstDay(2026y / 1 / 1),
            .notAfter = endOfJstDay(2036y / 12 / 31),
            .authority = true,
            .keyUsage = "critical,keyCertSign,cRLSign",
            .extendedKeyUsage = {},
            .subjectAlternativeName = {}};
}

bool chainHolds(X509& certificate, X509& root, UtcTime when) {
    const crypto::StoreHandle store{X509_STORE_new()};
    X509_STORE_add_cert(store.get(), &root);
    const crypto::StoreContextHandle context{X509_STORE_CTX_new()};
    X509_STORE_CTX_init(context.get(), store.get(), &certificate, nullptr);
    X509_STORE_CTX_set_time(context.get(), 0,
                            static_cast<std::time_t>(floor<seconds>(when).time_since_epoch().count()));
    return X509_verify_cert(context.get()) == 1;
}

TEST(CertificateBuilder, ChainNamesAndTimes) {
    const auto rootKey = crypto::makeKey(crypto::KeyKind::P256);
    const auto root = buildCertificate(authority(), **rootKey);
    ASSERT_TRUE(root);
    const auto key = crypto::makeKey(crypto::KeyKind::P256);
    CertificateRequest request{.subject = {{"C", "JP"}, {"CN", "localhost"}},
                               .notBefore = startOfJstDay(2026y / 11 / 1),
                               .notAfter = endOfJstDay(2026y / 11 / 30),
                               .authority = false,
                               .keyUsage = "critical,digitalSignature",
                               .extendedKeyUsage = "serverAuth",
                               .subjectAlternativeName = "DNS:localhost,IP:127.0.0.1"};
    const auto leaf = buildCertificate(request, **key, {root->get(), rootKey->get()});
    ASSERT_TRUE(leaf);
    const auto facts = crypto::readCertificateFacts(crypto::toDer(**leaf));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->subject, "CN=localhost,C=JP");
    EXPECT_EQ(facts->notBefore, UtcTime{sys_days{2026y / 10 / 31} + 15h});
    EXPECT_EQ(facts->notAfter, UtcTime{sys_days{2026y / 11 / 30} + 15h - 1s});
    EXPECT_EQ(X509_check_host(leaf->get(), "localhost", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_ip_asc(leaf->get(), "127.0.0.1", 0), 1);
    EXPECT_EQ(X509_check_host(leaf->get(), "elsewhere", 0, 0, nullptr), 0);
    EXPECT_EQ(X509_get_key_usage(leaf->get()), static_cast<std::uint32_t>(KU_DIGITAL_SIGNATURE));
    EXPECT_TRUE(chainHolds(**leaf, **root, UtcTime{sys_days{2026y / 11 / 15}}));
    EXPECT_FALSE(chainHolds(**leaf, **root, UtcTime{sys_days{2026y / 12 / 15}}));

    const auto otherRoot = buildCertificate(authority(), **key);
    EXPECT_FALSE(chainHolds(**leaf, **otherRoot, UtcTime{sys_days{2026y / 11 / 15}}));
}

TEST(CertificateBuilder, Ed25519AndFaults) {
    const auto key = crypto::makeKey(crypto::KeyKind::Ed25519);
    EXPECT_TRUE(buildCertificate(authority(), **key));
    CertificateRequest nameless = authority();
    nameless.subject.clear();
    EXPECT_EQ(buildCertificate(nameless, **key).error().code, StepCode::CryptoFailed);
    CertificateRequest badUsage = authority();
    badUsage.keyUsage = "no-such-usage";
    EXPECT_FALSE(buildCertificate(badUsage, **key));
}

}  // namespace
}  // namespace madoguchi::simulation
