// A small virtual reader (vpcd) of the test's own, on a loopback port: what a virtual card connects to.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/hex.hpp"

namespace madoguchi::test {

class LoopbackReader {
public:
    LoopbackReader() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        socklen_t length = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
        port_ = ntohs(address.sin_port);
        ::listen(listener_, 1);
    }
    LoopbackReader(const LoopbackReader&) = delete;
    LoopbackReader& operator=(const LoopbackReader&) = delete;
    ~LoopbackReader() {
        drop();
        ::close(listener_);
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] bool cardComes(int milliseconds = 10000) {
        pollfd watched{listener_, POLLIN, 0};
        if (::poll(&watched, 1, milliseconds) != 1) {
            return false;
        }
        drop();
        card_ = ::accept(listener_, nullptr, nullptr);
        return card_ >= 0;
    }
    void send(const std::vector<std::uint8_t>& message) const {
        std::vector<std::uint8_t> frame{static_cast<std::uint8_t>(message.size() >> 8U),
                                        static_cast<std::uint8_t>(message.size() & 0xFFU)};
        frame.insert(frame.end(), message.begin(), message.end());
        ASSERT_EQ(::send(card_, frame.data(), frame.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(frame.size()));
    }
    // The next message; nothing once the card is gone.
    [[nodiscard]] std::optional<std::vector<std::uint8_t>> receive() const {
        const auto exactly = [this](std::size_t count) -> std::optional<std::vector<std::uint8_t>> {
            std::vector<std::uint8_t> bytes(count);
            return ::recv(card_, bytes.data(), count, MSG_WAITALL) == static_cast<ssize_t>(count)
                       ? std::optional{bytes}
                       : std::nullopt;
        };
        const auto length = exactly(2);
        return length ? exactly((std::size_t{(*length)[0]} << 8U) | (*length)[1]) : std::nullopt;
    }
    [[nodiscard]] std::string exchange(std::string_view hex) const {
        send(*fromHex(hex));
        const auto response = receive();
        return response ? toHex(*response) : "gone";
    }
    void power() const {
        send({0x01});
        send({0x04});
        EXPECT_TRUE(receive());
    }
    void drop() {
        if (card_ >= 0) {
            ::close(std::exchange(card_, -1));
        }
    }

private:
    int listener_;
    int card_ = -1;
    std::uint16_t port_ = 0;
};

}  // namespace madoguchi::test
