// The desk for a 資格確認書: what is asked, what is said, what is logged, and what is gone afterwards.
#include "viewmodel/certificate_desk.hpp"

#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>

#include "support/fake_follow_ups.hpp"
#include "support/fake_ports.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/language.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace std::chrono;

class FakeLookup final : public ports::NumberLookupPort {
public:
    void lookUp(domain::InsuranceNumbers numbers, Done done) override {
        asked.push_back(std::move(numbers));
        waiting.push_back(std::move(done));
    }
    void answer(Expected<ports::NumberLookupAnswer> answer) {
        waiting.back()(std::move(answer));
        settle();
    }
    static void settle() {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }
    std::vector<domain::InsuranceNumbers> asked;
    std::vector<Done> waiting;
};

ports::NumberLookupAnswer valid() {
    return {.eligibility = domain::Eligibility::Valid,
            .name = "番号　花子",
            .kana = "ﾊﾞﾝｺﾞｳ ﾊﾅｺ",
            .insurerName = "架空健康保険組合",
            .sharePercent = 30,
            .validUntil = 2027y / July / 31,
            .lostOn = std::nullopt,
            .note = {}};
}

class CertificateDeskTest : public testing::Test {
protected:
    CertificateDeskTest() {
        QObject::connect(&desk_, &CertificateDesk::signInNeeded, [this] { ++signInAsked_; });
    }
    static QVariantMap typed() {
        return {{"insurer", "06999999"}, {"symbol", "１２"},          {"number", "345"}, {"branch", "1"},
                {"birth", "S25.3.1"},    {"kana", "ばんごう はなこ"}, {"issued", ""},    {"expiry", ""}};
    }
    QString line(const char* label) const {
        for (const QVariant& line : desk_.lines()) {
            if (line.toMap().value("label").toString() == QString::fromUtf8(label)) {
                return line.toMap().value("value").toString();
            }
        }
        return {};
    }

    Language language_;
    test::FixedClock clock_;
    FakeLookup gateway_;
    test::FakeAudit log_;
    std::string who_ = "受付　一郎";
    int signInAsked_ = 0;
    test::FakeFollowUps list_;
    FollowUpBook book_{
        list_, clock_, {.post = [](const std::function<void()>& job) { job(); }, .who = [this] { return who_; }}};
    CertificateDesk desk_{{.gateway = gateway_,
                           .log = log_,
                           .clock = clock_,
                           .rules = {.noIssueFrom = 2024y / December / 2,
                                     .lastDay = 2025y / December / 1,
                                     .monthEndAge = 70,
                                     .dayBeforeAge = 75,
                                     .qualificationYears = 5},
                           .whoMayLookUp = [this] { return who_; },
                           .book = &book_}};
};

TEST_F(CertificateDeskTest, SaysInWordsWhatTheFarSideKnows) {
    desk_.lookUp(typed());
    ASSERT_EQ(gateway_.asked.size(), 1U);
    EXPECT_EQ(gateway_.asked[0], (domain::InsuranceNumbers{.insurer = "06999999",
                                                           .symbol = "12",
                                                           .number = "345",
                                                           .branch = "01",
                                                           .birth = 1950y / March / 1}));
    EXPECT_TRUE(desk_.busy());
    desk_.lookUp(typed());
    EXPECT_EQ(gateway_.asked.size(), 1U);
    gateway_.answer(valid());
    EXPECT_FALSE(desk_.busy());
    EXPECT_EQ(desk_.tone(), "good");
    EXPECT_EQ(desk_.heading(), "資格は有効です");
    EXPECT_EQ(line("氏名"), "番号　花子");
    EXPECT_EQ(line("負担割合"), "3割");
    EXPECT_EQ(line("資格の有効期限"), "2027（令和9）年7月31日");
    EXPECT_TRUE(desk_.dates().isEmpty());
}

TEST_F(CertificateDeskTest, TheLogSaysWhoAskedAndForNobody) {
    desk_.lookUp(typed());
    gateway_.answer(valid());
    ASSERT_EQ(log_.entries.size(), 1U);
    const ports::AuditEntry& entry = log_.entries[0];
    EXPECT_EQ(entry.actor, "受付　一郎");
    EXPECT_EQ(entry.event, "qualification.looked-up");
    EXPECT_EQ(entry.outcome, "valid");
    EXPECT_EQ(entry.details, (std::map<std::string, std::string>{{"paper", "qualification-certificate"}}));
    EXPECT_FALSE(entry.person);
}

