// 再照会 over real TLS: who is answered for, the receipt of an answer that takes its time, and the ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentAnswer;
using domain::ContinuingEnd;
using domain::Eligibility;
using domain::VisitKind;
using People = std::vector<ports::ReinquiryPerson>;

class HttpsReinquiryTest : public GatewayWorld {
protected:
    HttpsReinquiryTest() {
        settings_.reinquiry = {.firstPause = Milliseconds{5}, .patience = Milliseconds{40}};
        settings_.retry.again = 0;
        consent(VisitKind::HomeVisit, -30, 300);
    }

    // The one person has consented so many days ago, until so many days from now.
    void consent(VisitKind kind, int since, int until) {
        person_.eligibility->continuing = {kind, domain::addDays(today(), since),
                                           domain::addDays(today(), until)};
        service_->setPersonas({person_});
    }
    domain::Date today() const { return jstDay(clock_.utc()); }
    ports::Reinquiry question(int from = -60, int to = 0, VisitKind kind = VisitKind::HomeVisit) const {
        return {kind, domain::addDays(today(), from), domain::addDays(today(), to)};
    }
    Expected<People> ask(const ports::Reinquiry& question) {
        return await<People>([&](auto done) { gateway().reinquiry().askAgain(question, std::move(done)); });
    }
    std::string_view askUnder(ServiceFault fault) {
        service_->setFault(fault);
        return codeOf(ask(question()));
    }
    Expected<void> end(VisitKind kind, const domain::InsuranceNumbers& numbers) {
        return await<void>([&](auto done) {
            gateway().reinquiry().tellEnd(kind, numbers, ContinuingEnd::Revoked, std::move(done));
        });
    }
    domain::InsuranceNumbers numbers() const {
        const auto& known = person_.eligibility->records.front();
        return {known.insurerNumber, known.symbol, known.number, known.branch, known.birth};
    }
};

TEST_F(HttpsReinquiryTest, AnswersForThoseWhoConsentedWithinThePeriod) {
    const auto people = ask(question());
    ASSERT_TRUE(people) << people.error().detail;
    ASSERT_EQ(people->size(), 1U);
    EXPECT_EQ(people->at(0).eligibility, Eligibility::Valid);
    EXPECT_EQ(people->at(0).numbers, numbers());
    EXPECT_EQ(people->at(0).name, "窓口　太郎");
    EXPECT_EQ(people->at(0).kana, "ﾏﾄﾞｸﾞﾁ ﾀﾛｳ");
    EXPECT_EQ(people->at(0).insurerName, person_.eligibility->records.front().insurerName);
    EXPECT_EQ(service_->requests(), 2U);  // the receipt and its results; no card, no challenge
}

TEST_F(HttpsReinquiryTest, TheOthersAreSimplyAbsent) {
    struct Case {
        int from;
        int to;
        VisitKind kind;
        std::size_t people;
    };
    for (const auto& [from, to, kind, people] :
         {Case{-30, -30, VisitKind::HomeVisit, 1}, Case{-29, 0, VisitKind::HomeVisit, 0},
          Case{-60, -31, VisitKind::HomeVisit, 0}, Case{-60, 0, VisitKind::Online, 0}}) {
        EXPECT_EQ(ask(question(from, to, kind)).value().size(), people);
    }
    consent(VisitKind::HomeVisit, -30, -1);  // over since yesterday
    EXPECT_EQ(ask(question()).value().size(), 0U);
}

TEST_F(HttpsReinquiryTest, AConsentGivenAtAVisitCountsFromThenOn) {
    person_.eligibility->continuing.reset();
    service_->setPersonas({person_});
    EXPECT_EQ(ask(question()).value().size(), 0U);
    ASSERT_TRUE(visit(ConsentAnswer::Agreed, VisitKind::HomeVisit));
    EXPECT_EQ(ask(question()).value().size(), 1U);
    EXPECT_EQ(ask(question(-60, -1)).value().size(), 0U);
    ASSERT_TRUE(visit());  // at the reception it is a consent of that day
    EXPECT_EQ(ask(question()).value().size(), 1U);
}

