// 「まとめて照会」: one visit after the other, nothing twice, and a line that is down ends it.
#include "session/follow_up_round.hpp"

#include <gtest/gtest.h>

#include "support/fake_continuing.hpp"
#include "support/fake_follow_ups.hpp"
#include "support/fake_ports.hpp"
#include "support/manual_clock.hpp"

namespace madoguchi::session {
namespace {

using domain::Eligibility;

domain::FollowUp visitOf(std::uint8_t card, domain::Identity identity = domain::Identity::Face) {
    domain::FollowUp visit;
    visit.session = "s-" + std::to_string(card);
    visit.openedUtcMs = 1'000'000 + card;
    visit.certificate = {0x30, card};
    visit.identity = identity;
    visit.similarity = 0.7;
    visit.accept = 0.4;
    visit.modelId = "model";
    visit.consent.answers.fill(domain::ConsentAnswer::Agreed);
    visit.consentUtcMs = 2'000'000 + card;
    return visit;
}

class Round : public testing::Test {
protected:
    void keep(domain::FollowUp visit) {
        list_.add({}, std::move(visit), [](const Expected<std::int64_t>&) {});
    }
    void answerRegistration(bool registered = true) {
        eligibility_.challenges.back()(ports::Challenge{"c", {1, 2}});
        eligibility_.registrations.back()(ports::Registration{registered, "ticket"});
    }
    void answer(Eligibility eligibility, const char* file = nullptr) {
        answerRegistration();
        ports::EligibilityAnswer reply{eligibility, "名前", {}, {}};
        reply.facts.note = "案内";
        if (file != nullptr) {
            reply.document = ports::ResultDocument{file, SecureBytes{3}};
        }
        eligibility_.answers.back()(std::move(reply));
    }

