// ports::ReinquiryPort over the shared folders of a 資格確認端末 (docs/folder-protocol.md): the bulk exchange
// of 訪問診療等 or オンライン診療等 再照会, in two steps. The receipt's results are fetched at growing
// pauses, each time by an exchange of its own; while they are still under way the receipt is remembered (in
// memory, for a day). How these folders tell the end of a consent is not known: reinquiry.end-not-told.
// Contract: must outlive the client's threads. `done` runs on one of them. Threads: calls from any.
// Errors: reinquiry.pending, folder.*, gateway.*, eligibility.malformed (also: packed results),
// eligibility.error-answer.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

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

    void askAgain(ports::Reinquiry question, Done<std::vector<ports::ReinquiryPerson>> done) override;
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override;

private:
    using People = std::vector<ports::ReinquiryPerson>;
    struct Receipt {
        ports::Reinquiry question;
        AskedAgain asked;
        UtcTime made{};
    };
    // One askAgain() on its way.
    struct Round {
        ports::Reinquiry question;
        Done<People> done;
        Instant begun{};
        Milliseconds pause{0};
        bool remembered = false;  // fetches by the receipt of an earlier round
    };

    void handIn(Round round);
    void fetch(Round round, const AskedAgain& asked, Milliseconds after);
    void onResults(Round round, const AskedAgain& asked, const Expected<FolderClient::Received>& received);
    [[nodiscard]] Expected<AskedAgain> keepReceipt(const ports::Reinquiry& question,
                                                   const FolderClient::Received& received);
    [[nodiscard]] std::optional<AskedAgain> receiptOf(const ports::Reinquiry& question);
    void drop(const ports::Reinquiry& question);

    FolderClient& client_;
    const std::string institutionCode_;
    const FolderReinquiryTimes times_;
    const ports::Clock& clock_;
    std::mutex mutex_;
    std::vector<Receipt> receipts_;
};

}  // namespace madoguchi::eligibility
