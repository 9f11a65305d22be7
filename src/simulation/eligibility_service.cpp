#include "simulation/eligibility_service.hpp"

#include <chrono>
#include <utility>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kHugeBody = 8UL * 1024 * 1024;

}  // namespace

Expected<std::unique_ptr<EligibilityService>> EligibilityService::start(
    const EligibilityServiceSettings& settings, const ports::Clock& clock) {
    const GatewayPki& pki = settings.pki;
    auto key = crypto::loadPrivateKey(pki.serverKey);
    auto certificate = crypto::loadCertificate(pki.serverCertificate);
    auto devicePublicKey = crypto::loadPublicKey(pki.devicePublicKey);
    if (!key || !certificate || !devicePublicKey) {
        return std::unexpected(!key           ? key.error()
                               : !certificate ? certificate.error()
                                              : devicePublicKey.error());
    }
    const UtcTime now = clock.utc();
    const std::chrono::days day{1};
    auto wrongHost = issueServerCertificate(pki, **key, "DNS:gateway.invalid", now - day, now + 30 * day);
    auto expired =
        issueServerCertificate(pki, **key, "DNS:localhost,IP:127.0.0.1", now - 30 * day, now - day);
    if (!wrongHost || !expired) {
        return std::unexpected(wrongHost ? expired.error() : wrongHost.error());
    }
    auto good = makeServerContext(pki.authority, **certificate, **key);
    auto wrong = makeServerContext(pki.authority, **wrongHost, **key);
    auto old = makeServerContext(pki.authority, **expired, **key);
    if (!good || !wrong || !old) {
        return fail(StepCode::CryptoFailed, "TLS contexts of the eligibility service");
    }
    std::unique_ptr<EligibilityService> service{
        new EligibilityService{settings,
                               std::move(*devicePublicKey),
                               {std::move(*good), std::move(*wrong), std::move(*old)},
                               clock}};
    EligibilityService* const self = service.get();
    auto server = TlsServer::start(
        settings.port, [self] { return self->context(); },
        [self](const HttpRequest& request) { return self->answer(request); });
    if (!server) {
        return std::unexpected(server.error());
    }
    service->server_ = std::move(*server);
    return service;
}

EligibilityService::EligibilityService(const EligibilityServiceSettings& settings,
                                       crypto::KeyHandle devicePublicKey, Contexts contexts,
                                       const ports::Clock& clock)
    : desk_(settings.cardAuthority, std::move(devicePublicKey), clock),
      contexts_(std::move(contexts)),
      answers_(settings.answers) {
    desk_.setPersonas(settings.personas);
}

EligibilityService::~EligibilityService() = default;

std::string EligibilityService::origin() const {
    return "https://127.0.0.1:" + std::to_string(port());
}

SSL_CTX* EligibilityService::context() const {
    switch (fault_.load()) {
        case ServiceFault::Down:
            return nullptr;
        case ServiceFault::TlsWrongHost:
            return contexts_.wrongHost.get();
        case ServiceFault::TlsExpired:
            return contexts_.expired.get();
        case ServiceFault::None:
        case ServiceFault::Slow:
        case ServiceFault::NoAnswer:
        case ServiceFault::HugeReply:
        case ServiceFault::TornReply:
        case ServiceFault::MalformedReply:
        case ServiceFault::Broken:
        case ServiceFault::NotFound:
        case ServiceFault::Several:
        case ServiceFault::Error9:
        case ServiceFault::PersonError:
        case ServiceFault::WrongInstitution:
        case ServiceFault::WrongConsent:
            break;
    }
    return contexts_.good.get();
}

HttpAnswer EligibilityService::answer(const HttpRequest& request) {
    ++requests_;
    const ServiceFault fault = fault_;
    switch (fault) {
        case ServiceFault::NoAnswer:
            return {.delivery = Delivery::Never};
        case ServiceFault::Broken:
            return {.status = 500, .body = R"({"error":"broken"})"};
        case ServiceFault::HugeReply:
            return {.body = std::string(kHugeBody, 'x')};
        case ServiceFault::MalformedReply:
            return {
                .contentType = request.path == "/v1/qualifications" ? "application/xml" : "application/json",
                .body = "<XmlMsg>{\"id\":"};
        case ServiceFault::None:
        case ServiceFault::Down:
        case ServiceFault::Slow:
        case ServiceFault::TlsWrongHost:
        case ServiceFault::TlsExpired:
        case ServiceFault::TornReply:
        case ServiceFault::NotFound:
        case ServiceFault::Several:
        case ServiceFault::Error9:
        case ServiceFault::PersonError:
        case ServiceFault::WrongInstitution:
        case ServiceFault::WrongConsent:
            break;
    }
    HttpAnswer answer = desk_.answer(request, fault, answers_);
    if (fault == ServiceFault::Slow) {
        answer.delivery = Delivery::ByteByByte;
    } else if (fault == ServiceFault::TornReply) {
        answer.delivery = Delivery::HalfThenClose;
    }
    return answer;
}

}  // namespace madoguchi::simulation