    test::FakeEligibility eligibility_;
    test::FakeLookup lookup_;
    test::FakeFollowUps list_;
    test::FakeContinuingCare continuing_;
    test::ManualClock clock_;
    int committed_ = 0;
    int kept_ = 0;
    FollowUpRound round_{eligibility_,
                         lookup_,
                         list_,
                         {.post = [](const std::function<void()>& job) { job(); },
                          .resultCommitted = [this] { ++committed_; },
                          .continuing = FollowUpRound::Continuing{continuing_, clock_, 100},
                          .patientKept = [this] { ++kept_; }}};
};

TEST_F(Round, SettlesWhatIsValidInOrder) {
    keep(visitOf(1));
    keep(visitOf(2, domain::Identity::Visual));
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    EXPECT_TRUE(round_.running());
    EXPECT_FALSE(round_.start(list_.kept, "受付　一郎"));
    answer(Eligibility::Valid, "a.xml");
    EXPECT_TRUE(round_.running());
    answer(Eligibility::Valid, "b.xml");
    EXPECT_FALSE(round_.running());

    EXPECT_EQ(list_.files, (std::vector<std::string>{"a.xml", "b.xml"}));
    EXPECT_EQ(committed_, 2);
    for (const auto& each : list_.kept) {
        EXPECT_TRUE(each.settled);
        EXPECT_EQ(each.visit.answer, Eligibility::Valid);
        EXPECT_EQ(each.visit.note, "案内");
    }
    ASSERT_EQ(list_.count("follow-up.settled"), 2);
    EXPECT_EQ(list_.entries.back().actor, "受付　一郎");
    EXPECT_EQ(list_.entries.back().session, "s-2");
    // The statement is the visit's own, the consents and their time too.
    const auto& assertion = std::get<ports::KioskAssertion>(eligibility_.proofs.back());
    EXPECT_EQ(assertion.identity, domain::Identity::Visual);
    EXPECT_EQ(assertion.certificateDer, (std::vector<std::uint8_t>{0x30, 2}));
    EXPECT_EQ(assertion.challenge, (std::vector<std::uint8_t>{1, 2}));
    EXPECT_EQ(eligibility_.queries.back().consentTime, UtcTime{Milliseconds{2'000'002}});
    EXPECT_EQ(eligibility_.queries.back().consent, visitOf(2).consent);
}

TEST_F(Round, AVisitAtHomeIsToldAsOneAndKeptForThoseToCome) {
    domain::FollowUp atHome = visitOf(1);
    atHome.kind = domain::VisitKind::HomeVisit;
    keep(atHome);
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    answerRegistration();
    EXPECT_EQ(eligibility_.queries.back().kind, domain::VisitKind::HomeVisit);
    ports::EligibilityAnswer reply{Eligibility::Valid, "名前", {}, {}};
    reply.numbers =
        domain::InsuranceNumbers{"06999999", "12", "3456", "01", std::chrono::year{1953} / 8 / 15};
    reply.kana = "ﾅﾏｴ";
    reply.insurerName = "架空健康保険組合";
    eligibility_.answers.back()(std::move(reply));

    ASSERT_EQ(continuing_.kept.size(), 1U);
    const domain::ContinuingPatient& patient = continuing_.kept[0].patient;
    EXPECT_EQ(patient.kind, domain::VisitKind::HomeVisit);
    EXPECT_EQ(patient.session, "s-1");
    EXPECT_EQ(patient.numbers.number, "3456");
    EXPECT_EQ(patient.consentUtcMs, 2'000'001);
    EXPECT_EQ(patient.until, domain::addDays(jstDay(UtcTime{Milliseconds{2'000'001}}), 100));
    EXPECT_FALSE(patient.untilAnswered);
    EXPECT_EQ(continuing_.count("continuing.kept"), 1);
    EXPECT_EQ(kept_, 1);
    EXPECT_TRUE(list_.kept[0].settled);
}

TEST_F(Round, WhoCanNotBeAskedAboutAgainIsNotKept) {
    struct Case {
        domain::VisitKind kind;
        bool asked;  // for a consent
        Eligibility eligibility;
        bool named;
    };
    using enum domain::VisitKind;
    for (const auto& [kind, asked, eligibility, named] :
         {Case{Outpatient, true, Eligibility::Valid, true}, Case{HomeVisit, false, Eligibility::Valid, true},
          Case{Online, true, Eligibility::Several, false}, Case{Online, true, Eligibility::Unknown, true}}) {
        domain::FollowUp visit = visitOf(1);
        visit.kind = kind;
        if (!asked) {
            visit.consent = {};
        }
        list_.kept.clear();
        keep(visit);
        ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
        answerRegistration();
        ports::EligibilityAnswer reply{eligibility, "名前", {}, {}};
        if (named) {
            reply.numbers = domain::InsuranceNumbers{};
        }
        eligibility_.answers.back()(std::move(reply));
        EXPECT_FALSE(round_.running());
    }
    EXPECT_TRUE(continuing_.kept.empty());
}

TEST_F(Round, KeepsOtherAnswersForStaffAndNeverAsksThemAgain) {
    keep(visitOf(1));
    keep(visitOf(2));
    keep(visitOf(3));
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    answer(Eligibility::Invalid, "a.xml");
    answer(Eligibility::Several);
    answerRegistration(false);
    EXPECT_FALSE(round_.running());
    EXPECT_EQ(list_.files, std::vector<std::string>{"a.xml"});
    EXPECT_EQ(list_.count("follow-up.answered"), 3);
    EXPECT_EQ(list_.kept[2].visit.answer, Eligibility::Unregistered);
    for (const auto& each : list_.kept) {
        EXPECT_FALSE(each.settled);
    }
    const auto asked = eligibility_.challenges.size();
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    EXPECT_FALSE(round_.running());
    EXPECT_EQ(eligibility_.challenges.size(), asked);
    EXPECT_EQ(list_.files.size(), 1U);
}

struct Down {
    StepCode code;
    bool ends;
};

class RoundDown : public Round, public testing::WithParamInterface<Down> {};

TEST_P(RoundDown, EndsWhenTheNextOneWouldWaitForNothing) {
    keep(visitOf(1));
    keep(visitOf(2));
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    eligibility_.challenges.back()(ports::Challenge{"c", {1}});
    eligibility_.registrations.back()(fail(GetParam().code));
    EXPECT_EQ(round_.running(), !GetParam().ends);
    EXPECT_EQ(round_.results().at(1).error().code, GetParam().code);
    EXPECT_EQ(list_.count("follow-up.settled") + list_.count("follow-up.answered"), 0);
    EXPECT_FALSE(list_.kept[0].settled);
}

INSTANTIATE_TEST_SUITE_P(
    Failures, RoundDown,
    testing::Values(Down{StepCode::GatewayUnreachable, true}, Down{StepCode::GatewayTimedOut, true},
                    Down{StepCode::GatewayTlsRejected, true}, Down{StepCode::GatewayProofRejected, false},
                    Down{StepCode::EligibilityMalformed, false}, Down{StepCode::EligibilityError, false}));

TEST_F(Round, WhatNeedsTheCardIsNotAskedAbout) {
    keep(visitOf(1, domain::Identity::Pin));
    keep(visitOf(2, domain::Identity::None));
    domain::FollowUp counter;
    counter.name = "窓口の方";
    keep(counter);
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    EXPECT_FALSE(round_.running());
    EXPECT_TRUE(eligibility_.challenges.empty());
    for (const std::int64_t id : {1, 2, 3}) {
        EXPECT_EQ(round_.results().at(id).error().code, StepCode::CardAbsent);
    }
}

domain::FollowUp visitWithNumbers(std::string name) {
    domain::FollowUp visit = visitOf(9, domain::Identity::Pin);
    visit.name = std::move(name);
    visit.numbers =
        domain::InsuranceNumbers{"06999999", "12", "3456", "01", std::chrono::year{1953} / 8 / 15};
    return visit;
}

struct ByNumber {
    const char* known;  // the name on the visit
    const char* answered;
    Eligibility eligibility;
    bool settles;
    const char* kana = "";  // answered
};

class RoundByNumber : public Round, public testing::WithParamInterface<ByNumber> {};

TEST_P(RoundByNumber, MakesNoFileAndLeavesDoubtsToStaff) {
    keep(visitWithNumbers(GetParam().known));
    keep(visitOf(2));
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    ASSERT_EQ(lookup_.asked.size(), 1U);
    EXPECT_EQ(lookup_.asked.front(), *list_.kept[0].visit.numbers);
    EXPECT_TRUE(eligibility_.challenges.empty());
    ports::NumberLookupAnswer reply;
    reply.eligibility = GetParam().eligibility;
    reply.name = GetParam().answered;
    reply.kana = GetParam().kana;
    reply.note = "案内";
    lookup_.answers.back()(std::move(reply));
    answer(Eligibility::Valid, "b.xml");  // the next one goes by its certificate, in the same round
    EXPECT_FALSE(round_.running());
    const auto& kept = list_.kept[0];
    EXPECT_EQ(kept.settled, GetParam().settles);
    EXPECT_EQ(kept.visit.answer, GetParam().eligibility);
    EXPECT_EQ(kept.visit.note, "案内");
    EXPECT_EQ(kept.visit.answeredName, GetParam().answered);
    EXPECT_EQ(list_.files, std::vector<std::string>{"b.xml"});
    EXPECT_EQ(list_.entries[2].details.at("by"), "number");
    for (const auto& entry : list_.entries) {
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find("3456"), std::string::npos) << key;
            EXPECT_EQ(value.find("06999999"), std::string::npos) << key;
        }
    }
    const auto asked = lookup_.asked.size();
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    EXPECT_EQ(lookup_.asked.size(), asked);  // it has its answer
}

