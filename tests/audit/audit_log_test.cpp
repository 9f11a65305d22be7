#include "audit/audit_log.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "audit/chain.hpp"
#include "core/hex.hpp"
#include "log_support.hpp"

namespace madoguchi::audit {
namespace {

using ports::OutboxStage;
using std::chrono::hours;
using std::chrono::minutes;

class AuditLogTest : public LogTest {};

TEST_F(AuditLogTest, NumbersEntriesFromOneAndKeepsTheirOrder) {
    const auto log = openLog();
    std::vector<std::future<std::int64_t>> answers;
    for (int count = 0; count < 20; ++count) {
        auto promise = std::make_shared<std::promise<std::int64_t>>();
        answers.push_back(promise->get_future());
        log->append(entryOf("s", "event-" + std::to_string(count)),
                    [promise](const Expected<std::int64_t>& done) { promise->set_value(done.value_or(-1)); });
    }
    for (std::int64_t count = 0; count < 20; ++count) {
        EXPECT_EQ(answers.at(static_cast<std::size_t>(count)).get(), count + 1);
    }
    EXPECT_EQ(query("SELECT event FROM audit_entry WHERE sequence = 20"), "event-19|");
}

TEST_F(AuditLogTest, HasTheColumnsOfTheSpecification) {
    writeLog(1);
    EXPECT_EQ(
        query("SELECT name || ' ' || type FROM pragma_table_info('audit_entry')"),
        "sequence INTEGER|time_utc TEXT|monotonic_ms INTEGER|kiosk TEXT|session TEXT|actor TEXT|event TEXT|"
        "outcome TEXT|details TEXT|previous_hash BLOB|hash BLOB|");
    EXPECT_EQ(query("PRAGMA journal_mode"), "wal|");
}

TEST_F(AuditLogTest, WritesTimesKioskAndCanonicalDetails) {
    const auto log = openLog();
    clock_.advance(Milliseconds{1234});
    auto entry = entryOf("visit-1", "consent.given");
    entry.details = {{"b", "two \"2\"\n"}, {"a", "手術"}, {"c", std::string{"bad \xFF utf-8"}}};
    ASSERT_TRUE(append(*log, entry));
    EXPECT_EQ(query("SELECT time_utc, monotonic_ms, kiosk, session, actor, event, outcome FROM audit_entry"),
              "2026-04-01T00:00:01.234Z|6234|kiosk-1|visit-1|patient|consent.given|ok|");
    EXPECT_EQ(query("SELECT details FROM audit_entry"),
              "{\"a\":\"手術\",\"b\":\"two \\\"2\\\"\\u000a\",\"c\":\"bad \xEF\xBF\xBD utf-8\"}|");
}

TEST_F(AuditLogTest, StoresAPersonAsAKeyedPseudonymOnly) {
    const auto log = openLog();
    auto entry = entryOf("visit-1", "card.read");
    entry.person.emplace();
    entry.person->fill(0xAB);
    ASSERT_TRUE(append(*log, entry));
    ASSERT_TRUE(append(*log, entry));
    const std::string details = query("SELECT DISTINCT details FROM audit_entry");
    EXPECT_EQ(details.find("abab"), std::string::npos);
    EXPECT_EQ(memberOf(details, "person").size(), 32U);
}

TEST_F(AuditLogTest, RefusesChangeAndRemovalByTriggers) {
    writeLog(1);
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(places_.database.c_str(), &connection), SQLITE_OK);
    for (const char* sql :
         {"UPDATE audit_entry SET outcome = 'x'", "DELETE FROM audit_entry WHERE sequence = 1",
          "UPDATE audit_entry SET hash = hash", "DELETE FROM audit_entry"}) {
        EXPECT_EQ(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_CONSTRAINT) << sql;
    }
    sqlite3_close(connection);
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, MakesKeysAndDatabaseForTheOwnerAlone) {
    writeLog(1);
    struct stat database{};
    ASSERT_EQ(::stat(places_.database.c_str(), &database), 0);
    EXPECT_EQ(database.st_mode & 0777U, 0600U);
    for (const char* name : {"chain.key", "person.key", "outbox.key", "seal.pem"}) {
        struct stat facts{};
        ASSERT_EQ(::stat((places_.keys / name).c_str(), &facts), 0) << name;
        EXPECT_EQ(facts.st_mode & 0777U, 0600U) << name;
    }
    struct stat folder{};
    ASSERT_EQ(::stat(places_.keys.c_str(), &folder), 0);
    EXPECT_EQ(folder.st_mode & 0777U, 0700U);
}

TEST_F(AuditLogTest, ContinuesALogAndItsChain) {
    writeLog(2);
    writeLog(2);
    EXPECT_EQ(verdict(), (Verdict{18, std::nullopt}));
}

TEST_F(AuditLogTest, NeverContinuesWithoutTheKeysItBeganWith) {
    writeLog(1);
    std::filesystem::remove(places_.keys / "person.key");
    const auto log = AuditLog::open(places_, "kiosk-1", clock_);
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error(), (Failure{StepCode::AuditKeyMissing, "person.key"}));
}

