// 照合番号B typed by staff: one named delivery, one reading of the same card, and the way back when it did
// not fit.
#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

domain::CardFacts closedCard(std::optional<int> pinTries = 3) {
    domain::CardFacts facts = plainCard();
    facts.pinTriesLeft = pinTries;
    facts.photo = false;
    facts.numberB = domain::NumberB::Missing;
    return facts;
}

domain::CardFacts opened(domain::CardFacts facts) {
    facts.photo = true;
    facts.numberB = domain::NumberB::Right;
    return facts;
}

domain::CardFacts refused(domain::CardFacts facts) {
    facts.numberB = domain::NumberB::Wrong;
    --*facts.numberBTriesLeft;
    return facts;
}

Flow atStaff(const domain::CardFacts& facts) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{facts}).send(StaffCalled{});
    return flow;
}

TEST(NumberB, OpensTheFaceForAPatientWhoCalledStaff) {
    Flow flow = atStaff(closedCard());
    ASSERT_TRUE(numberBWanted(flow.state));
    flow.send(NumberBDelivered{"reception"});
    ASSERT_NE(flow.in<ReadingCard>(), nullptr);
    EXPECT_EQ(flow.count<ReadCard>(), 2);
    EXPECT_EQ(flow.count<StopRinging>(), 1);
    EXPECT_EQ(flow.last<NoteNumberB>()->by, "reception");
    flow.send(CardRead{opened(closedCard())});
    ASSERT_NE(flow.in<ChooseMethod>(), nullptr);
    EXPECT_TRUE(methodsFor(flow.state).face);
    EXPECT_FALSE(numberBWanted(flow.state));
}

TEST(NumberB, GoesStraightToTheFaceOfACardWithoutPin) {
    Flow flow = atStaff(closedCard(std::nullopt));
    flow.send(NumberBDelivered{"reception"}).send(CardRead{opened(closedCard(std::nullopt))});
    EXPECT_NE(flow.in<FaceVerification>(), nullptr);
}

TEST(NumberB, WaitsForTheCardThatStaffHoldInTheirHand) {
    Flow flow = atStaff(closedCard());
    flow.send(CardRemoved{}).send(NumberBDelivered{"reception"});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr);
    EXPECT_TRUE(flow.in<WaitingForStaff>()->numberWaits);
    const int before = flow.count<ForgetNumberB>();
    flow.send(CardPlaced{}).send(CardIdentified{closedCard().fingerprint});
    EXPECT_NE(flow.in<ReadingCard>(), nullptr);
    EXPECT_EQ(flow.count<ForgetNumberB>(), before) << "it is wanted now";
}

TEST(NumberB, IsGoneWhenAnotherCardComesBack) {
    Flow flow = atStaff(closedCard());
    flow.send(CardRemoved{}).send(NumberBDelivered{"reception"}).send(CardPlaced{});
    domain::CardFingerprint other{};
    other.fill(9);
    flow.send(CardIdentified{other});
    EXPECT_EQ(flow.count<EndSession>(), 1) << "the runner forgets everything with a visit";
    ASSERT_NE(flow.in<ReadingCard>(), nullptr);
    EXPECT_FALSE(flow.in<ReadingCard>()->again);
}

TEST(NumberB, IsGoneWhenTheCardIsTakenDuringTheReading) {
    Flow flow = atStaff(closedCard());
    flow.send(NumberBDelivered{"reception"});
    const int before = flow.count<ForgetNumberB>();
    flow.send(CardRemoved{});
    ASSERT_NE(flow.in<PutCardBack>(), nullptr);
    EXPECT_EQ(flow.count<ForgetNumberB>(), before + 1);
    flow.send(CardPlaced{}).send(CardIdentified{closedCard().fingerprint}).send(CardRead{closedCard()});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr) << "the call goes on";
    EXPECT_EQ(flow.in<WaitingForStaff>()->cause, StepCode::CardNumberBMissing);
}

TEST(NumberB, AWrongOneLeadsBackAndIsTriedNoSecondTime) {
    Flow flow = atStaff(closedCard());
    flow.send(NumberBDelivered{"reception"}).send(CardRead{refused(closedCard())});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr);
    EXPECT_EQ(flow.last<RingStaff>()->cause, StepCode::CardNumberBWrong);
    EXPECT_EQ(flow.count<ReadCard>(), 2);
    EXPECT_TRUE(numberBWanted(flow.state)) << "4 tries are left";
    flow.send(NumberBDelivered{"reception"}).send(CardRead{refused(refused(closedCard()))});
    EXPECT_FALSE(numberBWanted(flow.state)) << "3 are left";
    EXPECT_EQ(flow.last<RingStaff>()->cause, StepCode::CardNumberBSpared);
    EXPECT_FALSE(flow.send(NumberBDelivered{"reception"}).handled);
    flow.send(BackPressed{});
    EXPECT_NE(flow.in<ChooseMethod>(), nullptr) << "the PIN is still there";
}

