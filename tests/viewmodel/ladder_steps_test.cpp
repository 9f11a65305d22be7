// The ladder during an outage: its steps in the log by name, nothing without a name, the broken hop named.
#include "counter_fixture.hpp"

namespace madoguchi::viewmodel {
namespace {

TEST_F(Counter, LeadsThroughSixStepsInTheGuidesOrder) {
    const QVariantList steps = counter_.ladder->steps();
    ASSERT_EQ(steps.size(), static_cast<qsizetype>(domain::kLadder.size()));
    for (qsizetype at = 0; at < steps.size(); ++at) {
        const QVariantMap each = steps[at].toMap();
        EXPECT_EQ(each["number"].toInt(), at + 1);
        for (const char* part : {"title", "more", "button"}) {
            EXPECT_FALSE(each[QLatin1String{part}].toString().isEmpty());
            EXPECT_FALSE(each[QLatin1String{part}].toString().startsWith(QLatin1String{"ladder-"}));
        }
        EXPECT_EQ(each["next"].toBool(), at == 0);
    }
}

class CounterStep : public Counter, public testing::WithParamInterface<LadderStep> {};

TEST_P(CounterStep, IsInTheLogWithTheNameOfWhoPressedIt) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    EXPECT_EQ(counter_.ladder->patient(), QStringLiteral("番号　花子"));
    press(GetParam());
    ASSERT_EQ(counter_.list.entries.size(), 1U);
    const auto& entry = counter_.list.entries.front();
    EXPECT_EQ(entry.event, "ladder.step");
    EXPECT_EQ(entry.actor, "受付　一郎");
    EXPECT_EQ(entry.outcome, toText(GetParam()));
    EXPECT_EQ(entry.session, "s-1");
    EXPECT_TRUE(step(GetParam())["done"].toBool());
    EXPECT_TRUE(counter_.ladder->good());
    const auto& kept = counter_.list.kept.front();
    EXPECT_EQ(kept.visit.confirmedBy, GetParam());
    EXPECT_EQ(kept.visit.staff, "受付　一郎");
    EXPECT_FALSE(kept.settled);  // it is still to be asked about
}

INSTANTIATE_TEST_SUITE_P(ConfirmingSteps, CounterStep,
                         testing::Values(LadderStep::HandHeld, LadderStep::MyPortal, LadderStep::OralCheck,
                                         LadderStep::NoticeWithCard));

TEST_F(Counter, NobodySignedInConfirmsNothing) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    who_.clear();
    int asked = 0;
    QObject::connect(&counter_.book, &FollowUpBook::signInNeeded, [&asked] { ++asked; });
    for (const LadderStep each : domain::kLadder) {
        press(each);
    }
    counter_.declaration.open(1);
    counter_.declaration.save();
    counter_.followUps->askAll();
    counter_.followUps->settle();
    EXPECT_EQ(asked, 6 + 3);
    EXPECT_TRUE(counter_.list.entries.empty());
    EXPECT_EQ(counter_.probe.asked, 0);
    EXPECT_FALSE(counter_.list.kept.front().visit.confirmedBy);
}

TEST_F(Counter, WithoutACardTheVisitBeginsAtTheCounter) {
    counter_.ladder->setReader(Failure{StepCode::ReaderAbsent, {}});
    counter_.ladder->openNew();
    press(LadderStep::TryAgain);
    ASSERT_EQ(counter_.list.entries.size(), 1U);  // tried for nobody on the list: in the log all the same
    EXPECT_EQ(counter_.list.entries.front().actor, "受付　一郎");
    EXPECT_TRUE(counter_.list.kept.empty());
    EXPECT_TRUE(counter_.ladder->message().contains(QStringLiteral("リーダー")));
    press(LadderStep::OralCheck);
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    EXPECT_EQ(counter_.list.kept.front().visit.cause, StepCode::ReaderAbsent);
    EXPECT_EQ(counter_.list.kept.front().visit.confirmedBy, LadderStep::OralCheck);
    EXPECT_EQ(counter_.book.openCount(), 1);
    EXPECT_TRUE(counter_.ladder->forVisit());
    press(LadderStep::MyPortal);  // changes its mind: the same visit, not a second one
    EXPECT_EQ(counter_.list.kept.size(), 1U);
}

