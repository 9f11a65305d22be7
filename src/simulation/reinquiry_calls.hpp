// The calls /v1/reinquiries, …/receipts, …/results and …/ends of docs/gateway-protocol.md, answered by the
// simulated far side. Threads: as ReinquiryDesk.
#pragma once

#include "core/time.hpp"
#include "eligibility/message.hpp"
#include "simulation/reinquiry_desk.hpp"
#include "simulation/service_fault.hpp"
#include "simulation/tls_server.hpp"

namespace madoguchi::simulation {

struct CallSetting {
    ServiceFault fault = ServiceFault::None;
    eligibility::Charset charset = eligibility::Charset::Utf8;
    UtcTime now{};
};

[[nodiscard]] HttpAnswer answerReinquiryCall(ReinquiryDesk& desk, const HttpRequest& request,
                                             const CallSetting& setting);

}  // namespace madoguchi::simulation
