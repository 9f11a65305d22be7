// A small HTTPS/1.1 server on the loopback interface that insists on client certificates; carries the
// simulated eligibility service. Written on OpenSSL sockets because a simulator must be able to misbehave
// byte by byte. Contract: requests are POST with Content-Length, at most 64 KiB; the handler runs on a
// connection's own thread, several at once; at most 16 connections. stop() ends everything and joins. Errors:
// simulation.failed, crypto.failed.
#pragma once

#include <openssl/ssl.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "core/result.hpp"
#include "core/time.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::simulation {

using TlsContextHandle = std::unique_ptr<SSL_CTX, crypto::FreeBy<SSL_CTX_free>>;

// TLS 1.2 and newer, client certificates from `authority` required, no resumption.
[[nodiscard]] Expected<TlsContextHandle> makeServerContext(const std::filesystem::path& authority,
                                                           X509& certificate, EVP_PKEY& key);

struct HttpRequest {
    std::string path;
    std::string body;
};

enum class Delivery {
    Whole,
    ByteByByte,  // one byte every 100 ms
    HalfThenClose,
    Never,  // silent until the client goes
};

struct HttpAnswer {
    int status = 200;
    std::string contentType{"application/json"};
    std::string body{};
    Delivery delivery = Delivery::Whole;
    Milliseconds pause{0};          // before the first byte
    std::optional<UtcTime> date{};  // of the Date header; none: no header
};

class TlsServer {
public:
    // Which certificate a connection meets; null: the connection is closed before TLS.
    // A connection whose context is no longer the one in use is closed when its next request comes.
    using ContextChoice = std::function<SSL_CTX*()>;
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;

    // Port 0: any free one. The service listens when this answers.
    [[nodiscard]] static Expected<std::unique_ptr<TlsServer>> start(std::uint16_t port, ContextChoice choose,
                                                                    Handler handle);
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer();

    [[nodiscard]] std::uint16_t port() const { return port_; }
    void stop();

private:
    struct Connection {
        std::thread thread;
        std::atomic<bool> done = false;
    };

    TlsServer(int listener, int wake, std::uint16_t port, ContextChoice choose, Handler handle);
    void accept();
    void serve(int socket) const;

    const int listener_;
    const int wake_;  // an eventfd that stays readable from stop() on
    const std::uint16_t port_;
    const ContextChoice choose_;
    const Handler handle_;
    std::list<Connection> connections_;  // of the accepting thread until it has ended
    std::thread acceptor_;
};

}  // namespace madoguchi::simulation
