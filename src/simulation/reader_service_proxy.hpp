// A door between PC/SC's client library and the machine's service that can be shut and opened: what a client
// sees when pcscd stops and starts again, or when a reader is unplugged, without touching the service, which
// belongs to others too. The library must be told of it before its first call of the process:
// routeReaderService() sets PCSCLITE_CSOCK_NAME to the proxy's socket. Threads: open() and shut() on one; the
// proxy has threads of its own. Errors: reader.service-down.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "core/result.hpp"

namespace madoguchi::simulation {

// Sends this process's PC/SC calls to `socket` from now on; gives the socket that they went to before.
[[nodiscard]] std::string routeReaderService(const std::filesystem::path& socket);

class ReaderServiceProxy {
public:
    ReaderServiceProxy(std::filesystem::path socket, std::string service);
    ~ReaderServiceProxy();
    ReaderServiceProxy(const ReaderServiceProxy&) = delete;
    ReaderServiceProxy& operator=(const ReaderServiceProxy&) = delete;

    [[nodiscard]] Expected<void> open();
    void shut();  // ends every connection and removes the socket
    // From the next answer on, clients find the virtual reader's names blanked in the service's list of
    // readers, as those of an unplugged one. They look at the list after an event: take the card away next.
    void hideReader() { hidden_ = true; }

private:
    void accept();
    static void forward(int from, int to, const std::atomic<bool>* hidden);

    std::filesystem::path socket_;
    std::string service_;
    int listener_ = -1;
    std::atomic<bool> hidden_ = false;
    std::thread acceptor_;
    std::vector<int> connections_;  // of the acceptor's thread until it has ended
    std::vector<std::thread> forwarders_;
};

}  // namespace madoguchi::simulation
