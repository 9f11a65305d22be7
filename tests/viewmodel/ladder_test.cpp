// Whom the ladder is for, and what it still knows: nothing of one patient or of the morning reaches another.
#include <gtest/gtest.h>

#include "staff/staff_fixture.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::LadderStep;
using namespace std::chrono_literals;

class Ladder : public testing::Test {
protected:
    void keep(const char* session, const char* name) {
        counter_.list.add({}, test::visitByFace(session, name), [](const Expected<std::int64_t>&) {});
        counter_.book.reload();
    }
    // A line of today; the kiosk put it onto no list.
    void seen(const char* session, const char* name, const char* cause) {
        session::StaffLine line;
        line.session = session;
        line.name = name;
        line.cause = cause;
        counter_.lines.push_back(std::move(line));
    }
    LadderViewModel& ladder() { return *counter_.ladder; }
    void press(LadderStep step) { ladder().press(QString::fromLatin1(toText(step).data())); }
    [[nodiscard]] QVariantMap step(LadderStep wanted) {
        return ladder().steps().at(static_cast<qsizetype>(wanted)).toMap();
    }
    [[nodiscard]] int hopsKnown() {
        int known = 0;
        for (const QVariant& hop : ladder().hops().mid(1)) {  // without the reader
            known += hop.toMap()["level"] != "unknown" ? 1 : 0;
        }
        return known;
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    test::OwnFolder folder_;
    test::FakeCounter counter_{clock_,
                               [] { return "受付　一郎"; },
                               {.form = MADOGUCHI_SOURCE_DIR "/resources/forms/declaration.json",
                                .folder = folder_.path / "declarations",
                                .clinicName = {},
                                .print = {}}};
};

TEST_F(Ladder, TheNextPatientBeginsWithoutWhatWasFoundForTheLast) {
    counter_.probe.broken = ports::Hop::Connection;
    ladder().openNew();
    press(LadderStep::TryAgain);
    EXPECT_EQ(hopsKnown(), 3);
    ladder().openNew();
    EXPECT_EQ(hopsKnown(), 0);
    press(LadderStep::OralCheck);
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    EXPECT_FALSE(counter_.list.kept[0].visit.cause);
}

TEST_F(Ladder, WhatWasFoundGrowsOld) {
    keep("s-1", "番号　花子");
    counter_.probe.broken = ports::Hop::Connection;
    ladder().openFor(QStringLiteral("s-1"));
    press(LadderStep::TryAgain);
    clock_.advance(9min);
    EXPECT_EQ(hopsKnown(), 3);
    clock_.advance(3h);
    EXPECT_EQ(hopsKnown(), 0);
}

TEST_F(Ladder, APatientInHandStaysThroughOtherPages) {
    keep("s-1", "番号　花子");
    ladder().openFor(QStringLiteral("s-1"));
    ladder().resume();
    EXPECT_EQ(ladder().patient(), QStringLiteral("番号　花子"));
    press(LadderStep::OralCheck);
    EXPECT_EQ(ladder().patient(), QStringLiteral("番号　花子"));
    ladder().resume();  // that one is done
    EXPECT_EQ(ladder().patient(), QString{});
    EXPECT_EQ(ladder().message(), QString{});
}

TEST_F(Ladder, AnAnswerOfTheLineAsksNothingForThePatientAfter) {
    keep("s-1", "番号　花子");
    keep("s-2", "見本　太郎");
    counter_.probe.slow = true;
    ladder().openFor(QStringLiteral("s-1"));
    press(LadderStep::TryAgain);
    ladder().openFor(QStringLiteral("s-2"));
    counter_.probe.waiting();
    EXPECT_FALSE(ladder().busy());
    EXPECT_TRUE(counter_.eligibility.challenges.empty());
    EXPECT_EQ(ladder().message(), QString{});
    EXPECT_EQ(hopsKnown(), 5);  // the line is the same for both
}

// The card named a person, but the 利用登録 failed: the kiosk puts nobody on the list then.
TEST_F(Ladder, WhoIsNotOnTheListComesOntoItByNameAndCause) {
    seen("s-9", "登録　三郎", "enrolment.failed");
    ladder().openFor(QStringLiteral("s-9"));
    EXPECT_TRUE(ladder().chosen());
    EXPECT_EQ(ladder().patient(), QStringLiteral("登録　三郎"));
    counter_.probe.broken = ports::Hop::Connection;
    press(LadderStep::TryAgain);  // what the line has now is not why
    EXPECT_EQ(counter_.list.entries.back().session, "s-9");
    press(LadderStep::OralCheck);
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    const domain::FollowUp& kept = counter_.list.kept[0].visit;
    EXPECT_EQ(kept.session, "s-9");
    EXPECT_EQ(kept.name, "登録　三郎");
    EXPECT_EQ(kept.cause, StepCode::EnrolmentFailed);
    EXPECT_EQ(counter_.list.entries.back().session, "s-9");
    ladder().openNew();
    ladder().openFor(QStringLiteral("s-9"));
    press(LadderStep::MyPortal);  // the same visit
    EXPECT_EQ(counter_.list.kept.size(), 1U);
    counter_.followUps->settle();
    ladder().openNew();
    ladder().openFor(QStringLiteral("s-9"));  // nothing more to do for this one
    press(LadderStep::OralCheck);
    EXPECT_EQ(counter_.list.kept.size(), 1U);
}

TEST_F(Ladder, AVisitThatComesOntoTheListLaterIsFound) {
    seen("s-1", "番号　花子", "gateway.unreachable");
    ladder().openFor(QStringLiteral("s-1"));
    EXPECT_FALSE(ladder().forVisit());
    keep("s-1", "番号　花子");
    EXPECT_TRUE(ladder().forVisit());
    press(LadderStep::OralCheck);
    EXPECT_EQ(counter_.list.kept.size(), 1U);
}

TEST_F(Ladder, ThePaperIsOfWhoIsInHand) {
    seen("s-9", "失効　三郎", "certificate.revoked");
    ladder().openFor(QStringLiteral("s-9"));
    press(LadderStep::Declaration);
    EXPECT_EQ(counter_.declaration.patient(), QStringLiteral("失効　三郎"));
    counter_.declaration.save();
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    EXPECT_EQ(counter_.list.kept[0].visit.session, "s-9");
    EXPECT_EQ(counter_.list.kept[0].visit.cause, StepCode::CertificateRevoked);
    EXPECT_TRUE(step(LadderStep::Declaration)["done"].toBool());
}

// Steps that need the card's certificate are closed where it is certain that it is none; else all are open.
TEST(LadderFit, FollowsTheCause) {
    using enum LadderStep;
    const std::set<StepCode> over{StepCode::CardExpired, StepCode::CertificateExpired,
                                  StepCode::CertificateRevoked, StepCode::CertificateAbsent};
    for (const StepCode cause : allStepCodes()) {
        SCOPED_TRACE(toText(cause));
        const bool gone = over.contains(cause);
        EXPECT_EQ(fitOf(TryAgain, cause), gone ? StepFit::SameCard : StepFit::Fits);
        EXPECT_EQ(fitOf(HandHeld, cause), gone ? StepFit::SameCard : StepFit::Fits);
        EXPECT_EQ(fitOf(MyPortal, cause), gone ? StepFit::LogInFails : StepFit::Fits);
        for (const LadderStep always : {OralCheck, NoticeWithCard, Declaration}) {
            EXPECT_EQ(fitOf(always, cause), StepFit::Fits);
        }
    }
    const std::vector both{StepCode::CertificateRevoked, StepCode::CertificateMalformed};
    EXPECT_EQ(fitOf(HandHeld, both), StepFit::Fits);  // one of them may be mended elsewhere
    EXPECT_EQ(fitOf(HandHeld, std::span<const StepCode>{}), StepFit::Fits);
}

TEST_F(Ladder, LeadsPastStepsThatAskTheSameCardAgain) {
    seen("s-9", "失効　三郎", "certificate.expired");
    ladder().openFor(QStringLiteral("s-9"));
    for (const LadderStep closed : {LadderStep::TryAgain, LadderStep::HandHeld}) {
        EXPECT_FALSE(step(closed)["available"].toBool());
        EXPECT_TRUE(step(closed)["more"].toString().contains(QStringLiteral("電子証明書")));
        press(closed);
    }
    EXPECT_TRUE(counter_.list.entries.empty());
    EXPECT_EQ(counter_.probe.asked, 0);
    EXPECT_TRUE(step(LadderStep::MyPortal)["next"].toBool());
    EXPECT_TRUE(step(LadderStep::MyPortal)["more"].toString().contains(QStringLiteral("PDF")));
    press(LadderStep::MyPortal);
    EXPECT_EQ(counter_.list.kept.size(), 1U);
    EXPECT_FALSE(step(LadderStep::TryAgain)["available"].toBool());  // now by the entry's own cause
}

TEST_F(Ladder, WithNobodyInHandThePageBesideItCounts) {
    ladder().setShownCause(QStringLiteral("card-expired"));
    EXPECT_FALSE(step(LadderStep::HandHeld)["available"].toBool());
    ladder().setShownCause(QStringLiteral("certificate-unusable"));  // revoked, or only not readable
    EXPECT_TRUE(step(LadderStep::HandHeld)["available"].toBool());
    keep("s-1", "番号　花子");  // for whom the line was down
    ladder().setShownCause(QStringLiteral("card-expired"));
    ladder().openFor(QStringLiteral("s-1"));
    EXPECT_TRUE(step(LadderStep::TryAgain)["available"].toBool());
}

TEST_F(Ladder, APaperForAnotherPatientTakesNobodysPlace) {
    keep("s-1", "番号　花子");
    ladder().openFor(QStringLiteral("s-1"));
    press(LadderStep::Declaration);
    ladder().openNew();
    ladder().attach(1);  // as the page of the 申立書 says when it has kept it
    EXPECT_EQ(ladder().patient(), QString{});
}

}  // namespace
}  // namespace madoguchi::viewmodel
