// The reader goes in the middle of a visit: staff are told, no card is asked for, and whoever was identified
// by then waits on the 後日確認 list.
#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using namespace std::chrono_literals;
using domain::ConsentAnswer;
using domain::Eligibility;
using domain::Outcome;
using Registration = RegistrationAnswered::Kind;

Flow atChooseMethod() {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{plainCard()});
    return flow;
}

Flow byFace() {
    Flow flow = atChooseMethod();
    return flow.send(FaceChosen{}).send(FaceMatched{});
}

Flow byPin() {
    Flow flow = atChooseMethod();
    return flow.send(PinChosen{}).send(PinSubmitted{}).send(PinVerified{});
}

Flow byEye() {
    Flow flow = atChooseMethod();
    return flow.send(StaffCalled{}).send(VisualCheckOpened{"reception"}).send(VisualConfirmed{});
}

Flow atConsent(Flow identified = byFace()) {
    return identified.send(RegistrationAnswered{Registration::Registered});
}

struct WithoutReader {
    const char* name;
    Flow (*begin)();
};

Flow atFace() {
    Flow flow = atChooseMethod();
    flow.send(FaceChosen{});
    return flow;
}
Flow atPutCardBack() {
    Flow flow = atChooseMethod();
    flow.send(CardRemoved{});
    return flow;
}

class GoesInTheMiddle : public testing::TestWithParam<WithoutReader> {};

TEST_P(GoesInTheMiddle, LeadsToStaffAndAsksForNoCard) {
    Flow flow = GetParam().begin();
    flow.send(CardRemoved{StepCode::ReaderServiceDown});
    ASSERT_TRUE(flow.in<Guidance>());
    EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::ReaderServiceDown);
    flow.send(CardRemoved{StepCode::ReaderAbsent});  // the service is back, its reader not yet
    ASSERT_TRUE(flow.in<Guidance>());
    EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::ReaderServiceDown);
    flow.wait(120s);
    EXPECT_TRUE(flow.in<Idle>());
    EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::HandedToStaff);
}

INSTANTIATE_TEST_SUITE_P(OfWhat, GoesInTheMiddle,
                         testing::Values(WithoutReader{"ChooseMethod", [] { return atChooseMethod(); }},
                                         WithoutReader{"Face", atFace},
                                         WithoutReader{"PutCardBack", atPutCardBack},
                                         WithoutReader{"Consent", [] { return atConsent(); }}),
                         [](const auto& each) { return std::string{each.param.name}; });

TEST(ReaderGone, AReaderThatGoesWhileConfirmingLosesNothing) {
    Flow flow = atConsent();
    flow.send(ConsentToAll{}).send(CardRemoved{StepCode::ReaderServiceDown});
    EXPECT_TRUE(flow.in<Confirming>());
}

TEST(ReaderGone, AReaderThatGoesWhileItReadsLeavesTheWordsStanding) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardReadFailed{StepCode::ReaderServiceDown});
    ASSERT_TRUE(flow.in<Guidance>());
    flow.send(CardRemoved{StepCode::ReaderServiceDown});
    EXPECT_TRUE(flow.in<Guidance>());
}

// Whoever was identified, however, is on the list with the fault as its cause: once, whatever comes after.
TEST(ReaderGone, LeavesAnIdentifiedPatientOnTheList) {
    for (Flow flow : {atConsent(byFace()), atConsent(byPin()), atConsent(byEye())}) {
        SCOPED_TRACE(domain::toText(flow.state.session->identity));
        flow.send(ConsentOneByOne{}).send(ConsentAnswered{true});
        flow.send(CardRemoved{StepCode::ReaderAbsent});
        ASSERT_TRUE(flow.in<Guidance>());
        ASSERT_EQ(flow.count<NoteFollowUp>(), 1);
        EXPECT_EQ(flow.last<NoteFollowUp>()->code, StepCode::ReaderAbsent);
        EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{}) << "it was not answered to the end";
        flow.send(CardRemoved{StepCode::ReaderServiceDown}).send(StaffCalled{});
        flow.send(CardRemoved{StepCode::ReaderAbsent}).send(StaffHandled{"reception"});
        EXPECT_EQ(flow.last<EndSession>()->outcome, Outcome::HandedToStaff);
        EXPECT_EQ(flow.count<NoteFollowUp>(), 1);
        EXPECT_EQ(flow.count<QueryEligibility>(), 0);
    }
}

