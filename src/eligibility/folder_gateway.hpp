// ports::EligibilityPort over the shared folders of a 資格確認端末, beside HttpsGateway. What the transport
// can't do (docs/folder-protocol.md): a request carries insurance numbers, so they must be known for the
// card; proof and consent do not leave the kiosk, so nobody but the kiosk judges the proof, 利用登録 can't be
// asked or applied for, and a result states no consents and stays a card-number answer
// (ReferenceClassification 2). The card's signature is checked here against its own certificate; whether that
// was revoked is not known. Threads: calls from any; `done` runs on the caller's thread or the client's.
// Errors: folder.*, gateway.*, eligibility.*, enrolment.failed.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "crypto/digest.hpp"
#include "domain/insurance_numbers.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/folder_reinquiry.hpp"
#include "eligibility/gateway_health.hpp"
#include "eligibility/result_document.hpp"
#include "ports/clock.hpp"
#include "ports/eligibility_port.hpp"

namespace madoguchi::eligibility {

struct FolderGatewaySettings {
    FolderSettings folder;  // its institution code is the site's
    Site site;
    FolderReinquiryTimes reinquiry{};
};

class FolderGateway final : public ports::EligibilityPort {
public:
    // The numbers of the person whose card has this authentication certificate (SHA-256 of the DER).
    // eligibility.numbers-missing: not known here; staff look up by number.
    using NumbersOf = std::function<Expected<domain::InsuranceNumbers>(const crypto::Sha256&)>;
    // An answer that came after its visit was over.
    using OnLate = std::function<void(ports::LateAnswer)>;

    // How the folders stand, each time that they were used.
    using OnHealth = std::function<void(const GatewayHealth&)>;

    [[nodiscard]] static Expected<std::unique_ptr<FolderGateway>> open(
        const FolderGatewaySettings& settings, const ports::Clock& clock, NumbersOf numbersOf,
        OnLate onLate = [](const ports::LateAnswer&) {}, OnHealth onHealth = [](const GatewayHealth&) {});
    ~FolderGateway() override;

    void fetchChallenge(Done<ports::Challenge> done) override;
    void presentProof(ports::Proof proof, Done<ports::Registration> done) override;
    void enrol(std::string ticket, Done<ports::Registration> done) override;
    void query(ports::QualificationQuery query, Done<ports::EligibilityAnswer> done) override;
    void cancel() override;

    [[nodiscard]] FolderClient& client() { return *client_; }  // for questions by number alone
    [[nodiscard]] ports::ReinquiryPort& reinquiry() { return reinquiry_; }

private:
    struct Ticket {
        crypto::Sha256 card{};
        UtcTime made{};
    };
    struct Given {
        std::vector<std::uint8_t> nonce;
        UtcTime made{};
    };
    FolderGateway(const FolderGatewaySettings& settings, std::unique_ptr<FolderClient> client,
                  const ports::Clock& clock, NumbersOf numbersOf, OnHealth onHealth);
    [[nodiscard]] Expected<ports::Registration> accept(const ports::Proof& proof);

    const Site site_;
    const ports::Clock& clock_;
    const NumbersOf numbersOf_;
    const OnHealth onHealth_;
    std::mutex mutex_;
    std::map<std::string, Given, std::less<>> challenges_;
    std::map<std::string, Ticket, std::less<>> tickets_;
    FolderReinquiry reinquiry_;
    std::unique_ptr<FolderClient> client_;  // last: its threads use everything above
};

}  // namespace madoguchi::eligibility
