// The runner over fake ports: whole visits, late answers, and what is left of a person afterwards.
#include "session/checkin_session.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/fake_ports.hpp"

namespace madoguchi::session {
namespace {

using namespace std::chrono_literals;
using domain::Eligibility;
using domain::Identity;
using domain::Outcome;
using ports::Presence;
using test::plainFreeFacts;

class CheckinSessionTest : public testing::Test {
protected:
    CheckinSessionTest() { session.start(), session.drain(); }

    static Hooks hooks(std::vector<SessionSummary>& summaries) {
        Hooks hooks;
        hooks.wake = [] {};
        hooks.judge = [](const ports::FreeFacts& facts, std::optional<domain::Date>,
                         domain::CardFacts& card) {
            card.certificate =
                facts.certificate ? domain::CertificateState::Valid : domain::CertificateState::Absent;
        };
        hooks.randomBytes = [](std::size_t count) { return std::vector<std::uint8_t>(count, 0x5A); };
        hooks.randomBelow = [](std::uint32_t) { return 0U; };
        hooks.sessionEnded = [&summaries](const SessionSummary& summary) { summaries.push_back(summary); };
        return hooks;
    }

    template <class S>
    const S* in() const {
        return std::get_if<S>(&session.presentation().state.at);
    }

    void placeCard() { reader.presence(Presence::CardPresent), session.drain(); }
    void removeCard() { reader.presence(Presence::Empty), session.drain(); }

    void readCard(bool withPhoto = true) {
        reader.free.back()(plainFreeFacts());
        session.drain();
        if (!reader.guarded.empty()) {
            ports::ProtectedFacts facts;
            facts.holder.name = "見本　花子";
            facts.photo = SecureBytes{withPhoto ? 100U : 0U};
            reader.guarded.back()(std::move(facts));
            session.drain();
        }
    }

    void giveChallenge() {
        eligibility.challenges.back()(ports::Challenge{"c1", {1, 2, 3}});
        session.drain();
    }

    void match() {
        matcher.decisions.back()(ports::FaceDecision{.kind = ports::FaceDecision::Kind::Match,
                                                     .similarity = 0.9,
                                                     .accept = 0.6,
                                                     .askAgain = 0.5,
                                                     .modelId = "model",
                                                     .frames = 3});
        session.drain();
    }

    void registerAs(bool registered) {
        eligibility.registrations.back()(ports::Registration{registered, "ticket"});
        session.drain();
    }

    void answer(Eligibility kind, const domain::QualificationFacts& facts = {}) {
        ports::EligibilityAnswer given;
        given.facts = facts;
        given.eligibility = kind;
        given.patientName = "見本　花子";
        given.document = ports::ResultDocument{"file.xml", SecureBytes::copyOf("<XmlMsg/>")};
        eligibility.answers.back()(std::move(given));
        session.drain();
    }

    test::FakeReader reader;
    test::FakeCardFace cardFace;
    test::FakeCamera camera;
    test::FakeMatcher matcher;
    test::FakeEligibility eligibility;
    test::FakeAudit audit;
    test::FakeStaff staff;
    test::FakeSound sound;
    test::ManualClock clock;
    std::vector<SessionSummary> summaries;
    CheckinSession session{{reader, cardFace, camera, matcher, eligibility, audit, staff, sound, clock},
                           checkin::Policy{},
                           hooks(summaries)};
};

TEST_F(CheckinSessionTest, ReadsTheCardOnceMoreWithTheNumberThatStaffTyped) {
    cardFace.number.clear();
    placeCard();
    readCard();
    ASSERT_TRUE(in<checkin::PinEntry>()) << "without the number there is no photo";
    EXPECT_TRUE(reader.numbers.empty());
    session.send(checkin::StaffCalled{});
    cardFace.number = "01033120301234";
    session.send(checkin::NumberBDelivered{"reception"});
    readCard();
    EXPECT_EQ(reader.numbers, std::vector<std::string>{"01033120301234"});
    EXPECT_TRUE(in<checkin::ChooseMethod>());
    EXPECT_TRUE(session.presentation().methods.face);
    const auto typed = std::ranges::find(audit.entries, "typed", &ports::AuditEntry::outcome);
    ASSERT_NE(typed, audit.entries.end());
    EXPECT_EQ(typed->actor, "reception");
    for (const auto& entry : audit.entries) {
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find("010331"), std::string::npos) << key;
        }
    }
}

