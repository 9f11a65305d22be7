// A patient whose visit waits on the 後日確認 list checks in again: result and settling are one transaction,
// so that no round over the list makes a second file.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <set>

#include "crypto/digest.hpp"
#include "log_support.hpp"

namespace madoguchi::audit {
namespace {

using domain::Eligibility;
using ports::FollowUpChange;

const std::vector<std::uint8_t> kCard{0x30, 0x82, 0x01};
const std::vector<std::uint8_t> kOtherCard{0x30, 0x82, 0x02};

class CameBackTest : public LogTest {
protected:
    domain::FollowUp visitOf(const std::vector<std::uint8_t>& certificate, Milliseconds opened = {}) {
        domain::FollowUp visit;
        visit.session = "s-before";
        visit.openedUtcMs = (clock_.utc() + opened).time_since_epoch().count();
        visit.certificate = certificate;
        visit.identity = domain::Identity::Face;
        return visit;
    }
    static std::int64_t add(AuditLog& log, domain::FollowUp visit) {
        return wait<std::int64_t>([&](auto done) {
                   log.add(entryOf("s-before", "follow-up.added"), std::move(visit), std::move(done));
               })
            .value();
    }
    static Expected<std::int64_t> comeBack(AuditLog& log, Eligibility answer = Eligibility::Valid,
                                           const std::string& file = "aa") {
        ports::AuditEntry entry = entryOf("s-now", "result.recorded", std::string{domain::toText(answer)});
        entry.person = crypto::sha256(kCard);
        entry.answer = answer;
        return appendWithResult(log, std::move(entry), documentOf(file));
    }
    static std::vector<ports::KeptFollowUp> list(AuditLog& log) {
        return wait<std::vector<ports::KeptFollowUp>>([&](auto done) { log.list(std::move(done)); }).value();
    }
};

TEST_F(CameBackTest, SettlesTheVisitWithTheResultAndRefusesASecondFile) {
    const auto log = openLog();
    const std::int64_t id = add(*log, visitOf(kCard, -std::chrono::days{3}));
    EXPECT_EQ(comeBack(*log), 2);
    const auto visits = list(*log);
    ASSERT_EQ(visits.size(), 1U);
    EXPECT_TRUE(visits[0].settled);
    EXPECT_EQ(visits[0].visit.answer, Eligibility::Valid);
    EXPECT_EQ(query("SELECT event, actor, session, outcome, details FROM audit_entry WHERE sequence = 3"),
              R"(follow-up.settled|system|s-before|came-back|{"follow_up":"1","visit":"s-now"}|)");
    // A round that had asked before comes with its own document now.
    domain::FollowUp answered = visits[0].visit;
    const auto late = wait<void>([&](auto done) {
        log->change(entryOf("s-before", "follow-up.settled"),
                    FollowUpChange{id, answered, true, documentOf("bb"), FollowUpChange::Part::Answer},
                    std::move(done));
    });
    EXPECT_EQ(late.error().code, StepCode::AuditWriteFailed);
    EXPECT_EQ(outstanding(*log)->size(), 1U);
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict(), (Verdict{4, std::nullopt}));  // added, recorded, settled, the seal
}

TEST_F(CameBackTest, MeansEveryWaitingVisitOfThatCardOfTodayOrBefore) {
    const auto log = openLog();
    add(*log, visitOf(kCard, -std::chrono::days{5}));
    add(*log, visitOf(kOtherCard));
    add(*log, visitOf({}));
    add(*log, visitOf(kCard, std::chrono::hours{1}));   // the same day in Japan: the clock was set back
    add(*log, visitOf(kCard, std::chrono::hours{15}));  // tomorrow in Japan
    domain::FollowUp invalid = visitOf(kCard);
    invalid.answer = Eligibility::Invalid;  // staff are to speak with the patient about that day
    add(*log, invalid);
    domain::FollowUp late = visitOf(kCard);
    late.answer = Eligibility::Valid;
    late.answeredLate = true;
    add(*log, late);
    ASSERT_TRUE(comeBack(*log));
    std::set<std::int64_t> settled;
    for (const auto& each : list(*log)) {
        if (each.settled) {
            settled.insert(each.id);
        }
    }
    EXPECT_EQ(settled, (std::set<std::int64_t>{1, 4, 7}));
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict(), (Verdict{12, std::nullopt}));
}

TEST_F(CameBackTest, AnotherAnswerIsLeftToStaffAndNotAskedForAgain) {
    const auto log = openLog();
    add(*log, visitOf(kCard));
    ASSERT_TRUE(comeBack(*log, Eligibility::Invalid));
    const auto visits = list(*log);
    EXPECT_FALSE(visits[0].settled);
    EXPECT_EQ(visits[0].visit.answer, Eligibility::Invalid);
    EXPECT_FALSE(domain::canBeAskedAgain(visits[0].visit));
    EXPECT_EQ(query("SELECT event, outcome FROM audit_entry WHERE sequence = 3"),
              "follow-up.answered|invalid|");
}

TEST_F(CameBackTest, ADamagedVisitStaysAndHindersNobody) {
    {
        const auto log = openLog();
        add(*log, visitOf(kCard));
        add(*log, visitOf(kCard));
    }
    tamper("UPDATE follow_up SET content = (SELECT content FROM follow_up WHERE id = 2) WHERE id = 1");
    const auto log = openLog();
    ASSERT_TRUE(comeBack(*log));
    const auto visits = list(*log);
    EXPECT_EQ(visits[0].id, 1);
    EXPECT_FALSE(visits[0].settled);
    EXPECT_TRUE(visits[1].settled);
}

TEST_F(CameBackTest, WhatCannotBeSettledIsNotRecordedEither) {
    const auto log = openLog();
    add(*log, visitOf(kCard));
    tamper("CREATE TRIGGER refuse BEFORE UPDATE ON follow_up BEGIN SELECT RAISE(ABORT, 'no'); END");
    EXPECT_EQ(comeBack(*log).error().code, StepCode::AuditWriteFailed);
    EXPECT_TRUE(outstanding(*log)->empty());
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry"), "1|");
    tamper("DROP TRIGGER refuse");
    EXPECT_EQ(comeBack(*log), 2);
    EXPECT_TRUE(list(*log)[0].settled);
}

// kill -9 at any moment: a visit is settled exactly when the result is there.
TEST_F(CameBackTest, SurvivesKillBetweenResultAndSettling) {
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
                add(**log, visitOf(kCard));
                if (!comeBack(**log) || ::write(pipe[1], "x", 1) != 1) {
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
        // Each child leaves one visit at most that came after the last result.
        EXPECT_LE(std::stoi(query("SELECT COUNT(*) FROM follow_up WHERE settled IS NULL")), 1) << run;
    }
    const auto log = openLog();
    EXPECT_EQ(query("SELECT COUNT(*) FROM follow_up f WHERE settled IS NOT NULL AND NOT EXISTS (SELECT 1 "
                    "FROM audit_entry "
                    "e WHERE e.sequence = f.settled AND e.outcome = 'came-back')"),
              "0|");
    EXPECT_EQ(query("SELECT COUNT(*) FROM audit_entry WHERE event = 'result.recorded'"),
              std::to_string(outstanding(*log)->size()) + "|");
    EXPECT_GE(std::stoi(query("SELECT COUNT(*) FROM follow_up WHERE settled IS NOT NULL")), 21);
    ASSERT_TRUE(log->close());
    EXPECT_EQ(verdict().firstBad, std::nullopt);
}

}  // namespace
}  // namespace madoguchi::audit
