// A visit at the patient's home or online: 同意 → 本人確認 → 資格確認 → 完了. The consent comes before the
// card.
#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using domain::ConsentAnswer;
using domain::Eligibility;
using domain::Identity;
using domain::VisitKind;

constexpr domain::ConsentRecord kAll{{ConsentAnswer::Agreed, ConsentAnswer::Agreed, ConsentAnswer::Agreed}};

Flow at(VisitKind kind) {
    Flow flow;
    flow.policy.kind = kind;
    return flow;
}

Flow cardRead(VisitKind kind, const domain::CardFacts& card) {
    Flow flow = at(kind);
    flow.send(VisitBegun{}).send(ConsentToAll{}).send(CardPlaced{}).send(CardRead{card});
    return flow;
}

domain::CardFacts freeReads() {
    domain::CardFacts card = plainCard();
    card.photo = false;
    card.photoFault = StepCode::CardNumberBMissing;
    card.numberB = domain::NumberB::Missing;
    return card;
}

TEST(HomeVisit, GoesFromConsentToCardToPinToComplete) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(VisitBegun{});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.count<FetchChallenge>(), 0) << "a challenge must not grow old over the questions";
    flow.send(ConsentToAll{});
    ASSERT_TRUE(flow.in<PlaceCard>());
    flow.send(CardPlaced{});
    ASSERT_TRUE(flow.in<ReadingCard>());
    EXPECT_TRUE(flow.last<ReadCard>()->freeReadsOnly);
    EXPECT_EQ(flow.count<FetchChallenge>(), 1);
    flow.send(CardRead{freeReads()});
    ASSERT_TRUE(flow.in<PinEntry>());
    flow.send(PinSubmitted{}).send(PinVerified{});
    flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.in<Confirming>()->phase, Confirming::Phase::Qualification) << "nothing is asked twice";
    EXPECT_EQ(flow.state.session->consent, kAll);
    flow.send(EligibilityAnswered{.eligibility = Eligibility::Valid, .document = true})
        .send(ResultRecorded{});
    EXPECT_TRUE(flow.in<Complete>());
    EXPECT_EQ(flow.state.session->identity, Identity::Pin);
}

TEST(HomeVisit, ACardThatLiesThereBeginsTheVisitAndIsNotAskedForAgain) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(CardPlaced{});
    ASSERT_TRUE(flow.in<Consent>());
    flow.send(ConsentToNone{});
    EXPECT_TRUE(flow.in<ReadingCard>());
}

TEST(HomeVisit, TheQuestionsNeedNoCard) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(CardPlaced{}).send(ConsentOneByOne{}).send(ConsentAnswered{true}).send(CardRemoved{});
    ASSERT_TRUE(flow.in<Consent>());
    flow.send(ConsentAnswered{false}).send(ConsentAnswered{true});
    EXPECT_TRUE(flow.in<PlaceCard>());
    EXPECT_EQ(flow.state.session->consent[domain::ConsentItem::DiagnosisAndDrug], ConsentAnswer::Declined);
}

// Who lies in bed and can't touch the tablet answers aloud; a named member of staff enters each answer.
TEST(HomeVisit, StaffEnterTheSpokenAnswersBeforeTheCard) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(VisitBegun{}).send(ConsentTakenByStaff{"nurse"});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->staff, "nurse");
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{}) << "nothing is ticked beforehand";
    EXPECT_FALSE(flow.send(ConsentToAll{}).handled) << "the patient's screen rests meanwhile";
    flow.send(ConsentOneByOne{"nurse"}).send(ConsentAnswered{true, "nurse"});
    flow.send(ConsentAnswered{false, "nurse"}).send(BackPressed{"nurse"});
    EXPECT_EQ(flow.state.session->consent[domain::ConsentItem::DiagnosisAndDrug], ConsentAnswer::NotAsked);
    flow.send(CardPlaced{}).send(CardRemoved{});
    ASSERT_TRUE(flow.in<Consent>()) << "the questions need no card";
    flow.send(ConsentAnswered{true, "nurse"}).send(ConsentAnswered{true, "nurse"});
    ASSERT_TRUE(flow.in<PlaceCard>());
    EXPECT_EQ(flow.state.session->consent, kAll);
    EXPECT_EQ(flow.last<NoteConsent>()->staff, "nurse");
    EXPECT_TRUE(flow.state.session->assisted);
    flow.send(CardPlaced{}).send(CardRead{freeReads()}).send(StaffCalled{});
    flow.send(VisualCheckOpened{"nurse"}).send(VisualConfirmed{domain::VisualReason::CannotUseReader});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.state.session->consent, kAll);
    EXPECT_EQ(flow.count<NoteConsent>(), 1);
}

TEST(HomeVisit, TheQuestionsGoBackToThePatientsScreenWhenStaffAreCalledAway) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(VisitBegun{}).send(ConsentTakenByStaff{"nurse"}).send(ConsentOneByOne{"nurse"});
    flow.send(ConsentAnswered{true, "nurse"}).wait(flow.policy.staffConsent);
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->staff, "");
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
    flow.wait(flow.policy.standard);
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::TimedOut);
}

