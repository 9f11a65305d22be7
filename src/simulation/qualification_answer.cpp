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

// This month's, made out to the institution that asks.
eligibility::MedicalTicket ticketFor(const PersonaTicket& known, const std::string& institution,
                                     UtcTime now) {
    const Date today = jstDay(now);
    const Date first = today.year() / today.month() / std::chrono::day{1};
    eligibility::MedicalTicket ticket;
    ticket.ticketType = known.type;
    ticket.validDate = domain::toCompactDate(first);
    ticket.expirationDate = domain::toCompactDate(domain::lastDayOfMonth(today));
    ticket.issueNumber = known.number;
    ticket.treatmentMonth = ticket.validDate.substr(0, 6);
    ticket.institutionCode = institution;
    ticket.institutionFlag = std::string{"0"};
    ticket.treatmentType = std::string{"02"};
    ticket.selfPayAmount = std::string{"0"};
    ticket.singleOrCombined = std::string{"01"};
    return ticket;
}

eligibility::Record recordFor(const QualificationRecord& known, const std::string& institution,
                              const domain::ConsentRecord& consent, UtcTime now) {
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
    if (known.ticket) {
        record.tickets.push_back(ticketFor(*known.ticket, institution, now));
    }
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

// Faults that the message shows in its header.
void spoil(eligibility::Header& header, ServiceFault fault) {
    switch (fault) {
        case ServiceFault::WrongInstitution:
            header.medicalInstitutionCode = std::string{"9900000000"};
            return;
        case ServiceFault::WrongIdentifier:
            header.arbitraryFileIdentifier = std::string{"Of-Somebody_Else="};
            return;
        case ServiceFault::WithoutReference:
            header.referenceClassification.clear();
            return;
        case ServiceFault::Busy:
            header.segmentOfResult = std::string{"2"};
            return;
        default:
            return;  // shows elsewhere
    }
}

// … and in a record.
void spoil(eligibility::Record& record, ServiceFault fault, UtcTime now) {
    switch (fault) {
        case ServiceFault::Invalid:
        case ServiceFault::NewInsurer:
            record.disqualificationDate = domain::toCompactDate(domain::addDays(jstDay(now), -10));
            record.reasonOfLoss = std::string{fault == ServiceFault::NewInsurer ? "03" : "99"};
            return;
        case ServiceFault::TicketMissing:
            record.insuredCardClassification = std::string{"A1"};
            record.insurerNumber = std::string{"12990001"};
            record.insurerName = std::string{"架空市福祉事務所"};
            record.tickets.clear();
            return;
        case ServiceFault::BlackDot:
            record.name = "●" + record.name;
            return;
        case ServiceFault::MissingAddress:
            record.address.clear();
            record.postNumber.clear();
            return;
        case ServiceFault::SixDigitInsurer:
            record.insurerNumber = std::string{"990014"};
            return;
        case ServiceFault::UnknownElements:
            record.others.push_back({"FutureInfoConsFlg", "1", {}});
            record.others.push_back({"FutureInfo", {}, {{"FutureInfoDate", "20300401", {}}}});
            return;
        case ServiceFault::WrongConsent:
            lieAboutConsent(record);
            return;
        default:
            return;  // shows elsewhere
    }
}

std::string validityFor(int known, ServiceFault fault) {
    switch (fault) {
        case ServiceFault::Invalid:
            return "2";
        case ServiceFault::NewInsurer:
            return "3";
        case ServiceFault::NotFound:
            return "4";
        case ServiceFault::Several:
            return "5";
        case ServiceFault::TicketMissing:
            return "6";
        case ServiceFault::NoRecord:
            return "1";
        default:
            return std::to_string(known);
    }
}

}  // namespace

Message answerFor(const PersonaEligibility& known, const QualificationRequest& request, ServiceFault fault,
                  UtcTime now) {
    Message message;
    message.header.processExecutionTime = eligibility::compactJst(now);
    message.header.qualificationConfirmationDate = domain::toCompactDate(jstDay(now));
    message.header.medicalInstitutionCode = request.institution;
    message.header.arbitraryFileIdentifier = request.fileIdentifier;
    message.header.referenceClassification = std::string{request.institution.starts_with("99") ? "1" : "2"};
    message.header.segmentOfResult = std::string{"1"};
    spoil(message.header, fault);
    if (fault == ServiceFault::Error9 || fault == ServiceFault::PersonError) {
        setError(message, fault == ServiceFault::Error9);
        return message;
    }
    message.processingResultStatus = std::string{"1"};
    message.processingResultCode = known.noteCode;
    message.processingResultMessage = known.noteMessage;
    if (fault == ServiceFault::Note) {
        message.processingResultCode = std::string{"SIM-N0100000"};
        message.processingResultMessage = std::string{"模擬：電子証明書の有効期限が近づいています。"};
    }
    message.qualificationValidity = validityFor(known.validity, fault);
    if (message.qualificationValidity == "4" || fault == ServiceFault::NoRecord) {
        return message;
    }
    for (const QualificationRecord& record : known.records) {
        message.records.push_back(recordFor(record, request.institution, request.consent, now));
    }
    if (fault == ServiceFault::Several && known.records.size() == 1) {
        message.records.push_back(
            recordFor(otherInsurer(known.records.front()), request.institution, request.consent, now));
    }
    for (eligibility::Record& record : message.records) {
        spoil(record, fault, now);
    }
    return message;
}

}  // namespace madoguchi::simulation
