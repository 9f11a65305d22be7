// An OQS eligibility message ("XmlMsg": answer or face result) as plain values. Decoded and encoded by
// codec.hpp. All values are text as the wire carries them, without surrounding blanks; an empty string means
// "element absent". Dates are yyyyMMdd, date-times yyyyMMddHHmmss in JST. What a message carries beyond the
// known names is kept in `others` and written back at the end of its parent. The layout is documented in
// docs/gateway-protocol.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace madoguchi::eligibility {

enum class Charset { Utf8, Cp932 };  // CharacterCodeIdentifier 0 and 1; the wire calls CP932 "Shift_JIS"

struct Element {
    std::string name;
    std::string text;               // of a leaf
    std::vector<Element> children;  // of a parent

    bool operator==(const Element&) const = default;
};

struct Header {
    std::string processExecutionTime;
    std::string qualificationConfirmationDate;
    std::string medicalInstitutionCode;
    std::string arbitraryFileIdentifier;
    std::string referenceClassification;  // 1 My Number card, 2 insurance card data
    std::string segmentOfResult;          // 1 done, 2 under way, 9 error
    std::string errorCode;
    std::string errorMessage;
    std::vector<Element> others;

    bool operator==(const Header&) const = default;
};

// 高齢受給者証
struct ElderlyCertificate {
    std::string date;
    std::string validStart;
    std::string validEnd;
    std::string contributionRatio;
    std::vector<Element> others;

    bool operator==(const ElderlyCertificate&) const = default;
};

// 限度額適用認定証
struct LimitCertificate {
    std::string classification;
    std::string classificationFlag;
    std::string date;
    std::string validStart;
    std::string validEnd;
    std::string longTermDate;
    std::vector<Element> others;

    bool operator==(const LimitCertificate&) const = default;
};

// 特定疾病療養受療証
struct SpecificDisease {
    std::string category;
    std::string date;
    std::string validStart;
    std::string validEnd;
    std::string selfPay;
    std::vector<Element> others;

    bool operator==(const SpecificDisease&) const = default;
};

// What a patient can consent to: flag 0 or 1 (absent: never asked), and for 1 from when until when it holds.
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
    std::optional<ElderlyCertificate> elderly;
    std::string limitConsentFlag;
    std::string limitConsentTime;
    std::optional<LimitCertificate> limit;
    std::string diseaseConsentFlag;
    std::string diseaseConsentTime;
    std::vector<SpecificDisease> diseases;
    std::vector<Element> medicalTickets;  // PublicExpenseResultList, relayed as it came
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

struct Message {
    Header header;
    std::string prescriptionIssueSelect;
    std::string processingResultStatus;  // 1 done, 2 error
    std::string processingResultCode;
    std::string processingResultMessage;
    std::string qualificationValidity;
    std::vector<Record> records;
    std::vector<Element> others;  // of the body

    bool operator==(const Message&) const = default;
};

}  // namespace madoguchi::eligibility
