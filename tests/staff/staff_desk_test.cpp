// Who is signed in, who may, who must wait; and that each of it stands in the log.
#include "staff/staff_desk.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <future>

#include "staff/staff_fixture.hpp"
#include "staff/worker.hpp"
#include "support/fake_ports.hpp"
#include "support/manual_clock.hpp"

namespace madoguchi::staff {
namespace {

using namespace std::chrono_literals;
using test::codeOf;

class Desk : public testing::Test {
protected:
    Desk() { open(); }

    void open() {
        desk_.reset();
        desk_ = std::make_unique<StaffDesk>(
            StaffDesk::Options{.file = folder_.path / "staff.json"}, clock_, log_,
            StaffDesk::Hooks{.inBackground = [this](StaffDesk::Job job) { run(std::move(job)); },
                             .post = [](StaffDesk::Job job) { job(); },
                             .logFailed = [this](const Failure&) { ++lost_; }});
    }
    void run(StaffDesk::Job job) {
        if (hold_) {
            held_.push_back(std::move(job));
        } else {
            job();
        }
    }
    // Shared: a job that a test holds back answers when the call is long over.
    Answer first(const char* name = "管理　花", const char* code = "2580") {
        const auto answer = std::make_shared<Answer>(Answer::Failed);
        desk_->createFirstAdministrator(name, codeOf(code), [answer](Answer each) { *answer = each; });
        return *answer;
    }
    Answer add(const char* name, Role role, const char* code) {
        const auto answer = std::make_shared<Answer>(Answer::Failed);
        desk_->create(name, role, codeOf(code), [answer](Answer each) { *answer = each; });
        return *answer;
    }
    Answer signIn(const std::string& id, const char* code) {
        const auto answer = std::make_shared<Answer>(Answer::Failed);
        desk_->signIn(id, codeOf(code), [answer](Answer each) { *answer = each; });
        return *answer;
    }
    std::string idOf(std::string_view name) {
        for (const auto& each : desk_->accounts()) {
            if (each.user.name == name) {
                return each.user.id;
            }
        }
        return {};
    }
    [[nodiscard]] const ports::AuditEntry& last() const { return log_.entries.back(); }

