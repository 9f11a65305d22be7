#include "simulation/tls_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <utility>

#include "simulation/tls_stream.hpp"

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kMaxHead = 16UL * 1024;
constexpr std::size_t kMaxBody = 64UL * 1024;
constexpr std::size_t kMaxConnections = 16;
constexpr Milliseconds kHandshake{5'000};
constexpr Milliseconds kIdle{120'000};
constexpr Milliseconds kTransfer{10'000};
constexpr Milliseconds kDripPause{100};

std::string lowered(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

struct Head {
    std::string path;
    std::size_t length = 0;
    int refusal = 0;  // a status; 0: good
};

Head parseHead(std::string_view text) {
    Head head;
    const std::string_view line = text.substr(0, text.find("\r\n"));
    const std::size_t first = line.find(' ');
    const std::size_t second = line.rfind(' ');
    if (first == std::string_view::npos || second == first || line.substr(second + 1) != "HTTP/1.1") {
        head.refusal = 400;
        return head;
    }
    head.path = line.substr(first + 1, second - first - 1);
    const std::string fields = lowered(text);
    constexpr std::string_view kLength = "\r\ncontent-length:";
    const std::size_t at = fields.find(kLength);
    if (line.substr(0, first) != "POST") {
        head.refusal = 405;
    } else if (at == std::string::npos || fields.find("\r\ntransfer-encoding:") != std::string::npos ||
               fields.find(kLength, at + 1) != std::string::npos) {
        head.refusal = 411;
    } else {
        std::string_view digits = std::string_view{fields}.substr(at + kLength.size());
        digits = digits.substr(0, digits.find("\r\n"));
        digits.remove_prefix(std::min(digits.find_first_not_of(' '), digits.size()));
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), head.length);
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            head.refusal = 400;
        } else if (head.length > kMaxBody) {
            head.refusal = 413;
        }
    }
    return head;
}

// Takes one request off the stream; what follows it stays in `buffer`.
std::optional<std::pair<HttpRequest, int>> readRequest(TlsStream& stream, std::string& buffer) {
    std::size_t end = 0;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos) {
        if (buffer.size() > kMaxHead) {
            return std::pair{HttpRequest{}, 431};
        }
        if (!stream.readSome(buffer, buffer.empty() ? kIdle : kTransfer)) {
            return std::nullopt;
        }
    }
    const Head head = parseHead(std::string_view{buffer}.substr(0, end));
    if (head.refusal != 0) {
        return std::pair{HttpRequest{}, head.refusal};
    }
    buffer.erase(0, end + 4);
    while (buffer.size() < head.length) {
        if (!stream.readSome(buffer, kTransfer)) {
            return std::nullopt;
        }
    }
    HttpRequest request{head.path, buffer.substr(0, head.length)};
    buffer.erase(0, head.length);
    return std::pair{std::move(request), 0};
}

// "Thu, 26 Nov 2026 06:38:56 GMT"
std::string httpDate(UtcTime time) {
    using namespace std::chrono;
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto moment = floor<seconds>(time);
    const auto midnight = floor<days>(moment);
    const year_month_day day{midnight};
    const hh_mm_ss clock{moment - midnight};
    std::array<char, 64> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                      kDays[weekday{midnight}.c_encoding()], static_cast<unsigned>(day.day()),
                      kMonths[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()),
                      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                      static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

// False: the connection ends here.
bool deliver(TlsStream& stream, const HttpAnswer& answer) {
    const std::string text =
        "HTTP/1.1 " + std::to_string(answer.status) + " \r\nContent-Type: " + answer.contentType +
        "\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\nCache-Control: no-store" +
        (answer.date ? "\r\nDate: " + httpDate(*answer.date) : std::string{}) + "\r\n\r\n" + answer.body;
    if (answer.pause.count() > 0 && !stream.linger(answer.pause)) {
        return false;
    }
    switch (answer.delivery) {
        case Delivery::Whole:
            return stream.write(text, kTransfer);
        case Delivery::ByteByByte:
            for (const char& byte : text) {
                if (!stream.write({&byte, 1}, kTransfer) || !stream.linger(kDripPause)) {
                    return false;
                }
            }
            return true;
        case Delivery::HalfThenClose:
            static_cast<void>(stream.write(
                std::string_view{text}.substr(0, text.size() - answer.body.size() / 2 - 1), kTransfer));
            return false;
        case Delivery::Never:
            static_cast<void>(stream.linger(kIdle));
            return false;
    }
    return false;
}

}  // namespace

