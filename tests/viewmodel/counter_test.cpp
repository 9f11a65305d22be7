// The counter during an outage: the ladder's steps in the log by name, nothing without a name, the 申立書 as
// a PDF that can be read back, and the list that is worked off with one button.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <cstdlib>
#include <fstream>

#include "staff/staff_fixture.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::LadderStep;

const std::filesystem::path kForm{MADOGUCHI_SOURCE_DIR "/resources/forms/declaration.json"};

class Counter : public testing::Test {
protected:
    void keep(domain::FollowUp visit) {
        counter_.list.add({}, std::move(visit), [](const Expected<std::int64_t>&) {});
        counter_.list.entries.clear();
        counter_.book.reload();
    }
    [[nodiscard]] QVariantMap step(LadderStep wanted) {
        return counter_.ladder->steps().at(static_cast<qsizetype>(wanted)).toMap();
    }
    void press(LadderStep step) { counter_.ladder->press(QString::fromLatin1(toText(step).data())); }
    [[nodiscard]] std::string pdfText() {
        const std::string text = folder_.path / "text.txt";
        // How wide a gap was drawn is no part of what is written: blanks of both widths and line ends go.
        const std::string command =
            "pdftotext -layout '" + counter_.declaration.file().string() + "' '" + text + "'";
        EXPECT_EQ(std::system(command.c_str()), 0) << command;
        std::ifstream stream{text};
        return withoutBlanks({std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}});
    }
    static std::string withoutBlanks(const std::string& text) {
        QString all = QString::fromStdString(text);
        all.removeIf([](QChar each) { return each.isSpace(); });
        return all.toStdString();
    }

    test::OwnFolder folder_;
    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    std::string who_ = "受付　一郎";
    std::vector<std::filesystem::path> printed_;
    bool printer_ = true;
    test::FakeCounter counter_{
        clock_, [this] { return who_; },
        DeclarationViewModel::Settings{
            .form = kForm,
            .folder = folder_.path / "declarations",
            .clinicName = QStringLiteral("みどりの丘クリニック"),
            .print = [this](const std::filesystem::path& file, const std::function<void(bool)>& done) {
                printed_.push_back(file);
                done(printer_);
            }}};
};

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

TEST_F(Counter, TheDeclarationIsFilledInFromWhatIsKnown) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::Declaration);
    std::map<QString, QString> values;
    for (const QVariant& each : counter_.declaration.fields()) {
        values[each.toMap()["id"].toString()] = each.toMap()["value"].toString();
    }
    EXPECT_EQ(values[QStringLiteral("name")], QStringLiteral("番号　花子"));
    EXPECT_EQ(values[QStringLiteral("birth")], QStringLiteral("1950年2月28日"));
    EXPECT_EQ(values[QStringLiteral("sex")], QStringLiteral("女"));
    EXPECT_EQ(values[QStringLiteral("address")], QStringLiteral("東京都千代田区霞が関1丁目2番地"));
    EXPECT_EQ(values[QStringLiteral("date")], QStringLiteral("令和8年11月24日"));
    EXPECT_EQ(values[QStringLiteral("clinic")], QStringLiteral("みどりの丘クリニック"));
    EXPECT_EQ(values[QStringLiteral("share")], QString{});
    EXPECT_FALSE(values.contains(QStringLiteral("signature")));
}

TEST_F(Counter, TheDeclarationIsAPdfWhoseTextCanBeReadBack) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::Declaration);
    counter_.declaration.setValue(QStringLiteral("share"), QStringLiteral("3割"));
    counter_.declaration.setValue(QStringLiteral("insurer"), QStringLiteral("サンプル健康保険組合"));
    counter_.declaration.save();
    ASSERT_TRUE(counter_.declaration.saved()) << counter_.declaration.message().toStdString();
    const std::string text = pdfText();
    for (const char* words : {"被保険者資格申立書", "番号　花子", "1950年2月28日", "■ 女", "□ 男", "霞が関",
                              "■ 3割", "サンプル健康保険組合", "署名", "未確認"}) {
        EXPECT_NE(text.find(withoutBlanks(words)), std::string::npos) << words << "\n" << text;
    }
    EXPECT_EQ(std::filesystem::status(counter_.declaration.file()).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_EQ(counter_.declaration.file().filename().string().find("花子"), std::string::npos);

    const auto& kept = counter_.list.kept.front().visit;
    EXPECT_EQ(kept.declaration.at("share"), "3割");
    EXPECT_EQ(kept.confirmedBy, LadderStep::Declaration);
    for (const auto& entry : counter_.list.entries) {  // that it was made, not what is in it
        EXPECT_EQ(entry.outcome, "declaration");
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find("花子"), std::string::npos) << key;
        }
    }
    // Opened again, it is as it was left.
    counter_.declaration.open(1);
    for (const QVariant& each : counter_.declaration.fields()) {
        if (each.toMap()["id"] == "share") {
            EXPECT_EQ(each.toMap()["value"], QStringLiteral("3割"));
        }
    }
}