TEST(NumberB, AWrongOneSendsAPatientWhoCalledNobodyToNoStaff) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{closedCard()}).send(BackPressed{});
    ASSERT_NE(flow.in<ChooseMethod>(), nullptr);
    flow.send(NumberBDelivered{"reception"}).send(CardRead{refused(closedCard())});
    EXPECT_NE(flow.in<ChooseMethod>(), nullptr);
    EXPECT_EQ(flow.count<RingStaff>(), 0);
}

TEST(NumberB, APhotoOfNoUseLeadsBackWithItsOwnReason) {
    Flow flow = atStaff(closedCard());
    domain::CardFacts facts = closedCard();
    facts.numberB = domain::NumberB::Right;
    facts.photoFault = StepCode::FacePhotoNoFace;
    flow.send(NumberBDelivered{"reception"}).send(CardRead{facts});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr);
    EXPECT_EQ(flow.in<WaitingForStaff>()->cause, StepCode::FacePhotoNoFace);
    Flow dark = atStaff(closedCard());
    dark.send(CameraLost{StepCode::CameraStalled});
    dark.send(NumberBDelivered{"reception"}).send(CardRead{opened(closedCard())});
    ASSERT_NE(dark.in<WaitingForStaff>(), nullptr);
    EXPECT_EQ(dark.in<WaitingForStaff>()->cause, StepCode::CameraStalled);
}

TEST(NumberB, AnUnreadableCardLeadsBackToo) {
    Flow flow = atStaff(closedCard());
    flow.send(NumberBDelivered{"reception"}).send(CardReadFailed{StepCode::CardTransportFailed});
    ASSERT_NE(flow.in<WaitingForStaff>(), nullptr);
    EXPECT_EQ(flow.in<WaitingForStaff>()->cause, StepCode::CardTransportFailed);
}

TEST(NumberB, TheNoticeThatWasSeenIsNotShownAgain) {
    domain::CardFacts facts = closedCard();
    facts.certificate = domain::CertificateState::Expiring;
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{facts}).send(Proceed{}).send(StaffCalled{});
    flow.send(NumberBDelivered{"reception"}).send(CardRead{opened(facts)});
    EXPECT_NE(flow.in<ChooseMethod>(), nullptr);
    Flow unseen;
    unseen.send(CardPlaced{}).send(CardRead{facts}).send(StaffCalled{});
    unseen.send(NumberBDelivered{"reception"}).send(CardRead{opened(facts)});
    EXPECT_NE(unseen.in<ExpiryNotice>(), nullptr);
}

TEST(NumberB, AnotherCardOnTheReaderIsAnotherVisit) {
    Flow flow = atStaff(closedCard());
    domain::CardFacts other = opened(closedCard());
    other.fingerprint.fill(9);
    flow.send(NumberBDelivered{"reception"}).send(CardRead{other});
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::Abandoned);
    ASSERT_NE(flow.in<ReadingCard>(), nullptr);
    EXPECT_FALSE(flow.in<ReadingCard>()->again);
}

TEST(NumberB, IsNotWanted) {
    const auto after = [](domain::CardFacts facts) { return numberBWanted(atStaff(facts).state); };
    ASSERT_TRUE(after(closedCard()));
    EXPECT_FALSE(after(plainCard())) << "the photo is open";
    domain::CardFacts facts = closedCard();
    facts.numberBTriesLeft = 3;
    EXPECT_FALSE(after(facts)) << "too few tries";
    facts.numberBTriesLeft.reset();
    EXPECT_FALSE(after(facts)) << "no such number on the card";
    facts = closedCard();
    facts.numberB = domain::NumberB::Right;
    EXPECT_FALSE(after(facts)) << "it fits, the photo is of no use";
    facts = closedCard();
    facts.certificate = domain::CertificateState::Absent;
    EXPECT_FALSE(after(facts)) << "no certificate, no visit";
    Flow nobody = atStaff(closedCard());
    EXPECT_FALSE(nobody.send(NumberBDelivered{}).handled) << "nobody is signed in";
    Flow checked = atStaff(closedCard());
    checked.send(VisualCheckOpened{"reception"});
    EXPECT_FALSE(checked.send(NumberBDelivered{"reception"}).handled) << "a check by eye is open";
    Flow typing;
    typing.send(CardPlaced{}).send(CardRead{closedCard()});
    ASSERT_NE(typing.in<PinEntry>(), nullptr);
    EXPECT_FALSE(typing.send(NumberBDelivered{"reception"}).handled) << "the patient is typing";
}

TEST(NumberB, TheCheckByEyeTakesItsPlace) {
    Flow flow = atStaff(closedCard());
    flow.send(CardRemoved{}).send(NumberBDelivered{"reception"});
    const int before = flow.count<ForgetNumberB>();
    flow.send(VisualCheckOpened{"reception"});
    EXPECT_FALSE(flow.in<WaitingForStaff>()->numberWaits);
    EXPECT_EQ(flow.count<ForgetNumberB>(), before + 1);
}

}  // namespace
}  // namespace madoguchi::checkin
