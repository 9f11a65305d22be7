#include "eligibility/requests.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "eligibility/charset.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_tree.hpp"
#include "eligibility/result_document.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::size_t kLongestIdentifier = 50;  // ArbitraryFileIdentifier and 照会番号
constexpr std::size_t kLongestCardText = 20;    // characters of 記号 and 番号

std::unexpected<Failure> unfit(std::string element) {
    return fail(StepCode::EligibilityMalformed, std::move(element));
}

bool isDigits(std::string_view text, std::size_t length) {
    return text.size() == length && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isIdentifier(std::string_view text) {
    return !text.empty() && text.size() <= kLongestIdentifier &&
           std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

bool isCardText(std::string_view text) {
    const auto characters = toCodePoints(text);
    return characters && characters->size() <= kLongestCardText &&
           std::ranges::all_of(*characters, isPrintable);
}

// What single requests and registrations share: the numbers on an insurance card.
template <class Numbers>
Expected<void> checkNumbers(const Numbers& card) {
    if (!isDigits(card.insurerNumber, 8) && !isDigits(card.insurerNumber, 6)) {
        return unfit("InsurerNumber");
    }
    if (!isCardText(card.insuredCardSymbol)) {
        return unfit("InsuredCardSymbol");
    }
    if (card.insuredIdentificationNumber.empty() || !isCardText(card.insuredIdentificationNumber)) {
        return unfit("InsuredIdentificationNumber");
    }
    if (!card.insuredBranchNumber.empty() && !isDigits(card.insuredBranchNumber, 2)) {
        return unfit("InsuredBranchNumber");
    }
    return {};
}

Expected<Message> begin(const std::string& institutionCode) {
    if (!isInstitutionCode(institutionCode)) {
        return fail(StepCode::ConfigInvalid, "institution code is not 10 digits");
    }
    Message message;
    message.header.statesCharset = false;
    message.header.medicalInstitutionCode = institutionCode;
    return message;
}

Expected<Message> begin(const RequestHead& head) {
    auto message = begin(head.institutionCode);
    if (message && !isIdentifier(head.fileIdentifier)) {
        return unfit("ArbitraryFileIdentifier");
    }
    if (message) {
        message->header.arbitraryFileIdentifier = head.fileIdentifier;
    }
    return message;
}

Expected<Message> searchFor(const RequestHead& head, SearchInfo search) {
    auto message = begin(head);
    if (message) {
        message->searches.push_back(std::move(search));
    }
    return message;
}

Expected<Message> searchWithin(const RequestHead& head, const Period& period, SearchInfo search) {
    return period.to < period.from ? unfit("ConsentDateTo") : searchFor(head, std::move(search));
}

}  // namespace

Expected<Message> qualificationRequest(const RequestHead& head, domain::Date on,
                                       std::vector<SearchInfo> people) {
    auto message = begin(head);
    if (!message) {
        return message;
    }
    if (people.empty()) {
        return unfit("QualificationConfirmSearchInfo");
    }
    for (SearchInfo& person : people) {
        if (auto checked = checkNumbers(person); !checked) {
            return std::unexpected(checked.error());
        }
        if (!domain::parseCompactDate(person.birthdate)) {
            return unfit("Birthdate");
        }
        if (person.limitConsentFlag.empty()) {
            person.limitConsentFlag = std::string{"0"};  // never left out
        }
    }
    message->header.qualificationConfirmationDate = domain::toCompactDate(on);
    message->searches = std::move(people);
    return message;
}

Expected<Message> bulkFetch(const std::string& institutionCode, const std::string& receptionNumber) {
    auto message = begin(institutionCode);
    if (message && !isIdentifier(receptionNumber)) {
        return unfit("ReceptionNumber");
    }
    if (message) {
        message->receptionNumber = receptionNumber;
    }
    return message;
}

Expected<Message> registrationRequest(const RequestHead& head,
                                      std::vector<ReferenceRegistration> registrations) {
    auto message = begin(head);
    if (!message) {
        return message;
    }
    if (registrations.empty()) {
        return unfit("ReferenceNumberRegistrationInfo");
    }
    for (const ReferenceRegistration& registration : registrations) {
        if (!isIdentifier(registration.referenceNumber)) {
            return unfit("ReferenceNumber");
        }
        if (auto checked = checkNumbers(registration); !checked) {
            return std::unexpected(checked.error());
        }
    }
    message->registrations = std::move(registrations);
    return message;
}

Expected<Message> medicalAidRequest(const RequestHead& head, std::chrono::year_month month) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u", static_cast<int>(month.year()),
                  static_cast<unsigned>(month.month()));
    SearchInfo search;
    search.treatmentMonth = std::string{text.data()};
    return searchFor(head, std::move(search));
}

Expected<Message> homeVisitRequest(const RequestHead& head, const Period& consented) {
    SearchInfo search;
    search.consentDateFrom = domain::toCompactDate(consented.from);
    search.consentDateTo = domain::toCompactDate(consented.to);
    search.treatmentFlag = std::string{"2"};
    return searchWithin(head, consented, std::move(search));
}

Expected<Message> onlineRequest(const RequestHead& head, const Period& consented) {
    SearchInfo search;
    search.consentDateFrom = domain::toCompactDate(consented.from);
    search.consentDateTo = domain::toCompactDate(consented.to);
    search.treatmentFlag = std::string{"3"};
    return searchWithin(head, consented, std::move(search));
}

Expected<Message> onlineRequestByExamination(const RequestHead& head, const Period& examined) {
    SearchInfo search;
    search.examinationDateFrom = domain::toCompactDate(examined.from);
    search.examinationDateTo = domain::toCompactDate(examined.to);
    search.treatmentFlag = std::string{"3"};
    return searchWithin(head, examined, std::move(search));
}

Expected<SecureBytes> encodeRequest(const Message& request, Charset charset) {
    if (charset == Charset::Cp932 && !fitsCp932(writeTree(toTree(request, charset), charset))) {
        return fail(StepCode::EligibilityMalformed, "a character that Shift_JIS lacks");
    }
    return encode(request, charset);
}

}  // namespace madoguchi::eligibility
