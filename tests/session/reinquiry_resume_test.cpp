// Requests of 再照会 that a round left open: gone on with after a restart, never asked twice, given up in
// time.
#include <gtest/gtest.h>

#include "session/reinquiry_round.hpp"
#include "support/fake_continuing.hpp"
#include "support/fake_ports.hpp"
#include "support/manual_clock.hpp"

namespace madoguchi::session {
namespace {

using namespace std::chrono;
using domain::Eligibility;
using domain::VisitKind;
using Trouble = ports::ReinquiryTrouble;

constexpr const char* kStaff = "受付　一郎";

// What lives on when the program ends: the list, the open requests, the log and the far side.
class ReinquiryResume : public testing::Test {
protected:
    ReinquiryResume() {
        clock_.setUtc(sys_days{2026y / November / 24} + hours{3});
        keep("1");
        keep("2");
        restart();
    }
    void keep(const char* number, VisitKind kind = VisitKind::HomeVisit) {
        auto patient =
            test::continuingPatient(std::string{"患者　"} + number, "", number, 2027y / March / 31);
        patient.consentUtcMs = UtcTime{sys_days{2026y / May / 7} + hours{3}}.time_since_epoch().count();
        patient.kind = kind;
        list_.keep({}, patient, [](const Expected<std::int64_t>&) {});
    }
    void restart() {
        round_.reset();
        round_ = std::make_unique<ReinquiryRound>(
            ReinquiryRound::Ports{service_, list_, open_, log_, clock_},
            ReinquiryRound::Hooks{.post = [](const std::function<void()>& job) { job(); }});
    }
    void answer() {
        service_.answers.back()({{test::personLike(list_.kept[0].patient, Eligibility::Valid),
                                  test::personLike(list_.kept[1].patient, Eligibility::Valid)}});
    }
    static std::unexpected<Trouble> trouble(StepCode code, Trouble::Request request) {
        return std::unexpected(Trouble{{code, {}}, request});
    }
    [[nodiscard]] std::int64_t now() const { return clock_.utc().time_since_epoch().count(); }

    test::ManualClock clock_;
    test::FakeReinquiry service_;
    test::FakeContinuingCare list_;
    test::FakeOpenReinquiries open_;
    test::FakeAudit log_;
    std::unique_ptr<ReinquiryRound> round_;
};

TEST_F(ReinquiryResume, EachStepIsDurableBeforeTheNext) {
    service_.givesReceipts = false;
    round_->start(kStaff);
    ASSERT_EQ(open_.kept.size(), 1U);
    EXPECT_EQ(open_.kept[0].request, "ask-1");
    EXPECT_EQ(open_.kept[0].reception, "");
    EXPECT_EQ(open_.kept[0].staff, kStaff);
    EXPECT_EQ(open_.kept[0].madeUtcMs, now());
    EXPECT_EQ(service_.handedIn, std::vector<std::string>{"ask-1"});
    service_.receipts.back()("R-7");
    EXPECT_EQ(open_.kept[0].reception, "R-7");
    EXPECT_EQ(service_.fetched, std::vector<std::string>{"R-7"});
    answer();
    EXPECT_TRUE(open_.kept.empty());
    EXPECT_EQ(open_.said(), (std::vector<std::string>{"continuing.requested ok", "continuing.accepted ok",
                                                      "continuing.closed ok"}));
    EXPECT_EQ(round_->outcome().valid, 2);
    EXPECT_EQ(service_.forgotten.back(), "ask-1");
    EXPECT_EQ(open_.entries[0].details.at("patients"), "2");
}

TEST_F(ReinquiryResume, NothingIsSentThatCouldNotBeKept) {
    open_.writable = false;
    round_->start(kStaff);
    EXPECT_FALSE(round_->running());
    EXPECT_TRUE(service_.handedIn.empty());
    EXPECT_EQ(round_->outcome().failure->code, StepCode::AuditWriteFailed);
    EXPECT_EQ(round_->outcome().failed, 2);
}

TEST_F(ReinquiryResume, AReceiptThatCouldNotBeKeptIsLookedForAgain) {
    service_.givesReceipts = false;
    round_->start(kStaff);
    open_.writable = false;
    service_.receipts.back()("R-7");
    EXPECT_TRUE(service_.fetched.empty());
    EXPECT_EQ(round_->outcome().failure->code, StepCode::AuditWriteFailed);
    open_.writable = true;
    round_->start(kStaff);
    EXPECT_EQ(service_.lookedFor, std::vector<std::string>{"ask-1"});
    EXPECT_EQ(service_.handedIn.size(), 1U);
}

// The program ends while the request is out, while its answer is being worked off, and while answers are
// written.
TEST_F(ReinquiryResume, ARestartGoesOnFromTheStepThatWasReached) {
    service_.givesReceipts = false;
    round_->start(kStaff);
    restart();
    round_->resume();
    EXPECT_TRUE(round_->running());
    EXPECT_EQ(service_.lookedFor, std::vector<std::string>{"ask-1"});
    service_.receipts.back()("R-7");
    restart();
    clock_.advance(minutes{10});
    round_->resume();
    EXPECT_EQ(service_.fetched, (std::vector<std::string>{"R-7", "R-7"}));
    list_.writable = false;
    answer();
    EXPECT_EQ(open_.kept.size(), 1U) << "what is not written is fetched once more";
    list_.writable = true;
    restart();
    round_->resume();
    answer();
    EXPECT_TRUE(open_.kept.empty());
    EXPECT_EQ(service_.handedIn.size(), 1U);
    EXPECT_EQ(list_.kept[0].patient.answer, Eligibility::Valid);
    EXPECT_EQ(list_.kept[0].patient.askedUtcMs, now() - milliseconds{minutes{10}}.count())
        << "when it was asked";
    EXPECT_EQ(log_.entries.back().actor, kStaff);
    EXPECT_EQ(round_->news(), 1);
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.asked = 2, .valid = 2, .failure = {}}));
}

