// A CardChannel that plays a fixed dialogue: each command must be the next one of the script, else the test
// fails with the number of the step. The script must be used up and never begins anew.
#pragma once

#include <string>
#include <vector>

#include "iso7816/card_channel.hpp"

namespace madoguchi::testing {

struct ScriptStep {
    std::string command;  // hexadecimal, spaces allowed
    std::string answer;   // data and status word; empty: the card is gone (card.removed)
};

class ScriptedChannel final : public iso7816::CardChannel {
public:
    explicit ScriptedChannel(std::vector<ScriptStep> script) : script_{std::move(script)} {}
    ~ScriptedChannel() override;  // fails the test when steps are left

    [[nodiscard]] Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu& command) override;

    [[nodiscard]] std::size_t stepsPlayed() const { return position_; }

private:
    std::vector<ScriptStep> script_;
    std::size_t position_ = 0;
};

}  // namespace madoguchi::testing
