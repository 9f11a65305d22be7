// The 後日確認 list in the log's database: with its entry or not at all, encrypted, settled once, erased in
// time.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <set>

#include "audit/follow_up_record.hpp"
#include "log_support.hpp"

namespace madoguchi::audit {
namespace {

using domain::FollowUp;
using ports::FollowUpChange;
using ports::KeptFollowUp;

FollowUp visitOf(std::string name) {
    FollowUp visit;
    visit.session = "s-1";
    visit.openedUtcMs = 1'775'001'600'000;
    visit.kind = domain::VisitKind::HomeVisit;
    visit.cause = StepCode::GatewayUnreachable;
    visit.name = std::move(name);
    visit.address = "東京都千代田区霞が関1丁目";
    visit.birth = domain::parseIsoDate("1950-02-28");
    visit.sex = domain::Sex::Female;
    visit.certificate = {0x30, 0x82, 0x00, 0xFF};
    visit.identity = domain::Identity::Face;
    visit.similarity = 0.7125;
    visit.accept = 0.42;
    visit.modelId = "mobilefacenet";
    visit.consent.answers.fill(domain::ConsentAnswer::Agreed);
    visit.consentUtcMs = 1'775'001'590'000;
    visit.staff = "受付　一郎";
    visit.confirmedBy = domain::LadderStep::Declaration;
    visit.answeredLate = true;
    visit.answeredName = "番号　花子";
    visit.numbers = domain::InsuranceNumbers{"06999999", "２７１８", "2818", "00", *visit.birth};
    visit.declaration = {{"share", "3割"}, {"insurer-name", "サンプル健康保険組合"}};
    return visit;
}

Expected<std::int64_t> add(AuditLog& log, FollowUp visit) {
    return wait<std::int64_t>(
        [&](auto done) { log.add(entryOf("s-1", "follow-up.added"), std::move(visit), std::move(done)); });
}
Expected<void> change(AuditLog& log, FollowUpChange what, const char* event = "follow-up.changed") {
    return wait<void>(
        [&](auto done) { log.change(entryOf("s-1", event), std::move(what), std::move(done)); });
}
std::vector<KeptFollowUp> list(AuditLog& log) {
    return wait<std::vector<KeptFollowUp>>([&](auto done) { log.list(std::move(done)); }).value();
}

class FollowUpList : public LogTest {};

TEST(FollowUpRecord, KeepsEveryField) {
    for (const FollowUp& visit : {visitOf("番号　花子"), FollowUp{}}) {
        const auto back = followUpOf(recordOf(visit).bytes());
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, visit);
    }
}

TEST(FollowUpRecord, ReadsRecordsOfFormerBuilds) {
    const SecureBytes whole = recordOf(FollowUp{});
    std::string text{whole.bytes().begin(), whole.bytes().end()};
    for (const std::string added : {R"("late":false,)", R"("answered_name":"",)"}) {
        const auto at = text.find(added);
        ASSERT_NE(at, std::string::npos);
        text.erase(at, added.size());
    }
    const auto back = followUpOf(SecureBytes::copyOf(text).bytes());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, FollowUp{});
}

TEST(FollowUpRecord, NamesThatAreNoUtf8AreNoReasonToLoseAVisit) {
    const auto back = followUpOf(recordOf(visitOf("\xFF\xFE")).bytes());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->address, visitOf("").address);
}

TEST(FollowUpRecord, AVisitThatAFormerBuildKeptWasAtTheReception) {
    const SecureBytes whole = recordOf(visitOf("x"));
    std::string text{whole.bytes().begin(), whole.bytes().end()};
    constexpr std::string_view kMember = ",\"visit\":1";
    const auto at = text.find(kMember);
    ASSERT_NE(at, std::string::npos);
    text.erase(at, kMember.size());
    const auto back = followUpOf(SecureBytes::copyOf(text).bytes());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->kind, domain::VisitKind::Outpatient);
}

