// The 後日確認 list: worked off with one button, by typed numbers, by late answers.
#include "counter_fixture.hpp"

namespace madoguchi::viewmodel {
namespace {

TEST_F(Counter, ALateAnswerWaitsForOnePress) {
    domain::FollowUp late = test::visitByFace("s-1", "番号　花子");
    late.answer = domain::Eligibility::Valid;
    late.answeredLate = true;
    keep(late);
    auto& list = *counter_.followUps;
    EXPECT_EQ(list.rows().front().toMap()["cause"].toString(),
              QStringLiteral("あとから回答：資格は有効です。"));
    EXPECT_TRUE(list.result().startsWith(QStringLiteral("あとから回答：資格は有効です。")));
    EXPECT_TRUE(list.result().contains(QStringLiteral("結果ファイルはありません")));
    EXPECT_TRUE(list.resultGood());
    EXPECT_FALSE(list.canAsk());
    list.askAll();  // it has its answer: a round would only make a second one
    EXPECT_TRUE(counter_.eligibility.challenges.empty());
    list.settle();
    EXPECT_EQ(list.openCount(), 0);
    EXPECT_TRUE(counter_.list.files.empty());
    list.setShowsSettled(true);
    EXPECT_FALSE(list.result().contains(QStringLiteral("結果ファイル")));
}

QVariantMap typedNumbers(const char* insurer = "06999999") {
    return {{QStringLiteral("insurer"), QString::fromLatin1(insurer)},
            {QStringLiteral("symbol"), QStringLiteral("２７１８")},
            {QStringLiteral("number"), QStringLiteral("2818")},
            {QStringLiteral("branch"), QStringLiteral("1")},
            {QStringLiteral("birth"), QStringLiteral("昭和25年2月28日")}};
}

class CounterByNumber : public Counter {
protected:
    CounterByNumber() {
        domain::FollowUp byPin = test::visitByFace("s-1", "暗証　三郎");
        byPin.identity = domain::Identity::Pin;
        keep(byPin);
        keep(test::visitByFace("s-2", "番号　花子"));
    }
    void answer(domain::Eligibility eligibility, const char* name = "暗証 三郎") {
        ports::NumberLookupAnswer reply;
        reply.eligibility = eligibility;
        reply.name = name;
        counter_.lookup.answers.back()(std::move(reply));
    }
    FollowUpsViewModel& page() { return *counter_.followUps; }
};

TEST_F(CounterByNumber, AsksWithWhatStaffTypedAndSettles) {
    EXPECT_TRUE(page().canType());
    EXPECT_EQ(page().numbers().value(QStringLiteral("birth")).toString(), QStringLiteral("1950-02-28"));
    EXPECT_FALSE(page().numbers().contains(QStringLiteral("number")));
    page().askByNumber(typedNumbers());
    ASSERT_EQ(counter_.lookup.asked.size(), 1U);
    EXPECT_EQ(counter_.lookup.asked.front(), (domain::InsuranceNumbers{"06999999", "2718", "2818", "01",
                                                                       *domain::parseIsoDate("1950-02-28")}));
    EXPECT_TRUE(page().running());
    answer(domain::Eligibility::Valid);
    EXPECT_TRUE(counter_.list.kept[0].settled);
    EXPECT_FALSE(counter_.list.kept[1].settled);
    EXPECT_TRUE(counter_.eligibility.challenges.empty());
    EXPECT_TRUE(counter_.list.files.empty());
    EXPECT_EQ(page().openCount(), 1);
    EXPECT_FALSE(page().canType());  // the next visit goes by its certificate
    EXPECT_TRUE(page().message().contains(QStringLiteral("手で入れて"))) << page().message().toStdString();
    ASSERT_EQ(counter_.list.count("follow-up.numbers-kept"), 1);
    for (const auto& entry : counter_.list.entries) {
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find("2818"), std::string::npos) << key;
        }
    }
}

