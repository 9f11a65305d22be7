// 「まとめて再照会」: one question a kind of visit, each answer to its entry, no stranger kept, an end told
// once.
#include "session/reinquiry_round.hpp"

#include <gtest/gtest.h>

#include "support/fake_continuing.hpp"
#include "support/fake_ports.hpp"

namespace madoguchi::session {
namespace {

using namespace std::chrono;
using domain::ContinuingEnd;
using domain::Eligibility;
using domain::VisitKind;

constexpr const char* kStaff = "受付　一郎";

class FixedClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return {}; }
    [[nodiscard]] UtcTime utc() const override { return sys_days{2026y / November / 24} + hours{3}; }
};

std::int64_t noonOf(domain::Date day) {
    return UtcTime{sys_days{day} + hours{3}}.time_since_epoch().count();
}

class Reinquiry : public testing::Test {
protected:
    std::int64_t keep(const char* number, domain::Date consented, domain::Date until = 2027y / March / 31,
                      VisitKind kind = VisitKind::HomeVisit) {
        auto patient = test::continuingPatient(std::string{"患者　"} + number, "", number, until);
        patient.consentUtcMs = noonOf(consented);
        patient.kind = kind;
        patient.answer = Eligibility::Valid;
        patient.askedUtcMs = 5;
        std::int64_t id = 0;
        list_.keep({}, patient, [&id](Expected<std::int64_t> given) { id = *given; });
        list_.entries.clear();
        return id;
    }
    domain::ContinuingPatient& at(std::int64_t id) {
        return list_.kept[static_cast<std::size_t>(id) - 1].patient;
    }
    ports::ReinquiryPerson person(std::int64_t id, Eligibility eligibility = Eligibility::Valid) {
        return test::personLike(at(id), eligibility);
    }
    void end(std::int64_t id, ContinuingEnd why = ContinuingEnd::Revoked) {
        round_.end({id, at(id)}, why, kStaff,
                   [this](const Expected<void>& done) { ended_ = done.has_value(); });
    }

    FixedClock clock_;
    test::FakeReinquiry service_;
    test::FakeContinuingCare list_;
    test::FakeOpenReinquiries open_;
    test::FakeAudit log_;
    bool ended_ = false;
    int changes_ = 0;
    ReinquiryRound round_{
        {service_, list_, open_, log_, clock_},
        {.post = [](const std::function<void()>& job) { job(); }, .changed = [this] { ++changes_; }}};
};

TEST_F(Reinquiry, AsksOnceAKindForTheDaysOfTheConsents) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / April / 1);
    keep("3", 2026y / June / 30);
    keep("4", 2026y / January / 1, 2026y / November / 23);                    // over since yesterday
    keep("5", 2026y / August / 8, 2026y / November / 24, VisitKind::Online);  // its last day
    ASSERT_TRUE(round_.start(kStaff));
    EXPECT_TRUE(round_.running());
    EXPECT_FALSE(round_.start(kStaff));
    ASSERT_EQ(service_.questions.size(), 1U);
    EXPECT_EQ(service_.questions[0],
              (ports::Reinquiry{VisitKind::HomeVisit, 2026y / April / 1, 2026y / June / 30}));
    service_.answers.back()({{person(1), person(2, Eligibility::InvalidNewInsurer), person(3)}});
    ASSERT_EQ(service_.questions.size(), 2U);
    EXPECT_EQ(service_.questions[1],
              (ports::Reinquiry{VisitKind::Online, 2026y / August / 8, 2026y / August / 8}));
    service_.answers.back()({{person(5)}});
    EXPECT_FALSE(round_.running());
    EXPECT_EQ(round_.outcome(), (ReinquiryOutcome{.asked = 4, .valid = 3, .attention = 1, .failure = {}}));
    EXPECT_EQ(at(2).answer, Eligibility::InvalidNewInsurer);
    EXPECT_EQ(at(2).askedUtcMs, clock_.utc().time_since_epoch().count());
    EXPECT_EQ(at(4).askedUtcMs, 5);
    EXPECT_EQ(list_.count("continuing.answered"), 4);
    ASSERT_EQ(log_.count("continuing.asked"), 2);
    EXPECT_EQ(log_.entries[0].actor, kStaff);
    EXPECT_EQ(log_.entries[0].details.at("patients"), "3");
    for (const auto& entry : list_.entries) {
        EXPECT_EQ(entry.actor, kStaff);
        EXPECT_EQ(entry.details.size(), 1U);  // the entry's number alone
    }
}