TEST_F(HttpsReinquiryTest, OnePersonsTroubleIsNobodyElses) {
    simulation::Persona second = person_;
    second.eligibility->records.front().number = "7777";
    service_->setPersonas({person_, second});
    service_->setFault(ServiceFault::PersonError);
    const auto people = ask(question());
    ASSERT_TRUE(people) << people.error().detail;
    ASSERT_EQ(people->size(), 2U);
    EXPECT_EQ(people->at(0).eligibility, Eligibility::Unknown);
    EXPECT_EQ(people->at(0).numbers, numbers());
    EXPECT_NE(people->at(0).note, "");
    EXPECT_EQ(people->at(1).eligibility, Eligibility::Valid);
    EXPECT_EQ(people->at(1).numbers.number, "7777");
}

TEST_F(HttpsReinquiryTest, WhatTheServiceSaysOfThePersonIsTold) {
    for (const auto& [fault, eligibility] :
         {std::pair{ServiceFault::Invalid, Eligibility::Invalid},
          std::pair{ServiceFault::NewInsurer, Eligibility::InvalidNewInsurer},
          std::pair{ServiceFault::NotFound, Eligibility::NotFound},
          std::pair{ServiceFault::Several, Eligibility::Several},
          std::pair{ServiceFault::NoRecord, Eligibility::Unknown},
          std::pair{ServiceFault::ShiftJis, Eligibility::Valid},
          std::pair{ServiceFault::ShuffledOrder, Eligibility::Valid},
          std::pair{ServiceFault::UnknownElements, Eligibility::Valid}}) {
        service_->setFault(fault);
        const auto people = ask(question());
        ASSERT_TRUE(people) << people.error().detail;
        EXPECT_EQ(people->at(0).eligibility, eligibility) << static_cast<int>(fault);
    }
}

TEST_F(HttpsReinquiryTest, TroublesAreNamed) {
    EXPECT_EQ(askUnder(ServiceFault::Error9), "eligibility.error-answer");
    EXPECT_EQ(askUnder(ServiceFault::WrongInstitution), "eligibility.malformed");
    EXPECT_EQ(askUnder(ServiceFault::WrongIdentifier), "eligibility.malformed");
    EXPECT_EQ(askUnder(ServiceFault::MalformedReply), "eligibility.malformed");
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    EXPECT_EQ(askUnder(ServiceFault::HugeReply), "gateway.reply-too-large");
    EXPECT_EQ(askUnder(ServiceFault::Broken), "gateway.refused");
    service_.reset();
    EXPECT_EQ(codeOf(ask(question())), "gateway.unreachable");
}

TEST_F(HttpsReinquiryTest, QuestionsThatCanNotBeAreRefused) {
    EXPECT_EQ(codeOf(ask(question(0, -1))), "gateway.refused");
    EXPECT_EQ(codeOf(ask(question(-60, 0, VisitKind::Outpatient))), "gateway.refused");
}

TEST_F(HttpsReinquiryTest, WhatTakesItsTimeIsFetchedByTheSameReceipt) {
    EXPECT_EQ(askUnder(ServiceFault::Busy), "reinquiry.pending");
    const std::size_t before = service_->requests();
    EXPECT_GE(before, 2U);  // the receipt and a look
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    EXPECT_EQ(service_->requests(), before + 1);  // its results alone
    EXPECT_EQ(codeOf(ask(question())), "ok");
    EXPECT_EQ(service_->requests(), before + 3);  // read: the next one is a new question
}

TEST_F(HttpsReinquiryTest, LooksAgainUntilTheResultsAreThere) {
    settings_.reinquiry.patience = std::chrono::minutes{10};
    service_->setFault(ServiceFault::Busy);
    const auto told = std::make_shared<std::promise<std::string>>();
    gateway().reinquiry().askAgain(question(), [told](const Expected<People>& outcome) {
        told->set_value(std::string{codeOf(outcome)});
    });
    while (service_->requests() < 4) {  // the receipt and three looks
        std::this_thread::yield();
    }
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(told->get_future().get(), "ok");
}

