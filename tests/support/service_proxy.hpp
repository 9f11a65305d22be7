// A door between PC/SC's client library and the real service that a test can shut and open: what a client
// sees when pcscd stops and starts again, without touching the service of the machine. The library must be
// told of it before its first call: PCSCLITE_CSOCK_NAME is set to the proxy's socket.
#pragma once

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace madoguchi::testing {

class ServiceProxy {
public:
    ServiceProxy(std::filesystem::path socket, std::string service);
    ~ServiceProxy();
    ServiceProxy(const ServiceProxy&) = delete;
    ServiceProxy& operator=(const ServiceProxy&) = delete;

    void open();
    void shut();  // ends every connection and removes the socket

private:
    void accept();
    void forward(int from, int to);

    std::filesystem::path socket_;
    std::string service_;
    int listener_ = -1;
    std::thread acceptor_;
    std::vector<int> connections_;
    std::vector<std::thread> forwarders_;
};

}  // namespace madoguchi::testing