struct Broken {
    ports::Hop hop;
    StepCode code;
    const char* words;
};

class CounterHop : public Counter, public testing::WithParamInterface<Broken> {};

TEST_P(CounterHop, IsNamedAndNothingIsAsked) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    counter_.probe.broken = GetParam().hop;
    counter_.probe.code = GetParam().code;
    press(LadderStep::TryAgain);
    const QVariantList hops = counter_.ladder->hops();
    ASSERT_EQ(hops.size(), 6);
    EXPECT_EQ(hops[0].toMap()["level"], "ok");  // the reader
    const auto broken = static_cast<qsizetype>(GetParam().hop) + 1;
    for (qsizetype at = 1; at < hops.size(); ++at) {
        EXPECT_EQ(hops[at].toMap()["level"], at < broken ? "ok" : at == broken ? "down" : "unknown");
    }
    EXPECT_TRUE(counter_.ladder->message().contains(QString::fromUtf8(GetParam().words)))
        << counter_.ladder->message().toStdString();
    EXPECT_FALSE(counter_.ladder->good());
    EXPECT_TRUE(counter_.eligibility.challenges.empty());
    EXPECT_TRUE(step(LadderStep::HandHeld)["next"].toBool());
    ASSERT_EQ(counter_.list.entries.size(), 1U);
    EXPECT_EQ(counter_.list.entries.front().outcome, "try-again");
}

INSTANTIATE_TEST_SUITE_P(
    EachHop, CounterHop,
    testing::Values(Broken{ports::Hop::ThisMachine, StepCode::NetworkLinkDown, "ネットワーク"},
                    Broken{ports::Hop::Name, StepCode::NetworkNameUnresolved, "ネットワーク"},
                    Broken{ports::Hop::Connection, StepCode::GatewayUnreachable, "回線がつながらず"},
                    Broken{ports::Hop::Tls, StepCode::GatewayTlsRejected, "安全な通信"},
                    Broken{ports::Hop::Service, StepCode::GatewayUnhealthy, "回線がつながらず"}));

// Whom the kiosk had identified needs no reader to be asked about; whoever can't be asked about without the
// card does.
TEST_F(Counter, WithoutAReaderOnlyTheVisitThatNeedsItWaitsForIt) {
    keep(test::visitByFace("s-1", "番号　花子"));
    auto byPin = test::visitByFace("s-2", "見本　太郎");
    byPin.identity = domain::Identity::Pin;
    keep(std::move(byPin));
    counter_.ladder->setReader(Failure{StepCode::ReaderAbsent, {}});
    counter_.ladder->openFor(QStringLiteral("s-2"));
    press(LadderStep::TryAgain);
    EXPECT_TRUE(counter_.ladder->message().contains(QStringLiteral("リーダー")));
    EXPECT_TRUE(counter_.eligibility.challenges.empty());
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::TryAgain);
    ASSERT_EQ(counter_.eligibility.challenges.size(), 1U);
    EXPECT_TRUE(counter_.ladder->busy());
}

TEST_F(Counter, WhenTheLineIsWholeTheVisitItselfIsAskedAbout) {
    keep(test::visitByFace("s-1", "番号　花子"));
    keep(test::visitByFace("s-2", "見本　太郎"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::TryAgain);
    EXPECT_TRUE(counter_.ladder->busy());
    counter_.eligibility.challenges.back()(ports::Challenge{"c", {1}});
    counter_.eligibility.registrations.back()(ports::Registration{true, "t"});
    counter_.eligibility.answers.back()(ports::EligibilityAnswer{domain::Eligibility::Valid, {}, {}, {}});
    EXPECT_FALSE(counter_.ladder->busy());
    EXPECT_TRUE(counter_.ladder->good());
    EXPECT_EQ(counter_.eligibility.challenges.size(), 1U);  // of this visit alone
    EXPECT_TRUE(counter_.list.kept[0].settled);
    EXPECT_FALSE(counter_.list.kept[1].settled);
    const auto entries = counter_.list.entries.size();
    press(LadderStep::OralCheck);  // it is settled: nothing more to confirm
    EXPECT_EQ(counter_.list.entries.size(), entries);
    EXPECT_FALSE(step(LadderStep::OralCheck)["available"].toBool());
}

}  // namespace
}  // namespace madoguchi::viewmodel
