#include "simulation/number_answer.hpp"

#include <algorithm>
#include <optional>

#include "eligibility/charset.hpp"
#include "eligibility/result_document.hpp"
#include "simulation/qualification_answer.hpp"

namespace madoguchi::simulation {
namespace {

// Full-width letters and digits become half-width, blanks go.
std::string plain(std::string_view text) {
    std::string result;
    for (char32_t character : eligibility::toCodePoints(text).value_or(U"")) {
        if (character >= 0xFF01 && character <= 0xFF5E) {
            character -= 0xFEE0;
        }
        if (character != U' ' && character != U'\u3000') {
            eligibility::appendUtf8(result, character);
        }
    }
    return result;
}

std::string withoutZeros(const std::string& text) {
    const auto first = text.find_first_not_of('0');
    return first == std::string::npos ? std::string{} : text.substr(first);
}

const PersonaEligibility* knownAs(const Persona& persona) {
    // A question by number needs no 利用登録.
    const auto& known = persona.eligibility ? persona.eligibility : persona.afterEnrolment;
    return known ? &*known : nullptr;
}

const PersonaEligibility* find(const std::vector<Persona>& personas, const eligibility::SearchInfo& numbers) {
    for (const Persona& persona : personas) {
        const PersonaEligibility* known = knownAs(persona);
        if (known != nullptr && std::ranges::any_of(known->records, [&](const QualificationRecord& record) {
                return sameNumbers(numbers, record);
            })) {
            return known;
        }
    }
    return nullptr;
}

}  // namespace

bool sameNumbers(const eligibility::SearchInfo& asked, const QualificationRecord& known) {
    const bool branch = asked.insuredBranchNumber.empty() ||
                        withoutZeros(plain(asked.insuredBranchNumber)) == withoutZeros(plain(known.branch));
    return plain(asked.insurerNumber) == plain(known.insurerNumber) &&
           plain(asked.insuredIdentificationNumber) == plain(known.number) &&
           plain(asked.insuredCardSymbol) == plain(known.symbol) && branch &&
           domain::parseCompactDate(asked.birthdate) == known.birth;
}

bool isNumberQuestion(const eligibility::Message& request) {
    return request.searches.size() == 1 &&
           eligibility::isInstitutionCode(request.header.medicalInstitutionCode) &&
           domain::parseCompactDate(request.header.qualificationConfirmationDate) &&
           domain::parseCompactDate(request.searches.front().birthdate) &&
           !request.searches.front().insurerNumber.empty() &&
           !request.searches.front().insuredIdentificationNumber.empty();
}

eligibility::Message answerByNumber(const std::vector<Persona>& personas, const eligibility::Message& request,
                                    ServiceFault fault, UtcTime now) {
    const eligibility::SearchInfo& asked = request.searches.front();
    const PersonaEligibility* known = find(personas, asked);
    PersonaEligibility nobody;
    nobody.validity = 4;
    eligibility::Message message = answerFor(
        known == nullptr ? nobody : *known,
        {request.header.medicalInstitutionCode, request.header.arbitraryFileIdentifier, {}}, fault, now);
    message.header.qualificationConfirmationDate = request.header.qualificationConfirmationDate;
    if (!message.header.referenceClassification.empty()) {
        message.header.referenceClassification = std::string{"2"};
    }
    for (eligibility::Record& record : message.records) {
        if (asked.limitConsentFlag != "1") {
            record.limit.reset();
            record.limitConsentTime.clear();
            record.limitConsentFlag = std::string{"0"};
        }
    }
    message.searches.push_back(asked);
    return message;
}

}  // namespace madoguchi::simulation
