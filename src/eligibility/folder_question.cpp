// FolderClient::ask(): the exchange that asks for one qualification by insurance number, and what its answer
// means.
#include <utility>

#include "eligibility/folder_client.hpp"
#include "eligibility/requests.hpp"

namespace madoguchi::eligibility {
namespace {

Expected<SecureBytes> requestFor(const FolderClient::Question& question, const Asked& asked,
                                 domain::Date today, Charset charset) {
    SearchInfo person;
    person.insurerNumber = question.numbers.insurer;
    person.insuredCardSymbol = question.numbers.symbol;
    person.insuredIdentificationNumber = question.numbers.number;
    person.insuredBranchNumber =
        question.numbers.branch.size() == 1 ? "0" + question.numbers.branch : question.numbers.branch;
    person.birthdate = domain::toCompactDate(question.numbers.birth);
    person.limitConsentFlag = std::string{question.limitCertificate ? "1" : "0"};
    const auto request = qualificationRequest({asked.institutionCode, asked.fileIdentifier}, today, {person});
    return request ? encodeRequest(*request, charset) : std::unexpected(request.error());
}

bool answers(const Message& message, const Asked& asked) {
    return message.header.arbitraryFileIdentifier == asked.fileIdentifier &&
           message.header.medicalInstitutionCode == asked.institutionCode;
}

Expected<NumberAnswer> judged(Expected<FolderClient::Received> received) {
    if (!received) {
        return std::unexpected(received.error());
    }
    auto verdict = judge(received->message, received->asked);
    if (!verdict) {
        return std::unexpected(verdict.error());
    }
    return NumberAnswer{std::move(*verdict), std::move(received->message)};
}

}  // namespace

void FolderClient::ask(Question question, Done done) {
    const std::string session = question.session;
    exchange(
        {.request = [question = std::move(question)](
                        const Asked& asked, domain::Date today,
                        Charset charset) { return requestFor(question, asked, today, charset); },
         .ours = answers,
         .done = [done = std::move(done)](Expected<Received> received) { done(judged(std::move(received))); },
         .late = [this,
                  session](Expected<Received> received) { onLate_(session, judged(std::move(received))); }});
}

}  // namespace madoguchi::eligibility
