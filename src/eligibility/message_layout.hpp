// Names and order of a message's elements, in one place for decoder and encoder (the layout:
// docs/gateway-protocol.md).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "eligibility/message.hpp"
#include "eligibility/written_form.hpp"

namespace madoguchi::eligibility {

template <class Owner>
struct TextField {
    std::string_view name;
    std::string Owner::* value;
    Form form = Form::AsIs;
};

inline constexpr std::array kHeaderFields{
    TextField<Header>{"ProcessExecutionTime", &Header::processExecutionTime},
    TextField<Header>{"QualificationConfirmationDate", &Header::qualificationConfirmationDate},
    TextField<Header>{"MedicalInstitutionCode", &Header::medicalInstitutionCode},
    TextField<Header>{"ArbitraryFileIdentifier", &Header::arbitraryFileIdentifier},
    TextField<Header>{"ReferenceClassification", &Header::referenceClassification},
    TextField<Header>{"SegmentOfResult", &Header::segmentOfResult},
    TextField<Header>{"ErrorCode", &Header::errorCode},
    TextField<Header>{"ErrorMessage", &Header::errorMessage},
};
inline constexpr std::string_view kCharacterCode = "CharacterCodeIdentifier";  // the header's last

inline constexpr std::array kBodyFields{
    TextField<Message>{"PrescriptionIssueSelect", &Message::prescriptionIssueSelect},
    TextField<Message>{"ProcessingResultStatus", &Message::processingResultStatus},
    TextField<Message>{"ProcessingResultCode", &Message::processingResultCode},
    TextField<Message>{"ProcessingResultMessage", &Message::processingResultMessage},
    TextField<Message>{"QualificationValidity", &Message::qualificationValidity},
};
inline constexpr std::string_view kResultList = "ResultList";
inline constexpr std::string_view kRecord = "ResultOfQualificationConfirmation";

// Elements 1 to 25 of a record.
inline constexpr std::array kRecordFields{
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
    TextField<Record>{"InsuredPartialContributionRatio", &Record::partialContributionRatio, Form::Ratio},
    TextField<Record>{"PreschoolClassification", &Record::preschoolClassification},
    TextField<Record>{"ReasonOfLoss", &Record::reasonOfLoss},
    TextField<Record>{"InsurerName", &Record::insurerName},
};

inline constexpr std::string_view kElderly = "ElderlyRecipientCertificateInfo";
inline constexpr std::array kElderlyFields{
    TextField<ElderlyCertificate>{"ElderlyRecipientCertificateDate", &ElderlyCertificate::date},
    TextField<ElderlyCertificate>{"ElderlyRecipientValidStartDate", &ElderlyCertificate::validStart},
    TextField<ElderlyCertificate>{"ElderlyRecipientValidEndDate", &ElderlyCertificate::validEnd},
    TextField<ElderlyCertificate>{"ElderlyRecipientContributionRatio", &ElderlyCertificate::contributionRatio,
                                  Form::Ratio},
};

inline constexpr std::array kLimitConsentFields{
    TextField<Record>{"LimitApplicationCertificateRelatedConsFlg", &Record::limitConsentFlag},
    TextField<Record>{"LimitApplicationCertificateRelatedConsTime", &Record::limitConsentTime},
};
inline constexpr std::string_view kLimit = "LimitApplicationCertificateRelatedInfo";
inline constexpr std::array kLimitFields{
    TextField<LimitCertificate>{"LimitApplicationCertificateClassification",
                                &LimitCertificate::classification},
    TextField<LimitCertificate>{"LimitApplicationCertificateClassificationFlag",
                                &LimitCertificate::classificationFlag},
    TextField<LimitCertificate>{"LimitApplicationCertificateDate", &LimitCertificate::date},
    TextField<LimitCertificate>{"LimitApplicationCertificateValidStartDate", &LimitCertificate::validStart},
    TextField<LimitCertificate>{"LimitApplicationCertificateValidEndDate", &LimitCertificate::validEnd},
    TextField<LimitCertificate>{"LimitApplicationCertificateLongTermDate", &LimitCertificate::longTermDate},
};

inline constexpr std::array kDiseaseConsentFields{
    TextField<Record>{"SpecificDiseasesCertificateRelatedConsFlg", &Record::diseaseConsentFlag},
    TextField<Record>{"SpecificDiseasesCertificateRelatedConsTime", &Record::diseaseConsentTime},
};
inline constexpr std::string_view kDiseaseList = "SpecificDiseasesCertificateList";
inline constexpr std::string_view kDisease = "SpecificDiseasesCertificateInfo";
inline constexpr std::array kDiseaseFields{
    TextField<SpecificDisease>{"SpecificDiseasesDiseaseCategory", &SpecificDisease::category},
    TextField<SpecificDisease>{"SpecificDiseasesCertificateDate", &SpecificDisease::date},
    TextField<SpecificDisease>{"SpecificDiseasesValidStartDate", &SpecificDisease::validStart},
    TextField<SpecificDisease>{"SpecificDiseasesValidEndDate", &SpecificDisease::validEnd},
    TextField<SpecificDisease>{"SpecificDiseasesSelfPay", &SpecificDisease::selfPay},
};
inline constexpr std::string_view kTicketList = "PublicExpenseResultList";

// Each is followed by ConsFlg, ConsTime and AvailableTime; the index is that of ConsentKind.
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
inline constexpr std::array kConsentFields{
    TextField<ConsentGroup>{"ConsFlg", &ConsentGroup::flag},
    TextField<ConsentGroup>{"ConsTime", &ConsentGroup::consentTime},
    TextField<ConsentGroup>{"AvailableTime", &ConsentGroup::availableTime},
};

inline constexpr std::array kIdentifierFields{
    TextField<Record>{"ArbitraryIdentifier", &Record::arbitraryIdentifier},
    TextField<Record>{"ReferenceNumber", &Record::referenceNumber},
};

}  // namespace madoguchi::eligibility
