#include "eligibility/answer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

#include "domain/date.hpp"
#include "eligibility/code_lists.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentItem;
using domain::Eligibility;

std::unexpected<Failure> malformed(std::string detail) {
    return fail(StepCode::EligibilityMalformed, std::move(detail));
}

std::optional<Eligibility> meaningOfValidity(std::string_view validity) {
    constexpr std::array table{
        std::pair{std::string_view{"1"}, Eligibility::Valid},
        std::pair{std::string_view{"2"}, Eligibility::Invalid},
        std::pair{std::string_view{"3"}, Eligibility::InvalidNewInsurer},
        std::pair{std::string_view{"4"}, Eligibility::NotFound},
        std::pair{std::string_view{"5"}, Eligibility::Several},
        std::pair{std::string_view{"6"},
                  Eligibility::Valid},  // 医療扶助: valid, not registered for online use
    };
    const auto* const found = std::ranges::find(table, validity, [](const auto& row) { return row.first; });
    return found == table.end() ? std::nullopt : std::optional{found->second};
}

bool flagAgrees(const std::string& flag, domain::ConsentAnswer answer) {
    switch (answer) {
        case domain::ConsentAnswer::NotAsked:
            return flag.empty() || flag == "0";
        case domain::ConsentAnswer::Agreed:
            return flag == "1";
        case domain::ConsentAnswer::Declined:
            return flag == "0";
    }
    return false;
}

bool consentsAgree(const Record& record, const domain::ConsentRecord& consent) {
    return flagAgrees(record.consent(ConsentKind::Operation).flag, consent[ConsentItem::Operation]) &&
           flagAgrees(record.consent(ConsentKind::Diagnosis).flag, consent[ConsentItem::DiagnosisAndDrug]) &&
           flagAgrees(record.consent(ConsentKind::Pharmacists).flag,
                      consent[ConsentItem::DiagnosisAndDrug]) &&
           flagAgrees(record.consent(ConsentKind::SpecificHealthCheckups).flag,
                      consent[ConsentItem::Checkup]);
}

std::optional<domain::LimitCertificate> limitOf(const Record& record) {
    if (!record.limit) {
        return std::nullopt;
    }
    const LimitCertificate& limit = *record.limit;
    const std::string_view category = meaningOf(12, limit.classificationFlag);
    return domain::LimitCertificate{
        .certificate = std::string{meaningOf(11, limit.classification)},
        .category = category.empty() ? limit.classificationFlag : std::string{category},
        .validFrom = domain::parseCompactDate(limit.validStart),
        .validUntil = domain::parseCompactDate(limit.validEnd),
        .longTermFrom = domain::parseCompactDate(limit.longTermDate)};
}

bool hasBlackDot(const Record& record) {
    return std::ranges::any_of(
        std::array{&record.name, &record.nameOfOther, &record.insuredName, &record.address},
        [](const std::string* text) { return text->find("●") != std::string::npos; });
}

domain::QualificationFacts factsOf(const Record& record, std::string_view validity) {
    domain::QualificationFacts facts;
    facts.limit = limitOf(record);
    facts.blackDot = hasBlackDot(record);
    facts.medicalAid = record.insuredCardClassification == "A1";
    facts.ticketMissing = validity == "6";
    return facts;
}

// What every consumer of a result file needs of a record.
bool isComplete(const Record& record) {
    return !record.insuredCardClassification.empty() && !record.name.empty() && !record.sex1.empty() &&
           !record.insurerName.empty() && domain::parseCompactDate(record.birthdate).has_value();
}

}  // namespace

std::string codeForLog(std::string_view code) {
    const bool plain = code.size() <= 40 && std::ranges::all_of(code, [](unsigned char c) {
                           return c < 0x80 && (std::isalnum(c) != 0 || c == '-' || c == '_');
                       });
    return plain ? std::string{code} : "unreadable code";
}

Expected<Eligibility> eligibilityOf(std::string_view validity, std::span<const Record> records) {
    const auto meaning = meaningOfValidity(validity);
    if (!meaning) {
        return malformed("QualificationValidity");
    }
    if (records.size() > 1) {
        return Eligibility::Several;  // nobody but staff may choose one
    }
    const bool named = *meaning != Eligibility::NotFound && *meaning != Eligibility::Several;
    if (named && (records.empty() || !isComplete(records.front()))) {
        return malformed("record");
    }
    return *meaning;
}

Expected<Verdict> judge(const Message& answer, const Asked& asked) {
    if (answer.header.medicalInstitutionCode != asked.institutionCode) {
        return malformed("institution code of another");
    }
    if (answer.header.arbitraryFileIdentifier != asked.fileIdentifier) {
        return malformed("answer to another query");
    }
    if (answer.header.segmentOfResult == "9" || answer.header.segmentOfResult == "2") {
        return fail(StepCode::EligibilityError, codeForLog(answer.header.errorCode));
    }
    if (answer.header.segmentOfResult != "1") {
        return malformed("SegmentOfResult");
    }
    if (answer.processingResultStatus == "2") {
        return fail(StepCode::EligibilityError, codeForLog(answer.processingResultCode));
    }
    if (answer.processingResultStatus != "1") {
        return malformed("ProcessingResultStatus");
    }
    const auto eligibility = eligibilityOf(answer.qualificationValidity, answer.records);
    if (!eligibility) {
        return std::unexpected(eligibility.error());
    }
    Verdict verdict{*eligibility, {}, {}};
    if (*eligibility != Eligibility::NotFound && *eligibility != Eligibility::Several) {
        verdict.patientName = answer.records.front().name;
        verdict.facts = factsOf(answer.records.front(), answer.qualificationValidity);
    }
    verdict.facts.note = answer.processingResultMessage;
    for (const Record& record : answer.records) {
        if (!consentsAgree(record, asked.consent)) {
            return malformed("consents differ from those sent");
        }
    }
    return verdict;
}

}  // namespace madoguchi::eligibility
