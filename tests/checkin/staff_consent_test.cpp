// Consent for a patient who can't reach the kiosk: asked at the console, answered by voice, named in the log.
#include <gtest/gtest.h>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using domain::ConsentAnswer;
using domain::ConsentItem;

Flow askedAfterTheCheckByEye() {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{plainCard()}).send(StaffCalled{});
    flow.send(VisualCheckOpened{"reception"}).send(VisualConfirmed{domain::VisualReason::CannotReachReader});
    return flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
}

TEST(StaffConsent, TakesThePatientsAnswersInTheStaffsName) {
    Flow flow = askedAfterTheCheckByEye();
    flow.send(ConsentTakenByStaff{"reception"});
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->staff, "reception");
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{}) << "nothing is ticked beforehand";
    EXPECT_TRUE(flow.state.session->assisted);
    flow.send(ConsentOneByOne{"reception"}).send(ConsentAnswered{true, "reception"});
    flow.send(ConsentAnswered{false, "reception"}).send(BackPressed{"reception"});
    EXPECT_EQ(flow.state.session->consent[ConsentItem::DiagnosisAndDrug], ConsentAnswer::NotAsked);
    flow.send(ConsentAnswered{true, "reception"}).send(ConsentAnswered{false, "reception"});
    ASSERT_TRUE(flow.in<Confirming>());
    EXPECT_EQ(flow.last<NoteConsent>()->staff, "reception");
    EXPECT_EQ(flow.state.session->consent[ConsentItem::Checkup], ConsentAnswer::Declined);
}

TEST(StaffConsent, IsOnlyForWhomStaffIdentifiedByEyeAtTheReception) {
    Flow flow;
    flow.send(CardPlaced{}).send(CardRead{plainCard()}).send(FaceChosen{}).send(FaceMatched{});
    flow.send(RegistrationAnswered{RegistrationAnswered::Kind::Registered});
    EXPECT_FALSE(flow.send(ConsentTakenByStaff{"reception"}).handled);
    EXPECT_FALSE(flow.send(ConsentToAll{"reception"}).handled);
    EXPECT_FALSE(askedAfterTheCheckByEye().send(ConsentTakenByStaff{}).handled);
    EXPECT_FALSE(askedAfterTheCheckByEye().send(ConsentToAll{"reception"}).handled) << "not opened";
}

TEST(StaffConsent, OneHandAnswersAllThree) {
    Flow flow = askedAfterTheCheckByEye();
    flow.send(ConsentOneByOne{}).send(ConsentAnswered{true});
    flow.send(ConsentTakenByStaff{"reception"});
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
    EXPECT_FALSE(flow.in<Consent>()->item);
    EXPECT_FALSE(flow.send(ConsentToAll{}).handled) << "the kiosk's own answers rest meanwhile";
    EXPECT_FALSE(flow.send(ConsentToAll{"colleague"}).handled);
    flow.send(ConsentOneByOne{"reception"})
        .send(ConsentAnswered{true, "reception"})
        .send(ConsentLeftByStaff{});
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
    flow.send(ConsentToNone{});
    EXPECT_EQ(flow.last<NoteConsent>()->staff, "");
}

TEST(StaffConsent, GoesBackToTheKioskWhenNobodyAnswers) {
    Flow flow = askedAfterTheCheckByEye();
    flow.send(ConsentTakenByStaff{"reception"}).send(ConsentOneByOne{"reception"});
    flow.send(ConsentAnswered{true, "reception"}).wait(flow.policy.staffConsent);
    ASSERT_TRUE(flow.in<Consent>());
    EXPECT_EQ(flow.in<Consent>()->staff, "");
    EXPECT_EQ(flow.state.session->consent, domain::ConsentRecord{});
    flow.wait(flow.policy.standard);
    EXPECT_EQ(flow.last<EndSession>()->outcome, domain::Outcome::TimedOut);
}

TEST(StaffConsent, ATakenCardOrACallLosesTheHalfAnswered) {
    Flow card = askedAfterTheCheckByEye();
    card.send(ConsentTakenByStaff{"reception"}).send(ConsentOneByOne{"reception"});
    card.send(ConsentAnswered{true, "reception"}).send(CardRemoved{}).send(CardPlaced{});
    card.send(CardIdentified{plainCard().fingerprint});
    ASSERT_TRUE(card.in<Consent>());
    EXPECT_EQ(card.in<Consent>()->staff, "");
    EXPECT_EQ(card.state.session->consent, domain::ConsentRecord{});
}

}  // namespace
}  // namespace madoguchi::checkin
