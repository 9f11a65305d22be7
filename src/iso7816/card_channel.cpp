#include "iso7816/card_channel.hpp"

#include <algorithm>

namespace madoguchi::iso7816 {
namespace {

constexpr std::size_t kMaxAnswer = 65536;

SecureBytes joined(const SecureBytes& head, const SecureBytes& tail) {
    SecureBytes all{head.size() + tail.size()};
    std::ranges::copy(head.bytes(), all.bytes().begin());
    std::ranges::copy(tail.bytes(), all.bytes().begin() + static_cast<std::ptrdiff_t>(head.size()));
    return all;
}

}  // namespace

Expected<ResponseApdu> exchange(CardChannel& channel, const CommandApdu& command) {
    auto answer = channel.transmit(command);
    if (answer && answer->status.first() == status::kWrongExpected && command.expected() &&
        !command.carriesSecret()) {
        answer = channel.transmit(command.withExpected(answer->status.count()));
    }
    while (answer && answer->status.first() == status::kMoreData) {
        const CommandApdu more{{0x00, static_cast<std::uint8_t>(Instruction::GetResponse), 0x00, 0x00},
                               {},
                               answer->status.count()};
        auto rest = channel.transmit(more);
        if (!rest) {
            return rest;
        }
        const bool promised = rest->status.first() == status::kMoreData;
        if ((promised && rest->data.empty()) || answer->data.size() + rest->data.size() > kMaxAnswer) {
            return fail(StepCode::CardMalformed, "chained answer without end");
        }
        answer = ResponseApdu{joined(answer->data, rest->data), rest->status};
    }
    return answer;
}

}  // namespace madoguchi::iso7816
