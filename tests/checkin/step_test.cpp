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

Flow offered() {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{plainCard()}).send(FaceChosen{}).send(FaceMatched{});
    return flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Unregistered});
}

TEST(Enrolment, AnExplicitYesLeadsOnToConsent) {
    Flow flow = offered();
    ASSERT_NE(flow.in<EnrolmentOffer>(), nullptr);
    EXPECT_EQ(flow.count<Enrol>(), 0);
    flow.send(EnrolmentApplied{});
    ASSERT_NE(flow.in<Enrolling>(), nullptr);
    EXPECT_EQ(flow.count<Enrol>(), 1);
    flow.send(EnrolmentAnswered{});
    EXPECT_NE(flow.in<Consent>(), nullptr);
    EXPECT_EQ(flow.state.session->enrolment, domain::Enrolment::Accepted);
}

TEST(Enrolment, DeclinedAndFailedLeadToStaff) {
    Flow declined = offered();
    declined.send(EnrolmentDeclined{});
    EXPECT_EQ(declined.in<Guidance>()->cause, StepCode::EnrolmentDeclined);
    EXPECT_EQ(declined.state.session->enrolment, domain::Enrolment::Declined);
    Flow failed = offered();
    failed.send(EnrolmentApplied{}).send(EnrolmentAnswered{StepCode::GatewayUnreachable});
    EXPECT_EQ(failed.in<Guidance>()->cause, StepCode::EnrolmentFailed);
    EXPECT_EQ(failed.count<NoteFollowUp>(), 1);
}

TEST(HelperMode, DoublesThePatientsTimesAndEndsWithTheVisit) {
    Flow flow;
    flow.send(HelperModeChosen{}).send(CardPlaced{}).send(CardRead{plainCard()});
    EXPECT_TRUE(flow.state.session->assisted);
    EXPECT_EQ(*flow.state.timeout - flow.now, flow.policy.standard * 2);
    flow.send(CardRemoved{}).wait(std::chrono::minutes{5});
    ASSERT_NE(flow.in<Idle>(), nullptr);
    EXPECT_FALSE(flow.state.helperMode);
}

}  // namespace
}  // namespace madoguchi::checkin
