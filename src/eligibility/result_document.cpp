#include "eligibility/result_document.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "domain/date.hpp"
#include "eligibility/codec.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::chrono::hours kAvailable{24};

using domain::ConsentItem;

// Which of the kiosk's questions a group of the record belongs to.
constexpr std::array kAsked{std::pair{ConsentKind::Operation, ConsentItem::Operation},
                            std::pair{ConsentKind::Diagnosis, ConsentItem::DiagnosisAndDrug},
                            std::pair{ConsentKind::Pharmacists, ConsentItem::DiagnosisAndDrug},
                            std::pair{ConsentKind::SpecificHealthCheckups, ConsentItem::Checkup}};

// A consent that is over before it was given is no answer.
std::optional<UtcTime> endOf(const ConsentGroup& answered, UtcTime consentTime) {
    const auto end = parseCompactJst(answered.availableTime);
    return end && *end > consentTime ? end : std::nullopt;
}

ConsentGroup groupFor(domain::ConsentAnswer answer, UtcTime from, UtcTime until) {
    switch (answer) {
        case domain::ConsentAnswer::NotAsked:
            return {};
        case domain::ConsentAnswer::Agreed:
            return {"1", compactJst(from), compactJst(until)};
        case domain::ConsentAnswer::Declined:
            return {"0", {}, {}};
    }
    return {};
}

}  // namespace

bool isInstitutionCode(std::string_view code) {
    return code.size() == 10 && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

std::string compactJst(UtcTime time) {
    using namespace std::chrono;
    const auto local = floor<seconds>(time + kJstOffset);
    const year_month_day day{floor<days>(local)};
    const hh_mm_ss clock{local - floor<days>(local)};
    std::array<char, 32> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d%02u%02u%02d%02d%02d", static_cast<int>(day.year()),
                      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                      static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<UtcTime> parseCompactJst(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 14 || !std::ranges::all_of(text, isDigit)) {
        return std::nullopt;
    }
    const auto day = domain::parseCompactDate(text.substr(0, 8));
    const auto two = [&text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    if (!day || two(8) > 23 || two(10) > 59 || two(12) > 59) {
        return std::nullopt;
    }
    return UtcTime{std::chrono::sys_days{*day}} - kJstOffset + std::chrono::hours{two(8)} +
           std::chrono::minutes{two(10)} + std::chrono::seconds{two(12)};
}

std::string faceFileName(std::string_view institutionCode, UtcTime now) {
    return std::string{"OQSsiquc01res_face_"}
        .append(institutionCode)
        .append(toHex(crypto::randomBytes(10)))
        .append("_")
        .append(compactJst(now))
        .append(".xml");
}

void applyConsents(Record& record, const domain::ConsentRecord& consent, UtcTime consentTime,
                   domain::VisitKind kind) {
    const auto answered = std::exchange(record.consents, {});
    for (const auto& [group, item] : kAsked) {
        const bool lasting = kind != domain::VisitKind::Outpatient;
        const auto told =
            lasting ? endOf(answered.at(static_cast<std::size_t>(group)), consentTime) : std::nullopt;
        record.consent(group) = groupFor(consent[item], consentTime, told.value_or(consentTime + kAvailable));
    }
}

std::optional<UtcTime> consentsEnd(const Record& answered, const domain::ConsentRecord& consent,
                                   UtcTime consentTime) {
    std::optional<UtcTime> earliest;
    for (const auto& [group, item] : kAsked) {
        const auto end = endOf(answered.consent(group), consentTime);
        if (consent[item] == domain::ConsentAnswer::Agreed && end && (!earliest || *end < *earliest)) {
            earliest = end;
        }
    }
    return earliest;
}

Expected<ports::ResultDocument> makeResultDocument(Message answer, const domain::ConsentRecord& consent,
                                                   UtcTime consentTime, const Site& site, UtcTime now,
                                                   domain::VisitKind kind) {
    if (!isInstitutionCode(site.institutionCode)) {
        return fail(StepCode::ConfigInvalid, "institution code is not 10 digits");
    }
    answer.header.statesCharset = true;
    if (answer.header.referenceClassification.empty()) {
        answer.header.referenceClassification = std::string{"2"};
    }
    // Neither belongs into a face result: the echo of a query, and a key of the gateway's own.
    answer.searches.clear();
    for (Record& record : answer.records) {
        std::erase_if(record.others,
                      [](const Element& e) { return e.name == "QualificationConfirmationKey"; });
        applyConsents(record, consent, consentTime, kind);
    }
    return ports::ResultDocument{faceFileName(site.institutionCode, now), encode(answer, site.charset)};
}

}  // namespace madoguchi::eligibility
