// First registration at the kiosk, and the mode for helpers.
#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

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

TEST(Enrolment, NoAnswerInTimeIsFollowedUpByStaff) {
    Flow flow = offered();
    flow.send(EnrolmentApplied{}).wait(flow.policy.enrolment);
    ASSERT_NE(flow.in<Guidance>(), nullptr);
    EXPECT_EQ(flow.in<Guidance>()->cause, StepCode::EnrolmentFailed);
    ASSERT_EQ(flow.count<NoteFollowUp>(), 1);
    EXPECT_EQ(flow.last<NoteFollowUp>()->code, StepCode::EnrolmentFailed);
    EXPECT_FALSE(flow.send(EnrolmentAnswered{}).handled) << "an answer that comes too late changes nothing";
    flow.send(CardRemoved{});
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::HandedToStaff);
}

TEST(Enrolment, DecliningIsAnAnswerAndNoFollowUp) {
    Flow flow = offered();
    flow.send(EnrolmentDeclined{}).send(CardRemoved{});
    EXPECT_EQ(flow.count<NoteFollowUp>(), 0);
    EXPECT_EQ(flow.count<Enrol>(), 0);
    EXPECT_FALSE(flow.last<NoteEnrolment>()->applied);
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::HandedToStaff);
}

// Asked and not answered: nothing was applied for.
TEST(Enrolment, AnOfferThatNobodyAnswersAppliesForNothing) {
    Flow flow = offered();
    flow.wait(flow.policy.standard);
    EXPECT_EQ(flow.count<Enrol>(), 0);
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::TimedOut);
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

TEST(HelperMode, CanBeEndedInTheVisitButBegunOnlyBefore) {
    Flow flow;
    flow.send(HelperModeChosen{}).send(CardPlaced{}).send(CardRead{plainCard()});
    flow.send(HelperModeChosen{false});
    EXPECT_TRUE(flow.handled);
    flow.send(PinChosen{});
    EXPECT_EQ(*flow.state.timeout - flow.now, flow.policy.standard);
    EXPECT_TRUE(flow.state.session->assisted) << "somebody helped";
    EXPECT_FALSE(flow.send(HelperModeChosen{}).handled);
    EXPECT_FALSE(flow.state.helperMode);
}

}  // namespace
}  // namespace madoguchi::checkin
