#include "simulation/reader_service_proxy.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace madoguchi::simulation {
namespace {

constexpr const char* kVariable = "PCSCLITE_CSOCK_NAME";
constexpr const char* kService = "/run/pcscd/pcscd.comm";
constexpr std::string_view kReader = "Virtual PCD";  // how the service's names of the virtual reader begin

std::optional<sockaddr_un> addressOf(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
        return std::nullopt;
    }
    std::ranges::copy(path, std::begin(address.sun_path));
    return address;
}

// In pcsc-lite's answers a reader's name stands in a field of its own that starts with it; an empty one is no
// reader.
void blankReaders(std::span<std::uint8_t> bytes) {
    auto from = bytes.begin();
    while ((from = std::search(from, bytes.end(), kReader.begin(), kReader.end())) != bytes.end()) {
        from = std::fill_n(from, kReader.size(), std::uint8_t{0});
    }
}

int newSocket() {
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

}  // namespace

std::string routeReaderService(const std::filesystem::path& socket) {
    const char* const before = std::getenv(kVariable);
    std::string service = before == nullptr ? kService : before;
    ::setenv(kVariable, socket.c_str(), 1);
    return service;
}

ReaderServiceProxy::ReaderServiceProxy(std::filesystem::path socket, std::string service)
    : socket_{std::move(socket)}, service_{std::move(service)} {
    std::filesystem::remove(socket_);
}

ReaderServiceProxy::~ReaderServiceProxy() {
    shut();
}

Expected<void> ReaderServiceProxy::open() {
    const auto address = addressOf(socket_);
    listener_ = newSocket();
    if (!address || ::bind(listener_, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0 ||
        ::listen(listener_, 8) != 0) {
        if (listener_ >= 0) {
            ::close(std::exchange(listener_, -1));
        }
        return fail(StepCode::ReaderServiceDown, "the proxy can't listen");
    }
    acceptor_ = std::thread{[this] { accept(); }};
    return {};
}

void ReaderServiceProxy::shut() {
    if (listener_ < 0) {
        return;
    }
    std::filesystem::remove(socket_);
    ::shutdown(listener_, SHUT_RDWR);  // accept() returns
    acceptor_.join();
    ::close(std::exchange(listener_, -1));
    for (const int connection : connections_) {
        ::shutdown(connection, SHUT_RDWR);
    }
    for (std::thread& forwarder : forwarders_) {
        forwarder.join();
    }
    for (const int connection : connections_) {
        ::close(connection);
    }
    connections_.clear();
    forwarders_.clear();
}

void ReaderServiceProxy::accept() {
    while (true) {
        const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            return;
        }
        const int service = newSocket();
        const auto address = addressOf(service_);
        if (!address ||
            ::connect(service, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0) {
            ::close(service);
            ::close(client);
            continue;
        }
        connections_.push_back(client);
        connections_.push_back(service);
        forwarders_.emplace_back([client, service] { forward(client, service, nullptr); });
        forwarders_.emplace_back([this, client, service] { forward(service, client, &hidden_); });
    }
}

void ReaderServiceProxy::forward(int from, int to, const std::atomic<bool>* hidden) {
    std::array<std::uint8_t, 8192> buffer{};
    while (true) {
        const ssize_t count = ::recv(from, buffer.data(), buffer.size(), 0);
        if (count > 0 && hidden != nullptr && *hidden) {
            blankReaders(std::span{buffer}.first(static_cast<std::size_t>(count)));
        }
        if (count <= 0 || ::send(to, buffer.data(), static_cast<std::size_t>(count), MSG_NOSIGNAL) != count) {
            break;
        }
    }
    ::shutdown(from, SHUT_RDWR);
    ::shutdown(to, SHUT_RDWR);
}

}  // namespace madoguchi::simulation
