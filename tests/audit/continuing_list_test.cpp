// The list of continuing patients in the log's database: with its entry or not at all, encrypted, one entry a
// person, ended once, erased in time.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "audit/continuing_record.hpp"
#include "audit/faulty_disk.hpp"
#include "log_support.hpp"

namespace madoguchi::audit {
namespace {

using namespace std::chrono;
using domain::ContinuingEnd;
using domain::ContinuingPatient;
using ports::KeptPatient;
using ports::PatientChange;

ContinuingPatient patientOf(std::string name, std::string kana, std::string number) {
    ContinuingPatient patient;
    patient.session = "s-1";
    patient.name = std::move(name);
    patient.kana = std::move(kana);
    patient.numbers = {"06999999", "あ27", std::move(number), "01", 1950y / February / 28};
    patient.insurerName = "サンプル健康保険組合";
    patient.consent.answers = {domain::ConsentAnswer::Agreed, domain::ConsentAnswer::Declined,
                               domain::ConsentAnswer::Agreed};
    patient.consentUtcMs = 1'775'001'590'000;
    patient.until = 2027y / March / 31;
    patient.untilAnswered = true;
    return patient;
}

ContinuingPatient hanako() {
    return patientOf("番号　花子", "ﾊﾞﾝｺﾞｳ ﾊﾅｺ", "101");
}
ContinuingPatient taro() {
    return patientOf("見本　太郎", "ﾐﾎﾝ ﾀﾛｳ", "202");
}

Expected<std::int64_t> keep(AuditLog& log, ContinuingPatient patient) {
    return wait<std::int64_t>(
        [&](auto done) { log.keep(entryOf("s-1", "continuing.kept"), std::move(patient), std::move(done)); });
}
Expected<void> change(AuditLog& log, PatientChange what, const char* event) {
    return wait<void>(
        [&](auto done) { log.changePatient(entryOf("s-1", event), std::move(what), std::move(done)); });
}
Expected<void> end(AuditLog& log, std::int64_t id, bool told) {
    ContinuingPatient ended;
    ended.ended = ContinuingEnd::Revoked;
    ended.endedBy = "受付　一郎";
    ended.endedUtcMs = 1'775'001'700'000;
    ended.endTold = told;
    return change(log, {id, ended, PatientChange::Part::End},
                  told ? "continuing.end-told" : "continuing.ended");
}
std::vector<KeptPatient> list(AuditLog& log) {
    return wait<std::vector<KeptPatient>>([&](auto done) { log.patients(std::move(done)); }).value();
}

class ContinuingList : public LogTest {};

TEST(ContinuingRecord, KeepsEveryField) {
    ContinuingPatient ended = taro();
    ended.kind = domain::VisitKind::Online;
    ended.ended = ContinuingEnd::Institution;
    ended.endedBy = "受付　一郎";
    ended.endedUtcMs = 9;
    ended.endTold = true;
    ended.askedUtcMs = 8;
    ended.answer = domain::Eligibility::InvalidNewInsurer;
    ended.note = "窓口で確認";
    for (const ContinuingPatient& patient : {hanako(), ended, ContinuingPatient{}}) {
        const auto back = continuingPatientOf(recordOf(patient).bytes());
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, patient);
    }
}

TEST(ContinuingRecord, NamesThatAreNoUtf8AreNoReasonToLoseAnybody) {
    EXPECT_TRUE(continuingPatientOf(recordOf(patientOf("\xFF\xFE", "", "1")).bytes()));
}

TEST(ContinuingRecord, RefusesAnotherShape) {
    for (const std::string text : {"", "{}", "[]", R"({"version":2})", R"({"version":1,"kind":3})"}) {
        EXPECT_EQ(continuingPatientOf(SecureBytes::copyOf(text).bytes()).error().code, StepCode::AuditDamaged)
            << text;
    }
    const SecureBytes whole = recordOf(hanako());
    const std::string text{whole.bytes().begin(), whole.bytes().end()};
    for (const auto& [from, to] :
         {std::pair{R"("kind":1)", R"("kind":7)"}, std::pair{R"(2027-03-31)", R"(2027-02-30)"},
          std::pair{R"("consent":[1,2,1])", R"("consent":[1,2])"}}) {
        std::string wrong = text;
        const auto at = wrong.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        wrong.replace(at, std::string{from}.size(), to);
        EXPECT_FALSE(continuingPatientOf(SecureBytes::copyOf(wrong).bytes())) << to;
    }
}

TEST_F(ContinuingList, StaysOverARestartInTheOrderOfTheKana) {
    {
        const auto log = openLog();
        ASSERT_EQ(keep(*log, taro()), 1);
        ASSERT_EQ(keep(*log, hanako()), 2);
        ASSERT_EQ(keep(*log, patientOf("秋野　一", "あきの　はじめ", "303")), 3);
        ASSERT_TRUE(end(*log, 3, false));
    }
    const auto log = openLog();
    const auto patients = list(*log);
    ASSERT_EQ(patients.size(), 3U);
    EXPECT_EQ(patients[0].patient, hanako());
    EXPECT_EQ(patients[1].patient, taro());
    EXPECT_EQ(patients[2].id, 3);
    EXPECT_EQ(patients[2].patient.ended, ContinuingEnd::Revoked);
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict(), (Verdict{5, std::nullopt}));  // three kept, one ended, the seal
}

