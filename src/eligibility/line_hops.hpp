// The hops to the service, each as one call that blocks: the real ones of GatewayHops and FolderHops, and
// probeLine(), which takes them in order and stops at the first that fails. Units: milliseconds. Threads: one
// at a time. Errors by hop: network.link-down; network.name-unresolved; gateway.unreachable;
// gateway.tls-rejected, gateway.unreachable (ended in the handshake); gateway.unhealthy, gateway.timed-out.
// FolderHops look at the shared folders of a 資格確認端末 instead: a link where they are not there
// (network.link-down), then the folders themselves (folder.missing; the system mounts a share, so that name,
// connection and its safety can't be told apart from here). Whether the 連携アプリ takes and answers requests
// only a request can tell, and a probe makes none: the last exchange's outcome says it, for ten minutes and
// with its age (folder.write-failed; folder.request-not-taken; gateway.timed-out, folder.request-returned,
// eligibility.malformed). Source: docs/gateway-protocol.md (`POST /v1/health`); Linux sysfs-class-net for
// `carrier`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "eligibility/folder_client.hpp"
#include "eligibility/https_client.hpp"
#include "ports/line_probe_port.hpp"

namespace madoguchi::eligibility {

class HopCalls {
public:
    HopCalls() = default;
    HopCalls(const HopCalls&) = delete;
    HopCalls& operator=(const HopCalls&) = delete;
    virtual ~HopCalls() = default;

    [[nodiscard]] virtual std::span<const ports::Hop> hops() const = 0;
    [[nodiscard]] virtual ports::HopFinding look(ports::Hop hop) = 0;
};

[[nodiscard]] ports::LineFindings probeLine(HopCalls& calls);

struct HostAndPort {
    std::string host;
    std::string port;
    bool operator==(const HostAndPort&) const = default;
};
[[nodiscard]] std::optional<HostAndPort> hostAndPort(const std::string& origin);  // of "https://host[:port]"

// True when some interface of `folder` (/sys/class/net) but the loopback has a link.
[[nodiscard]] bool anyLinkUp(const std::filesystem::path& folder);

class GatewayHops final : public HopCalls {
public:
    // `interfaces`: where the machine lists its network interfaces.
    explicit GatewayHops(HttpsSettings settings, std::filesystem::path interfaces = "/sys/class/net");
    ~GatewayHops() override;

    [[nodiscard]] std::span<const ports::Hop> hops() const override { return ports::kGatewayHops; }
    [[nodiscard]] ports::HopFinding look(ports::Hop hop) override;
    [[nodiscard]] Expected<void> take(ports::Hop hop);

private:
    struct Addresses;

    [[nodiscard]] Expected<void> link() const;
    [[nodiscard]] Expected<void> resolve();
    [[nodiscard]] Expected<void> connect() const;
    [[nodiscard]] Expected<void> ask();

    const HttpsSettings settings_;
    const std::filesystem::path interfaces_;
    std::unique_ptr<Addresses> addresses_;  // of the last resolve()
    Expected<void> health_;                 // of the last ask()
};

class FolderHops final : public HopCalls {
public:
    using LastOutcome =
        std::function<std::optional<FolderClient::Outcome>()>;  // called on the probe's thread

    // `clock`, which the outcomes' times are of, must outlive it.
    FolderHops(FolderSettings settings, LastOutcome last, const ports::Clock& clock,
               std::filesystem::path interfaces = "/sys/class/net");

    [[nodiscard]] std::span<const ports::Hop> hops() const override { return ports::kFolderHops; }
    [[nodiscard]] ports::HopFinding look(ports::Hop hop) override;

private:
    [[nodiscard]] Expected<void> folders(ports::Hop hop) const;

    const FolderSettings settings_;
    const LastOutcome last_;
    const ports::Clock& clock_;
    const std::filesystem::path interfaces_;
};

}  // namespace madoguchi::eligibility
