// An OQS eligibility message ("XmlMsg") of any kind as plain values: request, answer or face result, single
// or bulk, 照会番号 registration, 医療扶助, 訪問 and オンライン 再照会. Each kind fills its own parts
// (message_kind.hpp tells which it is; requests.hpp makes requests). Decoded and encoded by codec.hpp. All
// values are text as the wire carries them, without surrounding blanks; an empty string means "element
// absent". Dates are yyyyMMdd, date-times yyyyMMddHHmmss in JST. What a message carries beyond the known
// names is kept in `others` and written back at the end of its parent. The layout, and which parts of it are
// unverified, is documented in docs/oqs-messages.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "eligibility/element.hpp"
#include "eligibility/record.hpp"

namespace madoguchi::eligibility {

// QualificationsInfo of a 特定健診 answer.
struct CheckupPerson {
    std::string name;
    std::string kana;
    std::string birthday;
    std::string gender;
    std::vector<Element> others;

    bool operator==(const CheckupPerson&) const = default;
};

struct Header {
    std::string processExecutionTime;
    std::string qualificationConfirmationDate;
    std::string medicalInstitutionCode;
    std::string fetchInsurerNumber;  // 薬剤・診療 and 特定健診 fetch names the person here, not in the body
    std::string fetchInsuranceCardSymbol;
    std::string fetchInsuredPersonNumber;
    std::string fetchBranchNumber;
    std::string arbitraryFileIdentifier;
    std::string referenceClassification;  // 1 My Number card, 2 insurance card data
    std::string segmentOfResult;          // 1 done, 2 under way, 9 error
    std::string errorCode;
    std::string errorMessage;
    std::string receptionNumber;  // bulk answers
    std::string processedCount;
    std::string normalCount;
    std::string errorCount;
    std::string resultCode;  // 薬剤・診療 and 特定健診 answers: 1 done
    std::string messageContents;
    std::optional<CheckupPerson> checkupPerson;
    bool statesCharset = true;  // carries CharacterCodeIdentifier, as answers do and requests do not
    std::vector<Element> others;

    bool operator==(const Header&) const = default;
};

// QualificationConfirmSearchInfo: whom or what a request asks for; answers to card numbers echo it.
struct SearchInfo {
    std::string insurerNumber;
    std::string insuredCardSymbol;
    std::string insuredIdentificationNumber;
    std::string insuredBranchNumber;
    std::string birthdate;
    std::string limitConsentFlag;     // 1: oral consent, answer with the 限度額 data
    std::string arbitraryIdentifier;  // one's own mark of the person, in bulk requests
    std::string treatmentMonth;       // 医療扶助 by month, yyyyMM
    std::string consentDateFrom;      // 訪問 and オンライン 再照会
    std::string consentDateTo;
    std::string examinationDateFrom;  // オンライン 再照会
    std::string examinationDateTo;
    std::string treatmentFlag;  // code list 028
    std::vector<Element> others;

    bool operator==(const SearchInfo&) const = default;
};

// ReferenceNumberRegistrationInfo: ties the clinic's own patient number (照会番号) to an insured person.
struct ReferenceRegistration {
    std::string referenceNumber;
    std::string insurerNumber;
    std::string insuredCardSymbol;
    std::string insuredIdentificationNumber;
    std::string insuredBranchNumber;
    std::vector<Element> others;

    bool operator==(const ReferenceRegistration&) const = default;
};

// BulkConfirmUnit: one person's part of a bulk answer.
struct BulkUnit {
    std::optional<SearchInfo> search;
    std::string processingResultStatus;
    std::string processingResultCode;
    std::string processingResultMessage;
    std::string qualificationValidity;
    std::vector<Record> records;
    std::string referenceNumber;
    std::vector<Element> others;

    bool operator==(const BulkUnit&) const = default;
};

// BulkRegistrationUnit
struct RegistrationUnit {
    std::optional<ReferenceRegistration> registration;
    std::string processingResultStatus;
    std::string processingResultCode;
    std::string processingResultMessage;
    std::vector<Element> others;

    bool operator==(const RegistrationUnit&) const = default;
};

struct Message {
    Header header;
    std::string receptionNumber;  // bulk: of the receipt, and of the request that fetches the answer
    std::string receptionDateTime;
    std::string prescriptionIssueSelect;
    std::string processingResultStatus;  // 1 done, 2 error
    std::string processingResultCode;
    std::string processingResultMessage;
    std::string qualificationValidity;
    std::vector<Record> records;
    std::vector<Element> recordOthers;  // unknown elements beside the records in ResultList
    std::vector<SearchInfo> searches;
    std::vector<ReferenceRegistration> registrations;
    std::vector<BulkUnit> units;
    std::vector<RegistrationUnit> registrationUnits;
    std::string startMonth;  // 薬剤・診療 fetch, yyyyMM
    std::string endMonth;
    std::string fileCategory;  // 1 PDF, 2 XML
    std::string drugClassification;
    std::string treatmentFlag;    // code list 028
    std::vector<Element> others;  // of the body

    bool operator==(const Message&) const = default;
};

}  // namespace madoguchi::eligibility