INSTANTIATE_TEST_SUITE_P(Answers, RoundByNumber,
                         testing::Values(ByNumber{"番号　花子", "番号 花子", Eligibility::Valid, true},
                                         ByNumber{"", "番号　花子", Eligibility::Valid, true},
                                         ByNumber{"番号　花子", "", Eligibility::Valid, true},
                                         ByNumber{"番号　花子", "番号　太郎", Eligibility::Valid, false},
                                         ByNumber{"番号　花子", "番号　花子", Eligibility::Invalid, false},
                                         ByNumber{"番号　花子", "", Eligibility::NotFound, false},
                                         ByNumber{"ＳＭＩＴＨ　ANN", "SMITH ＡＮＮ", Eligibility::Valid, true},
                                         ByNumber{"髙橋　花子", "●橋 花子", Eligibility::Valid, true},
                                         ByNumber{"髙橋　花子", "●橋 太郎", Eligibility::Valid, false},
                                         ByNumber{"バンゴウハナコ", "番号　花子", Eligibility::Valid, true,
                                                  "ﾊﾞﾝｺﾞｳ ﾊﾅｺ"},
                                         ByNumber{"バンゴウハナコ", "番号　太郎", Eligibility::Valid, false,
                                                  "ﾊﾞﾝｺﾞｳ ﾀﾛｳ"},
                                         ByNumber{"バンゴウハナコ", "番号　花子", Eligibility::Valid, true}));

TEST_F(Round, ALineThatIsDownEndsTheRoundByNumberToo) {
    keep(visitWithNumbers("番号　花子"));
    keep(visitOf(2));
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    lookup_.answers.back()(fail(StepCode::GatewayUnreachable));
    EXPECT_FALSE(round_.running());
    EXPECT_TRUE(eligibility_.challenges.empty());
    EXPECT_EQ(round_.notAsked(), 1U);
    EXPECT_EQ(list_.kept[0].visit.answer, Eligibility::Unknown);
    EXPECT_TRUE(domain::canBeAskedAgain(list_.kept[0].visit));
}

TEST_F(Round, AnAnswerThatCantBeKeptIsNoAnswer) {
    keep(visitOf(1));
    list_.writable = false;
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    answer(Eligibility::Valid, "a.xml");
    EXPECT_EQ(round_.results().at(1).error().code, StepCode::AuditWriteFailed);
    EXPECT_EQ(committed_, 0);
    EXPECT_FALSE(list_.kept[0].settled);
}

TEST_F(Round, SettledMeanwhileGivesNoSecondFile) {
    keep(visitOf(1));
    ASSERT_TRUE(round_.start(list_.kept, "受付　一郎"));
    list_.kept[0].settled = true;  // by hand, while the answer was on its way
    answer(Eligibility::Valid, "a.xml");
    EXPECT_TRUE(list_.files.empty());
    EXPECT_EQ(committed_, 0);
}

}  // namespace
}  // namespace madoguchi::session
