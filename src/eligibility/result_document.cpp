#include "eligibility/result_document.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/codec.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::chrono::hours kAvailable{24};

ConsentGroup groupFor(domain::ConsentAnswer answer, UtcTime consentTime) {
    switch (answer) {
        case domain::ConsentAnswer::NotAsked:
            return {};
        case domain::ConsentAnswer::Agreed:
            return {"1", compactJst(consentTime), compactJst(consentTime + kAvailable)};
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

std::string faceFileName(std::string_view institutionCode, UtcTime now) {
    return std::string{"OQSsiquc01res_face_"}
        .append(institutionCode)
        .append(toHex(crypto::randomBytes(10)))
        .append("_")
        .append(compactJst(now))
        .append(".xml");
}

void applyConsents(Record& record, const domain::ConsentRecord& consent, UtcTime consentTime) {
    using domain::ConsentItem;
    record.consents = {};
    record.consent(ConsentKind::Operation) = groupFor(consent[ConsentItem::Operation], consentTime);
    record.consent(ConsentKind::Diagnosis) = groupFor(consent[ConsentItem::DiagnosisAndDrug], consentTime);
    record.consent(ConsentKind::Pharmacists) = record.consent(ConsentKind::Diagnosis);
    record.consent(ConsentKind::SpecificHealthCheckups) =
        groupFor(consent[ConsentItem::Checkup], consentTime);
}

Expected<ports::ResultDocument> makeResultDocument(Message answer, const domain::ConsentRecord& consent,
                                                   UtcTime consentTime, const Site& site, UtcTime now) {
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
        applyConsents(record, consent, consentTime);
    }
    return ports::ResultDocument{faceFileName(site.institutionCode, now), encode(answer, site.charset)};
}

}  // namespace madoguchi::eligibility
