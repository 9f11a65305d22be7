// The simulated eligibility service: HTTPS with mutual TLS on the loopback interface, answering for personas.
// It ships with the product for demonstrations, tests and scenarios, and can play the troubles of
// service_fault.hpp. Contract: listens from start() until stop() or destruction; faults and personas can be
// changed at any time. Threads: all calls from any thread; stop() from one. Errors: simulation.failed,
// crypto.failed, file.*.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "eligibility/message.hpp"
#include "ports/clock.hpp"
#include "simulation/eligibility_desk.hpp"
#include "simulation/gateway_pki.hpp"
#include "simulation/persona.hpp"
#include "simulation/service_fault.hpp"
#include "simulation/tls_server.hpp"

namespace madoguchi::simulation {

struct EligibilityServiceSettings {
    GatewayPki pki;                       // of prepareGatewayPki()
    std::filesystem::path cardAuthority;  // PEM: CardAuthority::authCertificateFile()
    std::vector<Persona> personas;
    std::uint16_t port = 0;  // 0: any free one
    eligibility::Charset answers = eligibility::Charset::Utf8;
};

class EligibilityService {
public:
    // `clock` must outlive the service.
    [[nodiscard]] static Expected<std::unique_ptr<EligibilityService>> start(
        const EligibilityServiceSettings& settings, const ports::Clock& clock);
    EligibilityService(const EligibilityService&) = delete;
    EligibilityService& operator=(const EligibilityService&) = delete;
    ~EligibilityService();

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] std::string origin() const;  // "https://127.0.0.1:port", for HttpsSettings
    void setFault(ServiceFault fault) { fault_ = fault; }
    void setPersonas(const std::vector<Persona>& personas) { desk_.setPersonas(personas); }
    [[nodiscard]] std::size_t requests() const { return requests_; }           // answered or not
    [[nodiscard]] std::uint64_t reinquiries() { return desk_.reinquiries(); }  // that have a receipt
    void stop() { server_->stop(); }

private:
    struct Contexts {
        TlsContextHandle good;
        TlsContextHandle wrongHost;
        TlsContextHandle expired;
    };
    EligibilityService(const EligibilityServiceSettings& settings, crypto::KeyHandle devicePublicKey,
                       Contexts contexts, const ports::Clock& clock);

    [[nodiscard]] SSL_CTX* context() const;
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);

    EligibilityDesk desk_;
    const ports::Clock& clock_;
    const Contexts contexts_;
    const eligibility::Charset answers_;
    std::atomic<ServiceFault> fault_ = ServiceFault::None;
    std::atomic<std::size_t> requests_ = 0;
    std::unique_ptr<TlsServer> server_;  // last: its threads use everything above
};

}  // namespace madoguchi::simulation