TEST_F(Reinquiry, TakesWhatTheAnswerSaysAndKeepsWhatItDoesNot) {
    keep("1", 2026y / May / 7);
    round_.start(kStaff);
    auto answer = person(1, Eligibility::InvalidNewInsurer);
    answer.name = "新姓　花子";
    answer.kana.clear();
    answer.insurerName = "別の健康保険組合";
    answer.numbers.insurer = "39999999";
    answer.note = "新しい資格あり";
    at(1).name = answer.name;  // as the service knows her
    at(1).kana = "ｶﾅ";
    service_.answers.back()({{answer}});
    EXPECT_EQ(at(1).numbers, answer.numbers);
    EXPECT_EQ(at(1).insurerName, "別の健康保険組合");
    EXPECT_EQ(at(1).kana, "ｶﾅ");
    EXPECT_EQ(at(1).note, "新しい資格あり");
}

TEST_F(Reinquiry, WhoIsNotInTheAnswerIsToldAndStrangersAreForgotten) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / May / 7);
    at(2).ended = ContinuingEnd::Institution;
    at(2).endTold = true;
    at(1).note = "before";
    const auto before = at(2);
    round_.start(kStaff);
    ports::ReinquiryPerson stranger = person(1);
    stranger.numbers.number = "999";
    stranger.name = "知らない　人";
    service_.answers.back()({{stranger, person(2)}});
    EXPECT_EQ(at(1).answer, Eligibility::Unknown);
    EXPECT_EQ(at(1).askedUtcMs, clock_.utc().time_since_epoch().count());
    EXPECT_EQ(at(1).note, "");
    EXPECT_EQ(at(2), before);
    EXPECT_EQ(list_.kept.size(), 2U);
    EXPECT_EQ(round_.outcome(), (ReinquiryOutcome{.asked = 1, .absent = 1, .others = 2, .failure = {}}));
}

struct NoAnswer {
    StepCode code;
    bool goesOn;  // to the other kind of visit
};

class ReinquiryFails : public Reinquiry, public testing::WithParamInterface<NoAnswer> {};

TEST_P(ReinquiryFails, ChangesNothing) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / May / 7, 2027y / May / 6, VisitKind::Online);
    const auto before = list_.kept.front().patient;
    round_.start(kStaff);
    service_.answers.back()(fail(GetParam().code));
    EXPECT_EQ(service_.questions.size(), GetParam().goesOn ? 2U : 1U);
    if (GetParam().goesOn) {
        service_.answers.back()({{person(2)}});
    }
    EXPECT_FALSE(round_.running());
    EXPECT_EQ(at(1), before);
    EXPECT_EQ(round_.outcome().failed, GetParam().goesOn ? 1 : 2);
    EXPECT_EQ(round_.outcome().valid, GetParam().goesOn ? 1 : 0);
    ASSERT_TRUE(round_.outcome().failure);
    EXPECT_EQ(round_.outcome().failure->code, GetParam().code);
    // What leaves the request open is noted; what settles it takes it off as well.
    const auto& entry = open_.kept.empty() ? open_.entries[2] : log_.entries.front();
    EXPECT_EQ(entry.event, "continuing.asked");
    EXPECT_EQ(entry.outcome, toText(GetParam().code));
    const bool open = !open_.kept.empty();
    EXPECT_TRUE(round_.start(kStaff));
    EXPECT_FALSE(round_.outcome().failure);
    // What is open is fetched by the same receipt; what was answered by its failure is asked anew.
    EXPECT_EQ(service_.fetched.back(),
              open ? service_.fetched.front() : "receipt-" + std::to_string(service_.handedIn.size()));
}