TEST_F(AuditLogTest, RefusesALogThatWasChangedAfterItsLastSeal) {
    writeLog(1);
    {
        const auto log = openLog();
        ASSERT_TRUE(append(*log, entryOf("", "kiosk.started")));
        ASSERT_TRUE(append(*log, entryOf("", "kiosk.ready")));
    }
    tamper("UPDATE audit_entry SET actor = 'x' WHERE sequence = 6");
    const auto log = AuditLog::open(places_, "kiosk-1", clock_);
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error(), (Failure{StepCode::AuditTampered, "entry 6"}));
}

TEST_F(AuditLogTest, HasOneWriterAtATime) {
    const auto log = openLog();
    const auto second = AuditLog::open(places_, "kiosk-1", clock_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, StepCode::KioskAlreadyRunning);
}

TEST_F(AuditLogTest, AnswersAfterTheCleanStopWithAFailure) {
    const auto log = openLog();
    ASSERT_TRUE(append(*log, entryOf("", "kiosk.started")));
    EXPECT_EQ(log->close(), 2);  // the entry and its seal
    EXPECT_EQ(log->close(), 2);
    EXPECT_EQ(append(*log, entryOf("", "late")).error().code, StepCode::AuditWriteFailed);
}

TEST_F(AuditLogTest, SealsEachDayThatIsOver) {
    const auto log = openLog();
    ASSERT_TRUE(append(*log, entryOf("s", "session.started")));
    clock_.advance(hours{14});  // 23:00 in Japan
    ASSERT_TRUE(append(*log, entryOf("s", "session.ended")));
    EXPECT_FALSE(std::filesystem::exists(places_.seals / "seal-000001.seal"));
    clock_.advance(hours{2});
    ASSERT_TRUE(append(*log, entryOf("t", "session.started")));
    EXPECT_TRUE(std::filesystem::exists(places_.seals / "seal-000001.seal"));
    EXPECT_EQ(query("SELECT sequence, details FROM audit_entry WHERE event = 'log.sealed'"),
              "3|{\"date\":\"2026-04-01\",\"number\":\"1\",\"reason\":\"day\"}|");
    clock_.advance(hours{48});  // nothing but this one entry in two days: one seal
    ASSERT_TRUE(append(*log, entryOf("t", "session.ended")));
    ASSERT_TRUE(log->close());
    EXPECT_EQ(query("SELECT count(*) FROM audit_entry WHERE event = 'log.sealed'"), "3|");
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, GoesOnWithoutASealWhenItCanNotBeWrittenAndCatchesUp) {
    const auto log = openLog();
    ASSERT_TRUE(append(*log, entryOf("s", "session.started")));
    std::filesystem::remove_all(places_.seals);
    clock_.advance(hours{24});
    EXPECT_EQ(append(*log, entryOf("s", "session.ended")), 2);
    std::filesystem::create_directory(places_.seals);
    clock_.advance(hours{24});
    EXPECT_EQ(append(*log, entryOf("t", "session.started")), 4);
    ASSERT_TRUE(log->close());
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, MendsASealWhoseFileACrashPrevented) {
    writeLog(1);
    std::filesystem::remove(places_.seals / "seal-000001.seal");
    EXPECT_TRUE(verdict().ok());  // the last entry's seal may be on its way
    writeLog(1);
    EXPECT_TRUE(std::filesystem::exists(places_.seals / "seal-000001.seal"));
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, NotesJumpsOfTheWallClock) {
    const auto log = openLog();
    ASSERT_TRUE(append(*log, entryOf("s", "session.started")));
    clock_.jump(-hours{24});
    ASSERT_TRUE(append(*log, entryOf("s", "identity.pin")));
    clock_.advance(minutes{1});
    clock_.jump(Milliseconds{1500});  // what an ordinary correction does
    ASSERT_TRUE(append(*log, entryOf("s", "consent.given")));
    clock_.jump(hours{24});
    ASSERT_TRUE(append(*log, entryOf("s", "session.ended")));
    EXPECT_EQ(query("SELECT details FROM audit_entry WHERE event = 'clock.jumped'"),
              "{\"offset_ms\":\"-86400000\"}|{\"offset_ms\":\"86400000\"}|");
    ASSERT_TRUE(log->close());
    clock_.jump(-hours{1});
    ASSERT_TRUE(openLog()->close());
    EXPECT_EQ(query("SELECT details FROM audit_entry WHERE event = 'clock.jumped' AND sequence > 7"),
              "{\"offset_ms\":\"-3600000\",\"since\":\"restart\"}|");
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, EndsSessionsThatACrashCutOff) {
    {
        const auto log = openLog();
        for (const char* session : {"done", "cut"}) {
            ASSERT_TRUE(append(*log, entryOf(session, "session.started")));
        }
        ASSERT_TRUE(append(*log, entryOf("done", "session.ended", "completed")));
    }
    static_cast<void>(openLog());
    static_cast<void>(openLog());  // a second start adds nothing
    EXPECT_EQ(query("SELECT session, actor, outcome, details FROM audit_entry WHERE event = 'session.ended'"),
              "done|patient|completed|{}|cut|system|failed|{\"reason\":\"kiosk.interrupted\"}|");
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, CommitsEntryAndDocumentTogetherAndErasesTheDocumentOnDelivery) {
    const std::string hex = "0123456789abcdef0123";
    const auto log = openLog();
    EXPECT_EQ(appendWithResult(*log, entryOf("s", "result.recorded"), documentOf(hex, "<secret/>")), 1);
    auto items = outstanding(*log);
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 1U);
    EXPECT_EQ(items->front().stage, OutboxStage::Pending);
    EXPECT_EQ(items->front().document.fileName, documentOf(hex).fileName);
    const auto content = items->front().document.content.bytes();
    EXPECT_EQ(std::string(content.begin(), content.end()), "<secret/>");
    const std::int64_t item = items->front().id;
    ASSERT_TRUE(setStage(*log, item, OutboxStage::Staged));
    EXPECT_EQ(outstanding(*log)->front().stage, OutboxStage::Staged);
    ASSERT_TRUE(setStage(*log, item, OutboxStage::Delivered));
    ASSERT_TRUE(setStage(*log, item, OutboxStage::Delivered));  // again is nothing new
    EXPECT_TRUE(outstanding(*log)->empty());
    EXPECT_FALSE(setStage(*log, item, OutboxStage::Staged));
    EXPECT_FALSE(setStage(*log, item + 1, OutboxStage::Staged));
    EXPECT_EQ(query("SELECT content IS NULL FROM outbox"), "1|");
    EXPECT_EQ(query("SELECT event FROM audit_entry"), "result.recorded|result.delivered|");
}

