// 目視: one named grant, one card, 120 seconds, one use.
#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

domain::CardFacts faceOnlyCard() {
    domain::CardFacts facts = plainCard();
    facts.pinTriesLeft.reset();
    facts.photo = false;
    return facts;
}

Flow waitingForStaff(const domain::CardFacts& facts) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{facts});
    return flow.send(StaffCalled{});
}

TEST(VisualCheck, IdentifiesOnceWithTheCardOnTheReader) {
    Flow flow = waitingForStaff(faceOnlyCard());
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr);
    flow.send(VisualCheckOpened{"reception"});
    EXPECT_EQ(flow.count<StopRinging>(), 1);
    flow.send(VisualConfirmed{domain::VisualReason::FaceOnlyCard});
    ASSERT_NE(flow.in<Confirming>(), nullptr);
    EXPECT_EQ(flow.state.session->identity, domain::Identity::Visual);
    EXPECT_EQ(flow.last<NoteVisualCheck>()->by, "reception");
}

TEST(VisualCheck, CountsWhenTheCardIsBackWithinItsTime) {
    Flow flow = waitingForStaff(faceOnlyCard());
    flow.send(VisualCheckOpened{"reception"}).send(CardRemoved{});
    flow.send(VisualConfirmed{domain::VisualReason::Other});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr) << "the card is still in the staff's hand";
    flow.send(CardPlaced{});
    ASSERT_EQ(flow.count<IdentifyCard>(), 1);
    flow.send(CardIdentified{faceOnlyCard().fingerprint});
    EXPECT_NE(flow.in<Confirming>(), nullptr);
}

TEST(VisualCheck, NeverServesAnotherCard) {
    Flow flow = waitingForStaff(faceOnlyCard());
    flow.send(VisualCheckOpened{"reception"}).send(CardRemoved{});
    flow.send(VisualConfirmed{domain::VisualReason::Other}).send(CardPlaced{});
    domain::CardFingerprint other{};
    other.fill(9);
    flow.send(CardIdentified{other});
    EXPECT_NE(flow.in<ReadingCard>(), nullptr);
    EXPECT_EQ(flow.count<NoteIdentity>(), 0);
    EXPECT_EQ(flow.last<NoteVisualCheck>()->what, NoteVisualCheck::What::Closed);
}

TEST(VisualCheck, AnUnreadableCardDoesNotPassForTheSame) {
    Flow flow = waitingForStaff(faceOnlyCard());
    flow.send(VisualCheckOpened{"reception"}).send(CardRemoved{}).send(CardPlaced{});
    flow.send(CardReadFailed{StepCode::CardTransportFailed}).send(VisualConfirmed{});
    EXPECT_NE(flow.in<WaitingForStaff>(), nullptr);
    EXPECT_EQ(flow.count<NoteIdentity>(), 0);
}

TEST(VisualCheck, EndsByItselfAndRingsAgain) {
    Flow flow = waitingForStaff(faceOnlyCard());
    flow.send(VisualCheckOpened{"reception"}).wait(std::chrono::seconds{120});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr);
    EXPECT_FALSE(flow.in<WaitingForStaff>()->grant.has_value());
    EXPECT_EQ(flow.last<RingStaff>()->cause, StepCode::VisualGrantExpired);
    flow.send(VisualConfirmed{});
    EXPECT_FALSE(flow.handled);
    flow.wait(std::chrono::minutes{10});
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::TimedOut);
}

TEST(VisualCheck, IsNeverGivenToNobodyNorForAPhotolessCard) {
    Flow flow = waitingForStaff(faceOnlyCard());
    EXPECT_FALSE(flow.send(VisualCheckOpened{}).handled);
    domain::CardFacts infant = plainCard();
    infant.photo = false;
    infant.photoless = true;
    Flow small = waitingForStaff(infant);
    EXPECT_FALSE(small.send(VisualCheckOpened{"reception"}).handled);
}

TEST(VisualCheck, RefusedEndsAsRefused) {
    Flow flow = waitingForStaff(faceOnlyCard());
    flow.send(VisualCheckOpened{"reception"}).send(VisualRefused{});
    ASSERT_NE(flow.in<Guidance>(), nullptr);
    flow.send(CardRemoved{});
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::Refused);
}

}  // namespace
}  // namespace madoguchi::checkin
