#include "eligibility/folder_gateway.hpp"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "core/hex.hpp"
#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "crypto/random.hpp"
#include "eligibility/port_answer.hpp"

namespace madoguchi::eligibility {
namespace {

// As a gateway keeps them (docs/gateway-protocol.md).
constexpr std::chrono::minutes kChallengeLife{10};
constexpr std::chrono::minutes kTicketLife{30};
constexpr std::size_t kNonceSize = 32;

template <class Kept>
void forgetOld(std::map<std::string, Kept, std::less<>>& kept, UtcTime now, std::chrono::minutes life) {
    std::erase_if(kept, [&](const auto& entry) { return entry.second.made + life < now; });
}

std::unexpected<Failure> rejected(const char* reason) {
    return fail(StepCode::GatewayProofRejected, reason);
}

// The certificate's own key made the signature over exactly the nonce.
bool signedBy(X509& certificate, std::span<const std::uint8_t> nonce,
              std::span<const std::uint8_t> signature) {
    EVP_PKEY* key = X509_get0_pubkey(&certificate);
    return key != nullptr && crypto::verify(*key, nonce, signature);
}

}  // namespace

Expected<std::unique_ptr<FolderGateway>> FolderGateway::open(const FolderGatewaySettings& settings,
                                                             const ports::Clock& clock, NumbersOf numbersOf,
                                                             OnLate onLate, OnHealth onHealth) {
    FolderSettings folder = settings.folder;
    folder.institutionCode = settings.site.institutionCode;
    auto client = FolderClient::open(
        folder, clock, [late = std::move(onLate)](const std::string& session, Expected<NumberAnswer> answer) {
            if (answer) {
                late({session, answer->verdict.eligibility, std::move(answer->verdict.facts.note)});
            } else {
                late({session, std::unexpected(answer.error()), {}});
            }
        });
    if (!client) {
        return std::unexpected(client.error());
    }
    return std::unique_ptr<FolderGateway>{
        new FolderGateway{settings, std::move(*client), clock, std::move(numbersOf), std::move(onHealth)}};
}

FolderGateway::FolderGateway(const FolderGatewaySettings& settings, std::unique_ptr<FolderClient> client,
                             const ports::Clock& clock, NumbersOf numbersOf, OnHealth onHealth)
    : site_(settings.site),
      clock_(clock),
      numbersOf_(std::move(numbersOf)),
      onHealth_(std::move(onHealth)),
      reinquiry_(*client, settings.site.institutionCode, settings.reinquiry, clock),
      client_(std::move(client)) {}

FolderGateway::~FolderGateway() = default;

void FolderGateway::cancel() {
    client_->cancel();
}

void FolderGateway::fetchChallenge(Done<ports::Challenge> done) {
    ports::Challenge challenge{toHex(crypto::randomBytes(16)), crypto::randomBytes(kNonceSize)};
    {
        const std::lock_guard lock{mutex_};
        forgetOld(challenges_, clock_.utc(), kChallengeLife);
        challenges_[challenge.id] = {challenge.bytes, clock_.utc()};
    }
    // Tells at the card already, and to the staff's lights, when the share is not there.
    client_->probe(
        [this, done = std::move(done), challenge = std::move(challenge)](const Expected<void>& there) {
            onHealth_({there ? std::nullopt : std::optional{there.error()}, {}});
            done(there ? Expected<ports::Challenge>{challenge} : std::unexpected(there.error()));
        });
}

Expected<ports::Registration> FolderGateway::accept(const ports::Proof& proof) {
    const UtcTime now = clock_.utc();
    const auto& id = std::visit([](const auto& any) -> const std::string& { return any.challengeId; }, proof);
    const auto& der = std::visit([](const auto& any) -> const auto& { return any.certificateDer; }, proof);
    const std::lock_guard lock{mutex_};
    forgetOld(challenges_, now, kChallengeLife);
    forgetOld(tickets_, now, kTicketLife);
    const auto given = challenges_.extract(id);  // dies with the first proof that names it
    if (given.empty()) {
        return rejected("challenge-unknown");
    }
    const auto certificate = crypto::parseCertificate(der);
    if (!certificate) {
        return rejected("certificate-malformed");
    }
    if (const auto* card = std::get_if<ports::CardProof>(&proof)) {
        if (!signedBy(**certificate, given.mapped().nonce, card->signature)) {
            return rejected("signature");
        }
    } else {
        const auto& assertion = std::get<ports::KioskAssertion>(proof);
        if (assertion.challenge != given.mapped().nonce) {
            return rejected("assertion-for-another");
        }
        if (assertion.identity == domain::Identity::Face && !(assertion.similarity >= assertion.accept)) {
            return rejected("assertion-below-threshold");
        }
    }
    const std::string ticket = toHex(crypto::randomBytes(24));
    tickets_[ticket] = {crypto::sha256(der), now};
    return ports::Registration{true, ticket};  // 利用登録 can't be asked about here
}

void FolderGateway::presentProof(ports::Proof proof, Done<ports::Registration> done) {
    done(accept(proof));
}

void FolderGateway::enrol(std::string, Done<ports::Registration> done) {
    done(fail(StepCode::EnrolmentFailed, "not over the folders"));
}

void FolderGateway::query(ports::QualificationQuery query, Done<ports::EligibilityAnswer> done) {
    std::optional<crypto::Sha256> card;
    {
        const std::lock_guard lock{mutex_};
        forgetOld(tickets_, clock_.utc(), kTicketLife);
        if (const auto ticket = tickets_.find(query.ticket); ticket != tickets_.end()) {
            card = ticket->second.card;
        }
    }
    if (!card) {
        done(fail(StepCode::GatewayRefused, "ticket-unknown"));
        return;
    }
    auto numbers = numbersOf_(*card);
    if (!numbers) {
        done(std::unexpected(numbers.error()));
        return;
    }
    client_->ask(
        {.numbers = std::move(*numbers), .limitCertificate = false, .session = std::move(query.session)},
        [this, done = std::move(done)](Expected<NumberAnswer> answer) {
            if (!answer) {
                onHealth_({answer.error(), {}});
                done(std::unexpected(answer.error()));
                return;
            }
            onHealth_({});
            // The far side has learned of no consent, so the file states none.
            const ports::QualificationQuery asked{{}, {}, clock_.utc()};
            done(toPortAnswer(std::move(answer->verdict), std::move(answer->message), asked, site_,
                              clock_.utc()));
        });
}

}  // namespace madoguchi::eligibility
