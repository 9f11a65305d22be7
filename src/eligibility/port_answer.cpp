#include "eligibility/port_answer.hpp"

#include <utility>

#include "eligibility/element_set.hpp"

namespace madoguchi::eligibility {
namespace {

bool givesDocument(domain::Eligibility eligibility, bool doubtfulAsAnswered) {
    switch (eligibility) {
        case domain::Eligibility::Valid:
        case domain::Eligibility::Invalid:
        case domain::Eligibility::InvalidNewInsurer:
            return true;
        case domain::Eligibility::NotFound:
        case domain::Eligibility::Several:
            return doubtfulAsAnswered;
        case domain::Eligibility::Unknown:
        case domain::Eligibility::Unregistered:
            return false;
    }
    return false;
}

}  // namespace

std::optional<domain::InsuranceNumbers> numbersOf(const Record& record) {
    const auto birth = domain::parseCompactDate(record.birthdate);
    if (!birth) {
        return std::nullopt;
    }
    const auto either = [](const std::string& one, const std::string& other) {
        return one.empty() ? other : one;
    };
    const std::string& branch = record.insuredBranchNumber;
    return domain::InsuranceNumbers{
        .insurer = either(record.insurerNumber, record.publicExpenseNumber),
        .symbol = record.insuredCardSymbol,
        .number = either(record.insuredIdentificationNumber, record.beneficiaryNumber),
        .branch = branch.size() == 1 ? "0" + branch : branch,
        .birth = *birth};
}

Expected<ports::EligibilityAnswer> toPortAnswer(Verdict verdict, Message message,
                                                const ports::QualificationQuery& asked, const Site& site,
                                                UtcTime now) {
    ports::EligibilityAnswer answer{
        verdict.eligibility, std::move(verdict.patientName), std::move(verdict.facts), {}};
    // Of several, nobody but staff may choose one.
    if (message.records.size() == 1 && answer.eligibility != domain::Eligibility::Several) {
        const Record& record = message.records.front();
        answer.numbers = numbersOf(record);
        answer.kana = record.nameKana;
        answer.insurerName = record.insurerName;
        if (asked.kind != domain::VisitKind::Outpatient) {
            answer.consentUntil = consentsEnd(record, asked.consent, asked.consentTime);
        }
    }
    if (givesDocument(answer.eligibility, site.doubtfulAsAnswered)) {
        leaveOut(message, site.omit);
        auto document =
            makeResultDocument(std::move(message), asked.consent, asked.consentTime, site, now, asked.kind);
        if (!document) {
            return std::unexpected(document.error());
        }
        answer.document = std::move(*document);
    }
    return answer;
}

}  // namespace madoguchi::eligibility