TEST_F(CheckinSessionTest, AWrongNumberCostsOneTryAndSaysHowManyAreLeft) {
    cardFace.number.clear();
    placeCard();
    readCard();
    session.send(checkin::StaffCalled{});
    cardFace.number = "01033120301235";
    session.send(checkin::NumberBDelivered{"reception"});
    reader.free.back()(plainFreeFacts());
    session.drain();
    reader.guarded.back()(fail(StepCode::CardNumberBWrong, "9 tries left"));
    session.drain();
    ASSERT_TRUE(in<checkin::WaitingForStaff>());
    EXPECT_EQ(staff.calls.back().cause, StepCode::CardNumberBWrong);
    EXPECT_EQ(session.presentation().state.session->card.numberBTriesLeft, 9);
    EXPECT_EQ(reader.numbers.size(), 1U) << "nothing is tried again by itself";
}

TEST_F(CheckinSessionTest, TheCameraLooksWhileTheFreeFactsAreRead) {
    cardFace.slow = true;
    placeCard();
    ASSERT_EQ(cardFace.asked.size(), 1U);
    cardFace.asked.back()(SecureBytes::copyOf("01033120301234"));
    session.drain();
    EXPECT_TRUE(reader.numbers.empty()) << "no number is shown to a card that is not known yet";
    reader.free.back()(plainFreeFacts());
    session.drain();
    EXPECT_EQ(reader.numbers, std::vector<std::string>{"01033120301234"});
}

TEST_F(CheckinSessionTest, WhatTheCameraSaysOfACardThatIsGoneIsDropped) {
    cardFace.slow = true;
    placeCard();
    reader.free.back()(plainFreeFacts());
    session.drain();
    removeCard();
    cardFace.asked.back()(SecureBytes::copyOf("01033120301234"));
    session.drain();
    EXPECT_TRUE(reader.numbers.empty());
    placeCard();
    ASSERT_EQ(cardFace.asked.size(), 2U);
    reader.free.back()(plainFreeFacts(2));
    session.drain();
    EXPECT_TRUE(reader.numbers.empty()) << "that was another card's";
    cardFace.asked.back()(std::nullopt);
    session.drain();
    EXPECT_TRUE(in<checkin::PinEntry>());
}

TEST_F(CheckinSessionTest, ANumberThatComesTooLateIsForgotten) {
    placeCard();
    readCard();
    session.send(checkin::FaceChosen{});
    const int before = cardFace.forgets;
    session.send(checkin::NumberBDelivered{"reception"});
    EXPECT_EQ(cardFace.forgets, before + 1);
    EXPECT_TRUE(in<checkin::FaceVerification>());
    removeCard();
    session.send(checkin::StaffCalled{});
    session.send(checkin::StaffHandled{});
    EXPECT_EQ(cardFace.forgets, before + 2) << "forgotten with the visit";
}

TEST_F(CheckinSessionTest, FaceVisitFromCardToResultAndNothingIsLeft) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    EXPECT_TRUE(camera.running);
    match();
    EXPECT_FALSE(camera.running) << "the camera looks no longer than it must";
    registerAs(true);
    session.send(checkin::ConsentToAll{});
    answer(Eligibility::Valid);
    ASSERT_TRUE(in<checkin::Complete>());
    EXPECT_EQ(session.presentation().patientName, "見本　花子");
    EXPECT_EQ(audit.files, std::vector<std::string>{"file.xml"});
    const auto recorded = std::ranges::find(audit.entries, "result.recorded", &ports::AuditEntry::event);
    ASSERT_NE(recorded, audit.entries.end());
    EXPECT_TRUE(recorded->person);  // with the answer: earlier visits of the card that wait take it
    EXPECT_EQ(recorded->answer, domain::Eligibility::Valid);
    removeCard();
    EXPECT_TRUE(in<checkin::Idle>());
    EXPECT_EQ(session.presentation().patientName, "");
    EXPECT_EQ(matcher.forgets, 1);
    ASSERT_EQ(summaries.size(), 1U);
    EXPECT_EQ(summaries[0].outcome, Outcome::Completed);
    EXPECT_EQ(summaries[0].identity, Identity::Face);
    EXPECT_EQ(summaries[0].eligibility, Eligibility::Valid);
    EXPECT_EQ(summaries[0].resultFile, "file.xml");
    EXPECT_EQ(audit.count("session.started"), 1);
    EXPECT_EQ(audit.count("session.ended"), 1);
}