TEST_F(Counter, ALongAnswerIsDrawnSmallerAndWhole) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.declaration.open(1);
    QString address;
    for (int at = 0; at < 12; ++at) {
        address += QStringLiteral("東京都千代田区第%1番").arg(at);
    }
    counter_.declaration.setValue(QStringLiteral("address"), address + QStringLiteral("おわり"));
    counter_.declaration.save();
    const std::string text = pdfText();
    EXPECT_NE(text.find("おわり"), std::string::npos) << text;
}

TEST_F(Counter, PrintsWhatItSavedAndSaysWhenThereIsNoPrinter) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.declaration.open(1);
    counter_.declaration.print();
    ASSERT_EQ(printed_.size(), 1U);
    EXPECT_TRUE(std::filesystem::exists(printed_.front()));
    EXPECT_TRUE(counter_.declaration.good());
    printer_ = false;
    counter_.declaration.print();
    EXPECT_FALSE(counter_.declaration.good());
    EXPECT_TRUE(std::filesystem::exists(counter_.declaration.file()));
    EXPECT_TRUE(counter_.declaration.message().contains(QStringLiteral("プリンター")));
}

TEST_F(Counter, ADeclarationWithoutACardMakesOneVisit) {
    counter_.ladder->openNew();
    press(LadderStep::Declaration);
    counter_.declaration.setValue(QStringLiteral("name"), QStringLiteral("窓口　次郎"));
    counter_.declaration.save();
    counter_.declaration.print();
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    EXPECT_EQ(counter_.list.kept.front().visit.name, "窓口　次郎");
    EXPECT_EQ(counter_.ladder->patient(), QStringLiteral("窓口　次郎"));
}

struct WrongForm {
    const char* json;
    const char* where;
};

class DeclarationFile : public Counter, public testing::WithParamInterface<WrongForm> {};

TEST_P(DeclarationFile, IsReadStrictly) {
    const auto file = folder_.path / "form.json";
    std::ofstream{file} << GetParam().json;
    const auto form = readDeclarationForm(file);
    ASSERT_FALSE(form);
    EXPECT_EQ(form.error().code, StepCode::ConfigInvalid);
    EXPECT_NE(form.error().detail.find(GetParam().where), std::string::npos) << form.error().detail;
}

INSTANTIATE_TEST_SUITE_P(
    Wrong, DeclarationFile,
    testing::Values(
        WrongForm{"[]", ""}, WrongForm{"{", ""}, WrongForm{R"({"title":"T"})", "fields"},
        WrongForm{
            R"({"title":"T","fields":[{"id":"a","label":"A","type":"text","x":200,"y":1,"w":20,"h":9}]})",
            "fields[0] lies outside"},
        WrongForm{R"({"title":"T","fields":[{"id":"a","label":"A","type":"blob","x":1,"y":1,"w":20,"h":9}]})",
                  "fields[0].type"},
        WrongForm{
            R"({"title":"T","fields":[{"id":"a","label":"A","type":"choice","choices":["x"],"x":1,"y":1,"w":20,"h":9}]})",
            "choices"},
        WrongForm{
            R"({"title":"T","fields":[{"id":"a","label":"A","type":"text","from":"pin","x":1,"y":1,"w":20,"h":9}]})",
            "from"},
        WrongForm{R"({"title":"T","fields":[{"id":"a","label":"A","type":"text","x":1,"y":1,"w":20,"h":9},
                     {"id":"a","label":"B","type":"text","x":1,"y":20,"w":20,"h":9}]})",
                  "twice"}));

TEST(DeclarationFileShipped, IsReadAndSaysThatItIsUnverified) {
    const auto form = readDeclarationForm(kForm);
    ASSERT_TRUE(form) << form.error().detail;
    EXPECT_TRUE(form->footer.contains(QStringLiteral("未確認")));
    QFile file{QString::fromStdString(kForm.string())};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("from memory"));
    EXPECT_EQ(readDeclarationForm("/nowhere.json").error().code, StepCode::FileUnreadable);
}

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
