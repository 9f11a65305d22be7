// Names and order of a record's elements (docs/oqs-messages.md).
#pragma once

#include "eligibility/layout.hpp"

namespace madoguchi::eligibility {

template <>
struct Layout<ConsentGroup> {
    static constexpr std::tuple parts{std::array{
        TextField<ConsentGroup>{"ConsFlg", &ConsentGroup::flag},
        TextField<ConsentGroup>{"ConsTime", &ConsentGroup::consentTime},
        TextField<ConsentGroup>{"AvailableTime", &ConsentGroup::availableTime},
    }};
};

template <>
struct Layout<ElderlyCertificate> {
    using T = ElderlyCertificate;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"ElderlyRecipientCertificateDate", &T::date},
        TextField<T>{"ElderlyRecipientValidStartDate", &T::validStart},
        TextField<T>{"ElderlyRecipientValidEndDate", &T::validEnd},
        TextField<T>{"ElderlyRecipientContributionRatio", &T::contributionRatio, Form::Ratio},
    }};
};

template <>
struct Layout<LimitCertificate> {
    using T = LimitCertificate;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"LimitApplicationCertificateClassification", &T::classification},
        TextField<T>{"LimitApplicationCertificateClassificationFlag", &T::classificationFlag},
        TextField<T>{"LimitApplicationCertificateDate", &T::date},
        TextField<T>{"LimitApplicationCertificateValidStartDate", &T::validStart},
        TextField<T>{"LimitApplicationCertificateValidEndDate", &T::validEnd},
        TextField<T>{"LimitApplicationCertificateLongTermDate", &T::longTermDate},
    }};
};

template <>
struct Layout<SpecificDisease> {
    using T = SpecificDisease;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"SpecificDiseasesDiseaseCategory", &T::category},
        TextField<T>{"SpecificDiseasesCertificateDate", &T::date},
        TextField<T>{"SpecificDiseasesValidStartDate", &T::validStart},
        TextField<T>{"SpecificDiseasesValidEndDate", &T::validEnd},
        TextField<T>{"SpecificDiseasesSelfPay", &T::selfPay},
    }};
};

template <>
struct Layout<MedicalTicket> {
    using T = MedicalTicket;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"TicketType", &T::ticketType},
        TextField<T>{"MedicalTicketValidDate", &T::validDate},
        TextField<T>{"MedicalTicketExpirationDate", &T::expirationDate},
        TextField<T>{"IssueNumber", &T::issueNumber},
        TextField<T>{"MedicalTreatmentMonth", &T::treatmentMonth},
        TextField<T>{"DesignatedMedicalInstitutionCode", &T::institutionCode},
        TextField<T>{"DesignatedMedicalInstitutionFlag", &T::institutionFlag},
        TextField<T>{"DesignatedMedicalInstitutionName", &T::institutionName},
        TextField<T>{"PrescriptionIssuerMedicalInstitutionCode", &T::issuerCode},
        TextField<T>{"PrescriptionIssuerMedicalInstitutionName", &T::issuerName},
        TextField<T>{"InjuryName1", &T::injuryName1},
        TextField<T>{"InjuryName2", &T::injuryName2},
        TextField<T>{"InjuryName3", &T::injuryName3},
        TextField<T>{"MedicalTreatmentType", &T::treatmentType},
        TextField<T>{"SelfPayAmount", &T::selfPayAmount},
        TextField<T>{"DistrictContactName", &T::districtContact},
        TextField<T>{"HandlingContactName", &T::handlingContact},
        TextField<T>{"SingleOrCombinedUse", &T::singleOrCombined},
        TextField<T>{"StatusOfSocialInsurance", &T::socialInsurance},
        TextField<T>{"ConsistencyFlag", &T::consistencyFlag},
        TextField<T>{"StatusOfInfecton", &T::infection},  // spelt so on the wire
        TextField<T>{"StatusOfElderlyMedicalCare", &T::elderlyCare},
        TextField<T>{"StatusOfPrefecturalExpenses", &T::prefecturalExpenses},
        TextField<T>{"Remarks1", &T::remarks1},
        TextField<T>{"Remarks2", &T::remarks2},
        TextField<T>{"Remarks3", &T::remarks3},
    }};
};

inline constexpr std::string_view kRecord = "ResultOfQualificationConfirmation";

