// A home visit through the runner: the free reads alone, no camera, and the list of continuing patients.
#include <gtest/gtest.h>

#include <algorithm>

#include "session/checkin_session.hpp"
#include "support/fake_follow_ups.hpp"
#include "support/fake_ports.hpp"

namespace madoguchi::session {
namespace {

using namespace std::chrono_literals;
using domain::ConsentAnswer;
using domain::Eligibility;
using ports::Presence;

class KeptPatients final : public ports::ContinuingCarePort {
public:
    void keep(ports::AuditEntry entry, domain::ContinuingPatient patient, Done<std::int64_t> done) override {
        entries.push_back(std::move(entry));
        kept.push_back(std::move(patient));
        done(1);
    }
    void changePatient(ports::AuditEntry, ports::PatientChange, Done<void> done) override { done({}); }
    void patients(Done<std::vector<ports::KeptPatient>> done) override { done({}); }

    std::vector<ports::AuditEntry> entries;
    std::vector<domain::ContinuingPatient> kept;
};

class HomeVisitSession : public testing::Test {
protected:
    HomeVisitSession() { session.start(), session.drain(); }

    static checkin::Policy atHome() {
        checkin::Policy policy;
        policy.kind = domain::VisitKind::HomeVisit;
        return policy;
    }

    Hooks hooks() {
        Hooks hooks;
        hooks.wake = [] {};
        hooks.judge = [this](const ports::FreeFacts&, std::optional<domain::Date>, domain::CardFacts& card) {
            card.certificate = certificate;
        };
        hooks.randomBytes = [](std::size_t count) { return std::vector<std::uint8_t>(count, 0x5A); };
        hooks.randomBelow = [](std::uint32_t) { return 0U; };
        hooks.consentDays = 100;
        return hooks;
    }

    void consentThenCard(const checkin::Event& consent = checkin::ConsentToAll{}) {
        session.send(checkin::VisitBegun{});
        session.send(consent);
        reader.presence(Presence::CardPresent), session.drain();
        reader.free.back()(test::plainFreeFacts());
        session.drain();
    }

    void pin() {
        eligibility.challenges.back()(ports::Challenge{"c1", {1, 2, 3}});
        session.drain();
        for (int key = 0; key < 4; ++key) {
            session.pressPadKey(key);
        }
        session.send(checkin::PinSubmitted{});
        reader.signing.back()(ports::PinAnswer{
            .kind = ports::PinAnswer::Kind::Signed, .triesLeft = 3, .signature = {{4, 5, 6}}});
        session.drain();
        eligibility.registrations.back()(ports::Registration{true, "ticket"});
        session.drain();
    }

