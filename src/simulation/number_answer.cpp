#include "simulation/number_answer.hpp"

#include <algorithm>
#include <optional>

#include "eligibility/charset.hpp"
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

const PersonaEligibility* find(const std::vector<Persona>& personas,
                               const domain::InsuranceNumbers& numbers) {
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

eligibility::Element leaf(std::string name, std::string text) {
    return {std::move(name), std::move(text), {}};
}

eligibility::Element echoOf(const eligibility::QualificationRequest& request) {
    eligibility::Element echo{"QualificationConfirmSearchInfo", {}, {}};
    const auto& numbers = request.numbers;
    const auto add = [&echo](const char* name, const std::string& value) {
        if (!value.empty()) {
            echo.children.push_back(leaf(name, value));
        }
    };
    add("InsurerNumber",
        std::string(8 - std::min<std::size_t>(8, numbers.insurer.size()), ' ') + numbers.insurer);
    add("InsuredCardSymbol", numbers.symbol);
    add("InsuredIdentificationNumber", numbers.number);
    add("InsuredBranchNumber", numbers.branch);
    add("Birthdate", domain::toCompactDate(numbers.birth));
    add("LimitApplicationCertificateRelatedConsFlg", request.limitCertificate ? "1" : "0");
    return echo;
}

}  // namespace

bool sameNumbers(const domain::InsuranceNumbers& asked, const QualificationRecord& known) {
    const bool branch =
        asked.branch.empty() || withoutZeros(plain(asked.branch)) == withoutZeros(plain(known.branch));
    return plain(asked.insurer) == plain(known.insurerNumber) && plain(asked.number) == plain(known.number) &&
           plain(asked.symbol) == plain(known.symbol) && branch && asked.birth == known.birth;
}

eligibility::Message answerByNumber(const std::vector<Persona>& personas,
                                    const eligibility::QualificationRequest& request, ServiceFault fault,
                                    UtcTime now) {
    const PersonaEligibility* known = find(personas, request.numbers);
    PersonaEligibility nobody;
    nobody.validity = 4;
    eligibility::Message message =
        answerFor(known == nullptr ? nobody : *known, {request.institutionCode, request.fileIdentifier, {}},
                  fault, now);
    message.header.qualificationConfirmationDate = domain::toCompactDate(request.day);
    message.header.referenceClassification = std::string{"2"};
    for (eligibility::Record& record : message.records) {
        if (!request.limitCertificate) {
            record.limit.reset();
            record.limitConsentTime.clear();
            record.limitConsentFlag = std::string{"0"};
        }
    }
    message.others.push_back(echoOf(request));
    return message;
}

}  // namespace madoguchi::simulation
