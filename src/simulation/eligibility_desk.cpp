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
#include "simulation/message_order.hpp"
#include "simulation/number_answer.hpp"
#include "simulation/proof_check.hpp"
#include "simulation/qualification_answer.hpp"

namespace madoguchi::simulation {
namespace {

using nlohmann::json;

constexpr std::chrono::minutes kChallengeLife{10};
constexpr std::chrono::minutes kTicketLife{30};
constexpr std::size_t kMostKept = 1000;
constexpr std::size_t kNonceBytes = 32;

HttpAnswer refusal(int status, std::string_view error, std::string_view reason = {}) {
    json body{{"error", error}};
    if (!reason.empty()) {
        body["reason"] = reason;
    }
    return {status, "application/json", body.dump(), Delivery::Whole};
}

HttpAnswer proofRejected(std::string_view reason) {
    return refusal(422, "proof-rejected", reason);
}

std::string text(const json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
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

ElementOrder orderFor(ServiceFault fault) {
    switch (fault) {
        case ServiceFault::CaptureOrder:
            return ElementOrder::Capture;
        case ServiceFault::ShuffledOrder:
            return ElementOrder::Shuffled;
        default:
            return ElementOrder::Layout;
    }
}

std::optional<domain::ConsentAnswer> consentFrom(const std::string& word) {
    if (word == "agreed") {
        return domain::ConsentAnswer::Agreed;
    }
    if (word == "declined") {
        return domain::ConsentAnswer::Declined;
    }
    return word == "not-asked" ? std::optional{domain::ConsentAnswer::NotAsked} : std::nullopt;
}

std::optional<domain::ConsentRecord> consentsFrom(const json& request) {
    const auto found = request.is_object() ? request.find("consent") : request.end();
    const json consent = found == request.end() ? json::object() : *found;
    const auto operation = consentFrom(text(consent, "operation"));
    const auto diagnosis = consentFrom(text(consent, "diagnosis_and_drug"));
    const auto checkup = consentFrom(text(consent, "checkup"));
    if (!operation || !diagnosis || !checkup || text(consent, "time").empty()) {
        return std::nullopt;
    }
    domain::ConsentRecord record;
    record.set(domain::ConsentItem::Operation, *operation);
    record.set(domain::ConsentItem::DiagnosisAndDrug, *diagnosis);
    record.set(domain::ConsentItem::Checkup, *checkup);
    return record;
}

eligibility::SearchInfo numbersIn(const json& request) {
    eligibility::SearchInfo asked;
    asked.insurerNumber = text(request, "insurer");
    asked.insuredCardSymbol = text(request, "symbol");
    asked.insuredIdentificationNumber = text(request, "number");
    asked.insuredBranchNumber = text(request, "branch");
    asked.birthdate = text(request, "birth");
    std::erase(asked.birthdate, '-');
    return asked;
}

}  // namespace

EligibilityDesk::EligibilityDesk(std::filesystem::path cardAuthority, crypto::KeyHandle devicePublicKey,
                                 const ports::Clock& clock)
    : cardAuthority_(std::move(cardAuthority)), devicePublicKey_(std::move(devicePublicKey)), clock_(clock) {}

void EligibilityDesk::setPersonas(const std::vector<Persona>& personas) {
    const std::lock_guard lock{mutex_};
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
        return enrolment(request.body);
    }
    if (request.path == "/v1/qualifications") {
        return qualification(request.body, fault, charset);
    }
    if (request.path == "/v1/qualifications/by-number") {
        return byNumber(request.body, fault, charset);
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

HttpAnswer EligibilityDesk::enrolment(const std::string& body) {
    const json request = json::parse(body, nullptr, false);
    forgetOld(tickets_, clock_.utc(), kTicketLife);
    const auto ticket = tickets_.find(text(request, "ticket"));
    if (ticket == tickets_.end()) {
        return refusal(403, "ticket-unknown");
    }
    if (text(request, "time").empty()) {
        return refusal(400, "bad-request");
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
    const auto message = answerFor(person->second, query, fault, now);
    const SecureBytes encoded =
        encodeInOrder(message, fault == ServiceFault::ShiftJis ? eligibility::Charset::Cp932 : charset,
                      orderFor(fault), crypto::randomBelow(0x7FFFFFFF));
    return {200, "application/xml", {encoded.bytes().begin(), encoded.bytes().end()}, Delivery::Whole};
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
    const SecureBytes encoded =
        encodeInOrder(message, fault == ServiceFault::ShiftJis ? eligibility::Charset::Cp932 : charset,
                      orderFor(fault), crypto::randomBelow(0x7FFFFFFF));
    return {200, "application/xml", {encoded.bytes().begin(), encoded.bytes().end()}, Delivery::Whole};
}

}  // namespace madoguchi::simulation
