// Whoever has the database file but no key: everything done to it is found and named.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <sstream>
#include <thread>

#include "log_support.hpp"

namespace madoguchi::audit {
namespace {

using std::chrono::hours;

struct Attack {
    const char* name;
    const char* sql;
    FirstBad expected;
};

void PrintTo(const Attack& attack, std::ostream* out) {
    *out << attack.name;
}

constexpr const char* kColumns =
    "time_utc,monotonic_ms,kiosk,session,actor,event,outcome,details,previous_hash,hash";

class Tampering : public LogTest, public ::testing::WithParamInterface<Attack> {};

TEST_P(Tampering, IsFoundAndNamed) {
    writeLog(5);  // 21 entries, sealed
    ASSERT_EQ(verdict().firstBad, std::nullopt);
    tamper(GetParam().sql);
    EXPECT_EQ(verdict().firstBad, GetParam().expected);
}

const std::string kInsertCopyInTheMiddle =
    std::string{
        "UPDATE audit_entry SET sequence = -sequence WHERE sequence > 7;"
        "UPDATE audit_entry SET sequence = 1 - sequence WHERE sequence < 0;"
        "INSERT INTO audit_entry SELECT 8,"} +
    kColumns + " FROM audit_entry WHERE sequence = 3";
const std::string kInsertForgedInTheMiddle =
    "UPDATE audit_entry SET sequence = -sequence WHERE sequence > 7;"
    "UPDATE audit_entry SET sequence = 1 - sequence WHERE sequence < 0;"
    "INSERT INTO audit_entry SELECT "
    "8,time_utc,monotonic_ms,kiosk,session,actor,'identity.visual',outcome,details,hash,"
    "randomblob(32) FROM audit_entry WHERE sequence = 7";
const std::string kAppendCopy =
    std::string{"INSERT INTO audit_entry SELECT 22,"} + kColumns + " FROM audit_entry WHERE sequence = 21";
const std::string kAppendForged =
    "INSERT INTO audit_entry SELECT 22,time_utc,monotonic_ms,kiosk,session,actor,event,outcome,details,hash,"
    "randomblob(32) FROM audit_entry WHERE sequence = 21";

INSTANTIATE_TEST_SUITE_P(
    OfEveryKind, Tampering,
    ::testing::Values(
        Attack{"ChangedOutcome",
               "UPDATE audit_entry SET outcome = 'refused' WHERE sequence = 8",
               {8, Flaw::Changed}},
        Attack{"ChangedTime",
               "UPDATE audit_entry SET time_utc = '2026-04-01T00:00:00.001Z' WHERE sequence = 1",
               {1, Flaw::Changed}},
        Attack{"ChangedDetails",
               "UPDATE audit_entry SET details = '{\"a\":\"b\"}' WHERE sequence = 2",
               {2, Flaw::Changed}},
        Attack{"ChangedHash",
               "UPDATE audit_entry SET hash = randomblob(32) WHERE sequence = 9",
               {9, Flaw::Changed}},
        Attack{"ChangedLast",
               "UPDATE audit_entry SET outcome = 'failed' WHERE sequence = 21",
               {21, Flaw::Changed}},
        Attack{"ChangedType",
               "UPDATE audit_entry SET outcome = CAST('ok' AS BLOB) WHERE sequence = 5",
               {5, Flaw::Changed}},
        Attack{"FieldsMoved",
               "UPDATE audit_entry SET actor = actor || session, session = '' WHERE sequence = 5",
               {5, Flaw::Changed}},
        Attack{"Removed", "DELETE FROM audit_entry WHERE sequence = 8", {8, Flaw::Removed}},
        Attack{"RemovedFirst", "DELETE FROM audit_entry WHERE sequence = 1", {1, Flaw::Removed}},
        Attack{
            "RemovedSeveral", "DELETE FROM audit_entry WHERE sequence BETWEEN 4 AND 9", {4, Flaw::Removed}},
        Attack{"RemovedAndRenumbered",
               "DELETE FROM audit_entry WHERE sequence = 8;"
               "UPDATE audit_entry SET sequence = -sequence WHERE sequence > 8;"
               "UPDATE audit_entry SET sequence = -sequence - 1 WHERE sequence < 0",
               {8, Flaw::Removed}},
        Attack{"InsertedCopy", kInsertCopyInTheMiddle.c_str(), {8, Flaw::Inserted}},
        Attack{"InsertedForgery", kInsertForgedInTheMiddle.c_str(), {8, Flaw::Inserted}},
        Attack{"AppendedCopy", kAppendCopy.c_str(), {22, Flaw::Inserted}},
        Attack{"AppendedForgery", kAppendForged.c_str(), {22, Flaw::Inserted}},
        Attack{"InsertedBeforeTheFirst",
               "INSERT INTO audit_entry SELECT "
               "0,time_utc,monotonic_ms,kiosk,session,actor,event,outcome,details,"
               "previous_hash,hash FROM audit_entry WHERE sequence = 1",
               {0, Flaw::Inserted}},
        Attack{"Reordered",
               "UPDATE audit_entry SET sequence = -1 WHERE sequence = 6;"
               "UPDATE audit_entry SET sequence = 6 WHERE sequence = 7;"
               "UPDATE audit_entry SET sequence = 7 WHERE sequence = -1",
               {6, Flaw::Reordered}},
        Attack{"CutTail", "DELETE FROM audit_entry WHERE sequence > 18", {19, Flaw::CutOff}},
        Attack{"CutLast", "DELETE FROM audit_entry WHERE sequence = 21", {21, Flaw::CutOff}},
        Attack{"EverythingGone", "DELETE FROM audit_entry", {1, Flaw::CutOff}},
        Attack{"IdentityChanged", "UPDATE log_identity SET log = 'x'", {1, Flaw::OtherLog}}),
    [](const auto& tested) { return std::string{tested.param.name}; });

class VerifyLog : public LogTest {};

TEST_F(VerifyLog, NamesAReplacedKey) {
    writeLog(2);
    std::ofstream{places_.keys / "chain.key"} << std::string(64, 'a') << '\n';
    EXPECT_EQ(verdict().firstBad, (FirstBad{1, Flaw::OtherKey}));
    const auto reopened = AuditLog::open(places_, "kiosk-1", clock_);
    ASSERT_FALSE(reopened);
    EXPECT_EQ(reopened.error().code, StepCode::AuditTampered);
}

TEST_F(VerifyLog, NamesTheDatabaseOfAnotherKiosk) {
    writeLog(2);
    const auto ours = places_.database;
    places_ = LogPlaces::beside(folder_.path() / "other" / "audit.db");
    writeLog(3);
    std::filesystem::copy_file(ours, places_.database, std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(verdict().firstBad, (FirstBad{1, Flaw::OtherLog}));
}

TEST_F(VerifyLog, NamesAnEntryCopiedFromAnotherLog) {
    writeLog(2);
    const std::string other = places_.database;
    places_ = LogPlaces::beside(folder_.path() / "other" / "audit.db");
    writeLog(3);
    tamper("ATTACH '" + other +
           "' AS other; DELETE FROM audit_entry WHERE sequence = 4;"
           "INSERT INTO audit_entry SELECT * FROM other.audit_entry WHERE sequence = 4");
    EXPECT_EQ(verdict().firstBad, (FirstBad{4, Flaw::Changed}));
}

TEST_F(VerifyLog, FindsAnOlderCopyPutBackByItsSeals) {
    writeLog(2);
    const auto copy = folder_.path() / "old.db";
    std::filesystem::copy_file(places_.database, copy);
    writeLog(2);
    std::filesystem::copy_file(copy, places_.database, std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(verdict().firstBad, (FirstBad{10, Flaw::CutOff}));
    const auto reopened = AuditLog::open(places_, "kiosk-1", clock_);
    ASSERT_FALSE(reopened);
    EXPECT_EQ(reopened.error().code, StepCode::AuditTampered);
}

TEST_F(VerifyLog, FindsACutWithTheNewestSealDeletedWhenSealsWereCopiedElsewhere) {
    writeLog(2);  // 9 entries, seal 1
    writeLog(2);  // 18 entries, seal 2
    const auto elsewhere = folder_.path() / "elsewhere";
    std::filesystem::copy(places_.seals, elsewhere);
    tamper("DELETE FROM audit_entry WHERE sequence > 9");
    std::filesystem::remove(places_.seals / "seal-000002.seal");
    // What lies beside the log can't tell it from one that ended there (docs/audit-format.md says so).
    EXPECT_TRUE(verdict().ok());
    places_.seals = elsewhere;
    EXPECT_EQ(verdict().firstBad, (FirstBad{10, Flaw::CutOff}));
}

TEST_F(VerifyLog, MissesASealThatTheChainSpeaksOf) {
    writeLog(2);
    writeLog(2);
    std::filesystem::remove(places_.seals / "seal-000001.seal");
    EXPECT_EQ(verdict().firstBad, (FirstBad{9, Flaw::SealMissing}));
}

TEST_F(VerifyLog, RefusesASealThatWasEdited) {
    writeLog(2);
    const auto file = places_.seals / "seal-000001.seal";
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    std::string edited = text.str();
    edited.replace(edited.find("sequence 9"), 10, "sequence 5");
    std::ofstream{file} << edited;
    EXPECT_EQ(verdict().firstBad, (FirstBad{9, Flaw::SealForged}));
}

TEST_F(VerifyLog, RefusesSealsOfAnotherSealKey) {
    writeLog(2);
    const auto own = places_;
    places_ = LogPlaces::beside(folder_.path() / "other" / "audit.db");
    writeLog(1);
    std::filesystem::copy_file(places_.keys / "seal.pub.pem", own.keys / "seal.pub.pem",
                               std::filesystem::copy_options::overwrite_existing);
    places_ = own;
    EXPECT_EQ(verdict().firstBad, (FirstBad{9, Flaw::SealForged}));
}

TEST_F(VerifyLog, SaysWhatIsMissing) {
    writeLog(1);
    LogPlaces other = places_;
    other.keys = folder_.path() / "nowhere";
    ASSERT_FALSE(verifyLog(other));
    EXPECT_EQ(verifyLog(other).error(), (Failure{StepCode::AuditKeyMissing, "chain.key"}));
    other = places_;
    other.seals = folder_.path() / "nowhere";
    EXPECT_EQ(verifyLog(other).error(), (Failure{StepCode::AuditKeyMissing, "nowhere"}));
    other = places_;
    other.database = folder_.path() / "none.db";
    EXPECT_EQ(verifyLog(other).error(), (Failure{StepCode::FileUnreadable, "none.db"}));
    EXPECT_FALSE(std::filesystem::exists(other.database));
}

TEST_F(VerifyLog, CallsADestroyedDatabaseDamaged) {
    writeLog(50);
    std::fstream file{places_.database, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(4096);
    file << std::string(static_cast<std::size_t>(std::filesystem::file_size(places_.database)) - 4096, 'x');
    file.close();
    const Verdict found = verdict();
    ASSERT_TRUE(found.firstBad);
    EXPECT_EQ(found.firstBad->reason, Flaw::Damaged);
    const auto reopened = AuditLog::open(places_, "kiosk-1", clock_);
    ASSERT_FALSE(reopened);
    EXPECT_EQ(reopened.error().code, StepCode::AuditDamaged);
    std::ofstream{places_.database} << std::string(8192, 'x');
    EXPECT_EQ(verdict().firstBad->reason, Flaw::Damaged);
}

TEST_F(VerifyLog, HoldsForALogThatWasNeverSealedYet) {
    {
        const auto log = openLog();
        ASSERT_TRUE(append(*log, entryOf("s", "session.started")));
        EXPECT_TRUE(verdict().ok());  // while the kiosk runs
        EXPECT_EQ(verdict().entries, 1);
    }
    EXPECT_TRUE(verdict().ok());  // after it died
}

TEST_F(VerifyLog, WorksWhileTheKioskWritesAndSeals) {
    const auto log = openLog();
    constexpr int kEntries = 3000;  // verifying takes longer the more there is
    std::atomic<bool> written{false};
    std::thread writer{[&] {
        for (int count = 0; count < kEntries; ++count) {
            EXPECT_TRUE(append(*log, entryOf("s", "identity.pin")));
            if (count % 50 == 49) {
                clock_.advance(hours{24});  // makes a seal
            }
        }
        written = true;
    }};
    do {
        EXPECT_EQ(verdict().firstBad, std::nullopt);
    } while (!written);
    writer.join();
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict().firstBad, std::nullopt);
}

// The auditor's copy: no room for WAL's shared memory beside it. Root could write anywhere, so the reader is
// nobody.
TEST_F(VerifyLog, ReadsACopyInAFolderThatCanNotBeWritten) {
    constexpr uid_t kNobody = 65534;
    writeLog(2);
    if (::geteuid() == 0) {
        for (const auto& file : std::filesystem::recursive_directory_iterator{folder_.path()}) {
            ASSERT_EQ(::chown(file.path().c_str(), kNobody, kNobody), 0);
        }
        ASSERT_EQ(::chown(folder_.path().c_str(), kNobody, kNobody), 0);
    }
    std::filesystem::permissions(folder_.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        if (::geteuid() == 0 && ::seteuid(kNobody) != 0) {
            ::_exit(2);
        }
        const bool writable = ::open((folder_.path() / "x").c_str(), O_CREAT | O_WRONLY, 0600) >= 0;
        const auto verified = verifyLog(places_);
        ::_exit(!writable && verified && verified->ok() && verified->entries == 9 ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::owner_all);
}

TEST_F(VerifyLog, ChecksTenThousandEntries) {
    {
        const auto log = openLog();
        std::promise<void> last;
        for (int count = 1; count <= 10000; ++count) {
            log->append(entryOf("visit-" + std::to_string(count / 8), "consent.given"),
                        [&last, count](const Expected<std::int64_t>& done) {
                            EXPECT_TRUE(done);
                            if (count == 10000) {
                                last.set_value();
                            }
                        });
        }
        last.get_future().get();
        ASSERT_TRUE(log->close());
    }
    const auto start = std::chrono::steady_clock::now();
    const Verdict found = verdict();
    RecordProperty(
        "milliseconds",
        static_cast<int>(
            std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - start).count()));
    EXPECT_TRUE(found.ok());
    EXPECT_EQ(found.entries, 10001);
    tamper("UPDATE audit_entry SET actor = 'nobody' WHERE sequence = 9876");
    EXPECT_EQ(verdict().firstBad, (FirstBad{9876, Flaw::Changed}));
}

}  // namespace
}  // namespace madoguchi::audit