TEST_F(ContinuingList, HasOneEntryAPerson) {
    const auto log = openLog();
    ASSERT_EQ(keep(*log, hanako()), 1);
    ASSERT_EQ(keep(*log, taro()), 2);
    ContinuingPatient married = hanako();  // by her numbers
    married.name = "例示　花子";
    married.until = 2028y / March / 31;
    EXPECT_EQ(keep(*log, married), 1);
    ContinuingPatient moved = taro();  // by name and birth: another insurer now
    moved.numbers = {"39999999", "", "777", "", moved.numbers.birth};
    EXPECT_EQ(keep(*log, moved), 2);
    ContinuingPatient online = taro();  // a relation of its own
    online.kind = domain::VisitKind::Online;
    EXPECT_EQ(keep(*log, online), 3);
    ContinuingPatient namesake = taro();
    namesake.numbers = {"06999999", "あ27", "404", "01", 1981y / May / 5};
    EXPECT_EQ(keep(*log, namesake), 4);
    const auto patients = list(*log);
    ASSERT_EQ(patients.size(), 4U);
    for (const KeptPatient& each : patients) {
        EXPECT_EQ(each.patient, each.id == 1   ? married
                                : each.id == 2 ? moved
                                : each.id == 3 ? online
                                               : namesake);
    }
}

TEST_F(ContinuingList, NeverOpensAnEndedEntryAgain) {
    const auto log = openLog();
    ASSERT_EQ(keep(*log, hanako()), 1);
    ASSERT_TRUE(end(*log, 1, false));
    ContinuingPatient answered = hanako();
    answered.answer = domain::Eligibility::Valid;
    EXPECT_EQ(change(*log, {1, answered, PatientChange::Part::Answer}, "continuing.answered").error().code,
              StepCode::AuditWriteFailed);
    EXPECT_EQ(change(*log, {9, answered, PatientChange::Part::Answer}, "continuing.answered").error().code,
              StepCode::AuditWriteFailed);
    EXPECT_EQ(keep(*log, hanako()), 2);  // a new consent: a new entry
    ContinuingPatient later = hanako();
    later.ended = ContinuingEnd::Institution;
    later.endedBy = "somebody else";
    later.endedUtcMs = 5;
    later.endTold = true;
    ASSERT_TRUE(change(*log, {1, later, PatientChange::Part::End}, "continuing.end-told"));
    const auto patients = list(*log);
    ASSERT_EQ(patients.size(), 2U);
    EXPECT_FALSE(patients[0].patient.ended);
    EXPECT_EQ(patients[1].patient.ended, ContinuingEnd::Revoked);  // the first end stands
    EXPECT_EQ(patients[1].patient.endedBy, "受付　一郎");
    EXPECT_TRUE(patients[1].patient.endTold);
    EXPECT_EQ(patients[1].patient.answer, domain::Eligibility::Unknown);
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry"), "4|");  // two kept, ended, told
}