TEST_F(CertificateDeskTest, EveryOutcomeHasItsWords) {
    using enum domain::Eligibility;
    const std::pair<domain::Eligibility, const char*> rows[]{{Invalid, "資格がなくなっています"},
                                                             {InvalidNewInsurer, "保険が変わっています"},
                                                             {NotFound, "この番号の資格は見つかりません"},
                                                             {Several, "資格を1つに決められません"}};
    for (const auto& [eligibility, heading] : rows) {
        desk_.lookUp(typed());
        ports::NumberLookupAnswer answer;
        answer.eligibility = eligibility;
        gateway_.answer(answer);
        EXPECT_EQ(desk_.tone(), "warning");
        EXPECT_EQ(desk_.heading(), heading);
        EXPECT_FALSE(desk_.advice().isEmpty());
    }
}

TEST_F(CertificateDeskTest, AnotherNameIsNoticed) {
    QVariantMap fields = typed();
    fields["kana"] = "サンプル ハナコ";
    desk_.lookUp(fields);
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "warning");
    EXPECT_TRUE(desk_.advice().contains("違う方"));
}

// Answers write small kana large: that alone is nobody else's name, and what is shown stays as it came.
TEST_F(CertificateDeskTest, LargeForSmallKanaIsTheSameName) {
    QVariantMap fields = typed();
    fields["kana"] = "ばんごう しょういち";
    desk_.lookUp(fields);
    auto answer = valid();
    answer.kana = "ﾊﾞﾝｺﾞｳ ｼﾖｳｲﾁ";
    gateway_.answer(answer);
    EXPECT_EQ(desk_.tone(), "good");
    EXPECT_FALSE(desk_.advice().contains("違う方")) << desk_.advice().toStdString();
    EXPECT_EQ(line("氏名のカナ"), "バンゴウシヨウイチ");
}

TEST_F(CertificateDeskTest, TheDateRuleIsExplained) {
    QVariantMap fields = typed();
    fields["birth"] = "S26.12.10";
    fields["issued"] = "R7.8.1";
    fields["expiry"] = "R9.7.31";
    desk_.lookUp(fields);
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "good");
    EXPECT_TRUE(desk_.dates().startsWith("75歳の誕生日が2026（令和8）年12月10日です。"))
        << desk_.dates().toStdString();
    fields["birth"] = "S26.11.20";
    desk_.lookUp(fields);
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "warning");
    EXPECT_TRUE(desk_.dates().startsWith("この資格確認書は、2026（令和8）年11月19日で期限が過ぎています。"));
}

// What is printed counts, whatever else was typed.
TEST_F(CertificateDeskTest, APaperThatIsOverIsNeverGreen) {
    QVariantMap fields = typed();
    fields["birth"] = "S41.3.1";
    fields["expiry"] = "R7.7.31";
    desk_.lookUp(fields);
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "warning");
    EXPECT_TRUE(desk_.dates().contains("2025（令和7）年7月31日")) << desk_.dates().toStdString();
    fields["expiry"] = "R9.7.31";
    desk_.lookUp(fields);
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "good");
    EXPECT_FALSE(desk_.dates().isEmpty());
    fields["expiry"] = "";
    fields["stay"] = "2026.11.23";
    desk_.lookUp(fields);
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "warning");
    EXPECT_TRUE(desk_.dates().contains("在留期限の2026（令和8）年11月23日")) << desk_.dates().toStdString();
    fields["stay"] = "いつか";
    desk_.lookUp(fields);
    EXPECT_TRUE(desk_.complaints().contains("stay"));
}

TEST_F(CertificateDeskTest, WrongFieldsAreNamedAndNobodyIsAsked) {
    QVariantMap fields = typed();
    fields["insurer"] = "06999998";
    fields["birth"] = "S64.1.8";
    desk_.lookUp(fields);
    EXPECT_TRUE(gateway_.asked.empty());
    EXPECT_EQ(desk_.complaints().size(), 2);
    EXPECT_TRUE(desk_.complaints()["insurer"].toString().contains("検証番号"));
    EXPECT_FALSE(desk_.complaints()["birth"].toString().isEmpty());
    EXPECT_TRUE(log_.entries.empty());
}

