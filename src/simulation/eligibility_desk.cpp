#include "simulation/eligibility_desk.hpp"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/hex.hpp"
#include "crypto/base64.hpp"
#include "crypto/random.hpp"
#include "eligibility/result_document.hpp"
#include "simulation/desk_wire.hpp"
#include "simulation/number_answer.hpp"
#include "simulation/proof_check.hpp"
#include "simulation/qualification_answer.hpp"
#include "simulation/reinquiry_calls.hpp"

namespace madoguchi::simulation {
namespace {

using nlohmann::json;

constexpr std::chrono::minutes kChallengeLife{10};
constexpr std::chrono::minutes kTicketLife{30};
constexpr std::size_t kMostKept = 1000;
constexpr std::size_t kNonceBytes = 32;

HttpAnswer proofRejected(std::string_view reason) {
    return refusal(422, "proof-rejected", reason);
}

std::vector<std::uint8_t> bytes(const json& object, const char* key) {
    return crypto::fromBase64(text(object, key)).value_or(std::vector<std::uint8_t>{});
}

template <class Kept>
void forgetOld(std::map<std::string, Kept, std::less<>>& kept, UtcTime now, std::chrono::minutes life) {
    std::erase_if(kept, [&](const auto& entry) { return entry.second.made + life < now; });
    while (kept.size() >= kMostKept) {
        kept.erase(std::ranges::min_element(kept, {}, [](const auto& entry) { return entry.second.made; }));
    }
}

std::optional<domain::ConsentAnswer> consentFrom(const std::string& word) {
    using enum domain::ConsentAnswer;
    for (const auto answer : {NotAsked, Agreed, Declined}) {
        if (word == domain::toText(answer)) {
            return answer;
        }
    }
    return std::nullopt;
}

std::optional<domain::VisitKind> visitFrom(const std::string& word) {
    if (word.empty()) {  // of a kiosk that knows of no other
        return domain::VisitKind::Outpatient;
    }
    for (const auto kind :
         {domain::VisitKind::Outpatient, domain::VisitKind::HomeVisit, domain::VisitKind::Online}) {
        if (word == domain::toText(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

std::optional<domain::ConsentRecord> consentsFrom(const json& request) {
    const auto found = request.is_object() ? request.find("consent") : request.end();
    const json consent = found == request.end() ? json::object() : *found;
    if (text(consent, "time").empty()) {
        return std::nullopt;
    }
    domain::ConsentRecord record;
    for (const auto item : domain::kConsentItems) {
        const auto answer = consentFrom(text(consent, domain::toText(item)));
        if (!answer) {
            return std::nullopt;
        }
        record.set(item, *answer);
    }
    return record;
}

}  // namespace

EligibilityDesk::EligibilityDesk(std::filesystem::path cardAuthority, crypto::KeyHandle devicePublicKey,
                                 const ports::Clock& clock)
    : cardAuthority_(std::move(cardAuthority)), devicePublicKey_(std::move(devicePublicKey)), clock_(clock) {}

std::uint64_t EligibilityDesk::reinquiries() {
    const std::lock_guard lock{mutex_};
    return reinquiries_.received();
}

void EligibilityDesk::setPersonas(const std::vector<Persona>& personas) {
    const std::lock_guard lock{mutex_};
    reinquiries_.setPersonas(personas);
    registered_.clear();
    applicants_.clear();
    for (const Persona& persona : personas) {
        if (persona.eligibility) {
            registered_.emplace(subjectId(persona), *persona.eligibility);
        } else if (persona.afterEnrolment) {
            applicants_.emplace(subjectId(persona), *persona.afterEnrolment);
        }
    }
}

HttpAnswer EligibilityDesk::answer(const HttpRequest& request, ServiceFault fault,
                                   eligibility::Charset charset) {
    const std::lock_guard lock{mutex_};
    if (request.path == "/v1/challenges") {
        return challenge();
    }
    if (request.path == "/v1/proofs") {
        return proof(request.body, fault);
    }
    if (request.path == "/v1/enrolments") {
        return enrolment(request.body, fault);
    }
    if (request.path == "/v1/qualifications") {
        return qualification(request.body, fault, charset);
    }
    if (request.path == "/v1/qualifications/by-number") {
        return byNumber(request.body, fault, charset);
    }
    if (request.path.starts_with("/v1/reinquiries")) {
        return answerReinquiryCall(reinquiries_, request, {fault, charset, clock_.utc()});
    }
    if (request.path == "/v1/health") {
        return {200, "application/json", json{{"status", "ok"}}.dump(), {}};
    }
    return refusal(404, "not-found");
}

HttpAnswer EligibilityDesk::challenge() {
    forgetOld(challenges_, clock_.utc(), kChallengeLife);
    const std::string id = toHex(crypto::randomBytes(16));
    const auto nonce = crypto::randomBytes(kNonceBytes);
    challenges_[id] = {nonce, clock_.utc()};
    return {200, "application/json", json{{"id", id}, {"nonce", crypto::toBase64(nonce)}}.dump(),
            Delivery::Whole};
}

HttpAnswer EligibilityDesk::proof(const std::string& body, ServiceFault fault) {
    const json request = json::parse(body, nullptr, false);
    const std::string id = text(request, "challenge_id");
    const auto found = challenges_.find(id);
    if (found == challenges_.end()) {
        return proofRejected("challenge-unknown");
    }
    const Challenge challenge = found->second;
    challenges_.erase(found);
    const UtcTime now = clock_.utc();
    if (challenge.made + kChallengeLife < now) {
        return proofRejected("challenge-old");
    }
    const auto certificate = bytes(request, "certificate");
    const CheckedCard card = checkCardCertificate(certificate, cardAuthority_, now);
    if (!card.refusal.empty()) {
        return proofRejected(card.refusal);
    }
    if (fault == ServiceFault::CertificateRevoked) {
        return proofRejected("certificate-revoked");
    }
    if (fault == ServiceFault::ProofRejected) {
        return proofRejected("signature");
    }
    const std::string kind = text(request, "kind");
    if (kind == "card") {
        if (!signedByCard(certificate, challenge.nonce, bytes(request, "signature"))) {
            return proofRejected("signature");
        }
    } else if (kind == "face" || kind == "visual") {
        const auto refused = checkAssertion(bytes(request, "assertion"), bytes(request, "signature"),
                                            *devicePublicKey_, {kind, id, challenge.nonce, certificate}, now);
        if (!refused.empty()) {
            return proofRejected(refused);
        }
    } else {
        return proofRejected("kind");
    }
    forgetOld(tickets_, now, kTicketLife);
    const std::string ticket = toHex(crypto::randomBytes(24));
    tickets_[ticket] = {card.commonName, !card.inGrace, now};
    const bool registered = registered_.contains(card.commonName);
    return {200, "application/json",
            json{{"registered", registered},
                 {"ticket", ticket},
                 {"revocation", fault == ServiceFault::RevocationUnchecked ? "unchecked" : "good"}}
                .dump(),
            Delivery::Whole};
}

HttpAnswer EligibilityDesk::enrolment(const std::string& body, ServiceFault fault) {
    const json request = json::parse(body, nullptr, false);
    forgetOld(tickets_, clock_.utc(), kTicketLife);
    const auto ticket = tickets_.find(text(request, "ticket"));
    if (ticket == tickets_.end()) {
        return refusal(403, "ticket-unknown");
    }
    if (text(request, "time").empty()) {
        return refusal(400, "bad-request");
    }
    if (fault == ServiceFault::EnrolmentRefused) {
        return refusal(409, "enrolment-not-possible");
    }
    if (const auto applicant = applicants_.find(ticket->second.person); applicant != applicants_.end()) {
        registered_.insert(applicants_.extract(applicant));
    }
    if (!registered_.contains(ticket->second.person)) {
        return refusal(409, "enrolment-not-possible");  // nothing is known of an insurance
    }
    return {200, "application/json", json{{"registered", true}, {"ticket", ticket->first}}.dump(),
            Delivery::Whole};
}

HttpAnswer EligibilityDesk::qualification(const std::string& body, ServiceFault fault,
                                          eligibility::Charset charset) {
    const json request = json::parse(body, nullptr, false);
    const UtcTime now = clock_.utc();
    forgetOld(tickets_, now, kTicketLife);
    const auto ticket = tickets_.find(text(request, "ticket"));
    const auto person =
        ticket == tickets_.end() ? registered_.end() : registered_.find(ticket->second.person);
    if (person == registered_.end()) {
        return refusal(403, "ticket-unknown");
    }
    const auto consent = consentsFrom(request);
    const QualificationRequest query{text(request, "institution"), text(request, "file_identifier"),
                                     consent.value_or(domain::ConsentRecord{})};
    if (!consent || !eligibility::isInstitutionCode(query.institution) || query.fileIdentifier.empty() ||
        query.fileIdentifier.size() > 50) {
        return refusal(400, "bad-request");
    }
    // A certificate in its grace period proves who it is, but opens no medical data.
    if (!ticket->second.consentsAllowed && query.consent != domain::ConsentRecord{}) {
        return refusal(403, "consent-not-possible");
    }
    const auto kind = visitFrom(text(request, "visit"));
    if (!kind) {
        return refusal(400, "bad-request");
    }
    auto message = answerFor(person->second, query, fault, now);
    if (*kind != domain::VisitKind::Outpatient && query.consent != domain::ConsentRecord{}) {
        keepConsent(*kind, person->second, message, now);
    }
    return messageAnswer(message, fault, charset);
}

// A consent at home or online outlives the day: the answer says until when.
void EligibilityDesk::keepConsent(domain::VisitKind kind, const PersonaEligibility& known,
                                  eligibility::Message& message, UtcTime now) {
    const Date until = reinquiries_.give(kind, known, jstDay(now));
    for (eligibility::Record& record : message.records) {
        for (eligibility::ConsentGroup& group : record.consents) {
            if (group.flag == "1") {
                group.availableTime = domain::toCompactDate(until) + "235959";
            }
        }
    }
}

// Nobody's card was shown: no consents, and an answer of kind 2.
HttpAnswer EligibilityDesk::byNumber(const std::string& body, ServiceFault fault,
                                     eligibility::Charset charset) {
    const json request = json::parse(body, nullptr, false);
    const QualificationRequest query{text(request, "institution"), text(request, "file_identifier"), {}};
    if (!eligibility::isInstitutionCode(query.institution) || query.fileIdentifier.empty() ||
        query.fileIdentifier.size() > 50 || text(request, "number").empty()) {
        return refusal(400, "bad-request");
    }
    const PersonaEligibility nobody{.validity = 4, .records = {}, .noteCode = {}, .noteMessage = {}};
    const PersonaEligibility* person = &nobody;
    const eligibility::SearchInfo asked = numbersIn(request);
    for (const auto* people : {&registered_, &applicants_}) {
        for (const auto& [name, known] : *people) {
            if (std::ranges::any_of(known.records,
                                    [&](const auto& record) { return sameNumbers(asked, record); })) {
                person = &known;
            }
        }
    }
    auto message = answerFor(*person, query, fault, clock_.utc());
    message.header.referenceClassification = std::string{"2"};
    return messageAnswer(message, fault, charset);
}

}  // namespace madoguchi::simulation
