// A whole small world for tests of the gateway: real TLS on a loopback port, a card CA, a card, a service, a
// clock.
#pragma once

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "eligibility/https_gateway.hpp"
#include "message_samples.hpp"
#include "simulation/certificate_builder.hpp"
#include "simulation/eligibility_service.hpp"
#include "simulation/gateway_pki.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::eligibility {

using simulation::ServiceFault;

class TestClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
    }
    [[nodiscard]] UtcTime utc() const override { return start_ + moved_.load(); }
    void move(Milliseconds by) { moved_ = moved_.load() + by; }

private:
    // TLS looks at the machine's clock, so this one starts there.
    const UtcTime start_ = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    std::atomic<Milliseconds> moved_ = Milliseconds{0};
};

// A folder of its own that is gone afterwards.
class TestFolder {
public:
    TestFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "madoguchi-gateway-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder() { std::filesystem::remove_all(path_); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct TestCard {
    std::vector<std::uint8_t> certificate;
    crypto::KeyHandle key;
};

class TestCardAuthority {
public:
    explicit TestCardAuthority(const std::filesystem::path& pem)
        : key_(crypto::makeKey(crypto::KeyKind::P256).value()) {
        simulation::CertificateRequest request;
        request.subject = {{"C", "JP"}, {"O", "VIRTUAL-JPKI"}};
        const auto now = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
        request.notBefore = now - std::chrono::days{4000};
        request.notAfter = now + std::chrono::days{4000};
        request.authority = true;
        request.keyUsage = "critical,keyCertSign,cRLSign";
        certificate_ = simulation::buildCertificate(request, *key_).value();
        EXPECT_TRUE(crypto::storeCertificate(*certificate_, pem));
    }

    // `change` may spoil the request.
    [[nodiscard]] TestCard issue(
        const std::string& commonName, UtcTime notBefore, UtcTime notAfter,
        const std::function<void(simulation::CertificateRequest&)>& change = {}) const {
        // One key for every card of the process: making it is the slow part.
        static const crypto::KeyHandle key = crypto::makeKey(crypto::KeyKind::Rsa2048).value();
        EVP_PKEY_up_ref(key.get());
        TestCard card{{}, crypto::KeyHandle{key.get()}};
        simulation::CertificateRequest request;
        request.subject = {{"C", "JP"}, {"O", "VIRTUAL-JPKI"}, {"CN", commonName}};
        request.notBefore = notBefore;
        request.notAfter = notAfter;
        request.keyUsage = "critical,digitalSignature";
        if (change) {
            change(request);
        }
        const auto certificate =
            simulation::buildCertificate(request, *card.key, {certificate_.get(), key_.get()});
        card.certificate = crypto::toDer(**certificate);
        return card;
    }

private:
    crypto::KeyHandle key_;
    crypto::CertificateHandle certificate_;
};

// Waits for the one answer of a call to the port.
template <class T>
Expected<T> await(const std::function<void(ports::EligibilityPort::Done<T>)>& call) {
    const auto promise = std::make_shared<std::promise<Expected<T>>>();
    auto future = promise->get_future();
    call([promise](Expected<T> result) { promise->set_value(std::move(result)); });
    return future.get();
}

// The same of a port whose answers say more than Expected.
template <class T>
T awaited(const std::function<void(std::function<void(T)>)>& call) {
    const auto promise = std::make_shared<std::promise<T>>();
    auto future = promise->get_future();
    call([promise](T result) { promise->set_value(std::move(result)); });
    return future.get();
}

class GatewayWorld : public testing::Test {
protected:
    GatewayWorld()
        : pki_(simulation::prepareGatewayPki(folder_.path() / "pki", clock_.utc()).value()),
          cardAuthority_(folder_.path() / "card-ca.pem"),
          person_(simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json",
                                          jstDay(clock_.utc()))
                      .value()) {
        startService();
        settings_.https.origin = service_->origin();
        settings_.https.authority = pki_.authority;
        settings_.https.certificate = pki_.kioskCertificate;
        settings_.https.key = pki_.kioskKey;
        settings_.deviceKey = pki_.deviceKey;
        settings_.site.institutionCode = samples::kInstitution;
    }

    void startService(std::uint16_t port = 0) {
        service_.reset();
        service_ = simulation::EligibilityService::start({.pki = pki_,
                                                          .cardAuthority = folder_.path() / "card-ca.pem",
                                                          .personas = {person_},
                                                          .port = port},
                                                         clock_)
                       .value();
    }

    HttpsGateway& gateway() {
        if (!gateway_) {
            gateway_ = HttpsGateway::open(settings_, clock_).value();
        }
        return *gateway_;
    }

    TestCard personsCard() const {
        const auto day = std::chrono::days{1};
        return cardAuthority_.issue(simulation::subjectId(person_), clock_.utc() - 400 * day,
                                    clock_.utc() + 400 * day);
    }

    Expected<ports::Challenge> challenge() {
        return await<ports::Challenge>([this](auto done) { gateway().fetchChallenge(std::move(done)); });
    }
    Expected<ports::Registration> present(ports::Proof proof) {
        return await<ports::Registration>(
            [&](auto done) { gateway().presentProof(std::move(proof), std::move(done)); });
    }
    Expected<ports::EligibilityAnswer> query(const std::string& ticket,
                                             domain::ConsentAnswer consent = domain::ConsentAnswer::Agreed,
                                             domain::VisitKind kind = domain::VisitKind::Outpatient) {
        ports::QualificationQuery query{ticket, {}, clock_.utc(), kind};
        for (const auto item : domain::kConsentItems) {
            query.consent.set(item, consent);
        }
        return await<ports::EligibilityAnswer>([&](auto done) { gateway().query(query, std::move(done)); });
    }

    static ports::Proof cardProof(const ports::Challenge& challenge, const TestCard& card) {
        return ports::CardProof{challenge.id, card.certificate,
                                crypto::sign(*card.key, challenge.bytes).value()};
    }
    static ports::KioskAssertion assertion(const ports::Challenge& challenge, const TestCard& card) {
        return {challenge.id, challenge.bytes, card.certificate, domain::Identity::Face, 0.71,
                0.42,         "sface-2021dec"};
    }

    // Challenge, card signature, registration.
    Expected<ports::Registration> identify(const TestCard& card) {
        const auto given = challenge();
        return given ? present(cardProof(*given, card)) : std::unexpected(given.error());
    }
    // … and the query with all consents agreed.
    Expected<ports::EligibilityAnswer> visit(domain::ConsentAnswer consent = domain::ConsentAnswer::Agreed,
                                             domain::VisitKind kind = domain::VisitKind::Outpatient) {
        const auto registration = identify(personsCard());
        return registration ? query(registration->ticket, consent, kind)
                            : std::unexpected(registration.error());
    }

    TestFolder folder_;
    TestClock clock_;
    simulation::GatewayPki pki_;
    TestCardAuthority cardAuthority_;
    simulation::Persona person_;
    std::unique_ptr<simulation::EligibilityService> service_;
    GatewaySettings settings_;
    std::unique_ptr<HttpsGateway> gateway_;
};

// "gateway.unreachable", or "ok".
template <class T>
std::string_view codeOf(const Expected<T>& result) {
    return result ? std::string_view{"ok"} : toText(result.error().code);
}

}  // namespace madoguchi::eligibility