    test::OwnFolder folder_;
    test::ManualClock clock_;
    test::FakeAudit log_;
    int lost_ = 0;  // entries of the log
    bool hold_ = false;
    std::vector<StaffDesk::Job> held_;
    std::unique_ptr<StaffDesk> desk_;
};

TEST_F(Desk, FirstStartMakesTheAdministrator) {
    EXPECT_TRUE(desk_->needsAdministrator());
    EXPECT_FALSE(desk_->may(Permission::VisualCheck));
    EXPECT_EQ(first("", "2580"), Answer::NameNotAcceptable);
    EXPECT_EQ(first("管理　花", "1234"), Answer::CodeNotAcceptable);
    EXPECT_EQ(first(), Answer::Done);
    EXPECT_FALSE(desk_->needsAdministrator());
    ASSERT_TRUE(desk_->currentUser());
    EXPECT_EQ(desk_->currentUser()->name, "管理　花");
    EXPECT_TRUE(desk_->may(Permission::VisualCheck));
    EXPECT_EQ(log_.count("staff.account-created"), 1);
    EXPECT_EQ(last().event, "staff.signed-in");
    EXPECT_EQ(last().actor, "管理　花");
    EXPECT_EQ(first("もう　一人", "2580"), Answer::NotPermitted);
    open();
    EXPECT_FALSE(desk_->needsAdministrator());
    EXPECT_FALSE(desk_->currentUser());
}

TEST_F(Desk, SwitchesTheUserByCode) {
    ASSERT_EQ(first(), Answer::Done);
    ASSERT_EQ(add("受付　一郎", Role::Reception, "8052"), Answer::Done);
    EXPECT_EQ(add("受付　一郎", Role::Custody, "9153"), Answer::NameTaken);
    EXPECT_EQ(add("受付　二郎", Role::Reception, "8052"), Answer::Done);  // not told that it is in use
    EXPECT_EQ(signIn(idOf("受付　一郎"), "8052"), Answer::Done);
    EXPECT_EQ(desk_->currentUser()->name, "受付　一郎");
    EXPECT_EQ(log_.entries[log_.entries.size() - 2].event, "staff.signed-out");
    EXPECT_EQ(log_.entries[log_.entries.size() - 2].details.at("reason"), "switched");
    EXPECT_EQ(add("受付　三郎", Role::Reception, "8052"), Answer::NotPermitted);
    desk_->signOut();
    EXPECT_FALSE(desk_->currentUser());
    EXPECT_EQ(last().details.at("reason"), "asked");
}

TEST_F(Desk, MakesWaitAfterFiveMissesButNeverForGood) {
    ASSERT_EQ(first(), Answer::Done);
    desk_->signOut();
    const std::string id = idOf("管理　花");
    for (int miss = 1; miss < kFreeMisses; ++miss) {
        EXPECT_EQ(signIn(id, "1111"), Answer::WrongCode);
    }
    EXPECT_EQ(signIn(id, "1111"), Answer::MustWait);
    EXPECT_EQ(log_.count("staff.sign-in-refused"), 5);
    EXPECT_EQ(signIn(id, "2580"), Answer::MustWait);  // the right one too
    open();                                           // a restart does not help
    EXPECT_EQ(signIn(id, "2580"), Answer::MustWait);
    EXPECT_EQ(desk_->accounts().front().wait, 30s);
    clock_.advance(30s);
    EXPECT_EQ(signIn(id, "1111"), Answer::MustWait);
    EXPECT_EQ(desk_->accounts().front().wait, 60s);
    clock_.advance(60s);
    EXPECT_EQ(signIn(id, "2580"), Answer::Done);
    desk_->signOut();
    EXPECT_EQ(signIn(id, "1111"), Answer::WrongCode);  // counted anew
    EXPECT_EQ(delayAfter(4), 0s);
    EXPECT_EQ(delayAfter(5), 30s);
    EXPECT_EQ(delayAfter(8), 240s);
    EXPECT_EQ(delayAfter(1000), 15min);
}

TEST_F(Desk, DoesTheSameForUnknownAndSwitchedOffAccounts) {
    ASSERT_EQ(first(), Answer::Done);
    ASSERT_EQ(add("受付　一郎", Role::Reception, "8052"), Answer::Done);
    const std::string id = idOf("受付　一郎");
    Answer answer = Answer::Failed;
    desk_->setActive(id, false, [&answer](Answer each) { answer = each; });
    EXPECT_EQ(answer, Answer::Done);
    EXPECT_EQ(last().event, "staff.account-disabled");
    EXPECT_EQ(last().actor, "管理　花");
    hold_ = true;
    for (const auto& who : {id, std::string{"nobody"}, idOf("管理　花")}) {
        EXPECT_EQ(signIn(who, "8052"), Answer::Failed) << "answered without hashing";
        ASSERT_EQ(held_.size(), 1U);
        hold_ = false;
        std::exchange(held_, {}).front()();
        hold_ = true;
    }
    EXPECT_EQ(log_.count("staff.sign-in-refused"), 3);
}

TEST_F(Desk, KeepsOneAdministrator) {
    ASSERT_EQ(first(), Answer::Done);
    const std::string id = idOf("管理　花");
    Answer answer = Answer::Done;
    const auto keep = [&answer](Answer each) { answer = each; };
    desk_->setActive(id, false, keep);
    EXPECT_EQ(answer, Answer::LastAdministrator);
    desk_->setRole(id, Role::Reception, keep);
    EXPECT_EQ(answer, Answer::LastAdministrator);
    ASSERT_EQ(add("管理　次郎", Role::Administrator, "8052"), Answer::Done);
    desk_->setRole(id, Role::Reception, keep);
    EXPECT_EQ(answer, Answer::Done);
    EXPECT_FALSE(desk_->may(Permission::ManageStaff));  // at once
}

TEST_F(Desk, ChangesCodes) {
    ASSERT_EQ(first(), Answer::Done);
    ASSERT_EQ(add("受付　一郎", Role::Reception, "8052"), Answer::Done);
    const std::string id = idOf("受付　一郎");
    Answer answer = Answer::Failed;
    const auto keep = [&answer](Answer each) { answer = each; };
    desk_->setCode(id, codeOf("0000"), keep);
    EXPECT_EQ(answer, Answer::CodeNotAcceptable);
    for (int miss = 0; miss < kFreeMisses; ++miss) {
        signIn(id, "1111");
    }
    EXPECT_EQ(signIn(id, "8052"), Answer::MustWait);
    desk_->setCode(id, codeOf("7193"), keep);
    EXPECT_EQ(answer, Answer::Done);
    EXPECT_EQ(signIn(id, "8052"), Answer::WrongCode);  // the wait is over with the old code
    EXPECT_EQ(signIn(id, "7193"), Answer::Done);
    desk_->setCode(idOf("管理　花"), codeOf("8052"), keep);
    EXPECT_EQ(answer, Answer::NotPermitted);
    desk_->setCode(id, codeOf("8052"), keep);  // one's own
    EXPECT_EQ(answer, Answer::Done);
}

TEST_F(Desk, SignsOutWhoWentAway) {
    ASSERT_EQ(first(), Answer::Done);
    clock_.advance(9min);
    desk_->noteActivity();
    clock_.advance(9min);
    desk_->tick();
    EXPECT_TRUE(desk_->currentUser());
    clock_.advance(1min);
    int changes = 0;
    desk_->onChange([&changes] { ++changes; });
    desk_->tick();
    EXPECT_FALSE(desk_->currentUser());
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(last().details.at("reason"), "idle");
    EXPECT_FALSE(desk_->nextDeadline());
}

TEST_F(Desk, LivesWithADamagedFileAndLetsNobodyIn) {
    ASSERT_EQ(first(), Answer::Done);
    const std::string id = idOf("管理　花");
    std::ofstream{folder_.path / "staff.json"} << "{}";
    open();
    ASSERT_TRUE(desk_->fault());
    EXPECT_EQ(desk_->fault()->code, StepCode::StaffFileDamaged);
    EXPECT_FALSE(desk_->needsAdministrator());
    EXPECT_EQ(first(), Answer::NotPermitted);
    EXPECT_EQ(signIn(id, "2580"), Answer::Failed);
    EXPECT_EQ(last().event, "staff.accounts-unusable");
}

TEST_F(Desk, ChangesNothingWhenTheFileCantBeWritten) {
    ASSERT_EQ(first(), Answer::Done);
    std::filesystem::remove_all(folder_.path);
    EXPECT_EQ(add("受付　一郎", Role::Reception, "8052"), Answer::Failed);
    EXPECT_EQ(desk_->accounts().size(), 1U);
    EXPECT_EQ(log_.count("staff.account-created"), 1);
}

TEST_F(Desk, RefusesEveryChangeThatCantBeRecorded) {
    ASSERT_EQ(first(), Answer::Done);
    ASSERT_EQ(add("受付　一郎", Role::Reception, "8052"), Answer::Done);
    const std::string id = idOf("受付　一郎");
    const auto before = readAccounts(folder_.path / "staff.json");
    log_.appendable = false;
    Answer answer = Answer::Done;
    const auto keep = [&answer](Answer each) { answer = each; };
    EXPECT_EQ(add("受付　二郎", Role::Reception, "8052"), Answer::Unrecorded);
    desk_->setActive(id, false, keep);
    EXPECT_EQ(answer, Answer::Unrecorded);
    desk_->setRole(id, Role::Administrator, keep);
    EXPECT_EQ(answer, Answer::Unrecorded);
    desk_->setCode(id, codeOf("7193"), keep);
    EXPECT_EQ(answer, Answer::Unrecorded);
    EXPECT_EQ(lost_, 4);
    EXPECT_EQ(readAccounts(folder_.path / "staff.json"), before);
    EXPECT_EQ(desk_->accounts().size(), 2U);
    log_.appendable = true;
    EXPECT_EQ(signIn(id, "8052"), Answer::Done);
    EXPECT_EQ(desk_->currentUser()->role, Role::Reception);
}

TEST_F(Desk, TheFirstAdministratorIsRecordedOrNotMade) {
    log_.appendable = false;
    EXPECT_EQ(first(), Answer::Unrecorded);
    EXPECT_TRUE(desk_->needsAdministrator());
    EXPECT_FALSE(desk_->currentUser());
    open();
    EXPECT_TRUE(desk_->needsAdministrator());
}

TEST_F(Desk, TellsWhenComingAndGoingCantBeRecorded) {
    ASSERT_EQ(first(), Answer::Done);
    log_.appendable = false;
    desk_->signOut();
    EXPECT_EQ(lost_, 1);
    EXPECT_EQ(signIn(idOf("管理　花"), "2580"),
              Answer::Done);  // the code was right, and a patient may be waiting
    EXPECT_EQ(lost_, 2);
}

// Neither a wall clock that jumps nor a restart, nor both, buys a try.
TEST_F(Desk, NoClockShortensTheWait) {
    ASSERT_EQ(first(), Answer::Done);
    desk_->signOut();
    const std::string id = idOf("管理　花");
    for (int miss = 0; miss < 6; ++miss) {
        clock_.advance(delayAfter(miss));
        signIn(id, "1111");
    }
    for (const auto jump : {24h, -48h, 24h * 3650}) {
        clock_.setUtc(clock_.utc() + jump);
        EXPECT_EQ(signIn(id, "2580"), Answer::MustWait);
        open();
        EXPECT_EQ(desk_->accounts().front().wait, delayAfter(6));
        EXPECT_EQ(signIn(id, "2580"), Answer::MustWait);
    }
    clock_.advance(delayAfter(6));
    EXPECT_EQ(signIn(id, "2580"), Answer::Done);
    desk_->signOut();
    open();
    EXPECT_EQ(signIn(id, "2580"), Answer::Done);  // what was right once is forgotten
}

TEST_F(Desk, TakesOneRequestAtATime) {
    ASSERT_EQ(first(), Answer::Done);
    hold_ = true;
    EXPECT_EQ(signIn(idOf("管理　花"), "2580"), Answer::Failed);
    EXPECT_TRUE(desk_->busy());
    EXPECT_EQ(signIn(idOf("管理　花"), "2580"), Answer::Busy);
    EXPECT_EQ(add("受付　一郎", Role::Reception, "8052"), Answer::Busy);
    desk_.reset();
    held_.front()();  // an answer after the end is dropped
}

TEST_F(Desk, WritesNoCodeIntoLogOrFile) {
    ASSERT_EQ(first("管理　花", "83627194"), Answer::Done);
    desk_->signOut();
    signIn(idOf("管理　花"), "83627195");
    for (const auto& entry : log_.entries) {
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find("8362719"), std::string::npos) << key;
        }
    }
    std::ifstream stream{folder_.path / "staff.json"};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(text.find("83627194"), std::string::npos);
}

TEST(StaffWorker, FinishesWhatItWasGiven) {
    std::promise<int> promise;
    int order = 0;
    {
        Worker worker;
        worker.run([&order] { order = 1; });
        worker.run([&] { promise.set_value(order); });
    }
    EXPECT_EQ(promise.get_future().get(), 1);
}

}  // namespace
}  // namespace madoguchi::staff