// A round and staff write at the same time, each from a copy that knows nothing of the other's change.
TEST_F(ContinuingList, LosesNeitherTheAnswerNorTheEnd) {
    const auto log = openLog();
    ASSERT_TRUE(keep(*log, hanako()));
    ContinuingPatient answered = hanako();
    answered.name = "番号　花代";
    answered.numbers.insurer = "39999999";
    answered.askedUtcMs = 77;
    answered.answer = domain::Eligibility::Valid;
    answered.until = 2040y / January / 1;  // no part of an answer
    answered.consent = {};
    ASSERT_TRUE(change(*log, {1, answered, PatientChange::Part::Answer}, "continuing.answered"));
    ASSERT_TRUE(end(*log, 1, false));  // from a copy without anything
    const auto kept = list(*log).front().patient;
    EXPECT_EQ(kept.name, "番号　花代");
    EXPECT_EQ(kept.numbers.insurer, "39999999");
    EXPECT_EQ(kept.answer, domain::Eligibility::Valid);
    EXPECT_EQ(kept.askedUtcMs, 77);
    EXPECT_EQ(kept.until, hanako().until);
    EXPECT_EQ(kept.consent, hanako().consent);
    EXPECT_EQ(kept.ended, ContinuingEnd::Revoked);
}

TEST_F(ContinuingList, NeverHoldsAnybodyInClear) {
    const auto log = openLog();
    ASSERT_TRUE(keep(*log, hanako()));
    for (const auto& file : std::filesystem::recursive_directory_iterator{folder_.path()}) {
        std::stringstream bytes;
        if (file.is_regular_file()) {
            bytes << std::ifstream{file.path(), std::ios::binary}.rdbuf();
            for (const char* marker :
                 {"番号　花子", "ﾊﾞﾝｺﾞｳ", "1950-02-28", "06999999", "サンプル健康保険組合"}) {
                EXPECT_EQ(bytes.str().find(marker), std::string::npos) << file.path() << ' ' << marker;
            }
        }
    }
}

TEST_F(ContinuingList, IsErasedNinetyDaysAfterTheEndThatWasTold) {
    const auto log = openLog();
    ASSERT_TRUE(keep(*log, hanako()));
    ASSERT_TRUE(keep(*log, taro()));
    ASSERT_TRUE(end(*log, 1, false));
    clock_.advance(days{100});
    EXPECT_EQ(list(*log).size(), 2U);  // not told yet
    ASSERT_TRUE(end(*log, 1, true));
    auto patients = list(*log);
    ASSERT_EQ(patients.size(), 1U);  // under treatment
    EXPECT_EQ(patients[0].id, 2);
    ASSERT_TRUE(end(*log, 2, true));
    clock_.advance(days{90});
    EXPECT_EQ(list(*log).size(), 1U);
    clock_.advance(seconds{1});
    EXPECT_TRUE(list(*log).empty());
    EXPECT_EQ(query("SELECT COUNT(*) FROM continuing_patient"), "0|");
}

// Nobody may ask any more and the far side forgets by itself: staff have ninety days to see it.
TEST_F(ContinuingList, IsErasedNinetyDaysAfterTheLastDayOfTheConsent) {
    const auto log = openLog();
    ASSERT_TRUE(keep(*log, hanako()));
    ASSERT_TRUE(keep(*log, taro()));
    ASSERT_TRUE(end(*log, 2, false));  // and could never be told
    const UtcTime over{sys_days{hanako().until} + days{1} - kJstOffset};
    clock_.advance(over + days{90} - clock_.utc());
    EXPECT_EQ(list(*log).size(), 2U);
    clock_.advance(seconds{1});
    EXPECT_TRUE(list(*log).empty());
}

TEST_F(ContinuingList, ADamagedRowHidesNoOtherAndCanBeEnded) {
    {
        const auto log = openLog();
        ASSERT_TRUE(keep(*log, hanako()));
        ASSERT_TRUE(keep(*log, taro()));
    }
    tamper(
        "UPDATE continuing_patient SET content = (SELECT content FROM continuing_patient WHERE id = 2) WHERE "
        "id = 1");
    const auto log = openLog();
    auto patients = list(*log);
    ASSERT_EQ(patients.size(), 2U);
    EXPECT_EQ(patients[0].patient, ContinuingPatient{});
    EXPECT_EQ(patients[1].patient, taro());
    EXPECT_EQ(keep(*log, hanako()), 3);  // nobody can say that it was she
    ASSERT_TRUE(end(*log, 1, false));
    EXPECT_EQ(list(*log).back().id, 1);
}

