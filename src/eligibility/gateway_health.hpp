// How the gateway stands, as the calls to it show: for the reception's device lights.
#pragma once

#include <optional>

#include "core/result.hpp"
#include "core/time.hpp"

namespace madoguchi::eligibility {

// Far enough off to tell somebody; the gateway refuses assertions that are five minutes off.
inline constexpr Milliseconds kClockTolerance{60'000};

struct GatewayHealth {
    std::optional<Failure> fault;           // of the last call; nothing: it answered
    std::optional<Milliseconds> clockSkew;  // this machine's clock less the gateway's, beyond the tolerance

    bool operator==(const GatewayHealth&) const = default;
};

}  // namespace madoguchi::eligibility
