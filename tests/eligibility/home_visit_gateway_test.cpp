// Visits at home and online over real TLS: the kind goes with the question, the consent's end comes back.
#include <gtest/gtest.h>

#include "eligibility/codec.hpp"
#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentAnswer;
using domain::VisitKind;

class HomeVisitGateway : public GatewayWorld {
protected:
    // 23:59:59 of a day in Japan.
    static UtcTime endOf(domain::Date day) {
        return parseCompactJst(domain::toCompactDate(day) + "235959").value();
    }
};

TEST_F(HomeVisitGateway, ConsentLastsForAYearAndTheFileSaysSo) {
    for (const auto kind : {VisitKind::HomeVisit, VisitKind::Online}) {
        const auto answer = visit(ConsentAnswer::Agreed, kind);
        ASSERT_TRUE(answer && answer->document);
        const UtcTime until = endOf(domain::addMonthsClamped(jstDay(clock_.utc()), 12));
        EXPECT_EQ(answer->consentUntil, until);
        const auto file = decode(answer->document->content.bytes());
        EXPECT_EQ(file->message.records.at(0).consent(ConsentKind::Pharmacists),
                  (ConsentGroup{"1", compactJst(clock_.utc()), compactJst(until)}));
        EXPECT_EQ(file->message.treatmentFlag, "");  // no element for the kind of visit is known in a result
    }
}

TEST_F(HomeVisitGateway, AnOutpatientConsentHasNoEndOfItsOwn) {
    const auto answer = visit();
    ASSERT_TRUE(answer && answer->document);
    EXPECT_EQ(answer->consentUntil, std::nullopt);
}

TEST_F(HomeVisitGateway, WithoutAConsentNothingIsKept) {
    for (const auto consent : {ConsentAnswer::NotAsked, ConsentAnswer::Declined}) {
        const auto answer = visit(consent, VisitKind::HomeVisit);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->consentUntil, std::nullopt);
    }
}

TEST_F(HomeVisitGateway, ThePersonIsTheOneOfTheRecord) {
    const auto answer = visit(ConsentAnswer::Agreed, VisitKind::HomeVisit);
    ASSERT_TRUE(answer && answer->numbers);
    const auto& known = person_.eligibility->records.at(0);
    EXPECT_EQ(*answer->numbers, (domain::InsuranceNumbers{known.insurerNumber, known.symbol, known.number,
                                                          known.branch, known.birth}));
    EXPECT_EQ(answer->kana, known.kana);
    EXPECT_EQ(answer->insurerName, known.insurerName);
}

TEST_F(HomeVisitGateway, OfSeveralOrNoneNobodyIsNamed) {
    for (const auto fault : {ServiceFault::Several, ServiceFault::NotFound}) {
        service_->setFault(fault);
        const auto answer = visit(ConsentAnswer::Agreed, VisitKind::HomeVisit);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->numbers, std::nullopt);
        EXPECT_EQ(answer->kana, "");
        EXPECT_EQ(answer->consentUntil, std::nullopt);
    }
}

TEST_F(HomeVisitGateway, ThePersonasOwnLastDayGoesFirst) {
    const auto today = jstDay(clock_.utc());
    person_.eligibility->continuing = {VisitKind::HomeVisit, today, domain::addDays(today, 20)};
    service_->setPersonas({person_});
    EXPECT_EQ(visit(ConsentAnswer::Agreed, VisitKind::HomeVisit)->consentUntil,
              endOf(domain::addDays(today, 20)));
    EXPECT_EQ(visit(ConsentAnswer::Agreed, VisitKind::Online)->consentUntil,
              endOf(domain::addMonthsClamped(today, 12)));
}

}  // namespace
}  // namespace madoguchi::eligibility
