#include "simulation/reinquiry_desk.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "eligibility/result_document.hpp"
#include "simulation/number_answer.hpp"
#include "simulation/qualification_answer.hpp"

namespace madoguchi::simulation {
namespace {

using eligibility::BulkUnit;
using eligibility::Message;

constexpr std::size_t kMostReceipts = 1000;
constexpr std::chrono::hours kReceiptLife{24};
constexpr int kMonthsOfConsent = 12;

const PersonaContinuing* continuingOf(const PersonaEligibility& known, domain::VisitKind kind) {
    return known.continuing && known.continuing->kind == kind ? &*known.continuing : nullptr;
}

bool isSamePerson(const PersonaEligibility& known, const eligibility::SearchInfo& numbers) {
    return std::ranges::any_of(
        known.records, [&](const QualificationRecord& record) { return sameNumbers(numbers, record); });
}

eligibility::SearchInfo numbersOf(const QualificationRecord& record) {
    eligibility::SearchInfo numbers;
    numbers.insurerNumber = record.insurerNumber;
    numbers.insuredCardSymbol = record.symbol;
    numbers.insuredIdentificationNumber = record.number;
    numbers.insuredBranchNumber = record.branch;
    numbers.birthdate = domain::toCompactDate(record.birth);
    return numbers;
}

// A record as bulk answers carry it: no consents, and of 限度額 only whether it is another.
void strip(eligibility::Record& record) {
    record.consents = {};
    record.limitConsentFlag.clear();
    record.limitConsentTime.clear();
    record.limit.reset();
    record.tickets.clear();
    record.referenceNumber.clear();
    record.limitChanged = std::string{"0"};
}

BulkUnit unitFor(const PersonaEligibility& known, const ReinquiryQuestion& question, ServiceFault fault,
                 UtcTime now) {
    Message one = answerFor(known, {question.institution, question.fileIdentifier, {}}, fault, now);
    BulkUnit unit;
    unit.processingResultStatus = std::move(one.processingResultStatus);
    unit.processingResultCode = std::move(one.processingResultCode);
    unit.processingResultMessage = std::move(one.processingResultMessage);
    unit.qualificationValidity = std::move(one.qualificationValidity);
    if (!known.records.empty()) {
        unit.search = numbersOf(known.records.front());
        unit.referenceNumber = known.records.front().referenceNumber;
    }
    unit.records = std::move(one.records);
    std::ranges::for_each(unit.records, strip);
    return unit;
}

eligibility::Header headerFor(const ReinquiryQuestion& question, ServiceFault fault, UtcTime now) {
    eligibility::Header header =
        answerFor({}, {question.institution, question.fileIdentifier, {}}, fault, now).header;
    if (!header.referenceClassification.empty()) {
        header.referenceClassification = std::string{"2"};  // nobody showed a card
    }
    return header;
}

}  // namespace

void ReinquiryDesk::setPersonas(const std::vector<Persona>& personas) {
    consents_.clear();
    for (const Persona& persona : personas) {
        if (const auto& known = persona.eligibility; known && known->continuing) {
            const PersonaContinuing& consent = *known->continuing;
            consents_.push_back({consent.kind, consent.since, consent.until, *known});
        }
    }
}

Date ReinquiryDesk::give(domain::VisitKind kind, const PersonaEligibility& known, Date today) {
    const PersonaContinuing* const own = continuingOf(known, kind);
    const Date until = own != nullptr ? own->until : domain::addMonthsClamped(today, kMonthsOfConsent);
    if (!known.records.empty()) {
        static_cast<void>(end(kind, numbersOf(known.records.front())));  // the new one takes its place
    }
    consents_.push_back({kind, today, until, known});
    return until;
}

bool ReinquiryDesk::end(domain::VisitKind kind, const eligibility::SearchInfo& numbers) {
    return std::erase_if(consents_, [&](const Consent& consent) {
               return consent.kind == kind && isSamePerson(consent.known, numbers);
           }) > 0;
}

Message ReinquiryDesk::receive(const ReinquiryQuestion& question, ServiceFault fault, UtcTime now) {
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%s%06llu", eligibility::compactJst(now).c_str(),
                  static_cast<unsigned long long>(++lastReceipt_));
    forgetOldReceipts(now);
    while (receipts_.size() >= kMostReceipts) {
        receipts_.erase(receipts_.begin());  // numbers begin with their time
    }
    receipts_[number.data()] = {question, now};
    return receiptFor(question, number.data(), now, fault, now);
}

