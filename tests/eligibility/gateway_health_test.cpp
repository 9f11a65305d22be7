// How the gateway client treats a gateway that fails, and what it tells of it: retries, circuit breaker,
// looks in between, clock skew.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using namespace std::chrono_literals;

class GatewayHealthTest : public GatewayWorld {
protected:
    GatewayHealthTest() {
        settings_.retry.firstPause = 1ms;
        settings_.breaker = {.failures = 3, .firstPause = 1h, .longestPause = 1h};
    }
    ~GatewayHealthTest() override { gateway_.reset(); }  // its listener writes below

    void open() {
        gateway_ = HttpsGateway::open(settings_, clock_, [this](const GatewayHealth& health) {
                       const std::lock_guard lock{mutex_};
                       health_ = health;
                       ++changes_;
                       changed_.notify_all();
                   }).value();
    }
    GatewayHealth health() {
        const std::lock_guard lock{mutex_};
        return health_;
    }
    bool becomesWell() {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, 20s, [this] { return changes_ > 0 && !health_.fault; });
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    GatewayHealth health_;
    int changes_ = 0;
};

TEST_F(GatewayHealthTest, AChallengeIsAskedForAgain) {
    open();
    service_->setFault(ServiceFault::Overloaded);
    EXPECT_EQ(codeOf(challenge()), "gateway.refused");
    EXPECT_EQ(service_->requests(), 3U);
}

TEST_F(GatewayHealthTest, AnIdleLineIsLookedAtSoThatAnOutageIsKnownBeforeAPatientComes) {
    settings_.idleLook = 5ms;
    service_->setFault(ServiceFault::Broken);
    open();
    const auto told = [this] {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, 20s, [this] { return health_.fault.has_value(); });
    };
    EXPECT_TRUE(told());
    EXPECT_EQ(health().fault->code, StepCode::GatewayRefused);
}

TEST_F(GatewayHealthTest, AWellLineStaysWellWhileNobodyAsks) {
    settings_.idleLook = 5ms;
    open();
    while (service_->requests() < 3) {
        std::this_thread::yield();
    }
    EXPECT_EQ(codeOf(challenge()), "ok");  // a call ends the look and goes on
    const std::lock_guard lock{mutex_};
    EXPECT_EQ(changes_, 0);
}

TEST_F(GatewayHealthTest, NobodyLooksUnlessItIsSet) {
    open();
    EXPECT_EQ(codeOf(challenge()), "ok");
    EXPECT_EQ(codeOf(challenge()), "ok");
    EXPECT_EQ(service_->requests(), 2U);
}

TEST_F(GatewayHealthTest, AQueryThatLeftIsNeverSentAgain) {
    open();
    const auto registration = identify(personsCard());
    const std::size_t before = service_->requests();
    for (const ServiceFault fault : {ServiceFault::Overloaded, ServiceFault::Broken}) {
        service_->setFault(fault);
        EXPECT_EQ(codeOf(query(registration->ticket)), "gateway.refused");
    }
    EXPECT_EQ(service_->requests(), before + 2);
}

TEST_F(GatewayHealthTest, WhatNeverLeftIsTriedAgain) {
    const auto key = crypto::loadPrivateKey(pki_.serverKey);
    const auto certificate = crypto::loadCertificate(pki_.serverCertificate);
    const auto context = simulation::makeServerContext(pki_.authority, **certificate, **key).value();
    std::atomic<int> connections = 0;
    std::atomic<int> handled = 0;
    const auto server = simulation::TlsServer::start(
                            0, [&] { return ++connections <= 2 ? nullptr : context.get(); },
                            [&handled](const simulation::HttpRequest&) {
                                ++handled;
                                return simulation::HttpAnswer{.body = R"({"registered":true,"ticket":"t"})"};
                            })
                            .value();
    settings_.https.origin = "https://127.0.0.1:" + std::to_string(server->port());
    open();
    const auto enrolled =
        await<ports::Registration>([this](auto done) { gateway().enrol("ticket", std::move(done)); });
    EXPECT_EQ(codeOf(enrolled), "ok");
    EXPECT_EQ(handled, 1);
    gateway_.reset();  // before the server that it talks to
}