TEST_F(ReinquiryResume, WithoutAnythingOpenNothingHappens) {
    round_->resume();
    EXPECT_FALSE(round_->running());
    EXPECT_EQ(round_->news(), 0);
    EXPECT_TRUE(service_.fetched.empty() && service_.handedIn.empty() && log_.entries.empty());
}

TEST_F(ReinquiryResume, LooksOnceInFiveMinutesAndSaysNothingOfWhatIsUnderWay) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    EXPECT_EQ(round_->news(), 1);
    restart();
    for (int minute = 0; minute < 11; ++minute) {
        round_->resume();
        if (round_->running()) {
            service_.answers.back()(fail(StepCode::ReinquiryPending));
        }
        clock_.advance(minutes{1});
    }
    EXPECT_EQ(service_.fetched.size(), 1U + 3U);
    EXPECT_EQ(round_->news(), 0);
    EXPECT_EQ(service_.handedIn.size(), 1U);
}

TEST_F(ReinquiryResume, APressFetchesWhatIsOpenAndAsksNothingNew) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    restart();
    round_->start("受付　二郎");
    answer();
    EXPECT_FALSE(round_->running());
    EXPECT_EQ(service_.handedIn.size(), 1U);
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.asked = 2, .valid = 2, .failure = {}}));
}

TEST_F(ReinquiryResume, WhatTheOpenOneDidNotAskIsAskedAfterIt) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    clock_.advance(hours{1});
    keep("3");
    list_.kept.back().patient.consentUtcMs = now();
    round_->start(kStaff);
    answer();
    ASSERT_EQ(service_.handedIn.size(), 2U);
    EXPECT_EQ(round_->outcome().valid, 0);  // the newer question counts
    EXPECT_EQ(open_.kept.size(), 1U);
    answer();
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.asked = 3, .valid = 2, .absent = 1, .failure = {}}));
}

TEST_F(ReinquiryResume, YesterdaysAnswerIsWrittenAndTheQuestionAskedAnew) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    clock_.advance(hours{20});
    round_->start(kStaff);
    answer();
    EXPECT_EQ(list_.kept[0].patient.askedUtcMs, now() - milliseconds{hours{20}}.count());
    EXPECT_EQ(service_.handedIn.size(), 2U);
    answer();
    EXPECT_EQ(list_.kept[0].patient.askedUtcMs, now());
}

struct Unknown {
    StepCode code;
    bool hasReceipt;
};

class ReinquiryUnknown : public ReinquiryResume, public testing::WithParamInterface<Unknown> {};

// However often it is pressed: while the outcome is unknown nothing new goes out, and then it is given up.
TEST_P(ReinquiryUnknown, NothingNewIsAskedUntilItIsGivenUp) {
    const auto fails = [this] {
        if (GetParam().hasReceipt) {
            service_.fetches.back()(trouble(GetParam().code, Trouble::Request::Open));
        } else {
            service_.receipts.back()(trouble(GetParam().code, Trouble::Request::Open));
        }
    };
    service_.givesReceipts = GetParam().hasReceipt;
    round_->start(kStaff);
    fails();
    for (int hour = 0; hour < 24; ++hour) {
        restart();
        round_->start(kStaff);
        fails();
        EXPECT_EQ(round_->outcome().failure->code, GetParam().code);
        EXPECT_EQ(round_->outcome().failed, 2);
        EXPECT_EQ(round_->outcome().givenUp, 0);
        clock_.advance(hours{1});
    }
    EXPECT_EQ(service_.handedIn.size(), 1U);
    clock_.advance(milliseconds{1});
    service_.givesReceipts = true;
    round_->start(kStaff);
    answer();
    EXPECT_EQ(service_.handedIn, (std::vector<std::string>{"ask-1", "ask-2"}));
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.asked = 2, .valid = 2, .givenUp = 1, .failure = {}}));
    EXPECT_EQ(open_.said().at(GetParam().hasReceipt ? 2 : 1), "continuing.closed given-up");
}

