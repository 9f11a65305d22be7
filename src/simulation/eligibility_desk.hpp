// The far side of docs/gateway-protocol.md without its transport: challenges, proofs, tickets, answers.
// Contract: a challenge lives 10 minutes and dies with the first proof that names it, good or bad; a ticket
// lives 30 minutes; a consent at home or online is kept for 再照会 (reinquiry_desk.hpp). Numbers of both are
// capped. Persons are found by the common name of the card's certificate. Threads: any, several at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/openssl_handles.hpp"
#include "eligibility/message.hpp"
#include "ports/clock.hpp"
#include "simulation/persona.hpp"
#include "simulation/reinquiry_desk.hpp"
#include "simulation/service_fault.hpp"
#include "simulation/tls_server.hpp"

namespace madoguchi::simulation {

class EligibilityDesk {
public:
    // `cardAuthority` (PEM) is read at each proof, so it may be made later. `clock` must outlive the desk.
    EligibilityDesk(std::filesystem::path cardAuthority, crypto::KeyHandle devicePublicKey,
                    const ports::Clock& clock);

    void setPersonas(const std::vector<Persona>& personas);
    [[nodiscard]] std::uint64_t reinquiries();  // requests of 再照会 that have a receipt
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request, ServiceFault fault,
                                    eligibility::Charset charset);

private:
    struct Challenge {
        std::vector<std::uint8_t> nonce;
        UtcTime made{};
    };
    struct Ticket {
        std::string person;
        bool consentsAllowed = false;
        UtcTime made{};
    };

    [[nodiscard]] HttpAnswer challenge();
    [[nodiscard]] HttpAnswer proof(const std::string& body, ServiceFault fault);
    [[nodiscard]] HttpAnswer enrolment(const std::string& body, ServiceFault fault);
    [[nodiscard]] HttpAnswer qualification(const std::string& body, ServiceFault fault,
                                           eligibility::Charset charset);
    [[nodiscard]] HttpAnswer byNumber(const std::string& body, ServiceFault fault,
                                      eligibility::Charset charset);
    void keepConsent(domain::VisitKind kind, const PersonaEligibility& known, eligibility::Message& message,
                     UtcTime now);

    const std::filesystem::path cardAuthority_;
    const crypto::KeyHandle devicePublicKey_;
    const ports::Clock& clock_;
    std::mutex mutex_;
    std::map<std::string, PersonaEligibility, std::less<>> registered_;  // by common name
    std::map<std::string, PersonaEligibility, std::less<>> applicants_;  // what enrolment would open
    ReinquiryDesk reinquiries_;
    std::map<std::string, Challenge, std::less<>> challenges_;
    std::map<std::string, Ticket, std::less<>> tickets_;
};

}  // namespace madoguchi::simulation
