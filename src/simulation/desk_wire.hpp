// What the simulated far side's calls have in common: values out of a request's JSON, refusals, and messages
// as a fault wants them written. Threads: pure functions.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "eligibility/message.hpp"
#include "simulation/service_fault.hpp"
#include "simulation/tls_server.hpp"

namespace madoguchi::simulation {

// Empty when there is no such text.
[[nodiscard]] std::string text(const nlohmann::json& object, std::string_view key);
// insurer, symbol, number, branch, birth (yyyy-mm-dd)
[[nodiscard]] eligibility::SearchInfo numbersIn(const nlohmann::json& request);

[[nodiscard]] HttpAnswer refusal(int status, std::string_view error, std::string_view reason = {});
[[nodiscard]] HttpAnswer messageAnswer(const eligibility::Message& message, ServiceFault fault,
                                       eligibility::Charset charset);

}  // namespace madoguchi::simulation