TEST_F(CounterByNumber, ASlipIsNamedAtItsFieldAndNothingIsAsked) {
    page().askByNumber(typedNumbers("06999998"));
    EXPECT_EQ(page().complaints().keys(), QStringList{QStringLiteral("insurer")});
    EXPECT_TRUE(counter_.lookup.asked.empty());
    EXPECT_TRUE(counter_.list.entries.empty());
    page().select(2);
    EXPECT_TRUE(page().complaints().isEmpty());
}

TEST_F(CounterByNumber, NumbersStayForTheRoundWhenTheLineIsDown) {
    page().askByNumber(typedNumbers());
    counter_.lookup.answers.back()(fail(StepCode::GatewayUnreachable));
    EXPECT_FALSE(page().running());
    EXPECT_EQ(page().numbers().value(QStringLiteral("number")).toString(), QStringLiteral("2818"));
    EXPECT_TRUE(page().canAsk());
    page().askAll();
    ASSERT_EQ(counter_.lookup.asked.size(), 2U);
    answer(domain::Eligibility::Valid);
    EXPECT_TRUE(counter_.list.kept[0].settled);
    EXPECT_EQ(counter_.eligibility.challenges.size(), 1U);  // the same round goes on with the next visit
}

TEST_F(CounterByNumber, AWrongNumberCanBeMended) {
    page().askByNumber(typedNumbers());
    answer(domain::Eligibility::NotFound, "");
    EXPECT_EQ(counter_.list.kept[0].visit.answer, domain::Eligibility::NotFound);
    EXPECT_TRUE(page().canType());
    QVariantMap mended = typedNumbers();
    mended[QStringLiteral("number")] = QStringLiteral("2819");
    page().askByNumber(mended);
    EXPECT_EQ(counter_.list.kept[0].visit.answer, domain::Eligibility::Unknown);  // that was of other numbers
    answer(domain::Eligibility::Valid);
    EXPECT_TRUE(counter_.list.kept[0].settled);
    EXPECT_EQ(counter_.lookup.asked.back().number, "2819");
}

TEST_F(CounterByNumber, AnotherPersonsNameIsShownAndSettlesNothing) {
    page().askByNumber(typedNumbers());
    answer(domain::Eligibility::Valid, "暗証　四郎");
    EXPECT_FALSE(counter_.list.kept[0].settled);
    EXPECT_FALSE(page().resultGood());
    EXPECT_TRUE(page().result().contains(QStringLiteral("暗証　四郎"))) << page().result().toStdString();
}

// The folder transport asks by number: once staff found them valid, the card's next visit needs nobody.
TEST_F(CounterByNumber, ValidNumbersCanBeRememberedWithTheCard) {
    EXPECT_EQ(page().linkName(), QString{});
    page().linkCard();
    EXPECT_TRUE(counter_.cards.linked.empty());
    page().askByNumber(typedNumbers());
    EXPECT_EQ(page().linkName(), QString{}) << "not before the answer";
    answer(domain::Eligibility::Valid);
    EXPECT_EQ(page().linkName(), QStringLiteral("暗証 三郎 様"));
    page().linkCard();
    ASSERT_EQ(counter_.cards.linked.size(), 1U);
    EXPECT_EQ(counter_.cards.linked[0].first, counter_.list.kept[0].visit.certificate);
    EXPECT_EQ(counter_.cards.linked[0].second, *counter_.list.kept[0].visit.numbers);
    EXPECT_EQ(page().linkName(), QString{}) << "done";
    EXPECT_TRUE(page().message().contains(QStringLiteral("登録しました"))) << page().message().toStdString();
    ASSERT_EQ(counter_.list.count("follow-up.numbers-linked"), 1);
    const ports::AuditEntry& entry = counter_.list.entries.back();
    EXPECT_EQ(entry.actor, "受付　一郎");
    EXPECT_EQ(entry.outcome, "ok");
    EXPECT_EQ(entry.session, "s-1");
    EXPECT_EQ(entry.details, (std::map<std::string, std::string>{{"follow_up", "1"}}));
    EXPECT_FALSE(entry.person);
}

