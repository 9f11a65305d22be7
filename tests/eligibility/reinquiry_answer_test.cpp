#include "eligibility/reinquiry_answer.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::Eligibility;
using namespace std::chrono;

const AskedAgain kAsked{samples::kInstitution, "IDENTIFIER-1", "20270514101122000001"};

Message receipt() {
    Message message;
    message.header.medicalInstitutionCode = kAsked.institutionCode;
    message.header.arbitraryFileIdentifier = kAsked.fileIdentifier;
    message.receptionNumber = kAsked.receptionNumber;
    return message;
}

BulkUnit unit(const std::string& number) {
    BulkUnit unit;
    unit.search = SearchInfo{};
    unit.search->insurerNumber = "99010016";
    unit.search->insuredIdentificationNumber = number;
    unit.search->insuredBranchNumber = "1";
    unit.search->birthdate = "19520316";
    unit.processingResultStatus = "1";
    unit.qualificationValidity = "1";
    unit.records = {samples::minimalAnswer().records.at(0)};
    unit.records[0].insuredIdentificationNumber = number;
    return unit;
}

// Two people, one of whose queries failed.
Message results() {
    Message message;
    message.header.medicalInstitutionCode = kAsked.institutionCode;
    message.header.receptionNumber = kAsked.receptionNumber;
    message.header.segmentOfResult = "1";
    message.header.processedCount = "2";
    message.header.normalCount = "1";
    message.header.errorCount = "1";
    message.units = {unit("1001"), unit("1002")};
    message.units[1].processingResultStatus = "2";
    message.units[1].processingResultMessage = "この方は照会できませんでした";
    message.units[1].qualificationValidity.clear();
    message.units[1].records.clear();
    return message;
}

template <class T>
std::string codeOf(const Expected<T>& outcome) {
    return outcome ? "ok" : std::string{toText(outcome.error().code)} + " " + outcome.error().detail;
}

TEST(Reinquiry, AReceiptIsTakenWhenItIsOurs) {
    EXPECT_EQ(judgeReceipt(receipt(), kAsked), kAsked.receptionNumber);
    struct Case {
        std::function<void(Message&)> change;
        const char* outcome;
    };
    for (const auto& [change, outcome] :
         {Case{[](Message& m) { m.header.medicalInstitutionCode = "1310000017"; },
               "eligibility.malformed institution code of another"},
          Case{[](Message& m) { m.header.arbitraryFileIdentifier = "IDENTIFIER-2"; },
               "eligibility.malformed answer to another query"},
          Case{[](Message& m) { m.receptionNumber.clear(); }, "eligibility.malformed ReceptionNumber"},
          Case{[](Message& m) { m.receptionNumber = "受付"; }, "eligibility.malformed ReceptionNumber"},
          Case{[](Message& m) { m.receptionNumber = std::string(51, '1'); },
               "eligibility.malformed ReceptionNumber"},
          Case{[](Message& m) {
                   m.header.segmentOfResult = "9";
                   m.header.errorCode = "SIM-E1";
               },
               "eligibility.error-answer SIM-E1"}}) {
        Message message = receipt();
        change(message);
        EXPECT_EQ(codeOf(judgeReceipt(message, kAsked)), outcome);
    }
}

TEST(Reinquiry, ResultsAreReadWhenTheyAreOursAndWhole) {
    struct Case {
        std::function<void(Message&)> change;
        const char* outcome;
    };
    for (const auto& [change, outcome] :
         {Case{[](Message&) {}, "ok"},
          Case{[](Message& m) { m.header.arbitraryFileIdentifier = kAsked.fileIdentifier; }, "ok"},
          Case{[](Message& m) {  // counts that nobody states
                   m.header.processedCount.clear();
                   m.header.normalCount.clear();
                   m.header.errorCount.clear();
               },
               "ok"},
          Case{[](Message& m) { m.header.medicalInstitutionCode = "1310000017"; },
               "eligibility.malformed institution code of another"},
          Case{[](Message& m) { m.header.arbitraryFileIdentifier = "IDENTIFIER-2"; }, "ok"},
          Case{[](Message& m) { m.header.receptionNumber = "1"; },
               "eligibility.malformed answer to another receipt"},
          Case{[](Message& m) { m.header.receptionNumber.clear(); },
               "eligibility.malformed answer to another receipt"},
          Case{[](Message& m) { m.header.segmentOfResult.clear(); }, "eligibility.malformed SegmentOfResult"},
          Case{[](Message& m) { m.header.segmentOfResult = "2"; }, "reinquiry.pending "},
          Case{[](Message& m) {
                   m.header.segmentOfResult = "2";
                   m.header.receptionNumber.clear();
               },
               "reinquiry.pending "},
          Case{[](Message& m) {
                   m.header.segmentOfResult = "9";
                   m.header.errorCode = "SIM-E1";
               },
               "eligibility.error-answer SIM-E1"},
          Case{[](Message& m) { m.units.pop_back(); }, "eligibility.malformed counts"},
          Case{[](Message& m) { m.header.normalCount = "2"; }, "eligibility.malformed counts"},
          Case{[](Message& m) { m.header.errorCount = "0"; }, "eligibility.malformed counts"},
          Case{[](Message& m) { m.header.processedCount = "two"; }, "eligibility.malformed counts"},
          Case{[](Message& m) {
                   m.units.clear();
                   m.header.processedCount = "0";
                   m.header.normalCount = "0";
                   m.header.errorCount = "0";
               },
               "ok"},
          Case{[](Message& m) {  // a message of another kind, or one that ends with its header
                   m.units.clear();
                   m.header.processedCount.clear();
                   m.header.normalCount.clear();
                   m.header.errorCount.clear();
               },
               "eligibility.malformed BulkConfirmUnit"}}) {
        Message message = results();
        change(message);
        EXPECT_EQ(codeOf(judgeResults(message, kAsked)), outcome);
    }
}