TEST_F(CertificateDeskTest, AFaultIsSaidAsEverywhere) {
    desk_.lookUp(typed());
    gateway_.answer(fail(StepCode::GatewayUnreachable));
    EXPECT_EQ(desk_.tone(), "trouble");
    EXPECT_FALSE(desk_.heading().isEmpty());
    EXPECT_FALSE(desk_.advice().isEmpty());
    ASSERT_EQ(log_.entries.size(), 1U);
    EXPECT_EQ(log_.entries[0].outcome, "gateway.unreachable");
}

// During an outage nothing that was typed is typed again: it waits on the list for the round.
TEST_F(CertificateDeskTest, WhatCouldNotBeAskedIsKeptForLater) {
    EXPECT_FALSE(desk_.canKeep());
    desk_.lookUp(typed());
    gateway_.answer(fail(StepCode::GatewayUnreachable));
    ASSERT_TRUE(desk_.canKeep());
    EXPECT_TRUE(desk_.advice().contains("後日確認に残す"));
    desk_.keep();
    FakeLookup::settle();
    ASSERT_EQ(list_.kept.size(), 1U);
    const domain::FollowUp& kept = list_.kept[0].visit;
    EXPECT_EQ(kept.numbers, gateway_.asked[0]);
    EXPECT_EQ(kept.birth, 1950y / March / 1);
    EXPECT_EQ(kept.name, "バンゴウハナコ");
    EXPECT_EQ(kept.cause, StepCode::GatewayUnreachable);
    EXPECT_EQ(kept.staff, "受付　一郎");
    EXPECT_EQ(domain::inquiryFor(kept), domain::Inquiry::ByNumber);
    ASSERT_EQ(list_.entries.size(), 1U);
    EXPECT_EQ(list_.entries[0].event, "follow-up.added");
    EXPECT_TRUE(list_.entries[0].details.empty());
    EXPECT_FALSE(desk_.canKeep());
    EXPECT_EQ(desk_.keptVisit(), 1);
    EXPECT_TRUE(desk_.advice().contains("残しました"));
    desk_.keep();
    EXPECT_EQ(list_.kept.size(), 1U);
    desk_.clear();
    EXPECT_EQ(desk_.keptVisit(), 0);
}

TEST_F(CertificateDeskTest, OnlyALineThatIsDownLeavesSomethingForLater) {
    for (const StepCode code : {StepCode::EligibilityMalformed, StepCode::EligibilityError}) {
        desk_.lookUp(typed());
        gateway_.answer(fail(code));
        EXPECT_FALSE(desk_.canKeep()) << toText(code);
    }
    desk_.lookUp(typed());
    gateway_.answer(valid());
    EXPECT_FALSE(desk_.canKeep());
}

TEST_F(CertificateDeskTest, OnlyWhoMayCanAskAndItGoesWithThem) {
    who_.clear();
    desk_.lookUp(typed());
    EXPECT_EQ(signInAsked_, 1);
    EXPECT_TRUE(gateway_.asked.empty());
    who_ = "受付　一郎";
    desk_.lookUp(typed());
    gateway_.answer(valid());
    desk_.refresh();
    EXPECT_EQ(desk_.tone(), "good");
    who_ = "管理　花";
    desk_.refresh();
    EXPECT_EQ(desk_.tone(), "");
    EXPECT_TRUE(desk_.lines().isEmpty());
}

TEST_F(CertificateDeskTest, AnAnswerAfterClearIsLoggedAndNotShown) {
    desk_.lookUp(typed());
    desk_.clear();
    EXPECT_FALSE(desk_.busy());
    gateway_.answer(valid());
    EXPECT_EQ(desk_.tone(), "");
    EXPECT_EQ(log_.entries.size(), 1U);
    EXPECT_EQ(log_.entries[0].actor, "受付　一郎");
    desk_.lookUp(typed());
    desk_.clear();
    desk_.lookUp(typed());  // the old answer comes while a new one is awaited
    gateway_.waiting[1](valid());
    FakeLookup::settle();
    EXPECT_TRUE(desk_.busy());
    EXPECT_EQ(desk_.tone(), "");
}

TEST_F(CertificateDeskTest, AnAnswerAfterTheDeskIsGoneReachesNobody) {
    auto desk = std::make_unique<CertificateDesk>(CertificateDesk::Parts{
        .gateway = gateway_, .log = log_, .clock = clock_, .rules = {}, .whoMayLookUp = [] { return "a"; }, .book = nullptr});
    desk->lookUp(typed());
    desk.reset();
    gateway_.answer(valid());
    EXPECT_TRUE(log_.entries.empty());
}

}  // namespace
}  // namespace madoguchi::viewmodel