TEST_F(CounterByNumber, ASettledVisitOffersItTooAndAFailureIsSaid) {
    page().askByNumber(typedNumbers());
    answer(domain::Eligibility::Valid);
    FollowUpsViewModel later{counter_.book, counter_.round, &counter_.cards};  // as after a start
    EXPECT_EQ(later.linkName(), QString{});
    later.setShowsSettled(true);
    EXPECT_EQ(later.linkName(), QStringLiteral("暗証 三郎 様"));
    counter_.cards.answer = fail(StepCode::FileUnwritable);
    later.linkCard();
    EXPECT_EQ(counter_.list.entries.back().outcome, "file.unwritable");
    EXPECT_EQ(later.linkName(), QStringLiteral("暗証 三郎 様")) << "to try again";
    EXPECT_FALSE(later.message().contains(QStringLiteral("登録しました")));
    who_.clear();
    EXPECT_EQ(later.linkName(), QString{}) << "shown to nobody who is not signed in";
    later.linkCard();
    EXPECT_EQ(counter_.cards.linked.size(), 1U);
}

TEST_F(CounterByNumber, NumbersOfNobodySureAreNotOffered) {
    page().askByNumber(typedNumbers());
    answer(domain::Eligibility::Valid, "暗証　四郎");  // settles nothing
    EXPECT_EQ(page().linkName(), QString{});
    page().settle();
    page().setShowsSettled(true);
    EXPECT_TRUE(page().settled());
    EXPECT_EQ(page().linkName(), QString{});
}

TEST_F(CounterByNumber, WithoutARegisterNothingIsOffered) {
    FollowUpsViewModel overHttps{counter_.book, counter_.round};
    overHttps.askByNumber(typedNumbers());
    answer(domain::Eligibility::Valid);
    overHttps.setShowsSettled(true);
    EXPECT_EQ(overHttps.linkName(), QString{});
}

TEST_F(CounterByNumber, NobodySignedInKeepsAndAsksNothing) {
    who_.clear();
    int wanted = 0;
    QObject::connect(&counter_.book, &FollowUpBook::signInNeeded, [&wanted] { ++wanted; });
    page().askByNumber(typedNumbers());
    EXPECT_EQ(wanted, 1);
    EXPECT_TRUE(counter_.lookup.asked.empty());
    EXPECT_FALSE(counter_.list.kept[0].visit.numbers);
}

TEST_F(Counter, WhereTheFoldersKnowNoNumbersTheyCanBeTyped) {
    keep(test::visitByFace("s-1", "番号　花子"));
    auto& page = *counter_.followUps;
    EXPECT_FALSE(page.canType());
    page.askSelected();
    counter_.eligibility.challenges.back()(ports::Challenge{"c", {1}});
    counter_.eligibility.registrations.back()(ports::Registration{true, "t"});
    counter_.eligibility.answers.back()(fail(StepCode::EligibilityNumbersMissing));
    EXPECT_TRUE(page.canType());
    page.askByNumber(typedNumbers());
    EXPECT_EQ(counter_.lookup.asked.size(), 1U);
}

// Names, addresses and papers are of whom a named member of staff looks after, and on no screen else.
TEST_F(Counter, WithNobodySignedInListAndPaperShowNobody) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.declaration.open(1);
    EXPECT_FALSE(counter_.followUps->rows().isEmpty());
    who_.clear();
    counter_.followUps->refresh();
    counter_.declaration.refresh();
    EXPECT_TRUE(counter_.followUps->locked());
    EXPECT_TRUE(counter_.followUps->rows().isEmpty());
    EXPECT_FALSE(counter_.followUps->anySelected());
    EXPECT_EQ(counter_.followUps->name(), QString{});
    EXPECT_TRUE(counter_.followUps->facts().isEmpty());
    EXPECT_TRUE(counter_.followUps->numbers().isEmpty());
    EXPECT_EQ(counter_.followUps->openCount(), 1);  // that somebody waits is no secret
    EXPECT_TRUE(counter_.declaration.fields().isEmpty());
    EXPECT_EQ(counter_.declaration.patient(), QString{});
    who_ = "受付　一郎";
    counter_.followUps->refresh();
    counter_.declaration.refresh();
    EXPECT_EQ(counter_.followUps->rows().size(), 1);
    EXPECT_FALSE(counter_.declaration.fields().isEmpty());
}

