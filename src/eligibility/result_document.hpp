// Makes the result file for the clinic's software out of the gateway's answer and the patient's own consents.
// Contract: consents in the file are what the patient answered at this kiosk, never what the answer says;
// ReferenceClassification is the answer's, and "2" (not a My Number card) when the answer has none.
// Threads: pure functions (names take random bytes).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"
#include "domain/consent.hpp"
#include "domain/visit.hpp"
#include "eligibility/element_set.hpp"
#include "eligibility/message.hpp"
#include "ports/eligibility_port.hpp"

namespace madoguchi::eligibility {

struct Site {
    std::string institutionCode;       // 10 digits: prefecture 2, fee table 1, institution 7
    Charset charset = Charset::Utf8;   // what the clinic's software is set to
    bool doubtfulAsAnswered = false;   // output.doubtful: a file for not-found and several too
    std::vector<ElementGroup> omit{};  // output.omit: what the clinic's software can't take
};

[[nodiscard]] bool isInstitutionCode(std::string_view code);

// yyyyMMddHHmmss in Japan.
[[nodiscard]] std::string compactJst(UtcTime time);

// OQSsiquc01res_face_<code><20 hex digits>_<yyyyMMddHHmmss>.xml, unique by its random part.
[[nodiscard]] std::string faceFileName(std::string_view institutionCode, UtcTime now);

// The time that such a text names; nothing when it is none.
[[nodiscard]] std::optional<UtcTime> parseCompactJst(std::string_view text);

// Agreed: flag 1 with both times (24 hours apart); declined: flag 0 without; not asked: no element.
// Items that this kiosk never asks about are removed: nobody consented to them here. Consents of a home or
// online visit end when the answer's own AvailableTime says, if it is a time after the consent; 24 hours
// after it otherwise.
void applyConsents(Record& record, const domain::ConsentRecord& consent, UtcTime consentTime,
                   domain::VisitKind kind = domain::VisitKind::Outpatient);
// Until when the answer keeps what the patient agreed to: the earliest of those ends that it tells.
[[nodiscard]] std::optional<UtcTime> consentsEnd(const Record& answered, const domain::ConsentRecord& consent,
                                                 UtcTime consentTime);

// Fails with config.invalid when the institution code is not 10 digits.
[[nodiscard]] Expected<ports::ResultDocument> makeResultDocument(
    Message answer, const domain::ConsentRecord& consent, UtcTime consentTime, const Site& site, UtcTime now,
    domain::VisitKind kind = domain::VisitKind::Outpatient);

}  // namespace madoguchi::eligibility
