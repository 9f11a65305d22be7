#include "eligibility/line_hops.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace madoguchi::eligibility {
namespace {

using ports::Hop;

class Socket {
public:
    explicit Socket(int descriptor) : descriptor_{descriptor} {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    [[nodiscard]] int get() const { return descriptor_; }
    [[nodiscard]] bool valid() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

// What was true ten minutes ago says nothing of now.
constexpr std::chrono::minutes kOutcomeTells{10};

// Where the last exchange ended.
Hop hopOf(StepCode failure) {
    switch (failure) {
        case StepCode::FolderWriteFailed:
            return Hop::SharedFolder;
        case StepCode::FolderRequestNotTaken:
            return Hop::Taken;
        default:
            return Hop::Answered;
    }
}

std::string errorText(int error) {
    return std::generic_category().message(error);
}

// 0: connected; else what the system said.
int connectWithin(const addrinfo& address, Milliseconds limit) {
    const Socket socket{
        ::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol)};
    if (!socket.valid()) {
        return errno;
    }
    if (::connect(socket.get(), address.ai_addr, address.ai_addrlen) == 0) {
        return 0;
    }
    if (errno != EINPROGRESS) {
        return errno;
    }
    pollfd wait{socket.get(), POLLOUT, 0};
    const int ready = ::poll(&wait, 1, static_cast<int>(limit.count()));
    if (ready <= 0) {
        return ready == 0 ? ETIMEDOUT : errno;
    }
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

}  // namespace

ports::LineFindings probeLine(HopCalls& calls) {
    ports::LineFindings findings;
    bool open = true;
    for (const Hop hop : calls.hops()) {
        findings.push_back(open ? calls.look(hop) : ports::HopFinding{.hop = hop});
        open = open && !findings.back().failure;
    }
    return findings;
}

std::optional<HostAndPort> hostAndPort(const std::string& origin) {
    constexpr std::string_view kScheme = "https://";
    if (!origin.starts_with(kScheme)) {
        return std::nullopt;
    }
    const std::string rest = origin.substr(kScheme.size());
    HostAndPort parts{rest, "443"};
    const bool bracketed = rest.starts_with('[');
    const auto end = bracketed ? rest.find(']') : rest.find(':');
    if (bracketed && end == std::string::npos) {
        return std::nullopt;
    }
    const auto colon = bracketed ? rest.find(':', end) : end;
    parts.host = bracketed ? rest.substr(1, end - 1) : rest.substr(0, end);
    if (colon != std::string::npos) {
        parts.port = rest.substr(colon + 1);
    }
    return parts.host.empty() || parts.port.empty() ? std::nullopt : std::optional{parts};
}

bool anyLinkUp(const std::filesystem::path& folder) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().filename() == "lo") {
            continue;
        }
        // An interface that is switched off refuses the read: no link either.
        std::ifstream file{entry->path() / "carrier"};
        char carrier = '0';
        if (file >> carrier && carrier == '1') {
            return true;
        }
    }
    return false;
}

struct GatewayHops::Addresses {
    addrinfo* list = nullptr;
    Addresses() = default;
    Addresses(const Addresses&) = delete;
    Addresses& operator=(const Addresses&) = delete;
    ~Addresses() {
        if (list != nullptr) {
            ::freeaddrinfo(list);
        }
    }
};

GatewayHops::GatewayHops(HttpsSettings settings, std::filesystem::path interfaces)
    : settings_{std::move(settings)}, interfaces_{std::move(interfaces)} {}
GatewayHops::~GatewayHops() = default;

ports::HopFinding GatewayHops::look(Hop hop) {
    const auto taken = take(hop);
    return {.hop = hop, .tried = true, .failure = taken ? std::nullopt : std::optional{taken.error()}};
}

Expected<void> GatewayHops::take(Hop hop) {
    switch (hop) {
        case Hop::ThisMachine:
            return link();
        case Hop::Name:
            return resolve();
        case Hop::Connection:
            return connect();
        case Hop::Tls:
            return ask();
        case Hop::Service:
            return health_;
        case Hop::SharedFolder:
        case Hop::Taken:
        case Hop::Answered:
            break;  // of the folders
    }
    return {};
}

