// What the reader does when cards are pulled, jobs cancelled, others reset the card and the service goes
// away.
#include <latch>

#include "pcsc/winscard.hpp"
#include "reader_fixture.hpp"

namespace madoguchi::pcsc {
namespace {

using testing::MemoryCard;
using testing::VpcdCard;

constexpr const char* kNumberB = "01033120251234";

// A card that calls out before it answers a command.
class InterruptedCard final : public iso7816::CardChannel {
public:
    InterruptedCard(MemoryCard& card, std::function<void(const iso7816::CommandApdu&)> before)
        : card_{card}, before_{std::move(before)} {}
    Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu& command) override {
        before_(command);
        return card_.transmit(command);
    }

private:
    MemoryCard& card_;
    std::function<void(const iso7816::CommandApdu&)> before_;
};

TEST_F(ReaderTest, PulledInMidCommandIsCardRemoved) {
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    ASSERT_TRUE(log.reaches(Presence::Empty));
    for (const std::size_t index :
         {0U, 4U, 12U, 25U}) {  // every index: tests/mynumber; here the service's part
        MemoryCard memory{cardWithCertificate()};
        memory.removeAt = index;
        const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
        ASSERT_TRUE(log.reaches(Presence::CardPresent));
        std::optional<Failure> failure;
        if (const auto facts = freeFacts(reader); !facts) {
            failure = facts.error();
        } else if (const auto opened = protectedFacts(reader, kNumberB); !opened) {
            failure = opened.error();
        }
        ASSERT_TRUE(failure);
        EXPECT_EQ(failure->code, StepCode::CardRemoved) << index << " " << failure->detail;
        EXPECT_TRUE(log.reaches(Presence::Empty));
        EXPECT_EQ(freeFacts(reader).error().code, StepCode::CardAbsent);
    }
}

TEST_F(ReaderTest, CancelEndsWhatIsUnderWayAndQueued) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    std::latch underWay{1};
    std::latch goOn{1};
    bool first = true;
    InterruptedCard slow{memory, [&](const iso7816::CommandApdu&) {
                             if (std::exchange(first, false)) {
                                 underWay.count_down();
                                 goOn.wait();
                             }
                         }};
    const VpcdCard placed{slow, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));

    std::promise<StepCode> running;
    std::promise<StepCode> queued;
    reader.readFreeFacts([&running](auto result) { running.set_value(result.error().code); });
    underWay.wait();
    reader.sign(SecureBytes::copyOf("1234"), {1},
                [&queued](auto result) { queued.set_value(result.error().code); });
    reader.cancel();
    goOn.count_down();
    EXPECT_EQ(running.get_future().get(), StepCode::CardRemoved);
    EXPECT_EQ(queued.get_future().get(), StepCode::CardRemoved);
    EXPECT_EQ(memory.log.size(), 1U) << "no command after the one that was under way";
    EXPECT_TRUE(readsFreely(reader)) << "later jobs run as ever";
}

TEST_F(ReaderTest, ClosingAnswersEveryJob) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    std::vector<StepCode> answers;
    {
        PcscCardReader reader;
        reader.watch([&log](Presence presence) { log.add(presence); });
        ASSERT_TRUE(log.reaches(Presence::Empty));
        for (int i = 0; i < 5; ++i) {
            reader.identify([&answers](auto result) { answers.push_back(result.error().code); });
        }
    }
    EXPECT_EQ(answers.size(), 5U);
}

TEST_F(ReaderTest, AResetByOthersIsRepeatedOnceBeforeAnySecret) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    ASSERT_TRUE(readsFreely(reader));

    auto context = Context::establish();
    ASSERT_TRUE(context);
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    ASSERT_EQ(SCardConnect(context->handle(), "Virtual PCD 00 00", SCARD_SHARE_SHARED, SCARD_PROTOCOL_T1,
                           &handle, &protocol),
              SCARD_S_SUCCESS);
    ASSERT_EQ(SCardDisconnect(handle, SCARD_RESET_CARD), SCARD_S_SUCCESS);
    const auto answer = signature(reader, "1234");
    ASSERT_TRUE(answer) << toText(answer.error().code) << answer.error().detail;
    EXPECT_EQ(answer->kind, ports::PinAnswer::Kind::Signed);
}

TEST_F(ReaderTest, SaysThatTheServiceIsDownAndFindsItAgain) {
    PresenceLog log;
    service_.shut();
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    EXPECT_EQ(log.next(), Presence::ServiceDown);
    EXPECT_EQ(freeFacts(reader).error().code, StepCode::ReaderServiceDown);

    ASSERT_TRUE(service_.open());
    ASSERT_TRUE(log.reaches(Presence::Empty));
    MemoryCard memory{cardWithCertificate()};
    const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    ASSERT_TRUE(readsFreely(reader));

    service_.shut();  // while it waits and holds a connection to the card
    EXPECT_EQ(log.next(), Presence::ServiceDown);
    EXPECT_EQ(signature(reader, "1234").error().code, StepCode::ReaderServiceDown);
    ASSERT_TRUE(service_.open());
    EXPECT_TRUE(log.reaches(Presence::CardPresent));
    EXPECT_TRUE(readsFreely(reader));
}

// A card that went with its reader was not taken away: nobody is to be asked to put it back.
TEST_F(ReaderTest, AnUnpluggedReaderIsNeverAnEmptyOne) {
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    MemoryCard memory{cardWithCertificate()};
    {
        const VpcdCard placed{memory, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
        ASSERT_TRUE(log.reaches(Presence::CardPresent));
        service_.hideReader();
    }  // the service tells of a change; who looks finds no reader
    EXPECT_EQ(log.next(), Presence::NoReader);
}

TEST_F(ReaderTest, AServiceLostInMidCommandIsNamed) {
    MemoryCard memory{cardWithCertificate()};
    PresenceLog log;
    PcscCardReader reader;
    reader.watch([&log](Presence presence) { log.add(presence); });
    InterruptedCard interrupted{memory, [&](const iso7816::CommandApdu& command) {
                                    if (command.is(iso7816::Instruction::ReadBinary)) {
                                        service_.shut();
                                    }
                                }};
    const VpcdCard placed{interrupted, VpcdCard::kFirstSlot, [&memory] { memory.powerUp(); }};
    ASSERT_TRUE(log.reaches(Presence::CardPresent));
    EXPECT_EQ(freeFacts(reader).error().code, StepCode::ReaderServiceDown);
    EXPECT_TRUE(log.reaches(Presence::ServiceDown));
}

}  // namespace
}  // namespace madoguchi::pcsc