TEST(HomeVisit, AnswersThatStaffEnteredAreNotTheNextPatients) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(VisitBegun{}).send(ConsentTakenByStaff{"nurse"}).send(ConsentToAll{"nurse"});
    flow.send(CardPlaced{}).send(CardRead{freeReads()});
    domain::CardFingerprint other{};
    other.fill(9);
    flow.send(CardRemoved{}).send(CardPlaced{}).send(CardIdentified{other});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->staff, "") << "the other patient is asked anew, by whoever asks";
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
    EXPECT_FALSE(flow.state.session->assisted);
}

TEST(OnlineVisit, NobodyIsThereToEnterASpokenAnswer) {
    Flow flow = at(VisitKind::Online);
    flow.send(VisitBegun{}).send(ConsentTakenByStaff{"reception"});
    EXPECT_FALSE(flow.handled);
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->staff, "");
    EXPECT_FALSE(staffMayAskConsent(flow.state));
}

TEST(HomeVisit, StaffConfirmByEyeWhereThePinIsNotKnown) {
    Flow flow = cardRead(VisitKind::HomeVisit, freeReads());
    flow.send(StaffCalled{}).send(VisualCheckOpened{"訪問 看護"}).send(VisualConfirmed{});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.state.session->identity, Identity::Visual);
    EXPECT_EQ(flow.state.session->consent, kAll);
}

TEST(HomeVisit, AFaceOnlyCardIsForTheEyeOfStaff) {
    domain::CardFacts card = freeReads();
    card.pinTriesLeft.reset();
    Flow flow = cardRead(VisitKind::HomeVisit, card);
    ASSERT_TRUE(flow.in<WaitingForStaff>());
    EXPECT_TRUE(methodsFor(flow.state).visual);
}

TEST(OnlineVisit, RefusesACardWhosePinCanNotServe) {
    for (const std::optional<int> tries : {std::optional<int>{}, std::optional{0}}) {
        domain::CardFacts card = freeReads();
        card.pinTriesLeft = tries;
        const Flow flow = cardRead(VisitKind::Online, card);
        ASSERT_TRUE(flow.in<Guidance>());
        EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::VisitOnlinePinUnusable);
        EXPECT_EQ(flow.in<Guidance>()->outcome, domain::Outcome::HandedToStaff);
    }
}

TEST(OnlineVisit, NobodyIsThereToConfirmByEye) {
    Flow flow = cardRead(VisitKind::Online, freeReads());
    ASSERT_TRUE(flow.in<PinEntry>());
    flow.send(StaffCalled{}).send(VisualCheckOpened{"受付"});
    EXPECT_FALSE(flow.handled);
    EXPECT_EQ(withheldFor(flow.state).visual, StepCode::VisitVisualNotOffered);
}

TEST(HomeVisit, ACertificateInGraceGivesEligibilityAlone) {
    domain::CardFacts card = freeReads();
    card.certificate = domain::CertificateState::Grace;
    Flow flow = cardRead(VisitKind::HomeVisit, card);
    EXPECT_TRUE(flow.in<ExpiryNotice>());
    EXPECT_EQ(flow.count<VoidConsent>(), 1);
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
}

TEST(HomeVisit, AskingForTheCardEndsByItself) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(VisitBegun{}).send(ConsentToAll{}).wait(std::chrono::seconds{50});
    EXPECT_TRUE(flow.state.warned);
    flow.wait(std::chrono::seconds{20});
    EXPECT_TRUE(flow.in<Idle>());
    ASSERT_EQ(flow.count<EndSession>(), 1);
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::TimedOut);
}

TEST(HomeVisit, AfterACallBeforeTheCardTheVisitGoesOnWhereItWas) {
    Flow flow = at(VisitKind::HomeVisit);
    flow.send(VisitBegun{}).send(StaffCalled{}).send(BackPressed{});
    ASSERT_TRUE(flow.in<Consent>());
    flow.send(ConsentToAll{}).send(StaffCalled{}).send(CardPlaced{}).send(BackPressed{});
    EXPECT_TRUE(flow.in<ReadingCard>()) << "the card that was put down meanwhile is read";
}

TEST(HomeVisit, AnotherCardIsAnotherPatientWhoIsAskedAnew) {
    Flow flow = cardRead(VisitKind::HomeVisit, freeReads());
    domain::CardFingerprint other{};
    other.fill(9);
    flow.send(CardRemoved{}).send(CardPlaced{}).send(CardIdentified{other});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
    EXPECT_EQ(flow.count<BeginSession>(), 2);
}

TEST(Reception, NothingBeginsByATouch) {
    Flow flow;
    flow.send(VisitBegun{});
    EXPECT_FALSE(flow.handled);
    EXPECT_TRUE(flow.in<Idle>());
}

}  // namespace
}  // namespace madoguchi::checkin