TEST_F(GatewayHealthTest, AfterThreeFailuresTheGatewayIsLeftAlone) {
    settings_.retry.again = 0;
    open();
    service_->setFault(ServiceFault::Broken);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(codeOf(challenge()), "gateway.refused");
    }
    service_->setFault(ServiceFault::None);
    const auto left = challenge();
    ASSERT_FALSE(left);
    EXPECT_EQ(left.error().code, StepCode::GatewayUnreachable);
    EXPECT_EQ(left.error().detail, "left alone after failures");
    EXPECT_EQ(service_->requests(), 3U);
    EXPECT_EQ(health().fault.value().code, StepCode::GatewayRefused);
}

// A label is longer than one may be, so no question leaves this machine.
TEST_F(GatewayHealthTest, LeftAloneForANameThatIsNotResolvedTheNameIsStillTheCause) {
    settings_.retry.again = 0;
    settings_.breaker.failures = 1;
    settings_.https.origin = "https://" + std::string(80, 'n') + ".invalid";
    open();
    EXPECT_EQ(codeOf(challenge()), "network.name-unresolved");
    const auto left = challenge();
    ASSERT_FALSE(left);
    EXPECT_EQ(left.error().detail, "left alone after failures");
    EXPECT_EQ(left.error().code, StepCode::NetworkNameUnresolved);
    EXPECT_EQ(health().fault.value().code, StepCode::NetworkNameUnresolved);
}

TEST_F(GatewayHealthTest, ItsReturnIsNoticedWithoutAPatient) {
    settings_.retry.again = 0;
    settings_.breaker = {.failures = 1, .firstPause = 30ms, .longestPause = 30ms};
    open();
    service_->setFault(ServiceFault::Down);
    EXPECT_EQ(codeOf(challenge()), "gateway.unreachable");
    EXPECT_TRUE(health().fault);
    service_->setFault(ServiceFault::None);
    EXPECT_TRUE(becomesWell());
    EXPECT_EQ(codeOf(challenge()), "ok");
}

TEST_F(GatewayHealthTest, WhatTheServiceRefusesForGoodReasonIsNoFault) {
    open();
    EXPECT_EQ(codeOf(query("no such ticket")), "gateway.refused");
    EXPECT_FALSE(health().fault);
    service_->setFault(ServiceFault::CertificateRevoked);
    EXPECT_EQ(codeOf(identify(personsCard())), "certificate.revoked");
    EXPECT_FALSE(health().fault);
}

TEST_F(GatewayHealthTest, ACancelledCallSaysNothingOfTheGateway) {
    open();
    service_->setFault(ServiceFault::NoAnswer);
    std::promise<Expected<ports::Challenge>> promise;
    gateway().fetchChallenge([&promise](auto result) { promise.set_value(std::move(result)); });
    while (service_->requests() == 0) {
        std::this_thread::yield();
    }
    gateway().cancel();
    EXPECT_EQ(codeOf(promise.get_future().get()), "gateway.unreachable");
    EXPECT_EQ(changes_, 0);
}

TEST_F(GatewayHealthTest, AClockThatIsOffIsNoticedAndForgotten) {
    open();
    EXPECT_EQ(codeOf(challenge()), "ok");
    EXPECT_FALSE(health().clockSkew);
    service_->setFault(ServiceFault::ClockSkew);
    EXPECT_EQ(codeOf(challenge()), "ok");
    ASSERT_TRUE(health().clockSkew);
    EXPECT_LT(*health().clockSkew, -9min);
    EXPECT_GT(*health().clockSkew, -11min);
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(codeOf(challenge()), "ok");
    EXPECT_FALSE(health().clockSkew);
}

}  // namespace
}  // namespace madoguchi::eligibility