TEST_F(Counter, OpeningAVisitLeavesTheListAsItIs) {
    keep(test::visitByFace("s-1", "番号　花子"));
    keep(test::visitByFace("s-2", "見本　太郎"));
    auto& list = *counter_.followUps;
    int renewed = 0;
    QObject::connect(&list, &FollowUpsViewModel::rowsChanged, [&renewed] { ++renewed; });
    list.select(2);
    EXPECT_EQ(list.name(), QStringLiteral("見本　太郎 様"));
    EXPECT_EQ(renewed, 0);
    list.settle();
    EXPECT_EQ(renewed, 1);
    EXPECT_EQ(list.rows().size(), 1);
}

TEST_F(Counter, ARoundThatStopsSaysHowManyItReached) {
    for (const char* session : {"s-1", "s-2", "s-3"}) {
        keep(test::visitByFace(session, "番号　花子"));
    }
    auto& list = *counter_.followUps;
    list.askAll();
    counter_.eligibility.challenges.back()(fail(StepCode::GatewayUnreachable));
    EXPECT_FALSE(list.running());
    EXPECT_TRUE(list.message().contains(QStringLiteral("3件のうち1件で止めました")))
        << list.message().toStdString();
    EXPECT_FALSE(list.message().contains(QStringLiteral("照会できず")));
    list.askAll();
    counter_.eligibility.challenges.back()(ports::Challenge{"c", {1}});
    counter_.eligibility.registrations.back()(ports::Registration{true, "t"});
    counter_.eligibility.answers.back()(ports::EligibilityAnswer{domain::Eligibility::Valid, {}, {}, {}});
    counter_.eligibility.challenges.back()(fail(StepCode::GatewayUnreachable));
    EXPECT_TRUE(list.message().contains(QStringLiteral("3件のうち2件で止めました")));
    EXPECT_TRUE(list.message().contains(QStringLiteral("有効 1件"))) << list.message().toStdString();
}

TEST_F(Counter, OneButtonWorksTheListOff) {
    keep(test::visitByFace("s-1", "番号　花子"));
    keep(test::visitByFace("s-2", "見本　太郎"));
    domain::FollowUp byPin = test::visitByFace("s-3", "暗証　三郎");
    byPin.identity = domain::Identity::Pin;
    keep(byPin);
    auto& list = *counter_.followUps;
    EXPECT_EQ(list.openCount(), 3);
    list.askAll();
    EXPECT_TRUE(list.running());
    for (const auto answer : {domain::Eligibility::Valid, domain::Eligibility::Invalid}) {
        counter_.eligibility.challenges.back()(ports::Challenge{"c", {1}});
        counter_.eligibility.registrations.back()(ports::Registration{true, "t"});
        counter_.eligibility.answers.back()(
            ports::EligibilityAnswer{answer, {}, {}, ports::ResultDocument{"f.xml", SecureBytes{1}}});
    }
    EXPECT_FALSE(list.running());
    EXPECT_EQ(list.openCount(), 2);
    EXPECT_EQ(list.settledCount(), 1);
    EXPECT_TRUE(list.message().contains(QStringLiteral("有効 1件"))) << list.message().toStdString();
    EXPECT_TRUE(list.message().contains(QStringLiteral("照会できず 1件")));
    EXPECT_EQ(list.name(), QStringLiteral("見本　太郎 様"));
    EXPECT_TRUE(list.result().contains(QStringLiteral("無効")));
    EXPECT_FALSE(list.resultGood());
    list.settle();
    EXPECT_EQ(list.openCount(), 1);
    EXPECT_EQ(list.name(), QStringLiteral("暗証　三郎 様"));
    EXPECT_FALSE(list.canAsk());
    EXPECT_TRUE(list.result().contains(QStringLiteral("カード")));
    EXPECT_TRUE(list.canType());
    const auto asked = counter_.eligibility.challenges.size();
    list.askAll();
    EXPECT_EQ(counter_.eligibility.challenges.size(), asked);
    EXPECT_EQ(counter_.list.count("follow-up.settled"), 2);
    EXPECT_EQ(counter_.list.files.size(), 2U);
}

}  // namespace
}  // namespace madoguchi::viewmodel
