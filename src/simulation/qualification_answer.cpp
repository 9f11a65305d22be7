#include "simulation/qualification_answer.hpp"

#include <chrono>
#include <optional>

#include "eligibility/result_document.hpp"

namespace madoguchi::simulation {
namespace {

using eligibility::Message;

std::string compact(const std::optional<Date>& date) {
    return date ? domain::toCompactDate(*date) : std::string{};
}

void setLimit(eligibility::Record& record, const std::optional<LimitCertificate>& limit,
              const std::string& time) {
    if (!limit) {
        record.limitConsentFlag = std::string{"0"};
        return;
    }
    record.limitConsentFlag = std::string{"1"};
    record.limitConsentTime = time;
    record.limit = eligibility::LimitCertificate{.classification = limit->classification,
                                                 .classificationFlag = limit->category,
                                                 .date = domain::toCompactDate(limit->issued),
                                                 .validStart = domain::toCompactDate(limit->validFrom),
                                                 .validEnd = domain::toCompactDate(limit->validUntil),
                                                 .longTermDate = compact(limit->longTerm),
                                                 .others = {}};
}

eligibility::Record recordFor(const QualificationRecord& known, const domain::ConsentRecord& consent,
                              UtcTime now) {
    eligibility::Record record;
    record.insuredCardClassification = known.classification;
    record.insurerNumber = known.insurerNumber;
    record.insuredCardSymbol = known.symbol;
    record.insuredIdentificationNumber = known.number;
    record.insuredBranchNumber = known.branch;
    record.personalFamilyClassification = known.personalOrFamily;
    record.insuredName = known.insuredName;
    record.name = known.name;
    record.nameOfOther = known.otherName;
    record.nameKana = known.kana;
    record.sex1 = known.sex;
    record.birthdate = domain::toCompactDate(known.birth);
    record.address = known.address;
    record.postNumber = known.postalCode;
    record.qualificationDate = compact(known.qualified);
    record.disqualificationDate = compact(known.disqualified);
    record.certificateIssuanceDate = compact(known.issued);
    record.cardValidDate = compact(known.validFrom);
    record.cardExpirationDate = compact(known.validUntil);
    record.partialContributionRatio = known.contributionRatio;
    record.preschoolClassification = known.preschool;
    record.reasonOfLoss = known.reasonOfLoss;
    record.insurerName = known.insurerName;
    record.referenceNumber = known.referenceNumber;
    if (known.elderly) {
        record.elderly =
            eligibility::ElderlyCertificate{.date = domain::toCompactDate(known.elderly->issued),
                                            .validStart = domain::toCompactDate(known.elderly->validFrom),
                                            .validEnd = domain::toCompactDate(known.elderly->validUntil),
                                            .contributionRatio = known.elderly->ratio,
                                            .others = {}};
    }
    setLimit(record, known.limit, eligibility::compactJst(now));
    eligibility::applyConsents(record, consent, now);
    return record;
}

// A second entry beside the person's own, as after a change of job that one insurer has not noticed.
QualificationRecord otherInsurer(QualificationRecord record) {
    record.insurerNumber = std::string{"06990014"};
    record.insurerName = std::string{"見本健康保険組合"};
    record.number = std::string{"9001"};
    return record;
}

void setError(Message& message, bool wholeMessage) {
    const std::string code = "SIM-E0900000";
    const std::string text = "模擬：問い合わせを処理できませんでした。";
    if (wholeMessage) {
        message.header.segmentOfResult = std::string{"9"};
        message.header.errorCode = code;
        message.header.errorMessage = text;
    }
    message.processingResultStatus = std::string{"2"};
    message.processingResultCode = code;
    message.processingResultMessage = text;
}

void lieAboutConsent(eligibility::Record& record) {
    for (auto& group : record.consents) {
        if (!group.flag.empty()) {
            group.flag = std::string{group.flag == "1" ? "0" : "1"};
        }
    }
    auto& operation = record.consent(eligibility::ConsentKind::Operation);
    operation.flag = operation.flag.empty() ? std::string{"1"} : operation.flag;
}

}  // namespace

Message answerFor(const PersonaEligibility& known, const QualificationRequest& request, ServiceFault fault,
                  UtcTime now) {
    Message message;
    message.header.processExecutionTime = eligibility::compactJst(now);
    message.header.qualificationConfirmationDate = domain::toCompactDate(jstDay(now));
    message.header.medicalInstitutionCode =
        fault == ServiceFault::WrongInstitution ? std::string{"9900000000"} : request.institution;
    message.header.arbitraryFileIdentifier = request.fileIdentifier;
    message.header.referenceClassification = std::string{request.institution.starts_with("99") ? "1" : "2"};
    message.header.segmentOfResult = std::string{"1"};
    if (fault == ServiceFault::Error9 || fault == ServiceFault::PersonError) {
        setError(message, fault == ServiceFault::Error9);
        return message;
    }
    message.processingResultStatus = std::string{"1"};
    message.processingResultCode = known.noteCode;
    message.processingResultMessage = known.noteMessage;
    if (fault == ServiceFault::NotFound || known.validity == 4) {
        message.qualificationValidity = std::string{"4"};
        return message;
    }
    message.qualificationValidity = std::to_string(fault == ServiceFault::Several ? 5 : known.validity);
    for (const QualificationRecord& record : known.records) {
        message.records.push_back(recordFor(record, request.consent, now));
    }
    if (fault == ServiceFault::Several && known.records.size() == 1) {
        message.records.push_back(recordFor(otherInsurer(known.records.front()), request.consent, now));
    }
    if (fault == ServiceFault::WrongConsent && !message.records.empty()) {
        lieAboutConsent(message.records.front());
    }
    return message;
}

}  // namespace madoguchi::simulation
