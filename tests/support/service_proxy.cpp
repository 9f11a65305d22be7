#include "support/service_proxy.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace madoguchi::testing {
namespace {

sockaddr_un addressOf(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
        throw std::runtime_error{"socket path too long"};
    }
    std::ranges::copy(path, std::begin(address.sun_path));
    return address;
}

int newSocket() {
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

}  // namespace

ServiceProxy::ServiceProxy(std::filesystem::path socket, std::string service)
    : socket_{std::move(socket)}, service_{std::move(service)} {
    std::filesystem::remove(socket_);
}

ServiceProxy::~ServiceProxy() {
    shut();
}

void ServiceProxy::open() {
    listener_ = newSocket();
    const sockaddr_un address = addressOf(socket_);
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener_, 8) != 0) {
        throw std::runtime_error{"the proxy can't listen"};
    }
    acceptor_ = std::thread{[this] { accept(); }};
}

void ServiceProxy::shut() {
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

void ServiceProxy::accept() {
    while (true) {
        const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            return;
        }
        const int service = newSocket();
        const sockaddr_un address = addressOf(service_);
        if (::connect(service, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(service);
            ::close(client);
            continue;
        }
        connections_.push_back(client);
        connections_.push_back(service);
        forwarders_.emplace_back([this, client, service] { forward(client, service); });
        forwarders_.emplace_back([this, client, service] { forward(service, client); });
    }
}

void ServiceProxy::forward(int from, int to) {
    std::array<std::uint8_t, 8192> buffer{};
    while (true) {
        const ssize_t count = ::recv(from, buffer.data(), buffer.size(), 0);
        if (count <= 0 || ::send(to, buffer.data(), static_cast<std::size_t>(count), MSG_NOSIGNAL) != count) {
            break;
        }
    }
    ::shutdown(from, SHUT_RDWR);
    ::shutdown(to, SHUT_RDWR);
}

}  // namespace madoguchi::testing