// A database as the release before this list left it.
TEST_F(ContinuingList, ComesIntoALogOfTheSecondSchema) {
    writeLog(1);
    tamper("DROP TABLE continuing_patient; DROP TABLE open_reinquiry; PRAGMA user_version = 2");
    const auto log = openLog();
    ASSERT_TRUE(keep(*log, hanako()));
    EXPECT_EQ(list(*log).size(), 1U);
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict(), (Verdict{7, std::nullopt}));
    EXPECT_EQ(query("PRAGMA user_version"), "4|");
}

class ContinuingOnABadDisk : public LogTest, public ::testing::WithParamInterface<DiskFault> {
protected:
    FaultyDisk disk_;
};

// The disk fails at every single write in turn: what was kept, answered or ended is there, and nothing
// without entry.
TEST_P(ContinuingOnABadDisk, LosesNobody) {
    constexpr int kMost = 2000;
    int write = 1;
    for (; write < kMost; ++write) {
        places_ = LogPlaces::beside(folder_.path() / std::to_string(write) / "audit.db");
        ASSERT_TRUE(openLog()->close());
        std::size_t kept = 0;
        bool ended = false;
        disk_.failAt(write, GetParam());
        {
            const auto log = AuditLog::open(places_, "kiosk-1", clock_);
            if (log) {
                kept += keep(**log, hanako()) ? 1 : 0;
                kept += keep(**log, taro()) ? 1 : 0;
                const auto id =
                    wait<std::vector<KeptPatient>>([&](auto done) { (*log)->patients(std::move(done)); });
                if (id && !id->empty()) {
                    ended = end(**log, id->front().id, false).has_value();
                }
            }
        }
        const bool failed = disk_.hasFailed();
        disk_.powerBack();
        {
            const auto log = openLog();
            ASSERT_TRUE(log) << "write " << write;
            const auto patients = list(*log);
            EXPECT_GE(patients.size(), kept) << "write " << write;
            EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'continuing.kept'"),
                      std::to_string(patients.size()) + "|");
            const bool over = !patients.empty() && patients.back().patient.ended.has_value();
            EXPECT_TRUE(over || !ended) << "write " << write;
            EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'continuing.ended'"),
                      over ? "1|" : "0|");
            EXPECT_TRUE(log->close());
        }
        EXPECT_EQ(verdict().firstBad, std::nullopt) << "write " << write;
        ASSERT_FALSE(HasFailure()) << "write " << write;
        if (!failed) {
            break;
        }
        std::filesystem::remove_all(places_.database.parent_path());
    }
    EXPECT_GT(write, 10);
    EXPECT_LT(write, kMost);
}

INSTANTIATE_TEST_SUITE_P(OfEveryKind, ContinuingOnABadDisk,
                         ::testing::Values(DiskFault::FullOnce, DiskFault::PowerCut, DiskFault::TornWrite,
                                           DiskFault::LosesCaches));

// kill -9 in the middle of keeping and ending: each row has its entry and each entry its row.
TEST_F(ContinuingList, SurvivesKillWhileWriting) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto log = AuditLog::open(places_, "kiosk-1", clock_);
        for (int number = 1; log; ++number) {
            const auto id =
                keep(**log, patientOf("番号　" + std::to_string(number), "", std::to_string(number)));
            if (!id || !end(**log, *id, false) || ::write(pipe[1], "x", 1) != 1) {
                break;
            }
        }
        ::_exit(3);
    }
    char said = 0;
    for (int patients = 0; patients < 7; ++patients) {
        ASSERT_EQ(::read(pipe[0], &said, 1), 1);
    }
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status));
    ::close(pipe[0]);
    ::close(pipe[1]);
    const auto log = openLog();
    const auto patients = list(*log);
    const auto ended = std::ranges::count_if(
        patients, [](const KeptPatient& each) { return each.patient.ended.has_value(); });
    EXPECT_GE(ended, 7);
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'continuing.kept'"),
              std::to_string(patients.size()) + "|");
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'continuing.ended'"),
              std::to_string(ended) + "|");
}

}  // namespace
}  // namespace madoguchi::audit