TEST(Reinquiry, AnErrorOfOnePersonIsThatPersonsAlone) {
    const auto people = judgeResults(results(), kAsked);
    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 2U);
    EXPECT_EQ(people->at(0).eligibility, Eligibility::Valid);
    EXPECT_EQ(people->at(0).name, samples::minimalAnswer().records[0].name);
    EXPECT_EQ(people->at(0).insurerName, samples::minimalAnswer().records[0].insurerName);
    EXPECT_EQ(people->at(0).numbers.number, "1001");
    EXPECT_EQ(people->at(1).eligibility, Eligibility::Unknown);
    EXPECT_EQ(people->at(1).note, "この方は照会できませんでした");
    EXPECT_EQ(people->at(1).numbers,
              (domain::InsuranceNumbers{"99010016", "", "1002", "01", year{1952} / 3 / 16}));
    EXPECT_EQ(people->at(1).name, "");
}

TEST(Reinquiry, EachPersonIsJudgedByTheRulesOfASingleAnswer) {
    struct Case {
        std::function<void(BulkUnit&)> change;
        Eligibility eligibility;
        bool named;
    };
    for (const auto& [change, eligibility, named] :
         {Case{[](BulkUnit&) {}, Eligibility::Valid, true},
          Case{[](BulkUnit& u) { u.qualificationValidity = "2"; }, Eligibility::Invalid, true},
          Case{[](BulkUnit& u) { u.qualificationValidity = "3"; }, Eligibility::InvalidNewInsurer, true},
          Case{[](BulkUnit& u) {
                   u.qualificationValidity = "4";
                   u.records.clear();
               },
               Eligibility::NotFound, false},
          Case{[](BulkUnit& u) { u.records.push_back(u.records[0]); }, Eligibility::Several, false},
          Case{[](BulkUnit& u) { u.qualificationValidity = "5"; }, Eligibility::Several, false},
          Case{[](BulkUnit& u) { u.qualificationValidity = "6"; }, Eligibility::Valid, true},
          Case{[](BulkUnit& u) { u.qualificationValidity = "7"; }, Eligibility::Unknown, true},
          Case{[](BulkUnit& u) { u.records.clear(); }, Eligibility::Unknown, false},
          Case{[](BulkUnit& u) { u.records[0].sex1.clear(); }, Eligibility::Unknown, true},
          Case{[](BulkUnit& u) { u.processingResultStatus.clear(); }, Eligibility::Unknown, true}}) {
        Message message = results();
        message.header = receipt().header;
        message.header.segmentOfResult = "1";
        message.header.receptionNumber = kAsked.receptionNumber;
        message.units = {unit("1001")};
        change(message.units[0]);
        const auto people = judgeResults(message, kAsked);
        ASSERT_TRUE(people);
        EXPECT_EQ(people->at(0).eligibility, eligibility);
        EXPECT_EQ(!people->at(0).name.empty(), named);
    }
}

TEST(Reinquiry, MedicalAidIsReadFromTheElementsThatBulkAnswersHaveForIt) {
    Message message = results();
    message.units.pop_back();
    message.header.processedCount = "1";
    message.header.errorCount = "0";
    Record& record = message.units[0].records[0];
    record.insuredCardClassification = "A1";
    record.insurerNumber.clear();
    record.insuredIdentificationNumber.clear();
    record.insurerName.clear();
    record.publicExpenseNumber = "12990001";
    record.beneficiaryNumber = "0000017";
    record.welfareOfficeName = "架空市福祉事務所";
    const auto people = judgeResults(message, kAsked);
    ASSERT_TRUE(people);
    EXPECT_EQ(people->at(0).eligibility, Eligibility::Valid);
    EXPECT_EQ(people->at(0).numbers.insurer, "12990001");
    EXPECT_EQ(people->at(0).numbers.number, "0000017");
    EXPECT_EQ(people->at(0).insurerName, "架空市福祉事務所");
}

}  // namespace
}  // namespace madoguchi::eligibility
