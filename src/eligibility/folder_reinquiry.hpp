// ports::ReinquiryPort over the shared folders of a 資格確認端末 (docs/folder-protocol.md): the bulk exchange
// of 訪問診療等 or オンライン診療等 再照会, in two steps. The first is an exchange that the client keeps
// under the request's name, so its receipt is found in a later run too. The results are fetched at growing
// pauses, each time by an exchange of its own. How these folders tell the end of a consent is not known:
// reinquiry.end-not-told.
// Contract: must outlive the client's threads. `done` runs on one of them. Threads: calls from any.
// Errors: reinquiry.pending, folder.*, gateway.*, eligibility.malformed (also: packed results),
// eligibility.error-answer.
#pragma once

#include <string>

#include "core/time.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/reinquiry_answer.hpp"
#include "ports/clock.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::eligibility {

struct FolderReinquiryTimes {
    Milliseconds firstPause{2000};  // after results that are still under way; doubles
    Milliseconds patience{30'000};  // then it is reinquiry.pending
};

class FolderReinquiry final : public ports::ReinquiryPort {
public:
    FolderReinquiry(FolderClient& client, std::string institutionCode, const FolderReinquiryTimes& times,
                    const ports::Clock& clock);

    [[nodiscard]] std::string newRequest() override;
    void handIn(ports::Reinquiry question, std::string request, std::function<void(Receipt)> done) override;
    void findReceipt(ports::Reinquiry question, std::string request,
                     std::function<void(Receipt)> done) override;
    void fetch(ports::Reinquiry question, std::string receipt, std::function<void(Answer)> done) override;
    void forget(std::string request) override;
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override;

private:
    // One fetch() on its way.
    struct Fetch {
        domain::VisitKind kind = domain::VisitKind::HomeVisit;
        AskedAgain asked;
        std::function<void(Answer)> done;
        Instant begun{};
        Milliseconds pause{0};
    };

    [[nodiscard]] FolderClient::Errand receiptErrand(const ports::Reinquiry& question, std::string request,
                                                     std::function<void(Receipt)> done) const;
    void look(Fetch fetch, Milliseconds after);
    void onResults(Fetch fetch, const Expected<FolderClient::Received>& received);

    FolderClient& client_;
    const std::string institutionCode_;
    const FolderReinquiryTimes times_;
    const ports::Clock& clock_;
};

}  // namespace madoguchi::eligibility