TEST(FollowUpRecord, RefusesAnotherShape) {
    for (const std::string text : {"", "{}", "[]", R"({"version":2})", R"({"version":1,"session":3})"}) {
        const SecureBytes bytes = SecureBytes::copyOf(text);
        EXPECT_EQ(followUpOf(bytes.bytes()).error().code, StepCode::AuditDamaged) << text;
    }
    const SecureBytes whole = recordOf(visitOf("x"));
    std::string text{whole.bytes().begin(), whole.bytes().end()};
    const auto at = text.find("\"identity\":1");
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 12, "\"identity\":9");
    EXPECT_FALSE(followUpOf(SecureBytes::copyOf(text).bytes()));
}

TEST_F(FollowUpList, StaysOverARestartAndLeavesWhenSettled) {
    {
        const auto log = openLog();
        ASSERT_EQ(add(*log, visitOf("番号　花子")), 1);
        ASSERT_EQ(add(*log, visitOf("見本　太郎")), 2);
    }
    const auto log = openLog();
    auto visits = list(*log);
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[0].visit, visitOf("番号　花子"));
    EXPECT_FALSE(visits[0].settled);
    FollowUp answered = visits[0].visit;
    answered.answer = domain::Eligibility::Valid;
    ASSERT_TRUE(change(*log, {1, answered, true, documentOf("aa"), FollowUpChange::Part::Answer},
                       "follow-up.settled"));
    visits = list(*log);
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[0].id, 2);
    EXPECT_TRUE(visits[1].settled);
    EXPECT_EQ(visits[1].visit.answer, domain::Eligibility::Valid);
    EXPECT_EQ(outstanding(*log)->size(), 1U);
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict(), (Verdict{4, std::nullopt}));  // two added, one settled, the seal
}

// The counter and a round write at the same time, each from a copy that knows nothing of the other's change.
TEST_F(FollowUpList, LosesNeitherTheAnswerNorWhatStaffWrote) {
    const auto log = openLog();
    FollowUp visit = visitOf("番号　花子");
    visit.confirmedBy.reset();
    visit.declaration.clear();
    ASSERT_TRUE(add(*log, visit));
    FollowUp byStaff = visit;
    byStaff.confirmedBy = domain::LadderStep::OralCheck;
    byStaff.declaration = {{"share", "1割"}};
    FollowUp answered = visit;
    answered.answer = domain::Eligibility::Invalid;
    answered.note = "案内";
    answered.answeredLate = true;
    for (int round = 0; round < 2; ++round) {  // in either order
        ASSERT_TRUE(change(*log, {1, answered, false, std::nullopt, FollowUpChange::Part::Answer}));
        ASSERT_TRUE(change(*log, {1, byStaff, false, std::nullopt}));
    }
    ASSERT_TRUE(change(*log, {1, answered, false, std::nullopt, FollowUpChange::Part::Answer}));
    const auto kept = list(*log).front().visit;
    EXPECT_EQ(kept.answer, domain::Eligibility::Invalid);
    EXPECT_EQ(kept.note, "案内");
    EXPECT_TRUE(kept.answeredLate);
    EXPECT_EQ(kept.confirmedBy, domain::LadderStep::OralCheck);
    EXPECT_EQ(kept.declaration, byStaff.declaration);
}

TEST_F(FollowUpList, IsSettledOnceAndDeliversOneDocument) {
    const auto log = openLog();
    ASSERT_TRUE(add(*log, visitOf("番号　花子")));
    ASSERT_TRUE(change(*log, {1, visitOf("番号　花子"), true, documentOf("aa")}));
    EXPECT_EQ(change(*log, {1, visitOf("番号　花子"), true, documentOf("bb")}).error().code,
              StepCode::AuditWriteFailed);
    EXPECT_EQ(change(*log, {7, visitOf("x"), false, std::nullopt}).error().code, StepCode::AuditWriteFailed);
    EXPECT_EQ(outstanding(*log)->size(), 1U);
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry"), "2|");
}