TEST_F(AuditLogTest, NeverHoldsADocumentInClear) {
    const std::string marker = "HihokenshaBango-7654321";
    {
        const auto log = openLog();
        ASSERT_TRUE(appendWithResult(*log, entryOf("s", "result.recorded"), documentOf("aa", marker)));
        for (const auto& file : std::filesystem::recursive_directory_iterator{folder_.path()}) {
            std::stringstream bytes;
            if (file.is_regular_file()) {
                bytes << std::ifstream{file.path(), std::ios::binary}.rdbuf();
                EXPECT_EQ(bytes.str().find(marker), std::string::npos) << file.path();
            }
        }
    }
}

TEST_F(AuditLogTest, ADocumentThatWasChangedIsToldOnceAndHoldsUpNoOther) {
    {
        const auto log = openLog();
        ASSERT_TRUE(appendWithResult(*log, entryOf("s", "result.recorded"), documentOf("aa", "one")));
        ASSERT_TRUE(appendWithResult(*log, entryOf("t", "result.recorded"), documentOf("bb", "two")));
    }
    tamper("UPDATE outbox SET content = (SELECT content FROM outbox WHERE id = 2) WHERE id = 1");
    const auto log = openLog();
    for (int round = 0; round < 2; ++round) {
        const auto items = outstanding(*log);
        ASSERT_TRUE(items);
        ASSERT_EQ(items->size(), 1U);
        EXPECT_EQ(items->front().id, 2);
    }
    EXPECT_EQ(query("SELECT details FROM audit_entry WHERE event = 'result.damaged'"), "{\"entry\":\"1\"}|");
}

