// What a sweep removes of former runs' files, what it leaves, and that it takes one exchange at a time.
#include "eligibility/folder_sweep.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "eligibility/codec.hpp"
#include "eligibility/folder_names.hpp"
#include "message_samples.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr domain::Date kDay{std::chrono::year{2026} / 4 / 1};
constexpr const char* kMark = "20260401120000-0011223344556677";

std::string answer(const std::string& identifier, const std::string& institution = samples::kInstitution) {
    Message message = samples::minimalAnswer();
    message.header.medicalInstitutionCode = institution;
    message.header.arbitraryFileIdentifier = identifier;
    const auto bytes = encode(message, Charset::Utf8);
    return {bytes.bytes().begin(), bytes.bytes().end()};
}

class FolderSweepTest : public testing::Test {
protected:
    FolderSweepTest() {
        std::filesystem::create_directory(req_);
        std::filesystem::create_directory(res_);
    }
    std::string exchange(std::string_view prefix = kQualificationPrefix, const std::string& mark = kMark) {
        return ledger_.take(kDay, prefix, mark).value();
    }
    void put(const std::string& name, const std::string& content) const {
        std::ofstream{res_ / name, std::ios::binary} << content;
    }
    [[nodiscard]] bool isThere(const std::string& name) const { return std::filesystem::exists(res_ / name); }
    void sweep(domain::Date today = kDay) {
        sweep_.begin({}, today);
        while (sweep_.pending()) {
            sweep_.step(today);
        }
    }

    test::TemporaryFolder folder_;
    std::filesystem::path req_ = folder_.path() / "req";
    std::filesystem::path res_ = folder_.path() / "res";
    FolderShare share_{req_, res_, Publish::Rename};
    FolderLedger ledger_ = FolderLedger::open(folder_.path() / "ledger.json").value();
    FolderSweep sweep_{share_, ledger_, samples::kInstitution};
};

struct Case {
    const char* name;
    std::string content;
    int days;  // since the request
    bool stays;
    bool closed;
};

class AnAnswerLeft : public FolderSweepTest, public testing::WithParamInterface<Case> {};

TEST_P(AnAnswerLeft, IsRemovedWhenItIsOurs) {
    const auto names = exchangeNames(exchange());
    put(names.answer, GetParam().content);
    sweep(domain::addDays(kDay, GetParam().days));
    EXPECT_EQ(isThere(names.answer), GetParam().stays);
    EXPECT_EQ(ledger_.entries().empty(), GetParam().closed);
}

INSTANTIATE_TEST_SUITE_P(Table, AnAnswerLeft,
                         testing::Values(Case{"own", answer(kMark), 0, false, false},
                                         Case{"ownOld", answer(kMark), 3, false, true},
                                         Case{"foreign", answer("somebody-else"), 0, true, false},
                                         Case{"foreignOld", answer("somebody-else"), 3, true, true},
                                         Case{"ofAnotherInstitution", answer(kMark, "1310000009"), 0, true,
                                              false},
                                         Case{"noMessage", "<XmlMsg><Nonsense/></XmlMsg>", 0, false, false},
                                         // Somebody may be writing it.
                                         Case{"half", answer(kMark).substr(0, 200), 0, true, false},
                                         Case{"halfOld", answer(kMark).substr(0, 200), 3, false, true}),
                         [](const auto& each) { return std::string{each.param.name}; });

TEST_F(FolderSweepTest, AForeignAnswerKeepsItsErrorTextToo) {
    const auto names = exchangeNames(exchange());
    put(names.answer, answer("somebody-else"));
    put(names.error, "E0001");
    sweep();
    EXPECT_TRUE(isThere(names.answer));
    EXPECT_TRUE(isThere(names.error));
}

TEST_F(FolderSweepTest, ResultsOfAReceiptAreKnownByIt) {
    const auto own = exchangeNames(exchange(kHomeVisitFetchPrefix, "R-1"), kHomeVisitFetchPrefix);
    const auto others = exchangeNames(exchange(kHomeVisitFetchPrefix, "R-2"), kHomeVisitFetchPrefix);
    Message message = samples::minimalAnswer();
    message.header.medicalInstitutionCode = samples::kInstitution;
    message.header.receptionNumber = "R-1";
    const auto bytes = encode(message, Charset::Utf8);
    const std::string results{bytes.bytes().begin(), bytes.bytes().end()};
    put(own.answer, results);
    put(others.answer, results);
    sweep();
    EXPECT_FALSE(isThere(own.answer));
    EXPECT_TRUE(isThere(others.answer));
}

TEST_F(FolderSweepTest, OnlyTheNamesOfTheKindThatWasAskedAreTouched) {
    const std::string id = exchange(kOnlinePrefix);
    put(exchangeNames(id, kHomeVisitPrefix).error, "another program's");
    put(exchangeNames(id, kOnlinePrefix).error, "ours");
    sweep();
    EXPECT_TRUE(isThere(exchangeNames(id, kHomeVisitPrefix).error));
    EXPECT_FALSE(isThere(exchangeNames(id, kOnlinePrefix).error));
}

TEST_F(FolderSweepTest, ARequestThatNobodyTookEndsItsEntry) {
    const auto names = exchangeNames(exchange());
    std::ofstream{req_ / names.request} << "<XmlMsg/>";
    sweep();
    EXPECT_FALSE(std::filesystem::exists(req_ / names.request));
    EXPECT_TRUE(ledger_.entries().empty());
}

TEST_F(FolderSweepTest, AStepTakesOneExchangeAndNoneThatIsUnderWay) {
    const std::string first = exchange();
    const std::string active = exchange();
    const std::string last = exchange();
    for (const std::string& id : {first, active, last}) {
        put(exchangeNames(id).error, "E0001");
    }
    sweep_.begin({active}, kDay);
    sweep_.step(kDay);
    EXPECT_FALSE(isThere(exchangeNames(first).error));
    EXPECT_TRUE(isThere(exchangeNames(last).error));
    EXPECT_TRUE(sweep_.pending());
    sweep_.step(kDay);
    EXPECT_FALSE(isThere(exchangeNames(last).error));
    EXPECT_FALSE(sweep_.pending());
    EXPECT_TRUE(isThere(exchangeNames(active).error));
}

TEST_F(FolderSweepTest, WhatIsKeptStaysUntilItIsLetGoOrOld) {
    const std::string id = ledger_.take(kDay, kHomeVisitPrefix, "kept-1", "kept-1").value();
    const auto names = exchangeNames(id, kHomeVisitPrefix);
    put(names.answer, answer("kept-1"));
    sweep();
    EXPECT_TRUE(isThere(names.answer));
    ASSERT_TRUE(ledger_.letGo("kept-1"));
    sweep_.sweep(id, kDay);
    EXPECT_FALSE(isThere(names.answer));
    ASSERT_TRUE(ledger_.take(kDay, kHomeVisitPrefix, "kept-2", "kept-2"));
    sweep(domain::addDays(kDay, 3));
    EXPECT_TRUE(ledger_.entries().empty());
}

TEST_F(FolderSweepTest, AShareThatIsGoneEndsIt) {
    exchange();
    exchange();
    std::filesystem::remove(res_);
    sweep_.begin({}, kDay);
    sweep_.step(kDay);
    EXPECT_FALSE(sweep_.pending());
    EXPECT_EQ(ledger_.entries().size(), 2U);
}

}  // namespace
}  // namespace madoguchi::eligibility
