#include "simulation/eligibility_service.hpp"

#include <chrono>
#include <optional>
#include <utility>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "crypto/random.hpp"

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kHugeBody = 8UL * 1024 * 1024;
constexpr Milliseconds kShortestDelay{500};
constexpr std::uint32_t kDelayRange = 4500;  // ms beyond the shortest
constexpr Milliseconds kLate{12'000};

// Replies that no desk has seen; nothing when it has to be asked.
std::optional<HttpAnswer> withoutDesk(const HttpRequest& request, ServiceFault fault) {
    const bool query = request.path == "/v1/qualifications" || request.path == "/v1/reinquiries" ||
                       request.path == "/v1/reinquiries/results";
    switch (fault) {
        case ServiceFault::NoAnswer:
            return HttpAnswer{.delivery = Delivery::Never};
        case ServiceFault::Broken:
            return HttpAnswer{.status = 500, .body = R"({"error":"broken"})"};
        case ServiceFault::Overloaded:
            return HttpAnswer{.status = 503, .body = R"({"error":"overloaded"})"};
        case ServiceFault::HugeReply:
            return HttpAnswer{.body = std::string(kHugeBody, 'x')};
        case ServiceFault::MalformedReply:
            return HttpAnswer{.contentType = query ? "application/xml" : "application/json",
                              .body = "<XmlMsg>{\"id\":"};
        default:
            return std::nullopt;
    }
}

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
      clock_(clock),
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
        default:
            return contexts_.good.get();
    }
}

HttpAnswer EligibilityService::answer(const HttpRequest& request) {
    ++requests_;
    const ServiceFault fault = fault_;
    HttpAnswer answer = withoutDesk(request, fault).value_or(HttpAnswer{.status = 0});
    if (answer.status == 0) {
        answer = desk_.answer(request, fault, answers_);
    }
    const UtcTime now = clock_.utc();
    answer.date = fault == ServiceFault::ClockSkew ? now + std::chrono::minutes{10} : now;
    switch (fault) {
        case ServiceFault::Slow:
            answer.delivery = Delivery::ByteByByte;
            break;
        case ServiceFault::TornReply:
            answer.delivery = Delivery::HalfThenClose;
            break;
        case ServiceFault::Delay:
            answer.pause = kShortestDelay + Milliseconds{crypto::randomBelow(kDelayRange)};
            break;
        case ServiceFault::Late:
            answer.pause = kLate;
            break;
        default:
            break;
    }
    return answer;
}

}  // namespace madoguchi::simulation