INSTANTIATE_TEST_SUITE_P(Failures, ReinquiryFails,
                         testing::Values(NoAnswer{StepCode::ReinquiryPending, true},
                                         NoAnswer{StepCode::EligibilityMalformed, true},
                                         NoAnswer{StepCode::EligibilityError, true},
                                         NoAnswer{StepCode::GatewayUnreachable, false},
                                         NoAnswer{StepCode::FolderMissing, false}));

TEST_F(Reinquiry, APersonWhoseQueryFailedKeepsWhatWasKnown) {
    keep("1", 2026y / May / 7);
    const auto before = at(1);
    round_.start(kStaff);
    service_.answers.back()({{person(1, Eligibility::Unknown)}});
    EXPECT_EQ(at(1), before);
    EXPECT_EQ(round_.outcome().failed, 1);
    EXPECT_EQ(round_.outcome().absent, 0);
}

TEST_F(Reinquiry, NothingIsUsedThatTheLogDoesNotHave) {
    keep("1", 2026y / May / 7);
    at(1).answer = Eligibility::Invalid;
    log_.appendable = false;
    round_.start(kStaff);
    service_.answers.back()({{person(1)}});
    EXPECT_FALSE(round_.running());
    EXPECT_EQ(at(1).answer, Eligibility::Invalid);
    EXPECT_EQ(round_.outcome().failure->code, StepCode::AuditWriteFailed);
}

TEST_F(Reinquiry, AnAnswerThatCantBeKeptIsNoAnswer) {
    keep("1", 2026y / May / 7);
    round_.start(kStaff);
    list_.writable = false;
    service_.answers.back()({{person(1)}});
    EXPECT_EQ(round_.outcome().failed, 1);
    EXPECT_EQ(round_.outcome().valid, 0);
    list_.readable = false;
    round_.start(kStaff);
    EXPECT_FALSE(round_.running());
    EXPECT_EQ(round_.outcome().failure->code, StepCode::AuditWriteFailed);
}

TEST_F(Reinquiry, NobodyToAskAboutAsksNothing) {
    keep("1", 2025y / January / 1, 2025y / December / 31);
    ASSERT_TRUE(round_.start(kStaff));
    EXPECT_FALSE(round_.running());
    EXPECT_TRUE(service_.questions.empty());
    EXPECT_TRUE(log_.entries.empty());
    EXPECT_EQ(round_.outcome(), ReinquiryOutcome{});
}

TEST_F(Reinquiry, AnEndIsDurableFirstAndThenTold) {
    keep("1", 2026y / May / 7);
    end(1);
    EXPECT_TRUE(ended_);
    EXPECT_EQ(at(1).ended, ContinuingEnd::Revoked);
    EXPECT_EQ(at(1).endedBy, kStaff);
    EXPECT_EQ(at(1).endedUtcMs, clock_.utc().time_since_epoch().count());
    EXPECT_FALSE(at(1).endTold);
    ASSERT_EQ(service_.ends.size(), 1U);
    EXPECT_EQ(std::get<1>(service_.ends[0]), at(1).numbers);
    EXPECT_EQ(std::get<2>(service_.ends[0]), ContinuingEnd::Revoked);
    service_.told.back()({});
    EXPECT_TRUE(at(1).endTold);
    ASSERT_EQ(list_.count("continuing.ended"), 1);
    EXPECT_EQ(list_.count("continuing.end-told"), 1);
    EXPECT_EQ(list_.entries[0].outcome, "revoked");
    round_.start(kStaff);  // nobody is left to be asked about, nothing to be told
    EXPECT_EQ(service_.ends.size(), 1U);
    EXPECT_TRUE(service_.questions.empty());
}

