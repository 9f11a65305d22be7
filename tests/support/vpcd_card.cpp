#include "support/vpcd_card.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <vector>

#include "core/hex.hpp"

namespace madoguchi::testing {
namespace {

constexpr std::uint8_t kSendAtr = 0x04;
constexpr const char* kContactlessAtr = "3B888001000041E0B381A1003B";

bool readAll(int socket, std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const int on = 1;  // vpcd waits for the acknowledgement between length and body of a message
        setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
        const ssize_t count = recv(socket, bytes.data(), bytes.size(), 0);
        if (count <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

bool sendFrame(int socket, std::span<const std::uint8_t> payload) {
    std::vector<std::uint8_t> frame{static_cast<std::uint8_t>(payload.size() >> 8U),
                                    static_cast<std::uint8_t>(payload.size() & 0xFFU)};
    frame.insert(frame.end(), payload.begin(), payload.end());
    return send(socket, frame.data(), frame.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(frame.size());
}

}  // namespace

VpcdCard::VpcdCard(iso7816::CardChannel& card, std::uint16_t port, std::function<void()> onPower)
    : card_{card}, onPower_{std::move(onPower)}, socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(socket_);
        throw std::runtime_error{"no virtual reader listens on port " + std::to_string(port)};
    }
    thread_ = std::thread{[this] { serve(); }};
}

VpcdCard::~VpcdCard() {
    shutdown(socket_, SHUT_RDWR);
    thread_.join();
    close(socket_);
}

void VpcdCard::serve() {
    std::array<std::uint8_t, 2> size{};
    while (readAll(socket_, size)) {
        std::vector<std::uint8_t> message(static_cast<std::size_t>((size[0] << 8U) | size[1]));
        if (!readAll(socket_, message)) {
            return;
        }
        if (message.size() == 1) {
            if (message[0] == kSendAtr) {
                sendFrame(socket_, *fromHex(kContactlessAtr));
            } else if (onPower_) {
                onPower_();
            }
            continue;
        }
        const auto command = iso7816::CommandApdu::parse(message);
        const auto answer =
            command
                ? card_.transmit(*command)
                : Expected<iso7816::ResponseApdu>{iso7816::ResponseApdu::of(iso7816::status::kWrongLength)};
        if (!answer) {
            shutdown(socket_, SHUT_RDWR);  // pulled out
            return;
        }
        sendFrame(socket_, answer->encode().bytes());
    }
}

}  // namespace madoguchi::testing
