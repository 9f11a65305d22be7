#include "checkin/step.hpp"

#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using namespace std::chrono_literals;
using domain::CertificateState;
using domain::ConsentAnswer;
using domain::ConsentItem;
using domain::Eligibility;
using domain::Identity;
using domain::Outcome;

Flow atChooseMethod(const domain::CardFacts& card = plainCard()) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{card});
    return flow;
}

Flow atConsent() {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{})
        .send(FaceMatched{})
        .send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
    return flow;
}

TEST(CheckinStep, FaceCheckInGoesStraightThrough) {
    Flow flow = atConsent();
    ASSERT_TRUE(flow.in<Consent>());
    flow.send(ConsentToAll{}).send(EligibilityAnswered{.eligibility = Eligibility::Valid, .document = true});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.in<Confirming>()->phase, Confirming::Phase::Recording);
    flow.send(ResultRecorded{});
    ASSERT_TRUE(flow.in<Complete>());
    EXPECT_FALSE(flow.in<Complete>()->counterNeeded);
    flow.send(CardRemoved{});
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.count<EndSession>(), 1);
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Completed);
    EXPECT_EQ(flow.last<EndSession>()->reason, std::nullopt);
}

TEST(CheckinStep, CompleteIsNotShownBeforeTheLogHasTheResult) {
    Flow flow = atConsent();
    flow.send(ConsentToAll{}).send(EligibilityAnswered{.eligibility = Eligibility::Valid, .document = true});
    EXPECT_FALSE(flow.in<Complete>());
    flow.send(RecordFailed{StepCode::AuditWriteFailed});
    ASSERT_TRUE(flow.in<Guidance>());
    flow.send(CardRemoved{});
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Failed);
}

TEST(CheckinStep, OneMethodIsNotAskedFor) {
    domain::CardFacts faceOnly = plainCard();
    faceOnly.pinTriesLeft = 0;
    EXPECT_TRUE(atChooseMethod(faceOnly).in<FaceVerification>());
    domain::CardFacts pinOnly = plainCard();
    pinOnly.photo = false;
    EXPECT_TRUE(atChooseMethod(pinOnly).in<PinEntry>());
    domain::CardFacts none = plainCard();
    none.photo = false;
    none.pinTriesLeft = 0;
    const Flow flow = atChooseMethod(none);
    ASSERT_TRUE(flow.in<WaitingForStaff>());
    EXPECT_EQ(flow.in<WaitingForStaff>()->cause, StepCode::PatientNoMethodLeft);
}

TEST(CheckinStep, TheLastTryNeedsAnExplicitYes) {
    domain::CardFacts card = plainCard();
    card.pinTriesLeft = 1;
    Flow flow = atChooseMethod(card);
    flow.send(PinChosen{});
    ASSERT_TRUE(flow.in<PinEntry>());
    EXPECT_EQ(flow.in<PinEntry>()->phase, PinEntry::Phase::AskLastTry);
    flow.send(PinSubmitted{});
    EXPECT_FALSE(flow.handled);
    EXPECT_EQ(flow.count<VerifyPin>(), 0);
    flow.send(LastTryAccepted{}).send(PinSubmitted{});
    EXPECT_EQ(flow.count<VerifyPin>(), 1);
    flow.send(PinWrong{0});
    ASSERT_TRUE(flow.in<ChooseMethod>());  // face remains
    EXPECT_FALSE(methodsFor(flow.state).pin);
}

TEST(CheckinStep, WrongPinStaysAndCountsDown) {
    Flow flow = atChooseMethod();
    flow.send(PinChosen{}).send(PinSubmitted{}).send(PinWrong{2});
    ASSERT_TRUE(flow.in<PinEntry>());
    EXPECT_TRUE(flow.in<PinEntry>()->wrongBefore);
    EXPECT_EQ(flow.in<PinEntry>()->phase, PinEntry::Phase::Typing);
    EXPECT_EQ(flow.count<ShufflePad>(), 2);
    flow.send(PinSubmitted{}).send(PinVerified{});
    EXPECT_EQ(flow.state.session->identity, Identity::Pin);
    EXPECT_TRUE(flow.in<Confirming>());
}

TEST(CheckinStep, DecliningTheLastTryLeadsToStaffWithThatReason) {
    domain::CardFacts card = plainCard();
    card.pinTriesLeft = 1;
    card.photo = false;
    Flow flow = atChooseMethod(card);
    flow.send(StaffCalled{});
    ASSERT_TRUE(flow.in<WaitingForStaff>());
    EXPECT_EQ(flow.in<WaitingForStaff>()->cause, StepCode::PatientLastTryDeclined);
    flow.send(StaffHandled{});
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::HandedToStaff);
    EXPECT_TRUE(flow.in<RemoveCard>());
}

