#include "pcsc/pcsc_card_reader.hpp"

#include "crypto/digest.hpp"
#include "reader_fixture.hpp"

namespace madoguchi::pcsc {
namespace {

using namespace std::chrono_literals;
using testing::MemoryCard;
using testing::VpcdCard;

constexpr const char* kNumberB = "01033120251234";

TEST_F(ReaderTest, AnnouncesWhatIsThereAndEveryChange) {
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    EXPECT_TRUE(log.reaches(Presence::Empty));
    MemoryCard memory{cardWithCertificate()};
    {
        const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
        EXPECT_EQ(log.next(), Presence::CardPresent);
    }
    EXPECT_EQ(log.next(), Presence::Empty);
    const VpcdCard again{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    EXPECT_EQ(log.next(), Presence::CardPresent);
}

TEST_F(ReaderTest, ReadsVerifiesAndSigns) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    std::vector<ApduTrace> traces;
    PcscCardReader reader{"Virtual PCD", [&traces](const ApduTrace& trace) { traces.push_back(trace); }};
    reader.watch([&log](Presence presence) { log.add(presence); });
    const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));

    const auto facts = freeFacts(reader);
    ASSERT_TRUE(facts) << toText(facts.error().code) << facts.error().detail;
    ASSERT_TRUE(facts->certificate);
    EXPECT_EQ(facts->certificate->der, cardWithCertificate().certificate);
    EXPECT_EQ(facts->certificate->fingerprint, crypto::sha256(cardWithCertificate().certificate));
    EXPECT_EQ(facts->certificate->notAfter, std::chrono::sys_days{2029y / std::chrono::March / 31} + 14h);
    EXPECT_EQ(facts->pinTriesLeft, 3);
    EXPECT_EQ(facts->numberBTriesLeft, 10);
    EXPECT_EQ(facts->expiry, (domain::Date{2025y / std::chrono::March / 31}));

    const auto opened = protectedFacts(reader, kNumberB);
    ASSERT_TRUE(opened) << toText(opened.error().code) << opened.error().detail;
    EXPECT_EQ(opened->holder.name, "番号\u3000花子");
    EXPECT_EQ(opened->photo.size(), 4000U);

    const auto wrong = signature(reader, "9999");
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->kind, ports::PinAnswer::Kind::Wrong);
    EXPECT_EQ(wrong->triesLeft, 2);
    const auto right = signature(reader, "1234");
    ASSERT_TRUE(right);
    EXPECT_EQ(right->kind, ports::PinAnswer::Kind::Signed);
    EXPECT_EQ(right->signature.bytes.size(), 256U);

    const auto fingerprint =
        await<domain::CardFingerprint>([&](auto done) { reader.identify(std::move(done)); });
    ASSERT_TRUE(fingerprint);
    EXPECT_EQ(*fingerprint, facts->certificate->fingerprint);

    // What the reader counted is what the card saw.
    const auto costs = reader.statistics();
    EXPECT_EQ(costs.apdus, memory.log.size());
    std::size_t sent = 0;
    std::size_t received = 0;
    for (const auto& entry : memory.log) {
        sent += entry.sent;
        received += entry.received;
    }
    EXPECT_EQ(costs.bytesSent, sent);
    EXPECT_EQ(costs.bytesReceived, received);
    EXPECT_GT(costs.time.count(), 0);
    EXPECT_LE(costs.bytesReceived, costs.objectBytes + costs.objectBytes / 20);

    // The observer saw every command, and of no VERIFY the value.
    EXPECT_EQ(traces.size(), memory.log.size());
    for (const ApduTrace& trace : traces) {
        EXPECT_TRUE(!trace.command.starts_with("002000") || trace.command.size() <= 10) << trace.command;
    }
}

TEST_F(ReaderTest, TurnsOtherCardsAwayBeforeAnySecret) {
    MemoryCard memory{{.label = "JPKIAPGPSETOKEN"}};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    EXPECT_EQ(signature(reader, "1234").error().code, StepCode::CardIsPhone);
    EXPECT_EQ(protectedFacts(reader, kNumberB).error().code, StepCode::CardIsPhone);
    for (const auto& entry : memory.log) {
        EXPECT_FALSE(entry.command.starts_with("0020")) << entry.command;
    }
    memory.applications.clear();
    EXPECT_EQ(freeFacts(reader).error().code, StepCode::CardNotMyNumber);
}

TEST_F(ReaderTest, CountsAnewForEachPlacing) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    std::optional<VpcdCard> placed;
    placed.emplace(memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); });
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    ASSERT_TRUE(readsFreely(reader));
    EXPECT_GT(reader.statistics().apdus, 0U);
    placed.reset();
    ASSERT_TRUE(log.reaches(Presence::Empty));
    placed.emplace(memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); });
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    EXPECT_EQ(reader.statistics().apdus, 0U);
}

TEST_F(ReaderTest, TakesTheReaderThatHoldsACard) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    const VpcdCard placed{memory, VpcdCard::kSecondSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    EXPECT_TRUE(readsFreely(reader));
}

TEST_F(ReaderTest, WithAFilterKnowsNoOtherReader) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog all;
    PresenceLog first;
    PresenceLog none;
    PcscCardReader anyReader;
    PcscCardReader firstReader{"Virtual PCD 00 00"};
    PcscCardReader otherReader{"Another Reader"};
    anyReader.watch([&all](Presence presence) { all.add(presence); });
    firstReader.watch([&first](Presence presence) { first.add(presence); });
    otherReader.watch([&none](Presence presence) { none.add(presence); });
    EXPECT_TRUE(first.reaches(Presence::Empty));
    EXPECT_TRUE(none.reaches(Presence::NoReader));
    const VpcdCard placed{memory, VpcdCard::kSecondSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(all.reaches(Presence::CardPresent));
    EXPECT_TRUE(readsFreely(anyReader));
    EXPECT_EQ(freeFacts(firstReader).error().code, StepCode::CardAbsent);
    EXPECT_EQ(freeFacts(otherReader).error().code, StepCode::ReaderAbsent);
}

TEST_F(ReaderTest, JobsRunInOrder) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    std::vector<int> order;  // written on the reader's thread only
    reader.readFreeFacts([&order](auto) { order.push_back(1); });
    reader.identify([&order](auto) { order.push_back(2); });
    reader.sign(SecureBytes::copyOf("1234"), {1}, [&order](auto) { order.push_back(3); });
    ASSERT_TRUE(protectedFacts(reader, kNumberB).has_value());
    EXPECT_EQ(order, (std::vector{1, 2, 3}));
}

}  // namespace
}  // namespace madoguchi::pcsc
