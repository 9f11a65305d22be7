// Keys and certificates between kiosk and simulated gateway: made once, kept, renewed before they end.
#include "simulation/gateway_pki.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using simulation::GatewayPki;
using simulation::prepareGatewayPki;
using std::chrono::days;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream input{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{input}, std::istreambuf_iterator<char>{}};
}

std::vector<std::filesystem::path> filesOf(const GatewayPki& pki) {
    return {pki.authority,        pki.authorityKey, pki.serverCertificate, pki.serverKey,
            pki.kioskCertificate, pki.kioskKey,     pki.deviceKey,         pki.devicePublicKey};
}

class GatewayPkiFolder : public testing::Test {
protected:
    GatewayPki prepare(UtcTime now) { return prepareGatewayPki(folder_.path(), now).value(); }

    TestFolder folder_;
    TestClock clock_;
};

TEST_F(GatewayPkiFolder, IsMadeOnceAndKept) {
    const GatewayPki pki = prepare(clock_.utc());
    std::vector<std::string> before;
    for (const auto& file : filesOf(pki)) {
        before.push_back(contentOf(file));
        EXPECT_FALSE(before.back().empty()) << file;
    }
    prepare(clock_.utc() + days{300});
    std::vector<std::string> after;
    for (const auto& file : filesOf(pki)) {
        after.push_back(contentOf(file));
    }
    EXPECT_EQ(before, after);
}

TEST_F(GatewayPkiFolder, KeysAreTheOwnersAlone) {
    using std::filesystem::perms;
    const GatewayPki pki = prepare(clock_.utc());
    for (const auto& key : {pki.authorityKey, pki.serverKey, pki.kioskKey, pki.deviceKey}) {
        EXPECT_EQ(std::filesystem::status(key).permissions(), perms::owner_read | perms::owner_write) << key;
    }
}

TEST_F(GatewayPkiFolder, CertificatesAreRenewedBeforeTheyEndUnderTheSameCa) {
    const GatewayPki pki = prepare(clock_.utc());
    const std::string authority = contentOf(pki.authority);
    const std::string server = contentOf(pki.serverCertificate);
    const UtcTime later = clock_.utc() + days{380};
    prepare(later);
    EXPECT_EQ(contentOf(pki.authority), authority);
    EXPECT_NE(contentOf(pki.serverCertificate), server);
    const auto renewed = crypto::loadCertificate(pki.serverCertificate);
    EXPECT_GT(crypto::readCertificateFacts(crypto::toDer(**renewed))->notAfter, later + days{300});
}

TEST_F(GatewayPkiFolder, DamagedFilesAreMadeAnew) {
    const GatewayPki pki = prepare(clock_.utc());
    std::ofstream{pki.serverCertificate} << "torn";
    std::filesystem::remove(pki.kioskKey);
    prepare(clock_.utc());
    EXPECT_TRUE(crypto::loadCertificate(pki.serverCertificate));
    const auto key = crypto::loadPrivateKey(pki.kioskKey);
    const auto certificate = crypto::loadCertificate(pki.kioskCertificate);
    ASSERT_TRUE(key && certificate);
    EXPECT_EQ(X509_check_private_key(certificate->get(), key->get()), 1);
}

TEST_F(GatewayPkiFolder, FolderThatCannotBeWrittenIsAFailure) {
    std::ofstream{folder_.path() / "file"} << "x";
    const auto pki = prepareGatewayPki(folder_.path() / "file" / "pki", clock_.utc());
    ASSERT_FALSE(pki);
    EXPECT_EQ(pki.error().code, StepCode::FileUnwritable);
}

}  // namespace
}  // namespace madoguchi::eligibility