TEST(ReaderGone, LeavesNobodyOnTheListWhoWasNotIdentified) {
    Flow compared = atChooseMethod();
    compared.send(StaffCalled{}).send(VisualCheckOpened{"reception"}).send(CardRemoved{});
    compared.send(VisualConfirmed{});  // counts only with the card back on the reader
    Flow called = atChooseMethod();
    called.send(StaffCalled{});
    Flow typing = atChooseMethod();
    typing.send(PinChosen{});
    Flow away = atChooseMethod();
    away.send(CardRemoved{});
    for (Flow flow : {atChooseMethod(), compared, called, typing, away}) {
        flow.send(CardRemoved{StepCode::ReaderAbsent}).send(StaffCalled{}).send(StaffHandled{"reception"});
        flow.wait(20min);
        EXPECT_EQ(flow.count<EndSession>(), 1);
        EXPECT_EQ(flow.count<NoteFollowUp>(), 0);
    }
}

TEST(ReaderGone, WhileTheProofIsLookedAtNoCardIsAskedForAfterwards) {
    for (const Registration kind : {Registration::Registered, Registration::Unknown}) {
        Flow flow = byFace();
        flow.send(CardRemoved{StepCode::ReaderServiceDown});
        ASSERT_TRUE(flow.in<Confirming>());
        EXPECT_EQ(flow.count<NoteFollowUp>(), 0) << "the card may be back in time";
        flow.send(RegistrationAnswered{kind});
        ASSERT_TRUE(flow.in<Guidance>());
        EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::ReaderServiceDown);
        EXPECT_EQ(flow.count<NoteFollowUp>(), 1);
    }
    Flow back = byFace();
    back.send(CardRemoved{StepCode::ReaderServiceDown}).send(ReaderBack{});
    back.send(RegistrationAnswered{Registration::Registered});
    EXPECT_TRUE(back.in<PutCardBack>()) << "the reader can see a card again";
    Flow there = byFace();
    there.send(CardRemoved{StepCode::ReaderServiceDown}).send(CardPlaced{});
    there.send(RegistrationAnswered{Registration::Registered});
    EXPECT_TRUE(there.in<Consent>());
    Flow refused = byFace();
    refused.send(CardRemoved{StepCode::ReaderServiceDown});
    refused.send(RegistrationAnswered{Registration::Refused, StepCode::CertificateRevoked});
    refused.send(StaffCalled{}).send(StaffHandled{"reception"});
    EXPECT_EQ(refused.count<NoteFollowUp>(), 0) << "the list could not help";
}

TEST(ReaderGone, DuringACallTheListIsWrittenWhenTheCallEnds) {
    const auto called = [] {
        Flow flow = atConsent();
        return flow.send(StaffCalled{}).send(CardRemoved{StepCode::ReaderAbsent});
    };
    Flow handled = called();
    ASSERT_TRUE(handled.in<WaitingForStaff>());
    EXPECT_EQ(handled.count<NoteFollowUp>(), 0);
    handled.send(StaffHandled{"reception"});
    EXPECT_EQ(handled.count<NoteFollowUp>(), 1);
    Flow nobodyCame = called();
    nobodyCame.wait(nobodyCame.policy.staff);
    EXPECT_EQ(nobodyCame.count<NoteFollowUp>(), 1);
    Flow goesOn = called();
    goesOn.send(BackPressed{});
    ASSERT_TRUE(goesOn.in<Guidance>());
    EXPECT_EQ(goesOn.in<Guidance>()->cause, StepCode::ReaderAbsent);
    EXPECT_EQ(goesOn.count<NoteFollowUp>(), 1);
    Flow mended = called();
    mended.send(ReaderBack{}).send(StaffHandled{"reception"});
    EXPECT_EQ(mended.count<NoteFollowUp>(), 0) << "staff sent the patient elsewhere";
}

// The service has said already that nobody knows this insurance: that is an answer.
TEST(ReaderGone, AtTheEnrolmentOfferTheInsuranceIsAnsweredAbout) {
    Flow flow = byFace();
    flow.send(RegistrationAnswered{Registration::Unregistered}).send(CardRemoved{StepCode::ReaderAbsent});
    ASSERT_TRUE(flow.in<Guidance>());
    EXPECT_EQ(flow.count<NoteFollowUp>(), 0);
    Flow enrolled = byFace();
    enrolled.send(RegistrationAnswered{Registration::Unregistered}).send(EnrolmentApplied{});
    enrolled.send(CardRemoved{StepCode::ReaderAbsent}).send(EnrolmentAnswered{});
    ASSERT_TRUE(enrolled.in<Guidance>());
    EXPECT_EQ(enrolled.count<NoteFollowUp>(), 1);
}

}  // namespace
}  // namespace madoguchi::checkin
