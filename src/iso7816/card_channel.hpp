// The way to one chip card: a command goes in, the card's answer comes out.
// Implemented by pcsc (the machine's readers) and by the tests' scripted channel.
// Contract: one thread at a time; transmit() blocks until the card has answered. Errors are those of the
// transport (card.removed, card.transport-failed, reader.absent …); every status word of the card is an
// answer, not an error.
#pragma once

#include "core/result.hpp"
#include "iso7816/command_apdu.hpp"
#include "iso7816/response_apdu.hpp"

namespace madoguchi::iso7816 {

class CardChannel {
public:
    CardChannel() = default;
    CardChannel(const CardChannel&) = delete;
    CardChannel& operator=(const CardChannel&) = delete;
    virtual ~CardChannel() = default;

    [[nodiscard]] virtual Expected<ResponseApdu> transmit(const CommandApdu& command) = 0;
};

// transmit() with the two dialogues of ISO/IEC 7816-4 done: 6Cxx repeats the command once with the Le that
// the card names (never a command that carries a secret), 61xx fetches the rest by GET RESPONSE. An answer
// longer than 64 KiB, or one that promises more and brings nothing, is card.malformed-data.
[[nodiscard]] Expected<ResponseApdu> exchange(CardChannel& channel, const CommandApdu& command);

}  // namespace madoguchi::iso7816