    void answer(Eligibility kind, std::optional<UtcTime> until) {
        ports::EligibilityAnswer given;
        given.eligibility = kind;
        given.patientName = "見本　花子";
        given.kana = "ﾐﾎﾝ ﾊﾅｺ";
        given.numbers = domain::InsuranceNumbers{"99010016", "271", "1002", "00", {}};
        given.consentUntil = until;
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
    test::FakeFollowUps later;
    KeptPatients list;
    domain::CertificateState certificate = domain::CertificateState::Valid;
    CheckinSession session{
        {reader, cardFace, camera, matcher, eligibility, audit, staff, sound, clock, &later, &list},
        atHome(),
        hooks()};
};

TEST_F(HomeVisitSession, ReadsFreelyAndTurnsNoCameraOn) {
    consentThenCard();
    EXPECT_TRUE(std::holds_alternative<checkin::PinEntry>(session.presentation().state.at));
    EXPECT_TRUE(reader.numbers.empty()) << "照合番号B is not sought";
    EXPECT_FALSE(camera.running);
}

// That nobody is recognised by face at home is as usual there, and no cause for anything.
TEST_F(HomeVisitSession, TheReceptionIsToldOfNoTroubleWhereThereIsNone) {
    consentThenCard();
    ASSERT_EQ(session.presentation().withheld.face, StepCode::VisitFaceNotOffered);
    EXPECT_EQ(session.staffLines().front().cause, "");
}

// The patient answered aloud: the log names the hand, the service and the list get the answers.
TEST_F(HomeVisitSession, ConsentByStaffIsNamedInTheLog) {
    session.send(checkin::VisitBegun{});
    session.send(checkin::ConsentTakenByStaff{"訪問　看護"});
    EXPECT_EQ(audit.count("consent.answered"), 0) << "nothing is answered yet";
    session.send(checkin::ConsentToAll{"訪問　看護"});
    const auto entry = std::ranges::find(audit.entries, "consent.answered", &ports::AuditEntry::event);
    ASSERT_NE(entry, audit.entries.end());
    EXPECT_EQ(entry->actor, "訪問　看護");
    EXPECT_EQ(entry->details.at("by"), "staff, from the patient's words");
    EXPECT_EQ(entry->details.at("checkup"), "agreed");
    reader.presence(Presence::CardPresent), session.drain();
    reader.free.back()(test::plainFreeFacts());
    session.drain();
    pin();
    ASSERT_EQ(eligibility.queries.size(), 1U);
    EXPECT_EQ(eligibility.queries.front().consent.answers.front(), ConsentAnswer::Agreed);
    answer(Eligibility::Valid, {});
    ASSERT_EQ(list.kept.size(), 1U);
    EXPECT_EQ(list.kept.front().consent.answers.back(), ConsentAnswer::Agreed);
    EXPECT_EQ(audit.count("consent.answered"), 1);
}

TEST_F(HomeVisitSession, ARecordedVisitOpensTheLaterOnes) {
    consentThenCard(checkin::ConsentToAll{});
    pin();
    ASSERT_EQ(eligibility.queries.size(), 1U);
    EXPECT_EQ(eligibility.queries.front().kind, domain::VisitKind::HomeVisit);
    EXPECT_EQ(eligibility.queries.front().consent.answers.front(), ConsentAnswer::Agreed);
    answer(Eligibility::Valid, {});
    ASSERT_TRUE(std::holds_alternative<checkin::Complete>(session.presentation().state.at));
    ASSERT_EQ(list.kept.size(), 1U);
    const domain::ContinuingPatient& patient = list.kept.front();
    EXPECT_EQ(patient.kind, domain::VisitKind::HomeVisit);
    EXPECT_EQ(patient.name, "見本　花子");
    EXPECT_EQ(patient.numbers.insurer, "99010016");
    EXPECT_EQ(patient.consent.answers.back(), ConsentAnswer::Agreed);
    EXPECT_EQ(patient.until, domain::addDays(jstDay(clock.utc()), 100))
        << "the institution's own number of days";
    EXPECT_FALSE(patient.untilAnswered);
    for (const auto& [key, value] : list.entries.front().details) {
        EXPECT_EQ(value.find("99010016"), std::string::npos) << key;
    }
}

TEST_F(HomeVisitSession, AVisitLeftForLaterIsKnownAsOneAtHome) {
    consentThenCard();
    pin();
    eligibility.answers.back()(fail(StepCode::GatewayUnreachable));
    session.drain();
    ASSERT_EQ(later.kept.size(), 1U);
    EXPECT_EQ(later.kept.front().visit.kind, domain::VisitKind::HomeVisit);
    EXPECT_TRUE(list.kept.empty());
}

TEST_F(HomeVisitSession, TheFarSidesEndOfTheConsentGoesFirst) {
    consentThenCard(checkin::ConsentToNone{});
    pin();
    const UtcTime end = clock.utc() + std::chrono::days{30};
    answer(Eligibility::InvalidNewInsurer, end);
    ASSERT_EQ(list.kept.size(), 1U);
    EXPECT_EQ(list.kept.front().until, jstDay(end));
    EXPECT_TRUE(list.kept.front().untilAnswered);
    EXPECT_EQ(list.kept.front().consent.answers.front(), ConsentAnswer::Declined);
}

TEST_F(HomeVisitSession, ACertificateInGraceOpensNoLaterVisit) {
    certificate = domain::CertificateState::Grace;
    consentThenCard();
    session.send(checkin::Proceed{});
    pin();
    EXPECT_EQ(eligibility.queries.front().consent, domain::ConsentRecord{});
    answer(Eligibility::Valid, {});
    EXPECT_TRUE(list.kept.empty());
    EXPECT_EQ(audit.count("consent.void"), 1);
}

TEST_F(HomeVisitSession, WhatWasNotRecordedOpensNothing) {
    audit.writable = false;
    consentThenCard();
    pin();
    answer(Eligibility::Valid, {});
    EXPECT_TRUE(std::holds_alternative<checkin::Guidance>(session.presentation().state.at));
    EXPECT_TRUE(list.kept.empty());
}

}  // namespace
}  // namespace madoguchi::session