TEST_F(CheckinSessionTest, WhatStaffMustKnowStaysOnThePatientsLine) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    match();
    eligibility.registrations.back()(ports::Registration{true, "ticket", domain::Revocation::Unchecked});
    session.drain();
    EXPECT_EQ(audit.count("gateway.proof"), 1);
    session.send(checkin::ConsentToAll{});
    domain::QualificationFacts facts;
    facts.blackDot = true;
    facts.limit = domain::LimitCertificate{"限度額適用認定証", "区分ウ", {}, {}, {}};
    answer(Eligibility::Valid, facts);
    removeCard();
    ASSERT_TRUE(in<checkin::Idle>());
    facts.revocation = domain::Revocation::Unchecked;
    EXPECT_EQ(session.staffLines().front().facts, facts) << "the patient goes on to the counter";
    placeCard();
    EXPECT_EQ(session.staffLines().front().facts, domain::QualificationFacts{})
        << "the next one's are their own";
}

TEST_F(CheckinSessionTest, PinVisitSignsTheGatewaysChallenge) {
    cardFace.number.clear();
    placeCard();
    giveChallenge();
    readCard();
    ASSERT_TRUE(in<checkin::PinEntry>());
    session.send(checkin::PinSubmitted{});
    EXPECT_TRUE(reader.signing.empty()) << "four digits first";
    for (int key = 0; key < 4; ++key) {
        session.pressPadKey(key);
    }
    session.send(checkin::PinSubmitted{});
    ASSERT_EQ(reader.signing.size(), 1U);
    EXPECT_EQ(reader.challenges[0], (std::vector<std::uint8_t>{1, 2, 3}));
    EXPECT_EQ(session.presentation().pinDigits, 0);
    reader.signing[0](ports::PinAnswer{ports::PinAnswer::Kind::Signed, 3, {{9, 9}}});
    session.drain();
    ASSERT_EQ(eligibility.proofs.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<ports::CardProof>(eligibility.proofs[0]));
}

TEST_F(CheckinSessionTest, AnswersOfAnEarlierVisitAreDropped) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    auto lateDecision = matcher.decisions.back();
    removeCard();
    clock.advance(31s);
    session.tick();
    ASSERT_TRUE(in<checkin::Idle>());
    placeCard();
    readCard();
    session.send(checkin::FaceChosen{});
    lateDecision(ports::FaceDecision{.kind = ports::FaceDecision::Kind::Match,
                                     .similarity = 0.9,
                                     .accept = 0.6,
                                     .askAgain = 0.5,
                                     .modelId = "model",
                                     .frames = 3});
    session.drain();
    EXPECT_TRUE(in<checkin::FaceVerification>()) << "another person's match must not count";
}

TEST_F(CheckinSessionTest, AnswersAfterTheEndAreDropped) {
    placeCard();
    auto lateRead = reader.free.back();
    removeCard();
    clock.advance(31s);
    session.tick();
    lateRead(plainFreeFacts());
    session.drain();
    EXPECT_TRUE(in<checkin::Idle>());
    EXPECT_TRUE(reader.guarded.empty());
}

TEST_F(CheckinSessionTest, DeviceEventsCannotBeSentAsTouches) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    session.send(checkin::FaceMatched{});
    EXPECT_TRUE(in<checkin::FaceVerification>());
}

TEST_F(CheckinSessionTest, ASilentGatewayStillLetsTheCardProveWhoIsThere) {
    cardFace.number.clear();
    placeCard();
    eligibility.challenges.back()(fail(StepCode::GatewayUnreachable));
    readCard();
    for (int key = 0; key < 4; ++key) {
        session.pressPadKey(key);
    }
    session.send(checkin::PinSubmitted{});
    EXPECT_EQ(reader.challenges.at(0).size(), 32U);
    reader.signing[0](ports::PinAnswer{ports::PinAnswer::Kind::Signed, 3, {{9, 9}}});
    session.drain();
    ASSERT_TRUE(in<checkin::Consent>());
    session.send(checkin::ConsentToNone{});
    ASSERT_TRUE(in<checkin::Guidance>());
    EXPECT_TRUE(eligibility.proofs.empty());
    removeCard();
    EXPECT_EQ(summaries.at(0).outcome, Outcome::HandedToStaff);
    EXPECT_EQ(summaries.at(0).identity, Identity::Pin);
    EXPECT_EQ(summaries.at(0).followUps, 1);
    EXPECT_EQ(audit.count("follow-up.added"), 1);
}