Expected<TlsContextHandle> makeServerContext(const std::filesystem::path& authority, X509& certificate,
                                             EVP_PKEY& key) {
    TlsContextHandle context{SSL_CTX_new(TLS_server_method())};
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1 ||
        SSL_CTX_use_certificate(context.get(), &certificate) != 1 ||
        SSL_CTX_use_PrivateKey(context.get(), &key) != 1 ||
        SSL_CTX_load_verify_file(context.get(), authority.c_str()) != 1 ||
        SSL_CTX_set_num_tickets(context.get(), 0) != 1) {
        return fail(StepCode::CryptoFailed, "TLS context");
    }
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return context;
}

Expected<std::unique_ptr<TlsServer>> TlsServer::start(std::uint16_t port, ContextChoice choose,
                                                      Handler handle) {
    // OpenSSL writes with write(2): a client that left must not end the program.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    socklen_t length = sizeof address;
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (listener < 0 || wake < 0 ||
        ::bind(listener, reinterpret_cast<const sockaddr*>(&address), length) != 0 ||
        ::listen(listener, 32) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        ::close(listener);
        ::close(wake);
        return fail(StepCode::SimulationFailed, "cannot listen on port " + std::to_string(port));
    }
    return std::unique_ptr<TlsServer>{
        new TlsServer{listener, wake, ntohs(address.sin_port), std::move(choose), std::move(handle)}};
}

TlsServer::TlsServer(int listener, int wake, std::uint16_t port, ContextChoice choose, Handler handle)
    : listener_(listener),
      wake_(wake),
      port_(port),
      choose_(std::move(choose)),
      handle_(std::move(handle)),
      acceptor_([this] { accept(); }) {}

TlsServer::~TlsServer() {
    stop();
    ::close(listener_);
    ::close(wake_);
}

void TlsServer::stop() {
    if (!acceptor_.joinable()) {
        return;
    }
    static_cast<void>(::eventfd_write(wake_, 1));
    acceptor_.join();
    for (Connection& connection : connections_) {
        connection.thread.join();
    }
    connections_.clear();
}

void TlsServer::accept() {
    for (;;) {
        std::array<pollfd, 2> polled{pollfd{listener_, POLLIN, 0}, pollfd{wake_, POLLIN, 0}};
        if (::poll(polled.data(), polled.size(), -1) < 0) {
            continue;  // a signal
        }
        if (polled[1].revents != 0) {
            return;
        }
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        std::erase_if(connections_, [](Connection& connection) {
            const bool done = connection.done;
            if (done) {
                connection.thread.join();
            }
            return done;
        });
        if (socket < 0 || connections_.size() >= kMaxConnections) {
            if (socket >= 0) {
                ::close(socket);
            }
            continue;
        }
        Connection& connection = connections_.emplace_back();
        connection.thread = std::thread{[this, socket, &connection] {
            serve(socket);
            connection.done = true;
        }};
    }
}

void TlsServer::serve(int socket) const {
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    TlsStream stream{socket, wake_};
    SSL_CTX* const context = choose_();
    if (context == nullptr) {
        return;
    }
    if (!stream.handshake(*context, kHandshake)) {
        stream.drainRefused();
        return;
    }
    std::string buffer;
    bool open = true;
    while (open) {
        const auto request = readRequest(stream, buffer);
        if (!request || choose_() != context) {
            return;
        }
        const auto& [content, refusal] = *request;
        if (refusal != 0) {
            static_cast<void>(
                deliver(stream, {refusal, "application/json", R"({"error":"bad-request"})", {}}));
            return;
        }
        open = deliver(stream, handle_(content));
    }
}

}  // namespace madoguchi::simulation
