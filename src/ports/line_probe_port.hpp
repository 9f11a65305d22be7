// Finds out at which hop the way to the eligibility service ends. Implemented by eligibility.
// Contract: hops are tried from near to far; after the first that fails none is tried, for nothing could be
// known of it. Sends nothing of a patient. probe() returns at once; every `done` runs exactly once, on any
// thread.
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "core/result.hpp"

namespace madoguchi::ports {

enum class Hop {
    ThisMachine,  // a network interface with a link
    Name,         // the service's name becomes an address
    Connection,   // TCP
    Tls,          // both sides accept each other's certificate
    Service,      // it says that it is well
};
inline constexpr std::array kHops{Hop::ThisMachine, Hop::Name, Hop::Connection, Hop::Tls, Hop::Service};

struct HopFinding {
    Hop hop = Hop::ThisMachine;
    bool tried = false;
    std::optional<Failure> failure;
    bool operator==(const HopFinding&) const = default;
};

using LineFindings = std::array<HopFinding, kHops.size()>;

class LineProbePort {
public:
    LineProbePort() = default;
    LineProbePort(const LineProbePort&) = delete;
    LineProbePort& operator=(const LineProbePort&) = delete;
    virtual ~LineProbePort() = default;

    virtual void probe(std::function<void(LineFindings)> done) = 0;
};

}  // namespace madoguchi::ports
