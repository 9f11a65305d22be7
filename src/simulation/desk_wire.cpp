#include "simulation/desk_wire.hpp"

#include "crypto/random.hpp"
#include "simulation/message_order.hpp"

namespace madoguchi::simulation {
namespace {

using nlohmann::json;

ElementOrder orderFor(ServiceFault fault) {
    switch (fault) {
        case ServiceFault::CaptureOrder:
            return ElementOrder::Capture;
        case ServiceFault::ShuffledOrder:
            return ElementOrder::Shuffled;
        default:
            return ElementOrder::Layout;
    }
}

}  // namespace

std::string text(const json& object, std::string_view key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

eligibility::SearchInfo numbersIn(const json& request) {
    eligibility::SearchInfo asked;
    asked.insurerNumber = text(request, "insurer");
    asked.insuredCardSymbol = text(request, "symbol");
    asked.insuredIdentificationNumber = text(request, "number");
    asked.insuredBranchNumber = text(request, "branch");
    asked.birthdate = text(request, "birth");
    std::erase(asked.birthdate, '-');
    return asked;
}

HttpAnswer refusal(int status, std::string_view error, std::string_view reason) {
    json body{{"error", error}};
    if (!reason.empty()) {
        body["reason"] = reason;
    }
    return {status, "application/json", body.dump(), Delivery::Whole};
}

HttpAnswer messageAnswer(const eligibility::Message& message, ServiceFault fault,
                         eligibility::Charset charset) {
    const SecureBytes encoded =
        encodeInOrder(message, fault == ServiceFault::ShiftJis ? eligibility::Charset::Cp932 : charset,
                      orderFor(fault), crypto::randomBelow(0x7FFFFFFF));
    return {200, "application/xml", {encoded.bytes().begin(), encoded.bytes().end()}, Delivery::Whole};
}

}  // namespace madoguchi::simulation
