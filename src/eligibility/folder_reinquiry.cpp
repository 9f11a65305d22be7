#include "eligibility/folder_reinquiry.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "eligibility/requests.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::chrono::hours kReceiptLife{24};

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

}  // namespace

FolderReinquiry::FolderReinquiry(FolderClient& client, std::string institutionCode,
                                 const FolderReinquiryTimes& times, const ports::Clock& clock)
    : client_(client), institutionCode_(std::move(institutionCode)), times_(times), clock_(clock) {}

void FolderReinquiry::askAgain(ports::Reinquiry question, Done<std::vector<ports::ReinquiryPerson>> done) {
    const auto known = receiptOf(question);
    Round round{question, std::move(done), clock_.now(), times_.firstPause, known.has_value()};
    if (known) {
        fetch(std::move(round), *known, Milliseconds{0});
    } else {
        handIn(std::move(round));
    }
}

void FolderReinquiry::tellEnd(domain::VisitKind, domain::InsuranceNumbers, domain::ContinuingEnd,
                              Done<void> done) {
    done(fail(StepCode::ReinquiryEndNotTold, "not over the folders"));
}

std::optional<AskedAgain> FolderReinquiry::receiptOf(const ports::Reinquiry& question) {
    const std::lock_guard lock{mutex_};
    std::erase_if(receipts_,
                  [now = clock_.utc()](const Receipt& receipt) { return receipt.made + kReceiptLife < now; });
    const auto found = std::ranges::find(receipts_, question, &Receipt::question);
    return found == receipts_.end() ? std::nullopt : std::optional{found->asked};
}

Expected<AskedAgain> FolderReinquiry::keepReceipt(const ports::Reinquiry& question,
                                                  const FolderClient::Received& received) {
    AskedAgain asked{institutionCode_, received.asked.fileIdentifier, {}};
    auto number = judgeReceipt(received.message, asked);
    if (!number) {
        return std::unexpected(number.error());
    }
    asked.receptionNumber = std::move(*number);
    const std::lock_guard lock{mutex_};
    std::erase_if(receipts_, [&](const Receipt& receipt) { return receipt.question == question; });
    receipts_.push_back({question, asked, clock_.utc()});
    return asked;
}

void FolderReinquiry::drop(const ports::Reinquiry& question) {
    const std::lock_guard lock{mutex_};
    std::erase_if(receipts_, [&](const Receipt& receipt) { return receipt.question == question; });
}

void FolderReinquiry::handIn(Round round) {
    const ports::Reinquiry question = round.question;
    client_.exchange(
        {.prefix = question.kind == domain::VisitKind::Online ? kOnlinePrefix : kHomeVisitPrefix,
         .request = [question](const Asked& asked, domain::Date,
                               Charset charset) { return encoded(requestFor(question, asked), charset); },
         .ours = isReceiptOf,
         .done =
             [this, round = std::move(round)](Expected<FolderClient::Received> received) {
                 const auto asked =
                     received ? keepReceipt(round.question, *received) : std::unexpected(received.error());
                 if (!asked) {
                     round.done(std::unexpected(asked.error()));
                     return;
                 }
                 fetch(round, *asked, Milliseconds{0});
             },
         // Staff have been told that it is not known; a receipt that comes after all serves the next round.
         .late =
             [this, question](const Expected<FolderClient::Received>& received) {
                 if (received) {
                     static_cast<void>(keepReceipt(question, *received));
                 }
             }});
}

void FolderReinquiry::fetch(Round round, const AskedAgain& asked, Milliseconds after) {
    client_.exchange(
        {.prefix =
             round.question.kind == domain::VisitKind::Online ? kOnlineFetchPrefix : kHomeVisitFetchPrefix,
         .after = after,
         .request =
             [asked](const Asked&, domain::Date, Charset charset) {
                 return encoded(bulkFetch(asked.institutionCode, asked.receptionNumber), charset);
             },
         .ours = [asked](const Message& message, const Asked&) { return areResultsOf(message, asked); },
         .done = [this, round = std::move(round), asked](
                     const Expected<FolderClient::Received>& received) { onResults(round, asked, received); },
         .late = [](const Expected<FolderClient::Received>&) {}});  // fetched again next time
}

void FolderReinquiry::onResults(Round round, const AskedAgain& asked,
                                const Expected<FolderClient::Received>& received) {
    if (!received) {
        // Given back: the far side does not know the receipt (any more). An unknown outcome keeps it.
        const bool refused = received.error().code == StepCode::FolderRequestReturned;
        if (refused) {
            drop(round.question);
        }
        if (refused && std::exchange(round.remembered, false)) {
            handIn(std::move(round));
        } else {
            round.done(std::unexpected(received.error()));
        }
        return;
    }
    auto people = judgeResults(received->message, asked);
    if (people || people.error().code != StepCode::ReinquiryPending) {
        drop(round.question);  // read, for good or bad
        round.done(std::move(people));
        return;
    }
    if (clock_.now() - round.begun + round.pause > times_.patience) {
        round.done(std::move(people));
        return;
    }
    const Milliseconds after = std::exchange(round.pause, round.pause * 2);
    fetch(std::move(round), asked, after);
}

}  // namespace madoguchi::eligibility
