// The question by number of the desk, over real TLS: who is found, what is told, and what is not.
#include <gtest/gtest.h>

#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

class NumberLookup : public GatewayWorld {
protected:
    domain::InsuranceNumbers numbers() const {
        const auto& record = person_.eligibility->records.front();
        return {.insurer = record.insurerNumber,
                .symbol = record.symbol,
                .number = record.number,
                .branch = record.branch,
                .birth = record.birth};
    }
    Expected<ports::NumberLookupAnswer> lookUp(domain::InsuranceNumbers asked) {
        return await<ports::NumberLookupAnswer>(
            [&](auto done) { gateway().lookUp(std::move(asked), std::move(done)); });
    }
    void changePerson(const std::function<void(simulation::PersonaEligibility&)>& change) {
        change(*person_.eligibility);
        startService();
        settings_.https.origin = service_->origin();
        gateway_.reset();
    }
};

TEST_F(NumberLookup, FindsThePersonAndTellsWhatThePaperSays) {
    const auto answer = lookUp(numbers());
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->eligibility, domain::Eligibility::Valid);
    EXPECT_EQ(answer->name, "窓口　太郎");
    EXPECT_EQ(answer->kana, "ﾏﾄﾞｸﾞﾁ ﾀﾛｳ");
    EXPECT_EQ(answer->insurerName, person_.eligibility->records.front().insurerName);
    EXPECT_EQ(service_->requests(), 1U);
}

TEST_F(NumberLookup, WidthAndAMissingBranchMakeNoDifference) {
    domain::InsuranceNumbers asked = numbers();
    asked.branch.clear();
    EXPECT_EQ(lookUp(asked)->eligibility, domain::Eligibility::Valid);
}

TEST_F(NumberLookup, OneWrongDigitFindsNobody) {
    const auto withWrong = [this](std::string domain::InsuranceNumbers::* field) {
        domain::InsuranceNumbers asked = numbers();
        asked.*field += "1";
        return lookUp(asked);
    };
    for (const auto field : {&domain::InsuranceNumbers::insurer, &domain::InsuranceNumbers::symbol,
                             &domain::InsuranceNumbers::number, &domain::InsuranceNumbers::branch}) {
        const auto answer = withWrong(field);
        ASSERT_TRUE(answer) << answer.error().detail;
        EXPECT_EQ(answer->eligibility, domain::Eligibility::NotFound);
        EXPECT_EQ(answer->name, "");
    }
    domain::InsuranceNumbers asked = numbers();
    asked.birth = domain::addDays(asked.birth, 1);
    EXPECT_EQ(lookUp(asked)->eligibility, domain::Eligibility::NotFound);
}

TEST_F(NumberLookup, SeveralRecordsNameNobody) {
    changePerson([](auto& known) {
        known.validity = 5;
        known.records.push_back(known.records.front());
    });
    const auto answer = lookUp(numbers());
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->eligibility, domain::Eligibility::Several);
    EXPECT_EQ(answer->name, "");
}

TEST_F(NumberLookup, AnInvalidQualificationSaysWhenItWasLost) {
    changePerson([](auto& known) {
        known.validity = 2;
        known.records.front().disqualified =
            domain::Date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{31}};
        known.records.front().reasonOfLoss = "99";
        known.records.front().contributionRatio = "030";
    });
    const auto answer = lookUp(numbers());
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->eligibility, domain::Eligibility::Invalid);
    EXPECT_EQ(answer->lostOn,
              (domain::Date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{31}}));
    EXPECT_EQ(answer->sharePercent, 30);
}

TEST_F(NumberLookup, TroublesAreNamed) {
    service_->setFault(simulation::ServiceFault::Error9);
    EXPECT_EQ(codeOf(lookUp(numbers())), "eligibility.error-answer");
    service_->setFault(simulation::ServiceFault::WrongInstitution);
    EXPECT_EQ(codeOf(lookUp(numbers())), "eligibility.malformed");
    service_->setFault(simulation::ServiceFault::None);
    domain::InsuranceNumbers empty = numbers();
    empty.number.clear();
    EXPECT_EQ(codeOf(lookUp(empty)), "gateway.refused");
    service_.reset();
    EXPECT_EQ(codeOf(lookUp(numbers())), "gateway.unreachable");
}

}  // namespace
}  // namespace madoguchi::eligibility