TEST_F(Reinquiry, AnEndThatCantBeKeptIsNoEnd) {
    keep("1", 2026y / May / 7);
    list_.writable = false;
    ended_ = true;
    end(1);
    EXPECT_FALSE(ended_);
    EXPECT_FALSE(at(1).ended);
    EXPECT_TRUE(service_.ends.empty());
}

TEST_F(Reinquiry, AnEndThatWasNotToldIsToldAtTheNextRound) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / May / 7);
    end(1, ContinuingEnd::Institution);
    round_.start(kStaff);  // it is on its way: not told a second time
    EXPECT_EQ(service_.ends.size(), 1U);
    service_.answers.back()({{person(2)}});
    service_.told.back()(fail(StepCode::ReinquiryEndNotTold));
    EXPECT_EQ(round_.notTold()->code, StepCode::ReinquiryEndNotTold);
    EXPECT_TRUE(at(1).ended);
    EXPECT_FALSE(at(1).endTold);
    round_.start(kStaff);
    ASSERT_EQ(service_.ends.size(), 2U);
    EXPECT_EQ(service_.questions.size(), 1U);  // first the end, then the question
    service_.told.back()({});
    EXPECT_TRUE(at(1).endTold);
    EXPECT_EQ(service_.questions.size(), 2U);
    service_.answers.back()({{person(2)}});
    EXPECT_EQ(round_.outcome(), (ReinquiryOutcome{.asked = 1, .valid = 1, .failure = {}}));
}

TEST_F(Reinquiry, AWayThatCantTellEndsStillAsks) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / May / 7);
    end(1);
    service_.told.back()(fail(StepCode::ReinquiryEndNotTold));
    round_.start(kStaff);
    service_.told.back()(fail(StepCode::ReinquiryEndNotTold));
    service_.answers.back()({{person(2)}});
    EXPECT_EQ(round_.outcome(), (ReinquiryOutcome{.asked = 1, .valid = 1, .untold = 1, .failure = {}}));
}

TEST_F(Reinquiry, ALineThatIsDownEndsTheRoundAtOnce) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / May / 7);
    end(1);
    service_.told.back()(fail(StepCode::GatewayUnreachable));
    round_.start(kStaff);
    service_.told.back()(fail(StepCode::GatewayUnreachable));
    EXPECT_FALSE(round_.running());
    EXPECT_TRUE(service_.questions.empty());
    EXPECT_EQ(round_.outcome().failed, 1);
    EXPECT_EQ(round_.outcome().untold, 1);
}

TEST_F(Reinquiry, EndedWhileTheAnswerWasOnItsWayTakesNone) {
    keep("1", 2026y / May / 7);
    keep("2", 2026y / May / 7);
    at(1).answer = Eligibility::Invalid;
    round_.start(kStaff);
    end(1);
    service_.answers.back()({{person(1), person(2)}});
    EXPECT_EQ(at(1).answer, Eligibility::Invalid);
    EXPECT_EQ(at(2).answer, Eligibility::Valid);
    EXPECT_EQ(round_.outcome().others, 1);
    EXPECT_FALSE(round_.running());
}

TEST(ReinquiryGone, DropsAnswersThatComeLater) {
    FixedClock clock;
    test::FakeReinquiry service;
    test::FakeContinuingCare list;
    test::FakeOpenReinquiries open;
    test::FakeAudit log;
    auto patient = test::continuingPatient("患者", "", "1", 2027y / March / 31);
    list.keep({}, patient, [](const Expected<std::int64_t>&) {});
    {
        ReinquiryRound round{{service, list, open, log, clock},
                             {.post = [](const std::function<void()>& job) { job(); }}};
        round.start(kStaff);
    }
    service.answers.back()({{test::personLike(patient, Eligibility::Valid)}});
    EXPECT_EQ(log.count("continuing.asked"), 0);
}

}  // namespace
}  // namespace madoguchi::session
