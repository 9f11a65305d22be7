// Open requests of 再照会 in the log's database: with their entry or not at all, encrypted, one a kind of
// visit, there after a crash at any moment and gone once they are dropped.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "audit/faulty_disk.hpp"
#include "audit/open_reinquiry_record.hpp"
#include "log_support.hpp"

namespace madoguchi::audit {
namespace {

using namespace std::chrono;
using domain::VisitKind;
using ports::OpenReinquiry;

OpenReinquiry requestOf(VisitKind kind = VisitKind::HomeVisit) {
    return {.id = 0,
            .question = {kind, 2026y / January / 7, 2026y / March / 31},
            .request = "ask-aB3_x9=",
            .reception = {},
            .staff = "受付　一郎",
            .madeUtcMs = 1'775'001'590'000};
}

Expected<std::int64_t> keep(AuditLog& log, const OpenReinquiry& request) {
    return wait<std::int64_t>(
        [&](auto done) { log.keepRequest(entryOf("", "continuing.requested"), request, std::move(done)); });
}
Expected<void> accept(AuditLog& log, std::int64_t id, const char* reception) {
    return wait<void>([&](auto done) {
        log.keepReceipt(entryOf("", "continuing.accepted"), id, reception, std::move(done));
    });
}
Expected<void> drop(AuditLog& log, std::int64_t id) {
    return wait<void>(
        [&](auto done) { log.dropRequest(entryOf("", "continuing.closed"), id, std::move(done)); });
}
std::vector<OpenReinquiry> list(AuditLog& log) {
    return wait<std::vector<OpenReinquiry>>([&](auto done) { log.openRequests(std::move(done)); }).value();
}

class OpenReinquiries : public LogTest {};

TEST(OpenReinquiryRecord, RefusesAnotherShape) {
    for (const std::string text :
         {"", "{}", "[]", R"({"version":2})", R"({"version":1,"from":"2026-01-07"})"}) {
        EXPECT_EQ(openReinquiryOf(SecureBytes::copyOf(text).bytes()).error().code, StepCode::AuditDamaged)
            << text;
    }
    const SecureBytes whole = recordOf(requestOf());
    std::string text{whole.bytes().begin(), whole.bytes().end()};
    text.replace(text.find("2026-03-31"), 10, "2026-02-31");
    EXPECT_FALSE(openReinquiryOf(SecureBytes::copyOf(text).bytes()));
}

TEST_F(OpenReinquiries, StayOverARestartUntilTheyAreDropped) {
    OpenReinquiry home = requestOf();
    OpenReinquiry online = requestOf(VisitKind::Online);
    {
        const auto log = openLog();
        home.id = keep(*log, home).value();
        online.id = keep(*log, online).value();
        ASSERT_TRUE(accept(*log, online.id, "20260401-17"));
        online.reception = "20260401-17";
    }
    {
        const auto log = openLog();
        EXPECT_EQ(list(*log), (std::vector{home, online}));
        ASSERT_TRUE(drop(*log, home.id));
        EXPECT_EQ(list(*log), std::vector{online});
        ASSERT_TRUE(drop(*log, online.id));
        ASSERT_TRUE(log->close());
    }
    EXPECT_EQ(query("SELECT COUNT(*) FROM open_reinquiry"), "0|");
    EXPECT_EQ(verdict(), (Verdict{6, std::nullopt}));  // two kept, one accepted, two dropped, the seal
}

TEST_F(OpenReinquiries, AKindOfVisitHasOneAtMost) {
    const auto log = openLog();
    const std::int64_t first = keep(*log, requestOf()).value();
    OpenReinquiry second = requestOf();
    second.question.consentTo = 2026y / April / 1;
    EXPECT_EQ(keep(*log, second).error().code, StepCode::AuditWriteFailed);
    EXPECT_EQ(list(*log).size(), 1U);
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry"), "1|");  // no entry of what was refused
    ASSERT_TRUE(drop(*log, first));
    EXPECT_TRUE(keep(*log, second));
}

TEST_F(OpenReinquiries, WhatIsNotOpenTakesNoReceiptAndIsDroppedAgain) {
    const auto log = openLog();
    EXPECT_EQ(accept(*log, 1, "R").error().code, StepCode::AuditWriteFailed);
    EXPECT_TRUE(drop(*log, 1));
}

TEST_F(OpenReinquiries, AreNeverHeldInClear) {
    const auto log = openLog();
    const auto id = keep(*log, requestOf());
    ASSERT_TRUE(id && accept(*log, *id, "20260401-17"));
    for (const auto& file : std::filesystem::recursive_directory_iterator{folder_.path()}) {
        std::stringstream bytes;
        if (file.is_regular_file()) {
            bytes << std::ifstream{file.path(), std::ios::binary}.rdbuf();
            for (const char* marker : {"ask-aB3_x9=", "20260401-17", "2026-03-31", "受付　一郎"}) {
                EXPECT_EQ(bytes.str().find(marker), std::string::npos) << file.path() << ' ' << marker;
            }
        }
    }
}

// Nobody can ask for it, and yet it may be out: it keeps its place until it is given up.
TEST_F(OpenReinquiries, ADamagedOneIsStillThere) {
    {
        const auto log = openLog();
        ASSERT_TRUE(keep(*log, requestOf()));
        ASSERT_TRUE(keep(*log, requestOf(VisitKind::Online)));
    }
    tamper(
        "UPDATE open_reinquiry SET content = (SELECT content FROM open_reinquiry WHERE id = 2) WHERE id = 1");
    const auto log = openLog();
    const auto requests = list(*log);
    ASSERT_EQ(requests.size(), 2U);
    EXPECT_EQ(requests[0].request, "");
    EXPECT_EQ(requests[0].question.kind, VisitKind::HomeVisit);
    EXPECT_EQ(requests[0].madeUtcMs, requestOf().madeUtcMs);
    EXPECT_EQ(requests[1].request, requestOf().request);
    EXPECT_FALSE(keep(*log, requestOf()));
    EXPECT_FALSE(accept(*log, requests[0].id, "R"));
    EXPECT_TRUE(drop(*log, requests[0].id));
}

// A database as the release before this table left it, with a patient on its list.
TEST_F(OpenReinquiries, ComeIntoALogOfTheThirdSchema) {
    {
        const auto log = openLog();
        domain::ContinuingPatient patient;
        patient.name = "番号　花子";
        patient.until = 2027y / March / 31;
        ASSERT_TRUE(wait<std::int64_t>(
            [&](auto done) { log->keep(entryOf("s-1", "continuing.kept"), patient, std::move(done)); }));
        ASSERT_TRUE(log->close());
    }
    tamper("DROP TABLE open_reinquiry; PRAGMA user_version = 3");
    const auto log = openLog();
    EXPECT_TRUE(list(*log).empty());
    ASSERT_TRUE(keep(*log, requestOf()));
    const auto patients =
        wait<std::vector<ports::KeptPatient>>([&](auto done) { log->patients(std::move(done)); });
    EXPECT_EQ(patients.value().at(0).patient.name, "番号　花子");
    ASSERT_TRUE(log->close());
    EXPECT_EQ(query("PRAGMA user_version"), "4|");
    EXPECT_EQ(verdict().firstBad, std::nullopt);
}

class OpenReinquiriesOnABadDisk : public LogTest, public ::testing::WithParamInterface<DiskFault> {
protected:
    FaultyDisk disk_;
};

// The disk fails at every single write in turn: what was said to be kept, accepted or dropped is so.
TEST_P(OpenReinquiriesOnABadDisk, AreAsTheyWereSaidToBe) {
    constexpr int kMost = 2000;
    int write = 1;
    for (; write < kMost; ++write) {
        places_ = LogPlaces::beside(folder_.path() / std::to_string(write) / "audit.db");
        ASSERT_TRUE(openLog()->close());
        bool kept = false;
        bool accepted = false;
        bool dropped = false;
        disk_.failAt(write, GetParam());
        if (const auto log = AuditLog::open(places_, "kiosk-1", clock_)) {
            const auto id = keep(**log, requestOf());
            kept = id.has_value();
            accepted = kept && accept(**log, *id, "R").has_value();
            dropped = accepted && drop(**log, *id).has_value();
        }
        const bool failed = disk_.hasFailed();
        disk_.powerBack();
        {
            const auto log = openLog();
            ASSERT_TRUE(log) << "write " << write;
            const auto requests = list(*log);
            if (requests.empty()) {
                EXPECT_TRUE(dropped || !kept || accepted) << "write " << write;
            } else {
                EXPECT_FALSE(dropped) << "write " << write;
                EXPECT_TRUE(!accepted || requests[0].reception == "R") << "write " << write;
            }
            const auto entries = [this](const char* event) {
                return query(std::string{"SELECT COUNT(*) FROM audit_entry WHERE event = '"} + event + "'");
            };
            EXPECT_EQ(entries("continuing.closed") == entries("continuing.requested"), requests.empty())
                << "write " << write;
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

INSTANTIATE_TEST_SUITE_P(OfEveryKind, OpenReinquiriesOnABadDisk,
                         ::testing::Values(DiskFault::FullOnce, DiskFault::PowerCut, DiskFault::TornWrite,
                                           DiskFault::LosesCaches));

// kill -9 in the middle: there is a request open exactly where the entries say so.
TEST_F(OpenReinquiries, SurviveKillWhileWriting) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto log = AuditLog::open(places_, "kiosk-1", clock_);
        while (log) {
            const auto id = keep(**log, requestOf());
            if (!id || !accept(**log, *id, "R") || !drop(**log, *id) || ::write(pipe[1], "x", 1) != 1) {
                break;
            }
        }
        ::_exit(3);
    }
    char said = 0;
    for (int rounds = 0; rounds < 7; ++rounds) {
        ASSERT_EQ(::read(pipe[0], &said, 1), 1);
    }
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status));
    ::close(pipe[0]);
    ::close(pipe[1]);
    const auto log = openLog();
    const std::string open = std::to_string(list(*log).size()) + "|";
    EXPECT_EQ(query("SELECT (SELECT COUNT(*) FROM audit_entry WHERE event = 'continuing.requested') - "
                    "(SELECT COUNT(*) FROM audit_entry WHERE event = 'continuing.closed')"),
              open);
}

}  // namespace
}  // namespace madoguchi::audit
