// The whole way of a card: reader adapter, real service, virtual reader and the product's own virtual card.
#include <openssl/x509.h>

#include "../simulation/test_card.hpp"
#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "reader_fixture.hpp"
#include "simulation/virtual_reader_client.hpp"

namespace madoguchi::pcsc {
namespace {

TEST_F(ReaderTest, OfTheProductsVirtualCardIsReadAndItsSignatureHolds) {
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    ASSERT_TRUE(log.reaches(Presence::Empty));
    simulation::VirtualReaderClient client{{}};
    client.insert(simulation::cardOf(simulation::vectorPersona()));
    ASSERT_TRUE(log.reaches(Presence::CardPresent));

    const auto facts = freeFacts(reader);
    ASSERT_TRUE(facts) << toText(facts.error().code) << facts.error().detail;
    ASSERT_TRUE(facts->certificate);
    const auto opened = protectedFacts(reader, "01033120251234");
    ASSERT_TRUE(opened) << toText(opened.error().code) << opened.error().detail;
    EXPECT_EQ(opened->holder.name, "番号　花子");
    EXPECT_EQ(opened->holder.address, "東京都千代田区霞が関１－１－１");
    EXPECT_EQ(domain::toIsoDate(opened->expiry), "2025-03-31");
    EXPECT_EQ(facts->expiry, opened->expiry);
    EXPECT_FALSE(opened->photo.empty());

    const auto answer = signature(reader, "1234");
    ASSERT_TRUE(answer) << toText(answer.error().code) << answer.error().detail;
    ASSERT_EQ(answer->kind, ports::PinAnswer::Kind::Signed);
    const auto certificate = crypto::parseCertificate(facts->certificate->der);
    ASSERT_TRUE(certificate);
    const std::vector<std::uint8_t> challenge{'a', 'b', 'c'};
    EXPECT_TRUE(crypto::verify(*X509_get0_pubkey(certificate->get()), challenge, answer->signature.bytes));

    const auto costs = reader.statistics();
    EXPECT_EQ(costs.apdus, client.statistics().commands);
    EXPECT_LE(costs.bytesReceived, costs.objectBytes + costs.objectBytes / 20);
}

}  // namespace
}  // namespace madoguchi::pcsc