TEST_F(FollowUpList, NeverHoldsAnybodyInClear) {
    const auto log = openLog();
    ASSERT_TRUE(add(*log, visitOf("番号　花子")));
    for (const auto& file : std::filesystem::recursive_directory_iterator{folder_.path()}) {
        std::stringstream bytes;
        if (file.is_regular_file()) {
            bytes << std::ifstream{file.path(), std::ios::binary}.rdbuf();
            for (const char* marker :
                 {"番号　花子", "霞が関", "1950-02-28", "サンプル健康保険組合", "06999999", "2818"}) {
                EXPECT_EQ(bytes.str().find(marker), std::string::npos) << file.path() << ' ' << marker;
            }
        }
    }
}

TEST_F(FollowUpList, IsErasedNinetyDaysAfterSettling) {
    const auto log = openLog();
    ASSERT_TRUE(add(*log, visitOf("番号　花子")));
    ASSERT_TRUE(add(*log, visitOf("見本　太郎")));
    ASSERT_TRUE(change(*log, {1, visitOf("番号　花子"), true, std::nullopt}));
    clock_.advance(std::chrono::days{90});
    EXPECT_EQ(list(*log).size(), 2U);
    clock_.advance(std::chrono::seconds{1});
    const auto visits = list(*log);
    ASSERT_EQ(visits.size(), 1U);  // what is open is never erased
    EXPECT_EQ(visits[0].id, 2);
    EXPECT_EQ(query("SELECT COUNT(*) FROM follow_up"), "1|");
}

TEST_F(FollowUpList, ADamagedRowHidesNoOther) {
    {
        const auto log = openLog();
        ASSERT_TRUE(add(*log, visitOf("番号　花子")));
        ASSERT_TRUE(add(*log, visitOf("見本　太郎")));
    }
    tamper("UPDATE follow_up SET content = (SELECT content FROM follow_up WHERE id = 2) WHERE id = 1");
    const auto log = openLog();
    const auto visits = list(*log);
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[0].visit.cause, StepCode::AuditDamaged);
    EXPECT_TRUE(visits[0].visit.name.empty());
    EXPECT_EQ(visits[1].visit.name, "見本　太郎");
}

TEST_F(FollowUpList, ComesIntoALogOfTheFirstSchema) {
    writeLog(1);
    tamper(
        "DROP TABLE continuing_patient; DROP TABLE open_reinquiry; DROP TABLE follow_up; PRAGMA user_version "
        "= 1");
    const auto log = openLog();
    ASSERT_TRUE(add(*log, visitOf("番号　花子")));
    EXPECT_EQ(list(*log).size(), 1U);
}

// kill -9 in the middle of adding and settling: each visit has its entry and each entry its visit.
TEST_F(FollowUpList, SurvivesKillWhileWriting) {
    for (int run = 0; run < 6; ++run) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto log = AuditLog::open(places_, "kiosk-1", clock_);
            if (!log) {
                ::_exit(3);
            }
            for (;;) {
                const auto id = add(**log, visitOf("番号　花子"));
                if (!id ||
                    !change(**log, {*id, visitOf("番号　花子"), true, std::nullopt}, "follow-up.settled") ||
                    ::write(pipe[1], "x", 1) != 1) {
                    ::_exit(4);
                }
            }
        }
        char said = 0;
        for (int visits = 0; visits <= run; ++visits) {
            ASSERT_EQ(::read(pipe[0], &said, 1), 1);
        }
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ::close(pipe[0]);
        ::close(pipe[1]);
    }
    const auto log = openLog();
    const auto visits = list(*log);
    std::size_t settled = 0;
    for (const KeptFollowUp& each : visits) {
        settled += each.settled ? 1 : 0;
    }
    EXPECT_GE(settled, 21U);
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'follow-up.added'"),
              std::to_string(visits.size()) + "|");
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'follow-up.settled'"),
              std::to_string(settled) + "|");
}

}  // namespace
}  // namespace madoguchi::audit