TEST_F(CheckinSessionTest, TheFaceProofAsksAgainForAChallengeThatFailed) {
    placeCard();
    eligibility.challenges.back()(fail(StepCode::GatewayTimedOut));
    readCard();
    session.send(checkin::FaceChosen{});
    match();
    ASSERT_EQ(eligibility.challenges.size(), 2U);
    giveChallenge();
    ASSERT_EQ(eligibility.proofs.size(), 1U);
    registerAs(false);
    ASSERT_TRUE(in<checkin::EnrolmentOffer>());
    session.send(checkin::EnrolmentDeclined{});
    ASSERT_TRUE(in<checkin::Guidance>());
    removeCard();
    EXPECT_EQ(summaries.at(0).eligibility, Eligibility::Unregistered);
}

TEST_F(CheckinSessionTest, NothingIsCompletedWithoutItsAuditRow) {
    audit.writable = false;
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    match();
    registerAs(true);
    session.send(checkin::ConsentToAll{});
    answer(Eligibility::Valid);
    ASSERT_TRUE(in<checkin::Guidance>());
    removeCard();
    EXPECT_EQ(summaries.at(0).outcome, Outcome::Failed);
    EXPECT_EQ(summaries.at(0).resultFile, "");
}

TEST_F(CheckinSessionTest, StaffAreToldWhatStoodInTheWayOfTheFace) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    ports::FaceProgress progress;
    progress.hint = progress.trouble = ports::FaceHint::MoreLight;
    matcher.progress(progress);
    session.drain();
    EXPECT_EQ(session.presentation().face.hint, ports::FaceHint::MoreLight);
    clock.advance(31s);
    session.tick();
    ASSERT_TRUE(in<checkin::ChooseMethod>());
    EXPECT_EQ(session.staffLines().front().cause, "face.too-dark");
}

TEST_F(CheckinSessionTest, ACameraThatDiesLeavesThePin) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::FaceChosen{});
    camera.fault(Failure{StepCode::CameraStalled, {}});
    session.drain();
    EXPECT_TRUE(in<checkin::PinEntry>());
    EXPECT_FALSE(session.presentation().methods.face);
}

TEST_F(CheckinSessionTest, WithoutACameraFaceIsNeverOffered) {
    camera.there = false;
    placeCard();
    readCard();
    EXPECT_TRUE(in<checkin::PinEntry>());
}

TEST_F(CheckinSessionTest, StoppingEndsAnOpenSessionOnce) {
    placeCard();
    session.stop();
    session.stop();
    ASSERT_EQ(summaries.size(), 1U);
    EXPECT_EQ(summaries[0].outcome, Outcome::Failed);
    EXPECT_EQ(summaries[0].reason, StepCode::KioskInterrupted);
    EXPECT_EQ(audit.count("session.ended"), 1);
}

TEST_F(CheckinSessionTest, TheLogNeverHoldsAPinOrNumberB) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::PinChosen{});
    for (int key = 0; key < 4; ++key) {
        session.pressPadKey(key);
    }
    session.send(checkin::PinSubmitted{});
    const std::string pin = reader.pins.at(0);
    reader.signing[0](ports::PinAnswer{ports::PinAnswer::Kind::Wrong, 2, {}});
    session.drain();
    for (const auto& entry : audit.entries) {
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find(pin), std::string::npos) << key;
            EXPECT_EQ(value.find(cardFace.number), std::string::npos) << key;
            EXPECT_EQ(value.find("花子"), std::string::npos) << key;
        }
    }
    EXPECT_EQ(session.presentation().pinTriesLeft, 2);
}

// Spoken by the patient, entered by staff: the log names the hand, and the answers go where the patient's
// would.
TEST_F(CheckinSessionTest, ConsentTakenAtTheConsoleIsNamedInTheLog) {
    placeCard();
    giveChallenge();
    readCard();
    session.send(checkin::StaffCalled{});
    session.send(checkin::VisualCheckOpened{"受付　一郎"});
    session.send(checkin::VisualConfirmed{domain::VisualReason::CannotReachReader});
    registerAs(true);
    session.send(checkin::ConsentTakenByStaff{"受付　一郎"});
    session.send(checkin::ConsentToNone{"受付　一郎"});
    const auto entry = std::ranges::find(audit.entries, "consent.answered", &ports::AuditEntry::event);
    ASSERT_NE(entry, audit.entries.end());
    EXPECT_EQ(entry->actor, "受付　一郎");
    EXPECT_EQ(entry->details.at("by"), "staff, from the patient's words");
    EXPECT_EQ(entry->details.at("operation"), "declined");
    answer(Eligibility::Valid);
    removeCard();
    ASSERT_EQ(summaries.size(), 1U);
    EXPECT_EQ(summaries[0].identity, Identity::Visual);
}

}  // namespace
}  // namespace madoguchi::session
