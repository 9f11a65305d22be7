// A visit without an answer goes onto the 後日確認 list with what is known of it, once.
#include <gtest/gtest.h>

#include "session/checkin_session.hpp"
#include "support/fake_follow_ups.hpp"
#include "support/fake_ports.hpp"

namespace madoguchi::session {
namespace {

class FollowUpOfVisit : public testing::Test {
protected:
    FollowUpOfVisit() {
        hooks_.wake = [] {};
        hooks_.judge = [](const ports::FreeFacts&, std::optional<domain::Date>, domain::CardFacts& card) {
            card.certificate = domain::CertificateState::Valid;
        };
        hooks_.randomBytes = [](std::size_t count) { return std::vector<std::uint8_t>(count, 0x5A); };
        hooks_.randomBelow = [](std::uint32_t) { return 0U; };
        hooks_.followUpKept = [this] { ++kept_; };
        session_ = std::make_unique<CheckinSession>(Ports{reader_, cardFace_, camera_, matcher_, eligibility_,
                                                          audit_, staff_, sound_, clock_, &list_},
                                                    checkin::Policy{}, std::move(hooks_));
        session_->start();
        session_->drain();
    }

    // Face, all consents; the line is down from the start.
    void visit() {
        recognised(fail(StepCode::GatewayUnreachable));
        eligibility_.challenges.back()(fail(StepCode::GatewayUnreachable));
        session_->drain();
        session_->send(checkin::ConsentToAll{});
        eligibility_.challenges.back()(fail(StepCode::GatewayUnreachable));
        session_->drain();
    }

    void recognised(Expected<ports::Challenge> challenge) {
        reader_.presence(ports::Presence::CardPresent);
        session_->drain();
        eligibility_.challenges.back()(std::move(challenge));
        reader_.free.back()(test::plainFreeFacts());
        session_->drain();
        ports::ProtectedFacts facts;
        facts.holder.name = "見本　花子";
        facts.holder.address = "東京都";
        facts.holder.birth = domain::parseIsoDate("1950-02-28").value();
        facts.holder.sex = domain::Sex::Female;
        facts.photo = SecureBytes{100};
        reader_.guarded.back()(std::move(facts));
        session_->drain();
        session_->send(checkin::FaceChosen{});
        matcher_.decisions.back()(ports::FaceDecision{.kind = ports::FaceDecision::Kind::Match,
                                                      .similarity = 0.9,
                                                      .accept = 0.6,
                                                      .askAgain = 0.5,
                                                      .modelId = "model",
                                                      .frames = 3});
        session_->drain();
    }

    void presence(ports::Presence seen) {
        reader_.presence(seen);
        session_->drain();
    }

    test::FakeReader reader_;
    test::FakeCardFace cardFace_;
    test::FakeCamera camera_;
    test::FakeMatcher matcher_;
    test::FakeEligibility eligibility_;
    test::FakeAudit audit_;
    test::FakeStaff staff_;
    test::FakeSound sound_;
    test::ManualClock clock_;
    test::FakeFollowUps list_;
    Hooks hooks_;
    int kept_ = 0;
    std::unique_ptr<CheckinSession> session_;
};

TEST_F(FollowUpOfVisit, HoldsWhatALaterQuestionTakes) {
    visit();
    ASSERT_TRUE(std::holds_alternative<checkin::Guidance>(session_->presentation().state.at));
    ASSERT_EQ(list_.kept.size(), 1U);
    EXPECT_EQ(kept_, 1);
    const domain::FollowUp& kept = list_.kept.front().visit;
    EXPECT_EQ(kept.name, "見本　花子");
    EXPECT_EQ(kept.address, "東京都");
    EXPECT_EQ(kept.sex, domain::Sex::Female);
    EXPECT_EQ(kept.cause, StepCode::GatewayUnreachable);
    EXPECT_EQ(kept.certificate, (std::vector<std::uint8_t>{0x30, 1}));
    EXPECT_EQ(kept.identity, domain::Identity::Face);
    EXPECT_EQ(kept.similarity, 0.9);
    EXPECT_EQ(kept.consent[domain::ConsentItem::Checkup], domain::ConsentAnswer::Agreed);
    EXPECT_EQ(UtcTime{Milliseconds{kept.openedUtcMs}}, clock_.utc());
    EXPECT_TRUE(domain::canBeAskedAgain(kept));
    EXPECT_EQ(list_.entries.front().session, kept.session);
    EXPECT_EQ(session_->staffLines().front().session, kept.session);
    EXPECT_EQ(audit_.count("follow-up.added"), 0);  // one entry, and it is the list's
}

// The reader goes, the line stands: what a later question takes is known, and no consent is made of half an
// answer.
TEST_F(FollowUpOfVisit, IsThereWhenTheReaderGoesFromAnIdentifiedPatient) {
    recognised(ports::Challenge{"c1", {1, 2, 3}});
    eligibility_.registrations.back()(ports::Registration{true, "ticket"});
    session_->drain();
    session_->send(checkin::ConsentOneByOne{});
    session_->send(checkin::ConsentAnswered{true});
    presence(ports::Presence::NoReader);
    ASSERT_TRUE(std::holds_alternative<checkin::Guidance>(session_->presentation().state.at));
    ASSERT_EQ(list_.kept.size(), 1U);
    const domain::FollowUp& kept = list_.kept.front().visit;
    EXPECT_EQ(kept.cause, StepCode::ReaderAbsent);
    EXPECT_EQ(kept.name, "見本　花子");
    EXPECT_EQ(kept.identity, domain::Identity::Face);
    EXPECT_EQ(kept.consent, domain::ConsentRecord{});
    EXPECT_TRUE(domain::canBeAskedAgain(kept));
    presence(ports::Presence::ServiceDown);
    presence(ports::Presence::NoReader);
    presence(ports::Presence::Empty);
    session_->send(checkin::StaffCalled{});
    session_->send(checkin::StaffHandled{"受付"});
    EXPECT_EQ(list_.kept.size(), 1U);
    EXPECT_EQ(audit_.count("follow-up.added"), 0) << "one entry, and it is the list's";
}

TEST_F(FollowUpOfVisit, IsNotThereWhenTheReaderIsBackInTime) {
    recognised(ports::Challenge{"c1", {1, 2, 3}});
    presence(ports::Presence::NoReader);
    presence(ports::Presence::Empty);
    eligibility_.registrations.back()(ports::Registration{true, "ticket"});
    session_->drain();
    EXPECT_TRUE(std::holds_alternative<checkin::PutCardBack>(session_->presentation().state.at));
    EXPECT_TRUE(list_.kept.empty());
}

TEST_F(FollowUpOfVisit, EachVisitIsThereOnce) {
    visit();
    reader_.presence(ports::Presence::Empty);
    session_->drain();
    visit();
    ASSERT_EQ(list_.kept.size(), 2U);

    EXPECT_EQ(list_.count("follow-up.added"), 2);
}

}  // namespace
}  // namespace madoguchi::session
