// Finds out at which hop the way to the eligibility service ends. Implemented by eligibility.
// Contract: hops are tried from near to far; after the first that fails none is tried, for nothing could be
// known of it. Sends nothing of a patient: what only a patient's question can tell (over shared folders,
// whether anybody takes and answers it) is told as it was at the last one, with its age, or not at all.
// probe() returns at once; every `done` runs exactly once, on any thread.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"

namespace madoguchi::ports {

enum class Hop {
    ThisMachine,  // a network interface with a link
    // To a gateway:
    Name,        // the service's name becomes an address
    Connection,  // TCP
    Tls,         // both sides accept each other's certificate
    Service,     // it says that it is well
    // Over the shared folders of a 資格確認端末:
    SharedFolder,  // both are there
    Taken,         // the 連携アプリ takes a request
    Answered,      // and answers it
};
inline constexpr std::array kGatewayHops{Hop::ThisMachine, Hop::Name, Hop::Connection, Hop::Tls,
                                         Hop::Service};
inline constexpr std::array kFolderHops{Hop::ThisMachine, Hop::SharedFolder, Hop::Taken, Hop::Answered};

struct HopFinding {
    Hop hop = Hop::ThisMachine;
    bool tried = false;  // false: nothing is known of it
    std::optional<Failure> failure{};
    std::optional<Milliseconds> age{};  // nothing: found out now; else so long ago
    bool operator==(const HopFinding&) const = default;
};

using LineFindings = std::vector<HopFinding>;

class LineProbePort {
public:
    LineProbePort() = default;
    LineProbePort(const LineProbePort&) = delete;
    LineProbePort& operator=(const LineProbePort&) = delete;
    virtual ~LineProbePort() = default;

    [[nodiscard]] virtual std::span<const Hop> hops() const = 0;  // from near to far
    virtual void probe(std::function<void(LineFindings)> done) = 0;
};

}  // namespace madoguchi::ports
