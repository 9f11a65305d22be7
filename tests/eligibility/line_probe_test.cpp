// Which hop is down: a table over scripted hops, then real sockets on loopback and the simulated gateway's
// faults.
#include "eligibility/line_probe.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <future>

#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using ports::Hop;

class ScriptedHops final : public HopCalls {
public:
    explicit ScriptedHops(std::optional<Hop> broken, StepCode code = StepCode::GatewayUnreachable)
        : broken_{broken}, code_{code} {}
    [[nodiscard]] std::span<const Hop> hops() const override { return ports::kGatewayHops; }
    ports::HopFinding look(Hop hop) override {
        taken.push_back(hop);
        return {.hop = hop,
                .tried = true,
                .failure = hop == broken_ ? std::optional{Failure{code_, "scripted"}} : std::nullopt};
    }
    std::vector<Hop> taken;

private:
    std::optional<Hop> broken_;
    StepCode code_;
};

struct Broken {
    std::optional<Hop> hop;
    StepCode code;
    std::size_t tried;
};

class LineProbeTable : public testing::TestWithParam<Broken> {};

TEST_P(LineProbeTable, StopsAtTheFirstHopThatFails) {
    const auto& [broken, code, tried] = GetParam();
    ScriptedHops hops{broken, code};
    const auto findings = probeLine(hops);
    EXPECT_EQ(hops.taken.size(), tried);
    ASSERT_EQ(findings.size(), ports::kGatewayHops.size());
    for (std::size_t at = 0; at < findings.size(); ++at) {
        EXPECT_EQ(findings.at(at).hop, ports::kGatewayHops.at(at));
        EXPECT_EQ(findings.at(at).tried, at < tried);
        const bool failed = broken == ports::kGatewayHops.at(at);
        EXPECT_EQ(findings.at(at).failure.has_value(), failed);
        if (failed) {
            EXPECT_EQ(findings.at(at).failure->code, code);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EachHop, LineProbeTable,
                         testing::Values(Broken{Hop::ThisMachine, StepCode::NetworkLinkDown, 1},
                                         Broken{Hop::Name, StepCode::NetworkNameUnresolved, 2},
                                         Broken{Hop::Connection, StepCode::GatewayUnreachable, 3},
                                         Broken{Hop::Tls, StepCode::GatewayTlsRejected, 4},
                                         Broken{Hop::Service, StepCode::GatewayUnhealthy, 5},
                                         Broken{std::nullopt, StepCode::KioskInternal, 5}));

TEST(LineProbe, AnswersEverybodyWhoAsks) {
    LineProbe probe{std::make_unique<ScriptedHops>(Hop::Name, StepCode::NetworkNameUnresolved)};
    std::promise<ports::LineFindings> first;
    std::promise<ports::LineFindings> second;
    probe.probe([&](const ports::LineFindings& findings) { first.set_value(findings); });
    probe.probe([&](const ports::LineFindings& findings) { second.set_value(findings); });
    const auto findings = first.get_future().get();
    EXPECT_EQ(findings, second.get_future().get());
    EXPECT_EQ(findings.at(1).failure->code, StepCode::NetworkNameUnresolved);
}

TEST(LineHops, TakesTheOriginApart) {
    EXPECT_EQ(hostAndPort("https://gateway.example:8443"), (HostAndPort{"gateway.example", "8443"}));
    EXPECT_EQ(hostAndPort("https://gateway.example"), (HostAndPort{"gateway.example", "443"}));
    EXPECT_EQ(hostAndPort("https://[::1]:9"), (HostAndPort{"::1", "9"}));
    EXPECT_EQ(hostAndPort("https://[::1]"), (HostAndPort{"::1", "443"}));
    for (const char* wrong :
         {"http://gateway", "https://", "https://:1", "https://[::1", "gateway:443", "https://a:"}) {
        EXPECT_EQ(hostAndPort(wrong), std::nullopt) << wrong;
    }
}

TEST(LineHops, ALinkIsACarrierOnAnythingButLoopback) {
    const TestFolder folder;
    const auto interface = [&](const char* name, const char* carrier) {
        std::filesystem::create_directories(folder.path() / name);
        std::ofstream{folder.path() / name / "carrier"} << carrier;
    };
    EXPECT_FALSE(anyLinkUp(folder.path() / "missing"));
    EXPECT_FALSE(anyLinkUp(folder.path()));
    interface("lo", "1\n");
    EXPECT_FALSE(anyLinkUp(folder.path()));
    interface("eth0", "0\n");
    interface("wlan0", "");  // switched off: the kernel refuses the read
    EXPECT_FALSE(anyLinkUp(folder.path()));
    interface("eth0", "1\n");
    EXPECT_TRUE(anyLinkUp(folder.path()));
}

HttpsSettings settingsFor(const std::string& origin) {
    HttpsSettings settings;
    settings.origin = origin;
    settings.connectTimeout = Milliseconds{500};
    settings.replyTimeout = Milliseconds{500};
    return settings;
}

TEST(LineHops, WithoutALinkNothingElseIsTried) {
    const TestFolder folder;
    GatewayHops hops{settingsFor("https://gateway.example"), folder.path()};
    const auto findings = probeLine(hops);
    ASSERT_TRUE(findings.at(0).failure);
    EXPECT_EQ(findings.at(0).failure->code, StepCode::NetworkLinkDown);
    EXPECT_FALSE(findings.at(1).tried);
}

TEST(LineHops, ANameThatIsNoneIsOfTheName) {
    GatewayHops hops{settingsFor("https://127.0.0.1.invalid")};
    const auto resolved = hops.take(Hop::Name);
    ASSERT_FALSE(resolved);
    EXPECT_EQ(resolved.error().code, StepCode::NetworkNameUnresolved);
}

// A port of this machine on which nobody listens: bound, so that no one else takes it, but never listening.
TEST(LineHops, APortWithoutAServiceIsOfTheConnection) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ASSERT_GE(socket, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ASSERT_EQ(::bind(socket, reinterpret_cast<sockaddr*>(&address), size), 0);
    ASSERT_EQ(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size), 0);
    GatewayHops hops{settingsFor("https://127.0.0.1:" + std::to_string(ntohs(address.sin_port)))};
    const auto findings = probeLine(hops);
    ::close(socket);
    EXPECT_FALSE(findings.at(0).failure);  // the gateway is on this machine: no link is needed
    EXPECT_FALSE(findings.at(1).failure);
    ASSERT_TRUE(findings.at(2).failure);
    EXPECT_EQ(findings.at(2).failure->code, StepCode::GatewayUnreachable);
    EXPECT_FALSE(findings.at(3).tried);
}

struct Fault {
    ServiceFault fault;
    std::optional<Hop> hop;
    StepCode code;
};

class LineProbeAgainstTheService : public GatewayWorld, public testing::WithParamInterface<Fault> {};

TEST_P(LineProbeAgainstTheService, NamesTheHop) {
    service_->setFault(GetParam().fault);
    HttpsSettings settings = settings_.https;
    settings.replyTimeout = Milliseconds{500};
    GatewayHops hops{settings};
    for (const auto& finding : probeLine(hops)) {
        if (GetParam().hop == finding.hop) {
            ASSERT_TRUE(finding.failure);
            EXPECT_EQ(finding.failure->code, GetParam().code);
            return;
        }
        EXPECT_FALSE(finding.failure) << finding.failure->detail;
    }
    EXPECT_EQ(GetParam().hop, std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(
    EachFault, LineProbeAgainstTheService,
    testing::Values(Fault{ServiceFault::None, std::nullopt, StepCode::KioskInternal},
                    Fault{ServiceFault::Down, Hop::Tls, StepCode::GatewayUnreachable},
                    Fault{ServiceFault::TlsExpired, Hop::Tls, StepCode::GatewayTlsRejected},
                    Fault{ServiceFault::TlsWrongHost, Hop::Tls, StepCode::GatewayTlsRejected},
                    Fault{ServiceFault::NoAnswer, Hop::Service, StepCode::GatewayTimedOut},
                    Fault{ServiceFault::Broken, Hop::Service, StepCode::GatewayUnhealthy},
                    Fault{ServiceFault::HugeReply, Hop::Service, StepCode::GatewayUnhealthy},
                    Fault{ServiceFault::TornReply, Hop::Service, StepCode::GatewayUnhealthy}));

}  // namespace
}  // namespace madoguchi::eligibility
