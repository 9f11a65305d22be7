// One TLS connection of TlsServer: every step has a deadline and ends at once when the server stops.
#pragma once

#include <openssl/ssl.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/time.hpp"
#include "crypto/openssl_handles.hpp"

namespace madoguchi::simulation {

class TlsStream {
public:
    TlsStream(int socket, int wake) : socket_(socket), wake_(wake) {}
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;
    ~TlsStream();  // says goodbye as TLS wants it, closes the socket

    [[nodiscard]] bool handshake(SSL_CTX& context, Milliseconds deadline);

    // Appends what is there; false: closed, broken, too late or stopping.
    [[nodiscard]] bool readSome(std::string& text, Milliseconds deadline);
    [[nodiscard]] bool write(std::string_view text, Milliseconds deadline);

    // Waits; false when the client went away or the server stops.
    [[nodiscard]] bool linger(Milliseconds time) const;
    void drainRefused();  // after a failed handshake: lets the client read the alert

private:
    enum class Want { Read, Write };
    [[nodiscard]] bool wait(Want want, Instant until) const;
    [[nodiscard]] bool retry(int result, Instant until) const;

    int socket_;
    int wake_;
    std::unique_ptr<SSL, crypto::FreeBy<SSL_free>> ssl_;
    bool established_ = false;
};

}  // namespace madoguchi::simulation
