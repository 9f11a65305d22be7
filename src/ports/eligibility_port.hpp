// The way to the eligibility service. Implemented by eligibility twice: HTTPS gateway with mutual TLS, and
// the shared folders of a 資格確認端末 (which carry neither proof nor consent). Contract: calls return at
// once; every `done` runs exactly once, on any thread. Queries are read-only on the far side; after an
// unknown outcome (gateway.timed-out) nothing is sent again without a new call.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "core/time.hpp"
#include "domain/card.hpp"
#include "domain/consent.hpp"
#include "domain/insurance_numbers.hpp"
#include "domain/qualification_facts.hpp"
#include "domain/visit.hpp"

namespace madoguchi::ports {

// A nonce that the far side made for this visit; what is signed is exactly `bytes`.
struct Challenge {
    std::string id;
    std::vector<std::uint8_t> bytes;
};

// Proof of PIN: the card itself signed the challenge.
struct CardProof {
    std::string challengeId;
    std::vector<std::uint8_t> certificateDer;
    std::vector<std::uint8_t> signature;
};

// Proof of face or 目視: this kiosk asserts it; the gateway client signs it with the kiosk's device key.
struct KioskAssertion {
    std::string challengeId;
    std::vector<std::uint8_t> challenge;
    std::vector<std::uint8_t> certificateDer;
    domain::Identity identity = domain::Identity::Face;
    double similarity = 0;
    double accept = 0;
    std::string modelId;
};

using Proof = std::variant<CardProof, KioskAssertion>;

struct Registration {
    bool registered = false;
    std::string ticket;  // refers to the accepted proof in the query, or the application, that follows
    domain::Revocation revocation = domain::Revocation::NotTold;  // of the card's certificate
};

struct QualificationQuery {
    std::string ticket;
    domain::ConsentRecord consent;
    UtcTime consentTime{};
    domain::VisitKind kind = domain::VisitKind::Outpatient;
    std::string session{};  // the visit as the log names it, for an answer that comes late; never sent
};

// What came after the query had answered with an unknown outcome; over the folders alone.
struct LateAnswer {
    std::string session;  // the query's
    Expected<domain::Eligibility> eligibility;
    std::string note;  // the far side's own words for staff
};

// A result file, complete: encoded in the site's charset, consents as the patient gave them.
struct ResultDocument {
    std::string fileName;  // OQSsiquc01res_face_….xml
    SecureBytes content;
};

struct EligibilityAnswer {
    domain::Eligibility eligibility = domain::Eligibility::Unknown;
    std::string patientName;                 // of the record, for Complete; empty when there is none
    domain::QualificationFacts facts;        // for staff
    std::optional<ResultDocument> document;  // when there is something to hand to the clinic's software
    // Of the one record: by what a later 再照会 knows the person again. Never shown to the patient.
    std::optional<domain::InsuranceNumbers> numbers{};
    std::string kana{};
    std::string insurerName{};
    // Until when the far side keeps the consents of a home or online visit; nothing: it does not say.
    std::optional<UtcTime> consentUntil{};
};

class EligibilityPort {
public:
    EligibilityPort() = default;
    EligibilityPort(const EligibilityPort&) = delete;
    EligibilityPort& operator=(const EligibilityPort&) = delete;
    virtual ~EligibilityPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    virtual void fetchChallenge(Done<Challenge> done) = 0;
    virtual void presentProof(Proof proof, Done<Registration> done) = 0;
    // Applies for 利用登録 with the ticket of an accepted proof, after the patient's explicit yes. Never sent
    // twice.
    virtual void enrol(std::string ticket, Done<Registration> done) = 0;
    virtual void query(QualificationQuery query, Done<EligibilityAnswer> done) = 0;
    virtual void cancel() = 0;  // calls under way answer gateway.unreachable
};

}  // namespace madoguchi::ports