INSTANTIATE_TEST_SUITE_P(Troubles, ReinquiryUnknown,
                         testing::Values(Unknown{StepCode::GatewayTimedOut, false},
                                         Unknown{StepCode::EligibilityMalformed, false},
                                         Unknown{StepCode::FolderMissing, false},
                                         Unknown{StepCode::ReinquiryPending, true},
                                         Unknown{StepCode::GatewayRefused, true}));

TEST_F(ReinquiryResume, ARequestThatNeverArrivedIsAskedAnew) {
    service_.givesReceipts = false;
    round_->start(kStaff);
    restart();
    round_->start(kStaff);
    service_.receipts.back()(trouble(StepCode::GatewayRefused, Trouble::Request::NotThere));
    EXPECT_EQ(service_.handedIn, (std::vector<std::string>{"ask-1", "ask-2"}));
    service_.receipts.back()("R");
    answer();
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.asked = 2, .valid = 2, .failure = {}}));
}

TEST_F(ReinquiryResume, ByItselfNothingIsAskedAnew) {
    service_.givesReceipts = false;
    round_->start(kStaff);
    restart();
    round_->resume();
    service_.receipts.back()(trouble(StepCode::GatewayRefused, Trouble::Request::NotThere));
    EXPECT_FALSE(round_->running());
    EXPECT_EQ(service_.handedIn.size(), 1U);
    EXPECT_TRUE(open_.kept.empty());
}

TEST_F(ReinquiryResume, AReceiptThatTheServiceHasForgottenIsAskedForAnew) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    round_->start(kStaff);
    service_.fetches.back()(trouble(StepCode::GatewayRefused, Trouble::Request::NotThere));
    EXPECT_EQ(service_.handedIn.size(), 2U);
    // Of the one just made that is a failure to be told, or it would go round for ever.
    service_.fetches.back()(trouble(StepCode::GatewayRefused, Trouble::Request::NotThere));
    EXPECT_EQ(service_.handedIn.size(), 2U);
    EXPECT_FALSE(round_->running());
    EXPECT_EQ(round_->outcome().failed, 2);
}

TEST_F(ReinquiryResume, GivingUpIsToldAlsoWhenNobodyPressed) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    restart();
    clock_.advance(hours{25});
    round_->resume();
    EXPECT_EQ(round_->news(), 1);
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.givenUp = 1, .failure = {}}));
    EXPECT_TRUE(open_.kept.empty());
    EXPECT_EQ(service_.handedIn.size(), 1U);
}

TEST_F(ReinquiryResume, AClockThatWasWrongBlocksNobodyForLong) {
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));
    clock_.setUtc(clock_.utc() - days{400});
    round_->start(kStaff);
    EXPECT_EQ(round_->outcome().givenUp, 1);
    EXPECT_EQ(service_.handedIn.size(), 2U);
}

TEST_F(ReinquiryResume, ARecordThatNoLongerOpensStillHoldsBackANewRequest) {
    open_.kept.push_back(
        {.id = 9, .question = {}, .request = {}, .reception = {}, .staff = {}, .madeUtcMs = now()});
    round_->start(kStaff);
    EXPECT_TRUE(service_.handedIn.empty() && service_.lookedFor.empty());
    EXPECT_EQ(round_->outcome().failure->code, StepCode::AuditDamaged);
    EXPECT_EQ(round_->outcome().failed, 2);
    clock_.advance(hours{25});
    round_->start(kStaff);
    EXPECT_EQ(service_.handedIn.size(), 1U);
}

// Who consented, was renewed or ended after the request was made is not in its answer.
TEST_F(ReinquiryResume, AnAnswerIsForThoseWhomItAskedAbout) {
    keep("3", VisitKind::Online);
    round_->start(kStaff);
    service_.answers.back()(fail(StepCode::ReinquiryPending));  // at home
    service_.answers.back()(fail(StepCode::ReinquiryPending));  // online
    EXPECT_EQ(open_.kept.size(), 2U);
    auto& renewed = list_.kept[1].patient;
    clock_.advance(hours{1});
    renewed.consentUtcMs = now();
    restart();
    round_->resume();
    service_.answers.back()({{test::personLike(list_.kept[0].patient, Eligibility::Valid)}});
    const std::vector<ports::ReinquiryPerson> nobody;
    service_.answers.back()(nobody);
    EXPECT_EQ(renewed.askedUtcMs, 0);
    EXPECT_EQ(round_->outcome(), (ReinquiryOutcome{.asked = 2, .valid = 1, .absent = 1, .failure = {}}));
}

}  // namespace
}  // namespace madoguchi::session