TEST(CheckinStep, WhoeverSawToACallIsNoted) {
    Flow waiting = atChooseMethod();
    waiting.send(StaffCalled{}).send(StaffHandled{"reception"});
    EXPECT_EQ(waiting.last<NoteHandled>()->by, "reception");
    Flow idle;
    idle.send(StaffCalled{}).send(StaffHandled{});
    EXPECT_EQ(idle.last<NoteHandled>()->by, "");
    Flow left = atConsent();
    left.send(ConsentToAll{}).send(EligibilityAnswered{.eligibility = Eligibility::Valid, .document = true});
    left.send(ResultRecorded{}).wait(30s).send(StaffHandled{"colleague"});
    EXPECT_EQ(left.last<NoteHandled>()->by, "colleague");
}

TEST(CheckinStep, NoMatchIsRefusedWhenThePersonLeaves) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceNotMatched{});
    ASSERT_TRUE(flow.in<ChooseMethod>());
    flow.send(CardRemoved{});
    ASSERT_TRUE(flow.in<PutCardBack>());
    flow.wait(30s);
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Refused);
    EXPECT_EQ(flow.last<EndSession>()->reason, StepCode::FaceNoMatch);
}

TEST(CheckinStep, WhatStoodInTheWayOfTheFaceIsTheReasonAfterItsTime) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceTroubled{StepCode::FaceTooDark}).wait(30s);
    ASSERT_TRUE(flow.in<ChooseMethod>());
    EXPECT_EQ(flow.state.session->reason, StepCode::FaceTooDark);
    flow.send(FaceChosen{}).wait(30s);
    EXPECT_EQ(flow.state.session->reason, StepCode::FaceTimedOut) << "the second attempt had no single cause";
}

TEST(CheckinStep, StaffWhoAreCalledFromTheFaceAreToldWhatStoodInTheWay) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceTroubled{StepCode::FaceMasked}).send(StaffCalled{});
    ASSERT_TRUE(flow.in<WaitingForStaff>());
    EXPECT_EQ(flow.last<RingStaff>()->cause, StepCode::FaceMasked);
}

TEST(CheckinStep, GivingUpOnTheFaceKeepsItsCauseUntilTheIdentityIsKnown) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceTroubled{StepCode::FaceEyesHidden}).send(PinChosen{});
    EXPECT_EQ(flow.state.session->reason, StepCode::FaceEyesHidden);
    flow.send(PinSubmitted{}).send(PinVerified{});
    EXPECT_EQ(flow.state.session->reason, std::nullopt);
    flow = atChooseMethod();
    flow.send(FaceChosen{})
        .send(FaceTroubled{StepCode::FaceTooDark})
        .send(FaceTroubled{})
        .send(BackPressed{});
    EXPECT_EQ(flow.state.session->reason, std::nullopt) << "it got light again";
}

TEST(CheckinStep, ADoubtfulFaceLeadsOnToThePin) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceDoubted{});
    ASSERT_TRUE(flow.in<ChooseMethod>());
    EXPECT_EQ(flow.count<StopFace>(), 1);
    EXPECT_EQ(flow.state.session->reason, StepCode::FaceLivenessDoubtful);
    flow.send(PinChosen{}).send(PinSubmitted{}).send(PinVerified{});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.state.session->identity, domain::Identity::Pin);
}

TEST(CheckinStep, ADoubtfulFaceIsRefusedWhenThePersonLeaves) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceDoubted{}).send(CardRemoved{});
    flow.wait(30s);
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Refused);
    EXPECT_EQ(flow.last<EndSession>()->reason, StepCode::FaceLivenessDoubtful);
}

TEST(CheckinStep, ACardTakenAwayComesBackToWhereItWas) {
    Flow flow = atConsent();
    flow.send(ConsentOneByOne{}).send(ConsentAnswered{true}).send(CardRemoved{});
    ASSERT_TRUE(flow.in<PutCardBack>());
    flow.wait(20s).send(CardPlaced{}).send(CardIdentified{plainCard().fingerprint});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->item, ConsentItem::DiagnosisAndDrug);
    EXPECT_EQ(flow.state.session->consent[ConsentItem::Operation], ConsentAnswer::Agreed);
    EXPECT_EQ(flow.state.session->identity, Identity::Face);
}

TEST(CheckinStep, AnotherCardBeginsAnotherSession) {
    Flow flow = atConsent();
    domain::CardFingerprint other{};
    other.fill(2);
    flow.send(CardRemoved{}).send(CardPlaced{}).send(CardIdentified{other});
    EXPECT_TRUE(flow.in<ReadingCard>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Abandoned);
    EXPECT_EQ(flow.state.session->number, 2U);
    EXPECT_EQ(flow.state.session->identity, Identity::None);
}

