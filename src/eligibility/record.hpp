// What the eligibility system knows of one insured person (ResultOfQualificationConfirmation), as plain
// values under the rules of message.hpp: text as the wire has it, empty means absent, unknown elements are
// kept in `others`.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "eligibility/element.hpp"

namespace madoguchi::eligibility {

// 高齢受給者証
struct ElderlyCertificate {
    std::string date;
    std::string validStart;
    std::string validEnd;
    std::string contributionRatio;  // percent
    std::vector<Element> others;

    bool operator==(const ElderlyCertificate&) const = default;
};

// 限度額適用認定証
struct LimitCertificate {
    std::string classification;      // code list 011
    std::string classificationFlag;  // code list 012: the 適用区分
    std::string date;
    std::string validStart;
    std::string validEnd;
    std::string longTermDate;  // 長期入院該当
    std::vector<Element> others;

    bool operator==(const LimitCertificate&) const = default;
};

// 特定疾病療養受療証
struct SpecificDisease {
    std::string category;  // code list 013
    std::string date;
    std::string validStart;
    std::string validEnd;
    std::string selfPay;  // yen; whether only digits come is unverified
    std::vector<Element> others;

    bool operator==(const SpecificDisease&) const = default;
};

// 医療券・調剤券 of 医療扶助
struct MedicalTicket {
    std::string ticketType;  // code list 018
    std::string validDate;
    std::string expirationDate;
    std::string issueNumber;
    std::string treatmentMonth;  // yyyyMM
    std::string institutionCode;
    std::string institutionFlag;  // code list 026
    std::string institutionName;
    std::string issuerCode;  // of the prescription
    std::string issuerName;
    std::string injuryName1;
    std::string injuryName2;
    std::string injuryName3;
    std::string treatmentType;  // code list 019
    std::string selfPayAmount;
    std::string districtContact;
    std::string handlingContact;
    std::string singleOrCombined;     // code list 020
    std::string socialInsurance;      // code list 021
    std::string consistencyFlag;      // code list 022
    std::string infection;            // code list 023
    std::string elderlyCare;          // code list 024
    std::string prefecturalExpenses;  // code list 025
    std::string remarks1;
    std::string remarks2;
    std::string remarks3;
    std::vector<Element> others;

    bool operator==(const MedicalTicket&) const = default;
};

// What a patient can consent to: flag (code list 016; absent: never asked), and for 1 from when until when it
// holds.
struct ConsentGroup {
    std::string flag;
    std::string consentTime;
    std::string availableTime;

    bool operator==(const ConsentGroup&) const = default;
};

// In the order in which the record carries them.
enum class ConsentKind {
    SpecificHealthCheckups,
    Pharmacists,
    Diagnosis,
    Operation,
    DiagnosisName,
    Infectious,
    Allergy,
    Contraindication,
    Test,
    Prescription,
};
inline constexpr std::size_t kConsentKinds = 10;

struct Record {
    std::string insuredCardClassification;
    std::string insurerNumber;
    std::string insuredCardSymbol;
    std::string insuredIdentificationNumber;
    std::string insuredBranchNumber;
    std::string personalFamilyClassification;
    std::string insuredName;
    std::string name;
    std::string nameOfOther;
    std::string nameKana;
    std::string nameOfOtherKana;
    std::string sex1;
    std::string sex2;
    std::string birthdate;
    std::string address;
    std::string postNumber;
    std::string qualificationDate;
    std::string disqualificationDate;
    std::string certificateIssuanceDate;
    std::string cardValidDate;
    std::string cardExpirationDate;
    std::string partialContributionRatio;
    std::string preschoolClassification;
    std::string reasonOfLoss;
    std::string insurerName;
    std::string
        publicExpenseNumber;  // 医療扶助 in bulk answers, instead of the insurer's and insured's numbers
    std::string beneficiaryNumber;
    std::string welfareOfficeName;
    std::optional<ElderlyCertificate> elderly;
    std::string limitConsentFlag;
    std::string limitConsentTime;
    std::optional<LimitCertificate> limit;
    std::string limitChanged;  // bulk answers only, code list 014
    std::string diseaseConsentFlag;
    std::string diseaseConsentTime;
    std::vector<SpecificDisease> diseases;
    std::vector<Element> diseaseOthers;  // unknown elements beside the list's items
    std::vector<MedicalTicket> tickets;
    std::vector<Element> ticketOthers;
    std::array<ConsentGroup, kConsentKinds> consents;
    std::string arbitraryIdentifier;
    std::string referenceNumber;
    std::vector<Element> others;

    [[nodiscard]] ConsentGroup& consent(ConsentKind kind) { return consents[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const ConsentGroup& consent(ConsentKind kind) const {
        return consents[static_cast<std::size_t>(kind)];
    }
    bool operator==(const Record&) const = default;
};

}  // namespace madoguchi::eligibility
