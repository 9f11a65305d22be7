#include "app/scenario/line_scripts.hpp"

#include "app/scenario/expectations.hpp"

namespace madoguchi::scenario {
namespace {

using domain::Eligibility;
using domain::Enrolment;
using domain::Identity;
using domain::Outcome;

// A label of more than 63 characters can't be asked for (RFC 1035, 2.3.4): looking it up fails in this
// machine, and no question leaves it.
constexpr std::string_view kNoSuchHost =
    "no-such-gateway-no-such-gateway-no-such-gateway-no-such-gateway-no-such-gateway.invalid";

}  // namespace

std::vector<Script> lineScripts() {
    return {
        {.name = "gateway-tls-expired",
         .persona = "adult.json",
         .gatewayFault = "tls-expired",
         .expected = withoutAnswer(),
         .reason = StepCode::GatewayTlsRejected},
        {.name = "gateway-refused",
         .persona = "adult.json",
         .gatewayFault = "broken",
         .expected = withoutAnswer(),
         .reason = StepCode::GatewayRefused},
        {.name = "gateway-name-unknown",
         .persona = "adult.json",
         .gatewayHost = kNoSuchHost,
         .counter = CounterScript::LadderToName,
         .expected = withoutAnswer(),
         .reason = StepCode::NetworkNameUnresolved},
        {.name = "certificate-revoked",
         .persona = "adult.json",
         .gatewayFault = "certificate-revoked",
         .expected = withoutAnswer(kNotAsked),
         .reason = StepCode::CertificateRevoked},
        {.name = "proof-rejected",
         .persona = "adult.json",
         .gatewayFault = "proof-rejected",
         .expected = withoutAnswer(kNotAsked),
         .reason = StepCode::GatewayProofRejected},
        {.name = "enrolment-refused",
         .persona = "enrolment.json",
         .gatewayFault = "enrolment-refused",
         .enrolment = Enrolment::Accepted,
         .expected = withoutResult(Outcome::HandedToStaff, Identity::Face, Eligibility::Unregistered),
         .reason = StepCode::EnrolmentFailed},
        {.name = "folder-standard",
         .persona = "adult.json",
         .transport = Transport::Folders,
         .expected = completed(Identity::Face, kNotAsked)},
        {.name = "folder-returned",
         .persona = "adult.json",
         .transport = Transport::Folders,
         .gatewayFault = "returned",
         .expected = withoutAnswer(kNotAsked),
         .reason = StepCode::FolderRequestReturned},
        {.name = "folder-numbers-missing",
         .persona = "adult.json",
         .transport = Transport::Folders,
         .cardLinked = false,
         .expected = withoutAnswer(kNotAsked),
         .reason = StepCode::EligibilityNumbersMissing},
        {.name = "home-visit-inquiry-pending",
         .persona = "continuing-valid.json",
         .gatewayFault = "busy",
         .counter = CounterScript::AsksTooEarly,
         .expected = withoutResult(Outcome::NoSession)},
        {.name = "home-visit-inquiry-end-untold",
         .persona = "continuing-valid.json",
         .gatewayFault = "down",
         .counter = CounterScript::EndsUntold,
         .expected = withoutResult(Outcome::NoSession)},
    };
}

}  // namespace madoguchi::scenario