Expected<void> GatewayHops::link() const {
    // A gateway on this machine needs no link.
    const auto target = hostAndPort(settings_.origin);
    in_addr v4{};
    const bool own =
        target &&
        (target->host == "localhost" || target->host == "::1" ||
         (::inet_pton(AF_INET, target->host.c_str(), &v4) == 1 && (ntohl(v4.s_addr) >> 24U) == 127));
    return own || anyLinkUp(interfaces_) ? Expected<void>{} : fail(StepCode::NetworkLinkDown);
}

Expected<void> GatewayHops::resolve() {
    addresses_ = std::make_unique<Addresses>();
    const auto target = hostAndPort(settings_.origin);
    if (!target) {
        return fail(StepCode::NetworkNameUnresolved, "origin");
    }
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    if (const int code = ::getaddrinfo(target->host.c_str(), target->port.c_str(), &hints, &addresses_->list);
        code != 0) {
        return fail(StepCode::NetworkNameUnresolved, ::gai_strerror(code));
    }
    return {};
}

Expected<void> GatewayHops::connect() const {
    int error = EADDRNOTAVAIL;
    for (const addrinfo* each = addresses_ ? addresses_->list : nullptr; each != nullptr;
         each = each->ai_next) {
        error = connectWithin(*each, settings_.connectTimeout);
        if (error == 0) {
            return {};
        }
    }
    return fail(StepCode::GatewayUnreachable, errorText(error));
}

// One request tells of both: a failure before the request was on its way is of TLS, a later one of the
// service.
Expected<void> GatewayHops::ask() {
    health_ = {};
    auto client = HttpsClient::open(settings_);  // a fresh connection: an idle one would prove nothing
    if (!client) {
        return fail(StepCode::GatewayTlsRejected, client.error().detail);
    }
    const auto reply = (*client)->post("/v1/health", "{}", Resend::Never, [] { return false; });
    constexpr int kOk = 200;
    constexpr int kNoSuchPath = 404;  // a gateway without the question is alive all the same
    if (reply) {
        if (reply->status != kOk && reply->status != kNoSuchPath) {
            health_ = fail(StepCode::GatewayUnhealthy, "status " + std::to_string(reply->status));
        }
        return {};
    }
    switch (reply.error().code) {
        case StepCode::GatewayTlsRejected:
        case StepCode::GatewayUnreachable:
        case StepCode::NetworkNameUnresolved:
            return std::unexpected(reply.error());
        case StepCode::GatewayTimedOut:
            health_ = std::unexpected(reply.error());
            return {};
        default:
            health_ = fail(StepCode::GatewayUnhealthy, reply.error().detail);
            return {};
    }
}

FolderHops::FolderHops(FolderSettings settings, LastOutcome last, const ports::Clock& clock,
                       std::filesystem::path interfaces)
    : settings_{std::move(settings)},
      last_{std::move(last)},
      clock_{clock},
      interfaces_{std::move(interfaces)} {}

Expected<void> FolderHops::folders(Hop hop) const {
    std::error_code ignored;
    const bool there = std::filesystem::is_directory(settings_.requests, ignored) &&
                       std::filesystem::is_directory(settings_.answers, ignored);
    // Folders that are there need no link that we know of.
    if (there || (hop == Hop::ThisMachine && anyLinkUp(interfaces_))) {
        return {};
    }
    return fail(hop == Hop::ThisMachine ? StepCode::NetworkLinkDown : StepCode::FolderMissing);
}

ports::HopFinding FolderHops::look(Hop hop) {
    const bool seen = hop == Hop::ThisMachine || hop == Hop::SharedFolder;
    if (seen) {
        if (const auto there = folders(hop); !there) {
            return {.hop = hop, .tried = true, .failure = there.error()};
        }
    }
    const auto last = last_();
    const Milliseconds age =
        last ? std::chrono::duration_cast<Milliseconds>(clock_.now() - last->at) : Milliseconds::max();
    const bool tells = last && age <= kOutcomeTells;
    const std::optional<Hop> ends =
        tells && last->failure ? std::optional{hopOf(last->failure->code)} : std::nullopt;
    if (ends == hop) {
        return {.hop = hop, .tried = true, .failure = last->failure, .age = age};
    }
    return seen ? ports::HopFinding{.hop = hop, .tried = true}
                : ports::HopFinding{
                      .hop = hop, .tried = tells, .age = tells ? std::optional{age} : std::nullopt};
}

}  // namespace madoguchi::eligibility
