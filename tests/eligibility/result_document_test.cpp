#include "eligibility/result_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "eligibility/codec.hpp"
#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentAnswer;
using domain::ConsentItem;
using namespace std::chrono;

// 2027-05-14 10:11:22 JST
constexpr UtcTime kNow{sys_days{2027y / May / 14} + 1h + 11min + 22s};

domain::ConsentRecord partial() {
    domain::ConsentRecord consent;
    consent.set(ConsentItem::Operation, ConsentAnswer::Agreed);
    consent.set(ConsentItem::DiagnosisAndDrug, ConsentAnswer::Declined);
    return consent;
}

Record recordOf(const ports::ResultDocument& document) {
    const auto decoded = decode(document.content.bytes());
    EXPECT_TRUE(decoded);
    return decoded ? decoded->message.records.at(0) : Record{};
}

TEST(ResultDocument, NameHasTheRealShape) {
    std::set<std::string> names;
    for (int i = 0; i < 100; ++i) {
        const std::string name = faceFileName(samples::kInstitution, kNow);
        EXPECT_THAT(name,
                    testing::MatchesRegex("OQSsiquc01res_face_9910000017[0-9a-f]{20}_20270514101122\\.xml"));
        names.insert(name);
    }
    EXPECT_EQ(names.size(), 100U);
}

TEST(ResultDocument, TimesAreJapanese) {
    EXPECT_EQ(compactJst(sys_days{2027y / December / 31} + 15h), "20280101000000");
    EXPECT_EQ(compactJst(sys_days{2027y / December / 31} + 14h + 59min + 59s + 999ms), "20271231235959");
}

TEST(ResultDocument, TimesAreReadBackAsTheyWereWritten) {
    for (const UtcTime time : {UtcTime{kNow}, UtcTime{sys_days{2027y / December / 31} + 15h},
                               UtcTime{sys_days{2028y / February / 29} + 14h + 59min + 59s}}) {
        EXPECT_EQ(parseCompactJst(compactJst(time)), time);
    }
    for (const char* text :
         {"", "20270514", "2027051410112", "202705141011223", "20270532101122", "20270514241122",
          "20270514106022", "20270514101160", "2027051410112x", "-0270514101122"}) {
        EXPECT_EQ(parseCompactJst(text), std::nullopt) << text;
    }
}

TEST(ResultDocument, OnlyConsentsAtHomeOrOnlineLastAsLongAsTheAnswerSays) {
    struct Case {
        domain::VisitKind kind;
        const char* answered;
        const char* written;
    };
    using enum domain::VisitKind;
    for (const auto& [kind, answered, written] :
         {Case{HomeVisit, "20280513235959", "20280513235959"},
          Case{Online, "20280513235959", "20280513235959"},
          Case{Outpatient, "20280513235959", "20270515101122"}, Case{HomeVisit, "", "20270515101122"},
          Case{HomeVisit, "20280532000000", "20270515101122"},
          Case{HomeVisit, "20270514101122", "20270515101122"}}) {
        Record record = samples::minimalAnswer().records[0];
        record.consent(ConsentKind::Operation) = {"1", "20270514101122", answered};
        record.consent(ConsentKind::Diagnosis) = {"0", "", answered};
        applyConsents(record, partial(), kNow, kind);
        EXPECT_EQ(record.consent(ConsentKind::Operation), (ConsentGroup{"1", "20270514101122", written}));
        EXPECT_EQ(record.consent(ConsentKind::Diagnosis), (ConsentGroup{"0", "", ""}));
    }
}