// The index is that of ConsentKind.
inline constexpr std::array<std::string_view, kConsentKinds> kConsentNames{"SpecificHealthCheckupsInfo",
                                                                           "PharmacistsInfo",
                                                                           "DiagnosisInfo",
                                                                           "OperationInfo",
                                                                           "DiagnosisName",
                                                                           "InfectiousInfo",
                                                                           "AllergyInfo",
                                                                           "ContraindicationInfo",
                                                                           "TestInfo",
                                                                           "PrescriptionInfo"};

template <>
struct Layout<Record> {
    static constexpr std::tuple parts{
        std::array{
            TextField<Record>{"InsuredCardClassification", &Record::insuredCardClassification},
            TextField<Record>{"InsurerNumber", &Record::insurerNumber, Form::InsurerNumber},
            TextField<Record>{"InsuredCardSymbol", &Record::insuredCardSymbol},
            TextField<Record>{"InsuredIdentificationNumber", &Record::insuredIdentificationNumber},
            TextField<Record>{"InsuredBranchNumber", &Record::insuredBranchNumber, Form::Branch},
            TextField<Record>{"PersonalFamilyClassification", &Record::personalFamilyClassification},
            TextField<Record>{"InsuredName", &Record::insuredName, Form::Name},
            TextField<Record>{"Name", &Record::name, Form::Name},
            TextField<Record>{"NameOfOther", &Record::nameOfOther, Form::Name},
            TextField<Record>{"NameKana", &Record::nameKana, Form::Kana},
            TextField<Record>{"NameOfOtherKana", &Record::nameOfOtherKana, Form::Kana},
            TextField<Record>{"Sex1", &Record::sex1},
            TextField<Record>{"Sex2", &Record::sex2},
            TextField<Record>{"Birthdate", &Record::birthdate},
            TextField<Record>{"Address", &Record::address},
            TextField<Record>{"PostNumber", &Record::postNumber, Form::PostNumber},
            TextField<Record>{"QualificationDate", &Record::qualificationDate},
            TextField<Record>{"DisqualificationDate", &Record::disqualificationDate},
            TextField<Record>{"InsuredCertificateIssuanceDate", &Record::certificateIssuanceDate},
            TextField<Record>{"InsuredCardValidDate", &Record::cardValidDate},
            TextField<Record>{"InsuredCardExpirationDate", &Record::cardExpirationDate},
            TextField<Record>{"InsuredPartialContributionRatio", &Record::partialContributionRatio,
                              Form::Ratio},
            TextField<Record>{"PreschoolClassification", &Record::preschoolClassification},
            TextField<Record>{"ReasonOfLoss", &Record::reasonOfLoss},
            TextField<Record>{"InsurerName", &Record::insurerName},
            TextField<Record>{"PublicExpenseNumber", &Record::publicExpenseNumber},
            TextField<Record>{"BeneficiaryNumber", &Record::beneficiaryNumber},
            TextField<Record>{"WelfareOfficeName", &Record::welfareOfficeName},
        },
        OptionalGroup<Record, ElderlyCertificate>{"ElderlyRecipientCertificateInfo", &Record::elderly},
        std::array{
            TextField<Record>{"LimitApplicationCertificateRelatedConsFlg", &Record::limitConsentFlag},
            TextField<Record>{"LimitApplicationCertificateRelatedConsTime", &Record::limitConsentTime},
        },
        OptionalGroup<Record, LimitCertificate>{"LimitApplicationCertificateRelatedInfo", &Record::limit},
        std::array{
            TextField<Record>{"LimitApplicationCertificateChanged", &Record::limitChanged},
            TextField<Record>{"SpecificDiseasesCertificateRelatedConsFlg", &Record::diseaseConsentFlag},
            TextField<Record>{"SpecificDiseasesCertificateRelatedConsTime", &Record::diseaseConsentTime},
        },
        ListOfGroups<Record, SpecificDisease>{"SpecificDiseasesCertificateList",
                                              "SpecificDiseasesCertificateInfo", &Record::diseases,
                                              &Record::diseaseOthers, ListForm::WrappedOrFlat},
        ListOfGroups<Record, MedicalTicket>{"PublicExpenseResultList", "MedicalTicketInfo", &Record::tickets,
                                            &Record::ticketOthers},
        ConsentFields{kConsentNames},
        std::array{
            TextField<Record>{"ArbitraryIdentifier", &Record::arbitraryIdentifier},
            TextField<Record>{"ReferenceNumber", &Record::referenceNumber},
        },
    };
};

}  // namespace madoguchi::eligibility
