// Puts a card into the virtual reader: the client side of vpcd's protocol over any CardChannel.
// Made: the card is placed. Destroyed, or when the channel answers card.removed: it is taken away, also in
// mid-command.
#pragma once

#include <cstdint>
#include <functional>
#include <thread>

#include "iso7816/card_channel.hpp"

namespace madoguchi::testing {

class VpcdCard {
public:
    static constexpr std::uint16_t kFirstSlot = 35963;
    static constexpr std::uint16_t kSecondSlot = 35964;

    // `onPower` runs whenever the reader powers the card on or off or resets it. Throws std::runtime_error
    // when nobody listens.
    explicit VpcdCard(iso7816::CardChannel& card, std::uint16_t port = kFirstSlot,
                      std::function<void()> onPower = {});
    ~VpcdCard();
    VpcdCard(const VpcdCard&) = delete;
    VpcdCard& operator=(const VpcdCard&) = delete;

private:
    void serve();

    iso7816::CardChannel& card_;
    std::function<void()> onPower_;
    int socket_ = -1;
    std::thread thread_;
};

}  // namespace madoguchi::testing
