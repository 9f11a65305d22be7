#include "eligibility/element_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "domain/date.hpp"
#include "eligibility/code_lists.hpp"
#include "eligibility/record_layout.hpp"

namespace madoguchi::eligibility {
namespace {

struct Row {
    std::string_view name;
    std::string_view label;
    ValueKind kind = ValueKind::Text;
    int codeList = 0;
};

constexpr std::array kRows{
    Row{"XmlMsg", "電文"},
    Row{"MessageHeader", "ヘッダー"},
    Row{"MessageBody", "本文"},
    Row{"ProcessExecutionTime", "処理した日時", ValueKind::DateTime},
    Row{"QualificationConfirmationDate", "資格を確認した日", ValueKind::Date},
    Row{"MedicalInstitutionCode", "医療機関コード"},
    Row{"ArbitraryFileIdentifier", "ファイルの識別子"},
    Row{"ReferenceClassification", "照会のしかた", ValueKind::Code, 2},
    Row{"SegmentOfResult", "処理の結果", ValueKind::Code, 3},
    Row{"ErrorCode", "エラーコード"},
    Row{"ErrorMessage", "エラーの説明"},
    Row{"CharacterCodeIdentifier", "文字コード", ValueKind::Code, 5},
    Row{"ReceptionNumber", "受付番号"},
    Row{"ReceptionDateTime", "受付した日時", ValueKind::DateTime},
    Row{"NumberOfProcessingResult", "処理した件数", ValueKind::People},
    Row{"NumberOfNormalProcessing", "正常の件数", ValueKind::People},
    Row{"NumberOfError", "エラーの件数", ValueKind::People},
    Row{"PrescriptionIssueSelect", "処方箋の発行形態", ValueKind::Code, 17},
    Row{"ProcessingResultStatus", "この人の処理の結果", ValueKind::Code, 4},
    Row{"ProcessingResultCode", "結果のコード"},
    Row{"ProcessingResultMessage", "結果の説明"},
    Row{"QualificationValidity", "資格の有効性", ValueKind::Code, 6},
    Row{"ResultList", "資格の一覧"},
    Row{"ResultOfQualificationConfirmation", "資格"},
    Row{"QualificationConfirmSearchInfo", "照会の条件"},
    Row{"BulkConfirmUnit", "一括照会の一人分"},
    Row{"BulkRegistrationUnit", "一括登録の一人分"},
    Row{"ReferenceNumberRegistrationInfo", "照会番号の登録"},
    Row{"InsuredCardClassification", "被保険者証の区分", ValueKind::Code, 10},
    Row{"InsurerNumber", "保険者番号"},
    Row{"InsuredCardSymbol", "被保険者証の記号"},
    Row{"InsuredIdentificationNumber", "被保険者証の番号"},
    Row{"InsuredBranchNumber", "枝番"},
    Row{"PersonalFamilyClassification", "本人・家族", ValueKind::Code, 9},
    Row{"InsuredName", "被保険者（世帯主）の氏名"},
    Row{"Name", "氏名"},
    Row{"NameOfOther", "氏名（その他）"},
    Row{"NameKana", "氏名カナ"},
    Row{"NameOfOtherKana", "氏名カナ（その他）"},
    Row{"Sex1", "性別", ValueKind::Code, 7},
    Row{"Sex2", "性別（裏面）", ValueKind::Code, 7},
    Row{"Birthdate", "生年月日", ValueKind::Date},
    Row{"Address", "住所"},
    Row{"PostNumber", "郵便番号"},
    Row{"QualificationDate", "資格の取得日", ValueKind::Date},
    Row{"DisqualificationDate", "資格の喪失日", ValueKind::Date},
    Row{"InsuredCertificateIssuanceDate", "被保険者証の交付日", ValueKind::Date},
    Row{"InsuredCardValidDate", "有効期間の始め", ValueKind::Date},
    Row{"InsuredCardExpirationDate", "有効期間の終わり", ValueKind::Date},
    Row{"InsuredPartialContributionRatio", "負担割合", ValueKind::Percent},
    Row{"PreschoolClassification", "未就学の区分", ValueKind::Code, 15},
    Row{"ReasonOfLoss", "資格の喪失の理由", ValueKind::Code, 8},
    Row{"InsurerName", "保険者の名称"},
    Row{"PublicExpenseNumber", "公費負担者番号"},
    Row{"BeneficiaryNumber", "受給者番号"},
    Row{"WelfareOfficeName", "福祉事務所の名称"},
    Row{"ElderlyRecipientCertificateInfo", "高齢受給者証"},
    Row{"ElderlyRecipientCertificateDate", "交付日", ValueKind::Date},
    Row{"ElderlyRecipientValidStartDate", "有効期間の始め", ValueKind::Date},
    Row{"ElderlyRecipientValidEndDate", "有効期間の終わり", ValueKind::Date},
    Row{"ElderlyRecipientContributionRatio", "負担割合", ValueKind::Percent},
    Row{"LimitApplicationCertificateRelatedConsFlg", "限度額の提供の同意", ValueKind::Code, 1},
    Row{"LimitApplicationCertificateRelatedConsTime", "限度額の提供に同意した日時", ValueKind::DateTime},
    Row{"LimitApplicationCertificateRelatedInfo", "限度額適用認定証"},
    Row{"LimitApplicationCertificateClassification", "認定証の区分", ValueKind::Code, 11},
    Row{"LimitApplicationCertificateClassificationFlag", "適用区分", ValueKind::Code, 12},
    Row{"LimitApplicationCertificateDate", "交付日", ValueKind::Date},
    Row{"LimitApplicationCertificateValidStartDate", "有効期間の始め", ValueKind::Date},
    Row{"LimitApplicationCertificateValidEndDate", "有効期間の終わり", ValueKind::Date},
    Row{"LimitApplicationCertificateLongTermDate", "長期入院に該当した日", ValueKind::Date},
    Row{"LimitApplicationCertificateChanged", "限度額の変更", ValueKind::Code, 14},
    Row{"SpecificDiseasesCertificateRelatedConsFlg", "特定疾病の提供の同意", ValueKind::Code, 16},
    Row{"SpecificDiseasesCertificateRelatedConsTime", "特定疾病の提供に同意した日時", ValueKind::DateTime},
    Row{"SpecificDiseasesCertificateList", "特定疾病療養受療証の一覧"},
    Row{"SpecificDiseasesCertificateInfo", "特定疾病療養受療証"},
    Row{"SpecificDiseasesDiseaseCategory", "疾病の区分", ValueKind::Code, 13},
    Row{"SpecificDiseasesCertificateDate", "交付日", ValueKind::Date},
    Row{"SpecificDiseasesValidStartDate", "有効期間の始め", ValueKind::Date},
    Row{"SpecificDiseasesValidEndDate", "有効期間の終わり", ValueKind::Date},
    Row{"SpecificDiseasesSelfPay", "自己負担の限度額", ValueKind::Yen},
    Row{"PublicExpenseResultList", "医療券・調剤券の一覧"},
    Row{"MedicalTicketInfo", "医療券・調剤券"},
    Row{"TicketType", "券の種類", ValueKind::Code, 18},
    Row{"MedicalTicketValidDate", "有効期間の始め", ValueKind::Date},
    Row{"MedicalTicketExpirationDate", "有効期間の終わり", ValueKind::Date},
    Row{"IssueNumber", "交付番号"},
    Row{"MedicalTreatmentMonth", "診療年月", ValueKind::Month},
    Row{"DesignatedMedicalInstitutionCode", "指定医療機関コード"},
    Row{"DesignatedMedicalInstitutionFlag", "指定医療機関の一致", ValueKind::Code, 26},
    Row{"DesignatedMedicalInstitutionName", "指定医療機関の名称"},
    Row{"PrescriptionIssuerMedicalInstitutionCode", "処方箋を出した医療機関コード"},
    Row{"PrescriptionIssuerMedicalInstitutionName", "処方箋を出した医療機関の名称"},
    Row{"InjuryName1", "傷病名1"},
    Row{"InjuryName2", "傷病名2"},
    Row{"InjuryName3", "傷病名3"},
    Row{"MedicalTreatmentType", "診療の別", ValueKind::Code, 19},
    Row{"SelfPayAmount", "本人支払額", ValueKind::Yen},
    Row{"DistrictContactName", "地区の担当"},
    Row{"HandlingContactName", "取扱の担当"},
    Row{"SingleOrCombinedUse", "単独・併用", ValueKind::Code, 20},
    Row{"StatusOfSocialInsurance", "社会保険の有無", ValueKind::Code, 21},
    Row{"ConsistencyFlag", "資格との不整合", ValueKind::Code, 22},
    Row{"StatusOfInfecton", "感染症法の適用の有無", ValueKind::Code, 23},
    Row{"StatusOfElderlyMedicalCare", "後期高齢者医療の有無", ValueKind::Code, 24},
    Row{"StatusOfPrefecturalExpenses", "都道府県等の公費の有無", ValueKind::Code, 25},
    Row{"Remarks1", "備考1"},
    Row{"Remarks2", "備考2"},
    Row{"Remarks3", "備考3"},
    Row{"ArbitraryIdentifier", "依頼者の識別子"},
    Row{"ReferenceNumber", "照会番号"},
    Row{"ConsentDateFrom", "同意した日の始め", ValueKind::Date},
    Row{"ConsentDateTo", "同意した日の終わり", ValueKind::Date},
    Row{"ExaminationDateFrom", "診察した日の始め", ValueKind::Date},
    Row{"ExaminationDateTo", "診察した日の終わり", ValueKind::Date},
    Row{"MedicalTreatmentFlag", "診療の形態", ValueKind::Code, 28},
    Row{"InsuranceCardSymbol", "被保険者証の記号"},
    Row{"InsuredPersonIdentificationNumber", "被保険者証の番号"},
    Row{"BranchNumber", "枝番"},
    Row{"StartDate", "期間の始め", ValueKind::Month},
    Row{"EndDate", "期間の終わり", ValueKind::Month},
    Row{"FileCategory", "ファイルの形式"},
    Row{"PrDiInfClassification", "薬剤・診療の区分"},
    Row{"ResultCode", "結果のコード"},
    Row{"MessageContents", "結果の説明"},
    Row{"QualificationsInfo", "健診の本人情報"},
    Row{"KanasName", "氏名カナ"},
    Row{"Birthday", "生年月日", ValueKind::Date},
    Row{"AdministrativeGenderCode", "性別", ValueKind::Code, 7},
};

// In the order of kConsentNames.
constexpr std::array<std::string_view, kConsentKinds> kConsentLabels{
    "特定健診情報", "薬剤情報",   "診療情報", "手術情報", "傷病名",
    "感染症",       "アレルギー", "薬剤禁忌", "検査",     "処方"};

ElementWords consentWords(std::string_view name) {
    for (std::size_t kind = 0; kind < kConsentKinds; ++kind) {
        if (!name.starts_with(kConsentNames[kind])) {
            continue;
        }
        const std::string what{kConsentLabels[kind]};
        const std::string_view part = name.substr(kConsentNames[kind].size());
        if (part == "ConsFlg") {
            return {what + "の提供の同意", ValueKind::Code, 16, true};
        }
        if (part == "ConsTime") {
            return {what + "の提供に同意した日時", ValueKind::DateTime, 0, true};
        }
        if (part == "AvailableTime") {
            return {what + "を閲覧できる期限", ValueKind::DateTime, 0, true};
        }
    }
    return {std::string{name}, ValueKind::Text, 0, false};
}

// Nothing unless the whole text is digits that fit.
std::string number(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::to_string(value) : std::string{};
}

std::string withUnit(std::string_view value, std::string_view unit) {
    std::string text = number(value);
    return text.empty() ? text : text.append(unit);
}

std::string dateWords(std::string_view value) {
    const auto date = domain::parseCompactDate(value);
    return date ? std::to_string(static_cast<int>(date->year())) + "年" +
                      std::to_string(static_cast<unsigned>(date->month())) + "月" +
                      std::to_string(static_cast<unsigned>(date->day())) + "日"
                : std::string{};
}

std::string dateTimeWords(std::string_view value) {
    if (value.size() != 14) {
        return {};
    }
    const std::string day = dateWords(value.substr(0, 8));
    const std::string hour = number(value.substr(8, 2));
    const std::string minute = number(value.substr(10, 2));
    const std::string second = number(value.substr(12, 2));
    return day.empty() || hour.empty() || minute.empty() || second.empty()
               ? std::string{}
               : day + " " + hour + "時" + minute + "分" + second + "秒";
}

std::string monthWords(std::string_view value) {
    const std::string day = value.size() == 6 ? dateWords(std::string{value}.append("01")) : std::string{};
    return day.empty() ? day : day.substr(0, day.rfind("1日"));
}

}  // namespace

ElementWords wordsOfElement(std::string_view name) {
    const auto* const row = std::ranges::find(kRows, name, &Row::name);
    return row == kRows.end() ? consentWords(name)
                              : ElementWords{std::string{row->label}, row->kind, row->codeList, true};
}

std::string wordsOfValue(const ElementWords& element, std::string_view value) {
    switch (element.kind) {
        case ValueKind::Text:
            return {};
        case ValueKind::Date:
            return dateWords(value);
        case ValueKind::DateTime:
            return dateTimeWords(value);
        case ValueKind::Month:
            return monthWords(value);
        case ValueKind::Percent: {
            const std::string percent = number(value);
            return percent.size() == 2 && percent.ends_with('0') ? percent.substr(0, 1) + "割"
                                                                 : withUnit(value, "%");
        }
        case ValueKind::Yen:
            return withUnit(value, "円");
        case ValueKind::People:
            return withUnit(value, "件");
        case ValueKind::Code:
            return std::string{meaningOf(element.codeList, value)};
    }
    return {};
}

}  // namespace madoguchi::eligibility
