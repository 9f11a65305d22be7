// The gateway client against a far side that fails, lies or is somebody else, over real TLS.
#include <gmock/gmock.h>
#include <openssl/ssl.h>

#include <chrono>
#include <thread>

#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::Eligibility;

class GatewayFault : public GatewayWorld {
protected:
    std::string_view challengeUnder(ServiceFault fault) {
        service_->setFault(fault);
        return codeOf(challenge());
    }
    std::string_view visitUnder(ServiceFault fault) {
        const auto registration = identify(personsCard());
        EXPECT_TRUE(registration);
        service_->setFault(fault);
        return codeOf(query(registration->ticket));
    }
};

TEST_F(GatewayFault, AnotherCaIsRejected) {
    const auto other = simulation::prepareGatewayPki(folder_.path() / "other", clock_.utc());
    settings_.https.authority = other->authority;
    EXPECT_EQ(codeOf(challenge()), "gateway.tls-rejected");
    EXPECT_EQ(service_->requests(), 0U);
}

TEST_F(GatewayFault, ForeignClientCertificateIsRejected) {
    const auto other = simulation::prepareGatewayPki(folder_.path() / "other", clock_.utc());
    settings_.https.certificate = other->kioskCertificate;
    settings_.https.key = other->kioskKey;
    EXPECT_EQ(codeOf(challenge()), "gateway.tls-rejected");
    EXPECT_EQ(service_->requests(), 0U);
}

TEST_F(GatewayFault, ServerCertificateIsNoClientCertificate) {
    settings_.https.certificate = pki_.serverCertificate;
    settings_.https.key = pki_.serverKey;
    EXPECT_EQ(codeOf(challenge()), "gateway.tls-rejected");
    EXPECT_EQ(service_->requests(), 0U);
}

TEST_F(GatewayFault, ServiceInsistsOnAClientCertificate) {
    const std::unique_ptr<SSL_CTX, crypto::FreeBy<SSL_CTX_free>> context{SSL_CTX_new(TLS_client_method())};
    ASSERT_EQ(SSL_CTX_load_verify_file(context.get(), pki_.authority.c_str()), 1);
    const crypto::BioHandle connection{BIO_new_ssl_connect(context.get())};
    BIO_set_conn_hostname(connection.get(), ("127.0.0.1:" + std::to_string(service_->port())).c_str());
    const std::string request = "POST /v1/challenges HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";
    // With TLS 1.3 the refusal shows in the first read.
    if (BIO_do_connect(connection.get()) == 1) {
        BIO_write(connection.get(), request.data(), static_cast<int>(request.size()));
        char byte = 0;
        EXPECT_LE(BIO_read(connection.get(), &byte, 1), 0);
    }
    EXPECT_EQ(service_->requests(), 0U);
}

TEST_F(GatewayFault, WrongHostAndExpiredCertificateAreRejected) {
    EXPECT_EQ(challengeUnder(ServiceFault::TlsWrongHost), "gateway.tls-rejected");
    EXPECT_EQ(challengeUnder(ServiceFault::TlsExpired), "gateway.tls-rejected");
    EXPECT_EQ(service_->requests(), 0U);
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
}

TEST_F(GatewayFault, CertificateIsCheckedAgainOnEachConnection) {
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
    EXPECT_EQ(challengeUnder(ServiceFault::TlsWrongHost), "gateway.tls-rejected");
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
}

TEST_F(GatewayFault, HostNameIsThatOfTheCertificate) {
    const std::string port = std::to_string(service_->port());
    settings_.https.origin = "https://localhost:" + port;
    EXPECT_EQ(codeOf(challenge()), "ok");
    gateway_.reset();
    settings_.https.origin = "https://127.0.0.2:" + port;  // nobody listens there, or it is another's name
    EXPECT_EQ(codeOf(challenge()), "gateway.unreachable");
}

TEST_F(GatewayFault, NobodyThereIsUnreachable) {
    EXPECT_EQ(challengeUnder(ServiceFault::Down), "gateway.unreachable");
    service_->stop();
    service_.reset();
    EXPECT_EQ(codeOf(challenge()), "gateway.unreachable");
}

// A label is longer than one may be (RFC 1035, 2.3.4): the look-up fails here, and no question leaves.
TEST_F(GatewayFault, ANameThatIsNotResolvedIsSaidToBeSo) {
    settings_.https.origin = "https://" + std::string(80, 'n') + ".invalid";
    EXPECT_EQ(codeOf(challenge()), "network.name-unresolved");
}

TEST_F(GatewayFault, OutageEndsByItself) {
    EXPECT_EQ(challengeUnder(ServiceFault::Down), "gateway.unreachable");
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
    EXPECT_EQ(visitUnder(ServiceFault::Down), "gateway.unreachable");
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(codeOf(visit()), "ok");
}

TEST_F(GatewayFault, SilenceAndDrippingRunIntoTheDeadline) {
    settings_.https.replyTimeout = Milliseconds{150};
    EXPECT_EQ(challengeUnder(ServiceFault::NoAnswer), "gateway.timed-out");
    EXPECT_EQ(challengeUnder(ServiceFault::Slow), "gateway.timed-out");
}

TEST_F(GatewayFault, DeadlineHoldsOnAConnectionInUse) {
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
    gateway_.reset();
    settings_.https.replyTimeout = Milliseconds{150};
    settings_.https.connectTimeout = std::chrono::minutes{10};  // is no part of the reply's time
    EXPECT_EQ(challengeUnder(ServiceFault::NoAnswer), "gateway.timed-out");
}

