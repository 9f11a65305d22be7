#include "eligibility/folder_reinquiry.hpp"

#include <utility>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/requests.hpp"
#include "eligibility/result_document.hpp"

namespace madoguchi::eligibility {
namespace {

using ports::ReinquiryTrouble;
using State = ReinquiryTrouble::Request;

Expected<SecureBytes> encoded(const Expected<Message>& request, Charset charset) {
    return request ? encodeRequest(*request, charset) : std::unexpected(request.error());
}

Expected<Message> requestFor(const ports::Reinquiry& question, const Asked& asked) {
    const RequestHead head{asked.institutionCode, asked.fileIdentifier};
    const Period consented{question.consentFrom, question.consentTo};
    return question.kind == domain::VisitKind::Online ? onlineRequest(head, consented)
                                                      : homeVisitRequest(head, consented);
}

bool isReceiptOf(const Message& message, const Asked& asked) {
    return message.header.medicalInstitutionCode == asked.institutionCode &&
           message.header.arbitraryFileIdentifier == asked.fileIdentifier;
}

// The fetching request carries no identifier, so the receipt's number is what the two have in common.
bool areResultsOf(const Message& message, const AskedAgain& asked) {
    const std::string& reception =
        message.header.receptionNumber.empty() ? message.receptionNumber : message.header.receptionNumber;
    return message.header.medicalInstitutionCode == asked.institutionCode &&
           (reception.empty() || reception == asked.receptionNumber);
}

std::unexpected<ReinquiryTrouble> trouble(Failure why, State request) {
    return std::unexpected(ReinquiryTrouble{std::move(why), request});
}

// The exchange itself had no message: given back, or unknown.
std::unexpected<ReinquiryTrouble> noMessage(const Failure& why, State returned) {
    return trouble(why, why.code == StepCode::FolderRequestReturned ? returned : State::Open);
}

}  // namespace

FolderReinquiry::FolderReinquiry(FolderClient& client, std::string institutionCode,
                                 const FolderReinquiryTimes& times, const ports::Clock& clock)
    : client_(client), institutionCode_(std::move(institutionCode)), times_(times), clock_(clock) {}

// Carries the ledger's tag: by it a later run knows whether its ledger is the one that kept the request.
std::string FolderReinquiry::newRequest() {
    return compactJst(clock_.utc()) + "-" + client_.tag() + "-" + toHex(crypto::randomBytes(8));
}

FolderClient::Errand FolderReinquiry::receiptErrand(const ports::Reinquiry& question, std::string request,
                                                    std::function<void(Receipt)> done) const {
    return {.prefix = question.kind == domain::VisitKind::Online ? kOnlinePrefix : kHomeVisitPrefix,
            .request = [question](const Asked& asked, domain::Date,
                                  Charset charset) { return encoded(requestFor(question, asked), charset); },
            .ours = isReceiptOf,
            .done =
                [done = std::move(done)](const Expected<FolderClient::Received>& received) {
                    if (!received) {
                        done(noMessage(received.error(), State::Settled));
                        return;
                    }
                    const Asked& asked = received->asked;
                    auto number =
                        judgeReceipt(received->message, {asked.institutionCode, asked.fileIdentifier, {}});
                    done(number ? Receipt{std::move(*number)}
                                : std::unexpected(troubleOfReceipt(number.error())));
                },
            .keepAs = std::move(request)};
}

void FolderReinquiry::handIn(ports::Reinquiry question, std::string request,
                             std::function<void(Receipt)> done) {
    client_.exchange(receiptErrand(question, std::move(request), std::move(done)));
}

void FolderReinquiry::findReceipt(ports::Reinquiry question, std::string request,
                                  std::function<void(Receipt)> done) {
    if (!request.contains("-" + client_.tag() + "-")) {
        done(trouble({StepCode::GatewayTimedOut, "asked under another ledger"}, State::Open));
        return;
    }
    client_.findAgain(receiptErrand(question, std::move(request), done), [done] {
        done(trouble({StepCode::FolderRequestNotTaken, "never sent"}, State::NotThere));
    });
}

void FolderReinquiry::fetch(ports::Reinquiry question, std::string receipt,
                            std::function<void(Answer)> done) {
    look({question.kind,
          {institutionCode_, {}, std::move(receipt)},
          std::move(done),
          clock_.now(),
          times_.firstPause},
         Milliseconds{0});
}

void FolderReinquiry::forget(std::string request) {
    client_.letGo(std::move(request));
}

void FolderReinquiry::tellEnd(domain::VisitKind, domain::InsuranceNumbers, domain::ContinuingEnd,
                              Done<void> done) {
    done(fail(StepCode::ReinquiryEndNotTold, "not over the folders"));
}

void FolderReinquiry::look(Fetch fetch, Milliseconds after) {
    const AskedAgain asked = fetch.asked;
    client_.exchange(
        {.prefix = fetch.kind == domain::VisitKind::Online ? kOnlineFetchPrefix : kHomeVisitFetchPrefix,
         .after = after,
         .receipt = asked.receptionNumber,
         .request =
             [asked](const Asked&, domain::Date, Charset charset) {
                 return encoded(bulkFetch(asked.institutionCode, asked.receptionNumber), charset);
             },
         .ours = [asked](const Message& message, const Asked&) { return areResultsOf(message, asked); },
         .done = [this, fetch = std::move(fetch)](
                     const Expected<FolderClient::Received>& received) { onResults(fetch, received); },
         .late = [](const Expected<FolderClient::Received>&) {}});  // fetched again next time
}

void FolderReinquiry::onResults(Fetch fetch, const Expected<FolderClient::Received>& received) {
    if (!received) {
        // Given back: the far side does not know the receipt (any more).
        fetch.done(noMessage(received.error(), State::NotThere));
        return;
    }
    auto people = judgeResults(received->message, fetch.asked);
    if (people) {
        fetch.done(std::move(*people));
        return;
    }
    const auto said = troubleOfResults(people.error());
    if (said.request != State::Open || clock_.now() - fetch.begun + fetch.pause > times_.patience) {
        fetch.done(std::unexpected(said));
        return;
    }
    const Milliseconds after = std::exchange(fetch.pause, fetch.pause * 2);
    look(std::move(fetch), after);
}

}  // namespace madoguchi::eligibility