TEST(CheckinStep, ACardThatStaysAwayAbandons) {
    Flow flow = atChooseMethod();
    flow.send(CardRemoved{}).wait(30s);
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Abandoned);
}

TEST(CheckinStep, ACardPulledWhileConfirmingLosesNothing) {
    Flow flow = atConsent();
    flow.send(ConsentToAll{}).send(CardRemoved{});
    ASSERT_TRUE(flow.in<Confirming>());
    flow.send(EligibilityAnswered{.eligibility = Eligibility::Valid, .document = true})
        .send(ResultRecorded{});
    ASSERT_TRUE(flow.in<Complete>());
    flow.wait(10s);
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Completed);
}

TEST(CheckinStep, ACardPulledWhileTheProofIsJudgedIsAskedBackBeforeConsent) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceMatched{}).send(CardRemoved{});
    flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
    ASSERT_TRUE(flow.in<PutCardBack>());
    flow.send(CardPlaced{}).send(CardIdentified{plainCard().fingerprint});
    EXPECT_TRUE(flow.in<Consent>());
}

TEST(CheckinStep, ALeftCardRaisesTheAlarmUntilItIsTaken) {
    Flow flow = atConsent();
    flow.send(ConsentToAll{}).send(EligibilityAnswered{.eligibility = Eligibility::Valid, .document = true});
    flow.send(ResultRecorded{}).wait(30s);
    ASSERT_TRUE(flow.in<RemoveCard>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::Completed);
    const int rung = flow.count<RingStaff>();
    flow.wait(60s);
    EXPECT_EQ(flow.count<RingStaff>(), rung + 3);
    flow.send(CardRemoved{});
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.count<EndSession>(), 1);
}

TEST(CheckinStep, GraceCardsAreNotAskedForConsent) {
    domain::CardFacts card = plainCard();
    card.certificate = CertificateState::Grace;
    Flow flow = atChooseMethod(card);
    ASSERT_TRUE(flow.in<ExpiryNotice>());
    flow.send(Proceed{}).send(FaceChosen{}).send(FaceMatched{});
    flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
}

TEST(CheckinStep, AKioskWhoseWayCarriesNoConsentAsksForNone) {
    Flow flow = atChooseMethod(plainCard());
    flow.policy.asksConsent = false;
    flow.send(FaceChosen{}).send(FaceMatched{});
    flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
}

TEST(CheckinStep, ExpiredCertificateAndCardLeadToGuidance) {
    domain::CardFacts over = plainCard();
    over.certificate = CertificateState::Expired;
    Flow flow = atChooseMethod(over);
    ASSERT_TRUE(flow.in<ExpiryNotice>());
    flow.send(Proceed{});
    ASSERT_TRUE(flow.in<Guidance>());
    EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::CertificateExpired);
    domain::CardFacts card = plainCard();
    card.card = domain::Validity::Expired;
    Flow expired = atChooseMethod(card);
    ASSERT_TRUE(expired.in<Guidance>());
    expired.send(CardRemoved{});
    EXPECT_EQ(expired.last<EndSession>()->outcome, Outcome::HandedToStaff);
}

TEST(CheckinStep, OutageLeadsToGuidanceAndAFollowUp) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(FaceMatched{});
    flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Unknown});
    flow.send(ConsentToAll{}).send(EligibilityAnswered{.eligibility = Eligibility::Unknown});
    ASSERT_TRUE(flow.in<Guidance>());
    EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::GatewayUnreachable);
    EXPECT_EQ(flow.count<NoteFollowUp>(), 1);
    EXPECT_EQ(flow.count<RecordResult>(), 0);
}

TEST(CheckinStep, InvalidQualificationCompletesWithTheCounter) {
    Flow flow = atConsent();
    flow.send(ConsentToNone{})
        .send(EligibilityAnswered{.eligibility = Eligibility::Invalid, .document = true});
    flow.send(ResultRecorded{});
    ASSERT_TRUE(flow.in<Complete>());
    EXPECT_TRUE(flow.in<Complete>()->counterNeeded);
    EXPECT_EQ(flow.state.session->reason, StepCode::EligibilityInvalid);
}

TEST(CheckinStep, DoubtfulAnswersGoToStaffEvenWithAFile) {
    for (const auto& [eligibility, cause] : {std::pair{Eligibility::NotFound, StepCode::EligibilityNotFound},
                                             {Eligibility::Several, StepCode::EligibilitySeveral}}) {
        Flow flow = atConsent();
        flow.send(ConsentToAll{}).send(EligibilityAnswered{.eligibility = eligibility, .document = true});
        EXPECT_EQ(flow.count<RecordResult>(), 1);
        flow.send(ResultRecorded{});
        ASSERT_TRUE(flow.in<Guidance>());
        EXPECT_EQ(flow.in<Guidance>()->cause, cause);
    }
}