TEST_F(GatewayFault, RepliesAreCapped) {
    EXPECT_EQ(challengeUnder(ServiceFault::HugeReply), "gateway.reply-too-large");
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
}

TEST_F(GatewayFault, TornAndMalformedRepliesAreSaidToBeSo) {
    EXPECT_EQ(challengeUnder(ServiceFault::TornReply), "gateway.reply-malformed");
    EXPECT_EQ(challengeUnder(ServiceFault::MalformedReply), "gateway.reply-malformed");
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(visitUnder(ServiceFault::MalformedReply), "eligibility.malformed");
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(visitUnder(ServiceFault::TornReply), "gateway.reply-malformed");
}

TEST_F(GatewayFault, ErrorsOfTheServiceAreFailures) {
    EXPECT_EQ(challengeUnder(ServiceFault::Broken), "gateway.refused");
    for (const auto& [fault, code] : {std::pair{ServiceFault::Error9, "eligibility.error-answer"},
                                      {ServiceFault::PersonError, "eligibility.error-answer"},
                                      {ServiceFault::WrongInstitution, "eligibility.malformed"},
                                      {ServiceFault::WrongConsent, "eligibility.malformed"}}) {
        service_->setFault(ServiceFault::None);
        EXPECT_EQ(visitUnder(fault), code);
    }
}

TEST_F(GatewayFault, NotFoundAndSeveralAreAnswers) {
    service_->setFault(ServiceFault::NotFound);
    EXPECT_EQ(visit()->eligibility, Eligibility::NotFound);
    service_->setFault(ServiceFault::Several);
    EXPECT_EQ(visit()->eligibility, Eligibility::Several);
}

TEST_F(GatewayFault, RestartedServiceIsFoundAgain) {
    EXPECT_EQ(codeOf(challenge()), "ok");
    startService(service_->port());
    EXPECT_EQ(codeOf(challenge()), "ok");
}

TEST_F(GatewayFault, CancelEndsTheCallUnderWayAndThoseWaiting) {
    service_->setFault(ServiceFault::NoAnswer);
    std::promise<Expected<ports::Challenge>> first;
    std::promise<Expected<ports::Challenge>> second;
    gateway().fetchChallenge([&first](auto result) { first.set_value(std::move(result)); });
    gateway().fetchChallenge([&second](auto result) { second.set_value(std::move(result)); });
    while (service_->requests() == 0) {
        std::this_thread::yield();
    }
    gateway().cancel();
    EXPECT_EQ(codeOf(first.get_future().get()), "gateway.unreachable");
    EXPECT_EQ(codeOf(second.get_future().get()), "gateway.unreachable");
    EXPECT_EQ(service_->requests(), 1U);
    EXPECT_EQ(challengeUnder(ServiceFault::None), "ok");
}

TEST_F(GatewayFault, DestructionAnswersEveryCall) {
    service_->setFault(ServiceFault::NoAnswer);
    std::atomic<int> answered = 0;
    for (int i = 0; i < 5; ++i) {
        gateway().fetchChallenge([&answered](const auto& result) { answered += result ? 0 : 1; });
    }
    gateway_.reset();
    EXPECT_EQ(answered, 5);
}

// A far side that closes the idle connection just when the next request comes.
class StaleConnection : public GatewayWorld {
protected:
    StaleConnection() {
        const auto key = crypto::loadPrivateKey(pki_.serverKey);
        const auto certificate = crypto::loadCertificate(pki_.serverCertificate);
        for (auto& context : contexts_) {
            context = simulation::makeServerContext(pki_.authority, **certificate, **key).value();
        }
        server_ = simulation::TlsServer::start(
                      0, [this] { return contexts_[current_].get(); },
                      [this](const simulation::HttpRequest&) {
                          ++handled_;
                          return simulation::HttpAnswer{.body = "{}"};
                      })
                      .value();
        settings_.https.origin = "https://127.0.0.1:" + std::to_string(server_->port());
        client_ = HttpsClient::open(settings_.https).value();
    }
    std::string_view post(Resend resend) {
        return codeOf(client_->post("/v1/x", "{}", resend, [] { return false; }));
    }

    std::array<simulation::TlsContextHandle, 2> contexts_;
    std::atomic<std::size_t> current_ = 0;
    std::atomic<int> handled_ = 0;
    std::unique_ptr<simulation::TlsServer> server_;
    std::unique_ptr<HttpsClient> client_;
};

TEST_F(StaleConnection, IdempotentCallIsSentAgain) {
    EXPECT_EQ(post(Resend::OnStaleConnection), "ok");
    current_ = 1;
    EXPECT_EQ(post(Resend::OnStaleConnection), "ok");
    EXPECT_EQ(handled_, 2);
}

TEST_F(StaleConnection, OtherCallsAreNot) {
    EXPECT_EQ(post(Resend::Never), "ok");
    EXPECT_EQ(post(Resend::Never), "ok");
    current_ = 1;
    EXPECT_EQ(post(Resend::Never), "gateway.unreachable");
    EXPECT_EQ(handled_, 2);
    EXPECT_EQ(post(Resend::Never), "ok");
}

}  // namespace
}  // namespace madoguchi::eligibility