TEST_F(HttpsReinquiryTest, AnotherQuestionHasAnotherReceipt) {
    EXPECT_EQ(askUnder(ServiceFault::Busy), "reinquiry.pending");
    service_->setFault(ServiceFault::None);
    const std::size_t before = service_->requests();
    EXPECT_EQ(codeOf(ask(question(-61))), "ok");
    EXPECT_EQ(service_->requests(), before + 2);
}

TEST_F(HttpsReinquiryTest, AReceiptThatTheServiceHasForgottenIsDropped) {
    EXPECT_EQ(askUnder(ServiceFault::Busy), "reinquiry.pending");
    service_->setPersonas({person_});
    const auto port = service_->port();
    startService(port);  // knows no receipts
    EXPECT_EQ(codeOf(ask(question())), "ok");
    EXPECT_EQ(service_->requests(), 3U);  // refused, handed in anew, fetched
}

TEST_F(HttpsReinquiryTest, AReceiptOfYesterdayIsNotAskedFor) {
    EXPECT_EQ(askUnder(ServiceFault::Busy), "reinquiry.pending");
    service_->setFault(ServiceFault::None);
    clock_.move(std::chrono::hours{25});
    const auto again =
        ports::Reinquiry{VisitKind::HomeVisit, domain::addDays(today(), -61), domain::addDays(today(), -1)};
    const std::size_t before = service_->requests();
    EXPECT_EQ(codeOf(ask(again)), "ok");
    EXPECT_EQ(service_->requests(), before + 2);
}

TEST_F(HttpsReinquiryTest, CancellingEndsTheWaiting) {
    settings_.reinquiry = {.firstPause = std::chrono::minutes{1}, .patience = std::chrono::minutes{10}};
    service_->setFault(ServiceFault::Busy);
    const auto told = std::make_shared<std::promise<std::string>>();
    gateway().reinquiry().askAgain(question(), [told](const Expected<People>& outcome) {
        told->set_value(std::string{codeOf(outcome)});
    });
    while (service_->requests() < 2) {
        std::this_thread::yield();
    }
    gateway().cancel();
    EXPECT_EQ(told->get_future().get(), "gateway.unreachable");
}

TEST_F(HttpsReinquiryTest, AnEndIsToldOnceAndHoldsTwice) {
    EXPECT_EQ(ask(question()).value().size(), 1U);
    EXPECT_EQ(codeOf(end(VisitKind::Online, numbers())), "ok");  // no such consent: nothing left to tell
    EXPECT_EQ(ask(question()).value().size(), 1U);
    EXPECT_EQ(codeOf(end(VisitKind::HomeVisit, numbers())), "ok");
    EXPECT_EQ(ask(question()).value().size(), 0U);
    EXPECT_EQ(codeOf(end(VisitKind::HomeVisit, numbers())), "ok");
    domain::InsuranceNumbers nobody = numbers();
    nobody.number.clear();
    EXPECT_EQ(codeOf(end(VisitKind::HomeVisit, nobody)), "gateway.refused");
    service_->setFault(ServiceFault::MalformedReply);
    EXPECT_EQ(codeOf(end(VisitKind::HomeVisit, numbers())), "gateway.reply-malformed");
}

TEST_F(HttpsReinquiryTest, AThousandPeopleComeInOneAnswer) {
    std::vector<simulation::Persona> people(1000, person_);
    for (std::size_t i = 0; i < people.size(); ++i) {
        people[i].eligibility->records.front().number = std::to_string(100'000 + i);
    }
    service_->setPersonas(people);
    const auto answered = ask(question());
    ASSERT_TRUE(answered) << answered.error().detail;
    std::set<std::string> numbers;
    for (const auto& person : *answered) {
        numbers.insert(person.numbers.number);
    }
    EXPECT_EQ(numbers.size(), 1000U);
    EXPECT_EQ(codeOf(challenge()), "ok");  // the connection goes on with its usual cap
}

}  // namespace
}  // namespace madoguchi::eligibility
