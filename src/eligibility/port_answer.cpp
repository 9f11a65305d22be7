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

Expected<ports::EligibilityAnswer> toPortAnswer(Verdict verdict, Message message,
                                                const domain::ConsentRecord& consent, UtcTime consentTime,
                                                const Site& site, UtcTime now) {
    ports::EligibilityAnswer answer{
        verdict.eligibility, std::move(verdict.patientName), std::move(verdict.facts), {}};
    if (givesDocument(answer.eligibility, site.doubtfulAsAnswered)) {
        leaveOut(message, site.omit);
        auto document = makeResultDocument(std::move(message), consent, consentTime, site, now);
        if (!document) {
            return std::unexpected(document.error());
        }
        answer.document = std::move(*document);
    }
    return answer;
}

}  // namespace madoguchi::eligibility