Message ReinquiryDesk::receiptFor(const ReinquiryQuestion& question, const std::string& number,
                                  UtcTime received, ServiceFault fault, UtcTime now) {
    Message message;
    message.header = headerFor(question, fault, now);
    message.header.qualificationConfirmationDate.clear();
    message.header.referenceClassification.clear();
    message.header.segmentOfResult.clear();
    message.header.errorCode.clear();
    message.header.errorMessage.clear();
    message.receptionNumber = number;
    message.receptionDateTime = eligibility::compactJst(received);
    return message;
}

std::optional<Message> ReinquiryDesk::receiptOf(const std::string& institution,
                                                const std::string& fileIdentifier, ServiceFault fault,
                                                UtcTime now) {
    forgetOldReceipts(now);
    const auto receipt = std::ranges::find_if(receipts_, [&](const auto& each) {
        const ReinquiryQuestion& question = each.second.question;
        return question.institution == institution && question.fileIdentifier == fileIdentifier;
    });
    if (receipt == receipts_.end()) {
        missed_[{institution, fileIdentifier}] = now;
        return std::nullopt;
    }
    return receiptFor(receipt->second.question, receipt->first, receipt->second.made, fault, now);
}

bool ReinquiryDesk::isTooLate(const ReinquiryQuestion& question) const {
    return missed_.contains({question.institution, question.fileIdentifier});
}

void ReinquiryDesk::forgetOldReceipts(UtcTime now) {
    std::erase_if(receipts_, [now](const auto& entry) { return entry.second.made + kReceiptLife < now; });
    std::erase_if(missed_, [now](const auto& entry) { return entry.second + kReceiptLife < now; });
}

std::vector<BulkUnit> ReinquiryDesk::unitsFor(const ReinquiryQuestion& question, ServiceFault fault,
                                              UtcTime now) const {
    std::vector<BulkUnit> units;
    for (const Consent& consent : consents_) {
        if (consent.kind != question.kind || consent.since < question.from || consent.since > question.to ||
            consent.until < jstDay(now)) {
            continue;
        }
        // One person's query that fails stands between others that do not.
        const bool spared = fault == ServiceFault::PersonError && !units.empty();
        units.push_back(unitFor(consent.known, question, spared ? ServiceFault::None : fault, now));
    }
    return units;
}

std::optional<Message> ReinquiryDesk::fetch(const std::string& institution,
                                            const std::string& receptionNumber, ServiceFault fault,
                                            UtcTime now) {
    forgetOldReceipts(now);
    const auto receipt = receipts_.find(receptionNumber);
    if (receipt == receipts_.end() || receipt->second.question.institution != institution) {
        return std::nullopt;
    }
    const ReinquiryQuestion& question = receipt->second.question;
    Message message;
    message.header = headerFor(question, fault, now);
    message.header.receptionNumber = receptionNumber;
    if (message.header.segmentOfResult != "1") {
        return message;
    }
    message.units = unitsFor(question, fault, now);
    const auto failed = std::ranges::count_if(
        message.units, [](const BulkUnit& unit) { return unit.processingResultStatus != "1"; });
    message.header.processedCount = std::to_string(message.units.size());
    message.header.errorCount = std::to_string(failed);
    message.header.normalCount = std::to_string(message.units.size() - static_cast<std::size_t>(failed));
    return message;
}

}  // namespace madoguchi::simulation