TEST(CheckinStep, ANewInsurerIsToldFromAnEndedQualification) {
    Flow flow = atConsent();
    flow.send(ConsentToAll{})
        .send(EligibilityAnswered{.eligibility = Eligibility::InvalidNewInsurer, .document = true});
    flow.send(ResultRecorded{});
    ASSERT_TRUE(flow.in<Complete>());
    EXPECT_TRUE(flow.in<Complete>()->counterNeeded);
    EXPECT_EQ(flow.state.session->reason, StepCode::EligibilityNewInsurer);
}

TEST(CheckinStep, FaceGrowsAlternativesAndEndsAfterThirtySeconds) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).wait(8s);
    ASSERT_TRUE(flow.in<FaceVerification>());
    EXPECT_TRUE(flow.in<FaceVerification>()->alternatives);
    flow.wait(22s);
    EXPECT_TRUE(flow.in<ChooseMethod>());
    EXPECT_EQ(flow.count<StopFace>(), 1);
}

TEST(CheckinStep, WarnsBeforeATimeOutAndAnyTouchGoesOn) {
    Flow flow = atChooseMethod();
    flow.wait(40s);
    EXPECT_TRUE(flow.state.warned);
    flow.send(StillHere{});
    EXPECT_FALSE(flow.state.warned);
    flow.wait(59s);
    EXPECT_TRUE(flow.in<ChooseMethod>());
    flow.wait(1s);
    EXPECT_TRUE(flow.in<RemoveCard>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::TimedOut);
}

TEST(CheckinStep, LosingTheCameraLeavesThePin) {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{}).send(CameraLost{StepCode::CameraStalled});
    EXPECT_TRUE(flow.in<PinEntry>());
}

TEST(CheckinStep, StaffCallFromIdleNeedsNoCard) {
    Flow flow;
    flow.send(StaffCalled{});
    ASSERT_TRUE(flow.in<WaitingForStaff>());
    flow.wait(60s);
    EXPECT_EQ(flow.count<RingStaff>(), 2);
    flow.send(StaffHandled{});
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.count<EndSession>(), 0);
}

TEST(CheckinStep, AMethodChosenWhileStaffHoldTheCardAsksForTheCardFirst) {
    Flow flow = atChooseMethod();
    flow.send(StaffCalled{}).send(CardRemoved{});
    Flow face = flow;
    face.send(FaceChosen{});
    ASSERT_TRUE(face.in<PutCardBack>());
    face.send(CardPlaced{}).send(CardIdentified{plainCard().fingerprint});
    EXPECT_TRUE(face.in<FaceVerification>());
    flow.send(PinChosen{});
    ASSERT_TRUE(flow.in<PutCardBack>());
    flow.send(CardPlaced{}).send(CardIdentified{plainCard().fingerprint});
    EXPECT_TRUE(flow.in<PinEntry>());
}

TEST(CheckinStep, GoingBackAsksTheItemAnew) {
    Flow flow = atConsent();
    flow.send(ConsentOneByOne{}).send(ConsentAnswered{true}).send(BackPressed{});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->item, ConsentItem::Operation);
    EXPECT_EQ(flow.state.session->consent[ConsentItem::Operation], ConsentAnswer::NotAsked);
    flow.send(ConsentAnswered{true}).send(ConsentAnswered{false}).send(ConsentAnswered{true});
    EXPECT_EQ(flow.state.session->consent[ConsentItem::DiagnosisAndDrug], ConsentAnswer::Declined);
    EXPECT_TRUE(flow.in<Confirming>());
}

TEST(CheckinStep, NotMyNumberCardIsExplained) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardReadFailed{StepCode::CardNotMyNumber});
    ASSERT_TRUE(flow.in<Guidance>());
    flow.wait(120s);
    EXPECT_TRUE(flow.in<RemoveCard>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::HandedToStaff);
}

TEST(CheckinStep, AfterACallDuringTheReadingTheCardThatLiesThereIsRead) {
    Flow flow;
    flow.send(CardPlaced{}).send(StaffCalled{}).send(CardRemoved{}).send(CardPlaced{}).send(BackPressed{});
    EXPECT_TRUE(flow.in<ReadingCard>()) << nameOf(flow.state.at);
    EXPECT_EQ(flow.count<ReadCard>(), 2);
}

}  // namespace
}  // namespace madoguchi::checkin
