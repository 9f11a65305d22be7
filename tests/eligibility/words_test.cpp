#include <gtest/gtest.h>

#include <set>

#include "eligibility/code_lists.hpp"
#include "eligibility/element_words.hpp"

namespace madoguchi::eligibility {
namespace {

struct Row {
    const char* element;
    const char* value;
    const char* words;
};

class ValueWords : public testing::TestWithParam<Row> {};

TEST_P(ValueWords, SayWhatTheValueMeans) {
    const ElementWords element = wordsOfElement(GetParam().element);
    EXPECT_TRUE(element.known);
    EXPECT_EQ(wordsOfValue(element, GetParam().value), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ValueWords,
    testing::Values(
        Row{"QualificationValidity", "3", "無効（新しい資格あり）"}, Row{"QualificationValidity", "7", ""},
        Row{"InsuredCardClassification", "A1", "医療扶助"},
        Row{"LimitApplicationCertificateClassificationFlag", "A01", "区分ア"},
        Row{"LimitApplicationCertificateClassificationFlag", "A05", "区分オ"},
        Row{"LimitApplicationCertificateClassificationFlag", "B03", "現役並みⅠ"},
        Row{"LimitApplicationCertificateClassificationFlag", "B10", "一般Ⅰ"},
        Row{"ReasonOfLoss", "03", "ほかの医療保険等の資格の取得"},
        Row{"PharmacistsInfoConsFlg", "2", "同意の有効期限切れ"}, Row{"TestInfoConsFlg", "0", "同意なし"},
        Row{"Birthdate", "19920229", "1992年2月29日"}, Row{"Birthdate", "19910229", ""},
        Row{"ProcessExecutionTime", "20270514094031", "2027年5月14日 9時40分31秒"},
        Row{"ProcessExecutionTime", "2027051409", ""},
        Row{"OperationInfoAvailableTime", "20270515000000", "2027年5月15日 0時0分0秒"},
        Row{"MedicalTreatmentMonth", "202711", "2027年11月"},
        Row{"MedicalTreatmentMonth", "202701", "2027年1月"}, Row{"MedicalTreatmentMonth", "202713", ""},
        Row{"InsuredPartialContributionRatio", "020", "2割"},
        Row{"InsuredPartialContributionRatio", "015", "15%"}, Row{"InsuredPartialContributionRatio", "x", ""},
        Row{"SelfPayAmount", "003000", "3000円"}, Row{"NumberOfError", "12", "12件"},
        Row{"StatusOfInfecton", "01", "あり"}, Row{"Name", "空野　次郎", ""}));

TEST(ElementWords, KeepTheNameOfWhatIsNotKnown) {
    for (const char* name : {"BrandNew", "PharmacistsInfo", "PharmacistsInfoElse", ""}) {
        const ElementWords words = wordsOfElement(name);
        EXPECT_FALSE(words.known) << name;
        EXPECT_EQ(words.label, name);
        EXPECT_EQ(wordsOfValue(words, "1"), "");
    }
    EXPECT_EQ(wordsOfElement("PharmacistsInfoConsFlg").label, "薬剤情報の提供の同意");
}

TEST(CodeLists, HoldEachCodeOnceWithAMeaning) {
    std::set<std::pair<int, std::string_view>> seen;
    for (const CodeMeaning& row : codeMeanings()) {
        EXPECT_TRUE(seen.emplace(row.list, row.code).second) << row.list << " " << row.code;
        EXPECT_FALSE(row.meaning.empty());
        EXPECT_EQ(meaningOf(row.list, row.code), row.meaning);
    }
    EXPECT_EQ(meaningOf(6, ""), "");
    EXPECT_EQ(meaningOf(0, "1"), "");
}

}  // namespace
}  // namespace madoguchi::eligibility
