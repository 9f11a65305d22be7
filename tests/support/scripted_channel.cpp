#include "support/scripted_channel.hpp"

#include <gtest/gtest.h>

#include "core/hex.hpp"

namespace madoguchi::testing {

ScriptedChannel::~ScriptedChannel() {
    EXPECT_EQ(position_, script_.size()) << "steps of the script were not reached";
}

Expected<iso7816::ResponseApdu> ScriptedChannel::transmit(const iso7816::CommandApdu& command) {
    if (position_ == script_.size()) {
        ADD_FAILURE() << "command after the script's end: " << toHex(command.encoded());
        return fail(StepCode::CardTransportFailed, "script ended");
    }
    const std::size_t step = position_++;
    const auto wanted = fromHex(script_[step].command);
    const auto answer = fromHex(script_[step].answer);
    if (!wanted || !answer) {
        ADD_FAILURE() << "step " << step << " is not hexadecimal";
        return fail(StepCode::CardTransportFailed, "script");
    }
    if (toHex(*wanted) != toHex(command.encoded())) {
        ADD_FAILURE() << "step " << step << " expects " << toHex(*wanted) << ", got "
                      << toHex(command.encoded());
        return fail(StepCode::CardTransportFailed, "script");
    }
    if (answer->empty()) {
        return fail(StepCode::CardRemoved);
    }
    return iso7816::ResponseApdu::parse(*answer);
}

}  // namespace madoguchi::testing