TEST(ResultDocument, ConsentsEndWithTheFirstOfThoseThatWereGiven) {
    domain::ConsentRecord all = partial();
    all.set(ConsentItem::DiagnosisAndDrug, ConsentAnswer::Agreed);
    Record record = samples::minimalAnswer().records[0];
    EXPECT_EQ(consentsEnd(record, all, kNow), std::nullopt);
    record.consent(ConsentKind::Operation).availableTime = "20280513235959";
    record.consent(ConsentKind::Diagnosis).availableTime = "20280401235959";
    record.consent(ConsentKind::Pharmacists).availableTime = "20260401235959";  // before the consent
    record.consent(ConsentKind::SpecificHealthCheckups).availableTime = "20270601235959";  // never asked
    EXPECT_EQ(consentsEnd(record, all, kNow), parseCompactJst("20280401235959"));
    EXPECT_EQ(consentsEnd(record, partial(), kNow), parseCompactJst("20280513235959"));
    EXPECT_EQ(consentsEnd(record, {}, kNow), std::nullopt);
}

TEST(ResultDocument, ConsentsAreThePatientsOwn) {
    Message answer = samples::minimalAnswer();
    answer.records[0].consent(ConsentKind::Operation) = {"0", "", ""};
    answer.records[0].consent(ConsentKind::SpecificHealthCheckups) = {"1", "20270514101100",
                                                                      "20270515101100"};
    answer.records[0].consent(ConsentKind::Allergy) = {"1", "20270514101100", "20270515101100"};
    const auto document = makeResultDocument(std::move(answer), partial(), kNow,
                                             {samples::kInstitution, Charset::Utf8, false}, kNow);
    ASSERT_TRUE(document);
    const Record record = recordOf(*document);
    EXPECT_EQ(record.consent(ConsentKind::Operation),
              (ConsentGroup{"1", "20270514101122", "20270515101122"}));
    EXPECT_EQ(record.consent(ConsentKind::Diagnosis), (ConsentGroup{"0", "", ""}));
    EXPECT_EQ(record.consent(ConsentKind::Pharmacists), (ConsentGroup{"0", "", ""}));
    EXPECT_EQ(record.consent(ConsentKind::SpecificHealthCheckups), ConsentGroup{});
    EXPECT_EQ(record.consent(ConsentKind::Allergy), ConsentGroup{});
}

TEST(ResultDocument, RelaysWhatTheKioskDoesNotAskAbout) {
    auto decoded = decode(samples::readMessage("face_all_consents.xml"));
    ASSERT_TRUE(decoded);
    decoded->message.records[0].others.push_back({"QualificationConfirmationKey", "k", {}});
    decoded->message.records[0].others.push_back({"SomethingNew", "n", {}});
    const Record before = decoded->message.records[0];
    const auto document = makeResultDocument(decoded->message, partial(), kNow,
                                             {samples::kInstitution, Charset::Cp932, false}, kNow);
    ASSERT_TRUE(document);
    const Record after = recordOf(*document);
    EXPECT_EQ(after.limitConsentFlag, "1");
    EXPECT_EQ(after.limit, before.limit);
    EXPECT_EQ(after.diseases, before.diseases);
    EXPECT_EQ(after.elderly, before.elderly);
    EXPECT_EQ(after.referenceNumber, "2077");
    EXPECT_EQ(after.others, (std::vector<Element>{{"SomethingNew", "n", {}}}));
}

TEST(ResultDocument, ReferenceClassificationIsTheAnswersOrTwo) {
    for (const auto& [answered, written] : {std::pair{"1", "1"}, {"2", "2"}, {"", "2"}}) {
        Message answer = samples::minimalAnswer();
        answer.header.referenceClassification = answered;
        const auto document =
            makeResultDocument(std::move(answer), {}, kNow, {samples::kInstitution, {}, false}, kNow);
        ASSERT_TRUE(document);
        EXPECT_EQ(decode(document->content.bytes())->message.header.referenceClassification, written);
    }
}

TEST(ResultDocument, NeedsATenDigitInstitutionCode) {
    for (const char* code : {"", "991000001", "99100000177", "991000001A", "９910000017"}) {
        EXPECT_FALSE(isInstitutionCode(code));
        const auto document = makeResultDocument(samples::minimalAnswer(), {}, kNow, {code, {}, false}, kNow);
        ASSERT_FALSE(document);
        EXPECT_EQ(document.error().code, StepCode::ConfigInvalid);
    }
}

}  // namespace
}  // namespace madoguchi::eligibility
