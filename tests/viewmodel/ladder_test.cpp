// Whom the ladder is for, and what it still knows: nothing of one patient or of the morning reaches another.
#include <gtest/gtest.h>

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
    test::FakeCounter counter_{clock_, [] { return "受付　一郎"; }, {}};
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