TEST_F(AuditLogTest, TakesEntriesFromManyThreads) {
    const auto log = openLog();
    std::vector<std::thread> threads;
    for (int index = 0; index < 4; ++index) {
        threads.emplace_back([&log, index] {
            for (int count = 0; count < 50; ++count) {
                EXPECT_TRUE(append(*log, entryOf("s" + std::to_string(index), "identity.pin")));
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(log->close(), 201);
    EXPECT_TRUE(verdict().ok());
}

TEST_F(AuditLogTest, RefusesDetailsWithoutMeasure) {
    const auto log = openLog();
    auto entry = entryOf("s", "identity.pin");
    entry.details["x"] = std::string(1'000'000, 'x');
    EXPECT_EQ(append(*log, entry).error().code, StepCode::AuditWriteFailed);
    EXPECT_EQ(append(*log, entryOf("s", "identity.pin")), 1);
}

TEST_F(AuditLogTest, RefusesANewerSchema) {
    writeLog(1);
    tamper("PRAGMA user_version = 99");
    EXPECT_EQ(AuditLog::open(places_, "kiosk-1", clock_).error().code, StepCode::AuditOpenFailed);
    EXPECT_EQ(verifyLog(places_).error().code, StepCode::AuditOpenFailed);
}

// The kiosk dies by SIGKILL while it writes; every entry that it was told is durable must be there.
TEST_F(AuditLogTest, SurvivesKillWhileWriting) {
    for (int round = 0; round < 5; ++round) {
        std::array<int, 2> acknowledged{};
        ASSERT_EQ(::pipe(acknowledged.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(acknowledged[0]);
            auto log = AuditLog::open(places_, "kiosk-1", clock_);
            if (!log) {
                ::_exit(1);
            }
            for (;;) {
                const auto sequence =
                    appendWithResult(**log, entryOf("s", "result.recorded"), documentOf("aa"));
                if (!sequence || ::write(acknowledged[1], &*sequence, sizeof *sequence) != sizeof *sequence) {
                    ::_exit(1);
                }
            }
        }
        ::close(acknowledged[1]);
        std::int64_t last = 0;
        for (int count = 0; count < 20 + round * 7; ++count) {
            ASSERT_EQ(::read(acknowledged[0], &last, sizeof last), static_cast<ssize_t>(sizeof last));
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        std::int64_t more = 0;
        while (::read(acknowledged[0], &more, sizeof more) == static_cast<ssize_t>(sizeof more)) {
            last = more;
        }
        ::close(acknowledged[0]);
        const Verdict found = verdict();
        EXPECT_EQ(found.firstBad, std::nullopt);
        EXPECT_GE(found.entries, last);
        const auto log = openLog();
        EXPECT_GE(outstanding(*log)->size(), 20U);
        EXPECT_EQ(
            query("SELECT count(*) FROM outbox LEFT JOIN audit_entry USING (sequence) WHERE event IS NULL"),
            "0|");
    }
}

}  // namespace
}  // namespace madoguchi::audit
