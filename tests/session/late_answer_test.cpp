// An answer that comes when nobody waits any more: onto the list when the visit is there, else into the log
// alone.
#include "session/late_answer.hpp"

#include <gtest/gtest.h>

#include "support/fake_follow_ups.hpp"

namespace madoguchi::session {
namespace {

using domain::Eligibility;
using domain::FollowUp;

class LateAnswer : public testing::Test {
protected:
    void keep(const char* session, Eligibility answer = Eligibility::Unknown) {
        FollowUp visit;
        visit.session = session;
        visit.staff = "受付　一郎";
        visit.answer = answer;
        list_.add({}, std::move(visit), [](const Expected<std::int64_t>&) {});
        list_.entries.clear();
    }
    void come(Expected<Eligibility> answer, const char* session = "s-2") {
        recordLateAnswer(list_, {session, std::move(answer), "案内"}, [this] { ++changed_; });
    }
    void expectOnlyNoted(const char* outcome) {
        EXPECT_EQ(changed_, 0);
        ASSERT_EQ(list_.entries.size(), 1U);
        EXPECT_EQ(list_.entries[0].event, "eligibility.late-answer");
        EXPECT_EQ(list_.entries[0].actor, "system");
        EXPECT_EQ(list_.entries[0].outcome, outcome);
    }

    test::FakeFollowUps list_;
    int changed_ = 0;
};

TEST_F(LateAnswer, FindsItsVisitAndLeavesItToStaff) {
    keep("s-1");
    keep("s-2");
    keep("s-3");
    come(Eligibility::Valid);
    EXPECT_EQ(changed_, 1);
    const auto& kept = list_.kept[1];
    EXPECT_EQ(kept.visit.answer, Eligibility::Valid);
    EXPECT_EQ(kept.visit.note, "案内");
    EXPECT_TRUE(kept.visit.answeredLate);
    EXPECT_EQ(kept.visit.staff, "受付　一郎");
    EXPECT_FALSE(kept.settled);
    EXPECT_TRUE(list_.files.empty());
    EXPECT_EQ(list_.kept[0].visit.answer, Eligibility::Unknown);
    EXPECT_EQ(list_.kept[2].visit.answer, Eligibility::Unknown);
    ASSERT_EQ(list_.entries.size(), 1U);
    EXPECT_EQ(list_.entries[0].event, "follow-up.answered");
    EXPECT_EQ(list_.entries[0].actor, "system");
    EXPECT_EQ(list_.entries[0].session, "s-2");
    EXPECT_EQ(list_.entries[0].outcome, "valid");
    EXPECT_EQ(list_.entries[0].details.at("follow_up"), "2");
}

TEST_F(LateAnswer, OfAVisitThatIsSettledIsNotedAlone) {
    keep("s-2");
    list_.kept[0].settled = true;
    come(Eligibility::Invalid);
    expectOnlyNoted("invalid");
    EXPECT_EQ(list_.kept[0].visit.answer, Eligibility::Unknown);
}

TEST_F(LateAnswer, DoesNotReplaceWhatARoundWasTold) {
    keep("s-2", Eligibility::Several);
    come(Eligibility::Valid);
    expectOnlyNoted("valid");
    EXPECT_EQ(list_.kept[0].visit.answer, Eligibility::Several);
}

TEST_F(LateAnswer, ThatIsAnErrorSettlesNothing) {
    keep("s-2");
    come(fail(StepCode::EligibilityError));
    expectOnlyNoted("eligibility.error-answer");
}

TEST_F(LateAnswer, WithoutAVisitFindsNoneThatBeganAtTheCounter) {
    keep("");
    come(Eligibility::Valid, "");
    expectOnlyNoted("valid");
    EXPECT_EQ(list_.kept[0].visit.answer, Eligibility::Unknown);
}

TEST_F(LateAnswer, IsNotedWhenTheListCannotTakeIt) {
    keep("s-2");
    list_.writable = false;
    come(Eligibility::Valid);
    expectOnlyNoted("valid");
}

}  // namespace
}  // namespace madoguchi::session
