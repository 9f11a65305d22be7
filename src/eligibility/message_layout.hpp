// Names and order of a message's elements outside its records (docs/oqs-messages.md).
#pragma once

#include "eligibility/message.hpp"
#include "eligibility/record_layout.hpp"

namespace madoguchi::eligibility {

inline constexpr std::string_view kRoot = "XmlMsg";
inline constexpr std::string_view kHeader = "MessageHeader";
inline constexpr std::string_view kBody = "MessageBody";
inline constexpr std::string_view kCharacterCode = "CharacterCodeIdentifier";

template <>
struct Layout<CheckupPerson> {
    using T = CheckupPerson;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"Name", &T::name},
        TextField<T>{"KanasName", &T::kana},
        TextField<T>{"Birthday", &T::birthday},
        TextField<T>{"AdministrativeGenderCode", &T::gender},
    }};
};

template <>
struct Layout<Header> {
    static constexpr std::tuple parts{
        std::array{
            TextField<Header>{"ProcessExecutionTime", &Header::processExecutionTime},
            TextField<Header>{"QualificationConfirmationDate", &Header::qualificationConfirmationDate},
            TextField<Header>{"MedicalInstitutionCode", &Header::medicalInstitutionCode},
            TextField<Header>{"InsurerNumber", &Header::fetchInsurerNumber},
            TextField<Header>{"InsuranceCardSymbol", &Header::fetchInsuranceCardSymbol},
            TextField<Header>{"InsuredPersonIdentificationNumber", &Header::fetchInsuredPersonNumber},
            TextField<Header>{"BranchNumber", &Header::fetchBranchNumber},
            TextField<Header>{"ArbitraryFileIdentifier", &Header::arbitraryFileIdentifier},
            TextField<Header>{"ReferenceClassification", &Header::referenceClassification},
            TextField<Header>{"SegmentOfResult", &Header::segmentOfResult},
            TextField<Header>{"ErrorCode", &Header::errorCode},
            TextField<Header>{"ErrorMessage", &Header::errorMessage},
            TextField<Header>{"ReceptionNumber", &Header::receptionNumber},
            TextField<Header>{"NumberOfProcessingResult", &Header::processedCount},
            TextField<Header>{"NumberOfNormalProcessing", &Header::normalCount},
            TextField<Header>{"NumberOfError", &Header::errorCount},
            TextField<Header>{"ResultCode", &Header::resultCode},
            TextField<Header>{"MessageContents", &Header::messageContents},
        },
        CharsetMark<Header>{kCharacterCode, &Header::statesCharset},
        OptionalGroup<Header, CheckupPerson>{"QualificationsInfo", &Header::checkupPerson},
    };
};

template <>
struct Layout<SearchInfo> {
    using T = SearchInfo;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"InsurerNumber", &T::insurerNumber, Form::InsurerNumber},
        TextField<T>{"InsuredCardSymbol", &T::insuredCardSymbol},
        TextField<T>{"InsuredIdentificationNumber", &T::insuredIdentificationNumber},
        TextField<T>{"InsuredBranchNumber", &T::insuredBranchNumber, Form::Branch},
        TextField<T>{"Birthdate", &T::birthdate},
        TextField<T>{"LimitApplicationCertificateRelatedConsFlg", &T::limitConsentFlag},
        TextField<T>{"ArbitraryIdentifier", &T::arbitraryIdentifier},
        TextField<T>{"MedicalTreatmentMonth", &T::treatmentMonth},
        TextField<T>{"ConsentDateFrom", &T::consentDateFrom},
        TextField<T>{"ConsentDateTo", &T::consentDateTo},
        TextField<T>{"ExaminationDateFrom", &T::examinationDateFrom},
        TextField<T>{"ExaminationDateTo", &T::examinationDateTo},
        TextField<T>{"MedicalTreatmentFlag", &T::treatmentFlag},
    }};
};

template <>
struct Layout<ReferenceRegistration> {
    using T = ReferenceRegistration;
    static constexpr std::tuple parts{std::array{
        TextField<T>{"ReferenceNumber", &T::referenceNumber},
        TextField<T>{"InsurerNumber", &T::insurerNumber, Form::InsurerNumber},
        TextField<T>{"InsuredCardSymbol", &T::insuredCardSymbol},
        TextField<T>{"InsuredIdentificationNumber", &T::insuredIdentificationNumber},
        TextField<T>{"InsuredBranchNumber", &T::insuredBranchNumber, Form::Branch},
    }};
};

template <class Owner>
inline constexpr std::array kProcessing{
    TextField<Owner>{"ProcessingResultStatus", &Owner::processingResultStatus},
    TextField<Owner>{"ProcessingResultCode", &Owner::processingResultCode},
    TextField<Owner>{"ProcessingResultMessage", &Owner::processingResultMessage},
};

template <>
struct Layout<BulkUnit> {
    using T = BulkUnit;
    static constexpr std::tuple parts{
        OptionalGroup<T, SearchInfo>{"QualificationConfirmSearchInfo", &T::search},
        kProcessing<T>,
        std::array{TextField<T>{"QualificationValidity", &T::qualificationValidity}},
        RepeatedGroup<T, Record>{kRecord, &T::records},
        std::array{TextField<T>{"ReferenceNumber", &T::referenceNumber}},
    };
};

template <>
struct Layout<RegistrationUnit> {
    using T = RegistrationUnit;
    static constexpr std::tuple parts{
        OptionalGroup<T, ReferenceRegistration>{"ReferenceNumberRegistrationInfo", &T::registration},
        kProcessing<T>,
    };
};

// Of the body.
template <>
struct Layout<Message> {
    using T = Message;
    static constexpr std::tuple parts{
        std::array{
            TextField<T>{"ReceptionNumber", &T::receptionNumber},
            TextField<T>{"ReceptionDateTime", &T::receptionDateTime},
            TextField<T>{"PrescriptionIssueSelect", &T::prescriptionIssueSelect},
        },
        kProcessing<T>,
        std::array{TextField<T>{"QualificationValidity", &T::qualificationValidity}},
        ListOfGroups<T, Record>{"ResultList", kRecord, &T::records, &T::recordOthers},
        RepeatedGroup<T, SearchInfo>{"QualificationConfirmSearchInfo", &T::searches},
        RepeatedGroup<T, ReferenceRegistration>{"ReferenceNumberRegistrationInfo", &T::registrations},
        RepeatedGroup<T, BulkUnit>{"BulkConfirmUnit", &T::units},
        RepeatedGroup<T, RegistrationUnit>{"BulkRegistrationUnit", &T::registrationUnits},
        std::array{
            TextField<T>{"StartDate", &T::startMonth},
            TextField<T>{"EndDate", &T::endMonth},
            TextField<T>{"FileCategory", &T::fileCategory},
            TextField<T>{"PrDiInfClassification", &T::drugClassification},
            TextField<T>{"MedicalTreatmentFlag", &T::treatmentFlag},
        },
    };
};

}  // namespace madoguchi::eligibility
