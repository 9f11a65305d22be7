#include "eligibility/answer.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentAnswer;
using domain::ConsentItem;
using domain::Eligibility;

Asked asked(ConsentAnswer all = ConsentAnswer::NotAsked) {
    Asked asked{samples::kInstitution, "Kq3_TdWsEbNmPoA=", {}};
    for (const ConsentItem item : domain::kConsentItems) {
        asked.consent.set(item, all);
    }
    return asked;
}

Message answerWith(const std::string& validity, std::size_t records) {
    Message message = samples::minimalAnswer();
    message.qualificationValidity = validity;
    message.records.resize(records, samples::minimalRecord());
    return message;
}

TEST(Judge, MapsEveryValidity) {
    const auto eligibility = [](const char* validity, std::size_t records) {
        const auto verdict = judge(answerWith(validity, records), asked());
        return verdict ? verdict->eligibility : Eligibility::Unknown;
    };
    EXPECT_EQ(eligibility("1", 1), Eligibility::Valid);
    EXPECT_EQ(eligibility("2", 1), Eligibility::Invalid);
    EXPECT_EQ(eligibility("3", 1), Eligibility::InvalidNewInsurer);
    EXPECT_EQ(eligibility("4", 0), Eligibility::NotFound);
    EXPECT_EQ(eligibility("5", 2), Eligibility::Several);
    EXPECT_EQ(eligibility("5", 0), Eligibility::Several);
    EXPECT_EQ(eligibility("6", 1), Eligibility::Valid);
    EXPECT_EQ(eligibility("1", 2), Eligibility::Several);
}

TEST(Judge, GivesNameAndNote) {
    Message message = answerWith("1", 1);
    message.processingResultMessage = "証明書の期限が近づいています。";
    const auto verdict = judge(message, asked());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->patientName, "空野　次郎");
    EXPECT_EQ(verdict->facts.note, "証明書の期限が近づいています。");
    EXPECT_EQ(judge(answerWith("5", 2), asked())->patientName, "");
}

TEST(Judge, GivesTheLimitInWords) {
    Message message = answerWith("1", 1);
    EXPECT_EQ(judge(message, asked())->facts, domain::QualificationFacts{});
    message.records[0].limit = LimitCertificate{.classification = "02",
                                                .classificationFlag = "B05",
                                                .date = "20260801",
                                                .validStart = "20260801",
                                                .validEnd = "20270731",
                                                .longTermDate = "",
                                                .others = {}};
    const auto limit = judge(message, asked())->facts.limit;
    ASSERT_TRUE(limit);
    EXPECT_EQ(limit->certificate, "限度額適用・標準負担額減額認定証");
    EXPECT_EQ(limit->category, "低所得Ⅱ");
    EXPECT_EQ(limit->validFrom, domain::parseIsoDate("2026-08-01"));
    EXPECT_EQ(limit->validUntil, domain::parseIsoDate("2027-07-31"));
    EXPECT_FALSE(limit->longTermFrom);
    message.records[0].limit->classificationFlag = "C01";
    EXPECT_EQ(judge(message, asked())->facts.limit->category, "C01");
}

TEST(Judge, TellsStaffWhatTheyMustKnow) {
    Message message = answerWith("6", 1);
    message.records[0].insuredCardClassification = "A1";
    message.records[0].address = "空想市●町";
    const auto facts = judge(message, asked())->facts;
    EXPECT_TRUE(facts.medicalAid);
    EXPECT_TRUE(facts.ticketMissing);
    EXPECT_TRUE(facts.blackDot);
    EXPECT_FALSE(judge(answerWith("1", 1), asked())->facts.ticketMissing);
    EXPECT_EQ(judge(answerWith("5", 2), asked())->facts, domain::QualificationFacts{});
}

TEST(Judge, RefusesForeignAndIncompleteAnswers) {
    const auto code = [](const std::function<void(Message&)>& change) {
        Message message = samples::minimalAnswer();
        change(message);
        const auto verdict = judge(message, asked());
        return verdict ? StepCode::KioskInternal : verdict.error().code;
    };
    using M = Message;
    const StepCode malformed = StepCode::EligibilityMalformed;
    EXPECT_EQ(code([](M& m) { m.header.medicalInstitutionCode = "9910000018"; }), malformed);
    EXPECT_EQ(code([](M& m) { m.header.arbitraryFileIdentifier = "other"; }), malformed);
    EXPECT_EQ(code([](M& m) { m.header.segmentOfResult = ""; }), malformed);
    EXPECT_EQ(code([](M& m) { m.processingResultStatus = "3"; }), malformed);
    EXPECT_EQ(code([](M& m) { m.qualificationValidity = "7"; }), malformed);
    EXPECT_EQ(code([](M& m) { m.qualificationValidity = ""; }), malformed);
    EXPECT_EQ(code([](M& m) { m.records.clear(); }), malformed);
    EXPECT_EQ(code([](M& m) { m.records[0].birthdate = "19920230"; }), malformed);
    EXPECT_EQ(code([](M& m) { m.records[0].insurerName = ""; }), malformed);
    const StepCode error = StepCode::EligibilityError;
    EXPECT_EQ(code([](M& m) { m.header.segmentOfResult = "9"; }), error);
    EXPECT_EQ(code([](M& m) { m.header.segmentOfResult = "2"; }), error);
    EXPECT_EQ(code([](M& m) { m.processingResultStatus = "2"; }), error);
}

TEST(Judge, LogsCodesOfTheFarSideOnlyWhenTheyLookLikeCodes) {
    Message message = samples::minimalAnswer();
    message.header.segmentOfResult = "9";
    message.header.errorCode = "SIM-E0900000";
    EXPECT_EQ(judge(message, asked()).error().detail, "SIM-E0900000");
    message.header.errorCode = "空野　次郎";
    EXPECT_EQ(judge(message, asked()).error().detail, "unreadable code");
}

TEST(Judge, ConsentsInTheAnswerMustBeThoseSent) {
    Message message = samples::minimalAnswer();
    const auto set = [&message](const char* operation, const char* diagnosis, const char* drugs,
                                const char* checkup) {
        Record& record = message.records[0];
        record.consent(ConsentKind::Operation).flag = operation;
        record.consent(ConsentKind::Diagnosis).flag = diagnosis;
        record.consent(ConsentKind::Pharmacists).flag = drugs;
        record.consent(ConsentKind::SpecificHealthCheckups).flag = checkup;
    };
    set("1", "1", "1", "1");
    EXPECT_TRUE(judge(message, asked(ConsentAnswer::Agreed)));
    EXPECT_FALSE(judge(message, asked(ConsentAnswer::Declined)));
    EXPECT_FALSE(judge(message, asked(ConsentAnswer::NotAsked)));
    set("0", "0", "0", "0");
    EXPECT_TRUE(judge(message, asked(ConsentAnswer::Declined)));
    EXPECT_TRUE(judge(message, asked(ConsentAnswer::NotAsked)));
    EXPECT_FALSE(judge(message, asked(ConsentAnswer::Agreed)));
    set("", "", "", "");
    EXPECT_TRUE(judge(message, asked(ConsentAnswer::NotAsked)));
    EXPECT_FALSE(judge(message, asked(ConsentAnswer::Declined)));
    set("1", "1", "0", "1");
    EXPECT_FALSE(judge(message, asked(ConsentAnswer::Agreed)));
}

}  // namespace
}  // namespace madoguchi::eligibility
