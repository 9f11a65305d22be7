// 再照会 over real TLS: who is answered for, what is known of a request at each step, and the ends.
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
using Receipt = ports::ReinquiryPort::Receipt;
using Answer = ports::ReinquiryPort::Answer;
using State = ports::ReinquiryTrouble::Request;

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
    ports::ReinquiryPort& port() { return gateway().reinquiry(); }
    Receipt handIn(const ports::Reinquiry& question, const std::string& request) {
        return awaited<Receipt>([&](auto done) { port().handIn(question, request, std::move(done)); });
    }
    Receipt find(const std::string& request) {
        return awaited<Receipt>([&](auto done) { port().findReceipt(question(), request, std::move(done)); });
    }
    Answer fetch(const std::string& receipt) {
        return awaited<Answer>([&](auto done) { port().fetch(question(), receipt, std::move(done)); });
    }
    // A whole request.
    Expected<People> ask(const ports::Reinquiry& question) {
        const Receipt receipt = handIn(question, port().newRequest());
        if (!receipt) {
            state_ = receipt.error().request;
            return std::unexpected(receipt.error().why);
        }
        Answer answer = fetch(*receipt);
        if (!answer) {
            state_ = answer.error().request;
            return std::unexpected(answer.error().why);
        }
        return std::move(*answer);
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

    State state_ = State::Open;  // of the last request without an answer
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

struct NamedTrouble {
    ServiceFault fault;
    const char* code;
    State state;
};

// What each says of the request: only an answer settles it.
TEST_F(HttpsReinquiryTest, TroublesAreNamed) {
    for (const auto& [fault, code, state] :
         {NamedTrouble{ServiceFault::WrongInstitution, "eligibility.malformed", State::Open},
          NamedTrouble{ServiceFault::WrongIdentifier, "eligibility.malformed", State::Open},
          NamedTrouble{ServiceFault::MalformedReply, "eligibility.malformed", State::Open},
          NamedTrouble{ServiceFault::HugeReply, "gateway.reply-too-large", State::Open},
          NamedTrouble{ServiceFault::Broken, "gateway.refused", State::Open}}) {
        EXPECT_EQ(askUnder(fault), code);
        EXPECT_EQ(state_, state) << code << static_cast<int>(fault);
    }
    service_.reset();
    EXPECT_EQ(codeOf(ask(question())), "gateway.unreachable");
    EXPECT_EQ(codeOf(ask(question())), "gateway.unreachable");  // not over a connection that was still open
    EXPECT_EQ(state_, State::NotThere) << "nothing left this machine";
}

TEST_F(HttpsReinquiryTest, ResultsThatAreNoneSettleTheRequest) {
    const std::string receipt = handIn(question(), port().newRequest()).value();
    for (const auto& [fault, code, state] :
         {NamedTrouble{ServiceFault::Busy, "reinquiry.pending", State::Open},
          NamedTrouble{ServiceFault::Error9, "eligibility.error-answer", State::Settled},
          NamedTrouble{ServiceFault::WrongInstitution, "eligibility.malformed", State::Settled},
          NamedTrouble{ServiceFault::MalformedReply, "eligibility.malformed", State::Settled},
          NamedTrouble{ServiceFault::HugeReply, "gateway.reply-too-large", State::Open},
          NamedTrouble{ServiceFault::Broken, "gateway.refused", State::Open}}) {
        service_->setFault(fault);
        const Answer answer = fetch(receipt);
        ASSERT_FALSE(answer) << static_cast<int>(fault);
        EXPECT_EQ(toText(answer.error().why.code), code);
        EXPECT_EQ(answer.error().request, state) << static_cast<int>(fault);
    }
    service_->setFault(ServiceFault::None);
    EXPECT_TRUE(fetch(receipt));  // as often as it takes
    EXPECT_TRUE(fetch(receipt));
}

TEST_F(HttpsReinquiryTest, QuestionsThatCanNotBeAreRefused) {
    EXPECT_EQ(codeOf(ask(question(0, -1))), "gateway.refused");
    EXPECT_EQ(state_, State::Settled);
    EXPECT_EQ(codeOf(ask(question(-60, 0, VisitKind::Outpatient))), "gateway.refused");
}

TEST_F(HttpsReinquiryTest, LooksAgainUntilTheResultsAreThere) {
    settings_.reinquiry.patience = std::chrono::minutes{10};
    const std::string receipt = handIn(question(), port().newRequest()).value();
    service_->setFault(ServiceFault::Busy);
    std::promise<bool> told;
    port().fetch(question(), receipt, [&told](const Answer& answer) { told.set_value(answer.has_value()); });
    while (service_->requests() < 4) {  // the receipt and three looks
        std::this_thread::yield();
    }
    service_->setFault(ServiceFault::None);
    EXPECT_TRUE(told.get_future().get());
}

// The kiosk was killed while the request was out: its receipt is what the service says it is.
TEST_F(HttpsReinquiryTest, TheReceiptOfARequestIsFoundByItsName) {
    const std::string request = port().newRequest();
    const Receipt receipt = handIn(question(), request);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(find(request), receipt);
    EXPECT_EQ(find(request), receipt);
    EXPECT_EQ(fetch(*find(request)).value().size(), 1U);
    service_->setFault(ServiceFault::Broken);
    EXPECT_EQ(find(request).error().request, State::Open);
    service_->setFault(ServiceFault::MalformedReply);
    EXPECT_EQ(find(request).error().request, State::Open);
    service_.reset();
    EXPECT_EQ(find(request).error().request, State::Open);
}

TEST_F(HttpsReinquiryTest, ARequestThatNeverCameIsKnownNotToBeThere) {
    const std::string request = port().newRequest();
    EXPECT_NE(port().newRequest(), request);
    const Receipt none = find(request);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().request, State::NotThere);
    // It was still on its way: whoever looked for it may have asked anew.
    const Receipt late = handIn(question(), request);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().request, State::Settled);
}

TEST_F(HttpsReinquiryTest, AReceiptThatTheServiceHasForgottenIsNotThere) {
    const std::string request = port().newRequest();
    const std::string receipt = handIn(question(), request).value();
    const auto port = service_->port();
    startService(port);  // knows no receipts
    EXPECT_EQ(fetch(receipt).error().request, State::NotThere);
    EXPECT_EQ(find(request).error().request, State::NotThere);
}

TEST_F(HttpsReinquiryTest, CancellingEndsTheWaiting) {
    settings_.reinquiry = {.firstPause = std::chrono::minutes{1}, .patience = std::chrono::minutes{10}};
    const std::string receipt = handIn(question(), port().newRequest()).value();
    service_->setFault(ServiceFault::Busy);
    std::promise<ports::ReinquiryTrouble> told;
    port().fetch(question(), receipt, [&told](const Answer& answer) { told.set_value(answer.error()); });
    while (service_->requests() < 2) {
        std::this_thread::yield();
    }
    gateway().cancel();
    const auto trouble = told.get_future().get();
    EXPECT_EQ(toText(trouble.why.code), "gateway.unreachable");
    EXPECT_EQ(trouble.request, State::Open);
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
