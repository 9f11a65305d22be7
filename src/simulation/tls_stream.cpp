#include "simulation/tls_stream.hpp"

#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace madoguchi::simulation {
namespace {

Instant nowInstant() {
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
}

int leftUntil(Instant until) {
    return static_cast<int>(std::clamp<Milliseconds::rep>((until - nowInstant()).count(), 0, 3'600'000));
}

constexpr Milliseconds kGoodbye{500};

}  // namespace

TlsStream::~TlsStream() {
    if (ssl_ && established_) {
        SSL_shutdown(ssl_.get());  // one way is enough: the connection is not used again
    }
    ::close(socket_);
}

bool TlsStream::wait(Want want, Instant until) const {
    std::array<pollfd, 2> polled{
        pollfd{socket_, static_cast<short>(want == Want::Read ? POLLIN : POLLOUT), 0},
        pollfd{wake_, POLLIN, 0}};
    return ::poll(polled.data(), polled.size(), leftUntil(until)) > 0 && polled[1].revents == 0;
}

bool TlsStream::retry(int result, Instant until) const {
    switch (SSL_get_error(ssl_.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return wait(Want::Read, until);
        case SSL_ERROR_WANT_WRITE:
            return wait(Want::Write, until);
        default:
            return false;
    }
}

bool TlsStream::handshake(SSL_CTX& context, Milliseconds deadline) {
    ssl_.reset(SSL_new(&context));
    if (!ssl_ || SSL_set_fd(ssl_.get(), socket_) != 1) {
        return false;
    }
    const Instant until = nowInstant() + deadline;
    int result = 0;
    do {
        ERR_clear_error();
        result = SSL_accept(ssl_.get());
    } while (result != 1 && retry(result, until));
    established_ = result == 1;
    return established_;
}

bool TlsStream::readSome(std::string& text, Milliseconds deadline) {
    const Instant until = nowInstant() + deadline;
    std::array<char, 4096> room{};
    int result = 0;
    do {
        ERR_clear_error();
        result = SSL_read(ssl_.get(), room.data(), static_cast<int>(room.size()));
    } while (result <= 0 && retry(result, until));
    if (result > 0) {
        text.append(room.data(), static_cast<std::size_t>(result));
    }
    return result > 0;
}

bool TlsStream::write(std::string_view text, Milliseconds deadline) {
    const Instant until = nowInstant() + deadline;
    while (!text.empty()) {
        ERR_clear_error();
        const int result =
            SSL_write(ssl_.get(), text.data(), static_cast<int>(std::min<std::size_t>(text.size(), 16'384)));
        if (result > 0) {
            text.remove_prefix(static_cast<std::size_t>(result));
        } else if (!retry(result, until)) {
            return false;
        }
    }
    return true;
}

bool TlsStream::linger(Milliseconds time) const {
    // Anything readable now is the client's goodbye: it has nothing else to say before the answer.
    std::array<pollfd, 2> polled{pollfd{socket_, POLLIN, 0}, pollfd{wake_, POLLIN, 0}};
    return ::poll(polled.data(), polled.size(), static_cast<int>(time.count())) == 0;
}

void TlsStream::drainRefused() {
    ::shutdown(socket_, SHUT_WR);
    const Instant until = nowInstant() + kGoodbye;
    std::array<char, 4096> room{};
    while (wait(Want::Read, until) && ::recv(socket_, room.data(), room.size(), 0) > 0) {
    }
}

}  // namespace madoguchi::simulation
