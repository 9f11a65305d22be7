#include "simulation/virtual_reader_client.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <utility>

namespace madoguchi::simulation {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kRetry{250};
constexpr std::size_t kLargestMessage = 65535;

constexpr std::uint8_t kPowerOff = 0x00;
constexpr std::uint8_t kPowerOn = 0x01;
constexpr std::uint8_t kReset = 0x02;
constexpr std::uint8_t kSendAtr = 0x04;

std::chrono::microseconds since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
}

// Waits for the descriptor, the wake-up or the time-out (nothing: for ever). True: the descriptor has
// something.
bool waitFor(int descriptor, int wake, short events, std::optional<std::chrono::nanoseconds> longest) {
    std::array<pollfd, 2> watched{pollfd{wake, POLLIN, 0}, pollfd{descriptor, events, 0}};
    timespec time{};
    if (longest) {
        const auto left = std::max(*longest, std::chrono::nanoseconds{0});
        time.tv_sec = static_cast<std::time_t>(left.count() / 1'000'000'000);
        time.tv_nsec = static_cast<long>(left.count() % 1'000'000'000);
    }
    // A negative descriptor is ignored by ppoll, so that this also serves as a pure wait.
    const int count = ::ppoll(watched.data(), watched.size(), longest ? &time : nullptr, nullptr);
    return count > 0 && watched[1].revents != 0;
}

int connectTo(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
        return -1;
    }
    int connected = -1;
    for (const addrinfo* address = found; address != nullptr && connected < 0; address = address->ai_next) {
        const int descriptor =
            ::socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
        if (descriptor >= 0 && ::connect(descriptor, address->ai_addr, address->ai_addrlen) == 0) {
            connected = descriptor;
        } else if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
    ::freeaddrinfo(found);
    if (connected >= 0) {
        const int on = 1;
        ::setsockopt(connected, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    return connected;
}

bool sendAll(int descriptor, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
    return true;
}

}  // namespace

struct VirtualReaderClient::Line {
    explicit Line(int connected) : descriptor(connected) {}
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { ::close(descriptor); }

    // vpcd sends a message's length and body apart and waits for the acknowledgement in between: a delayed
    // one would cost 40 ms a command. The kernel forgets this with each exchange, so it is said again.
    void acknowledgeAtOnce() const {
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
    }

    // Takes what has arrived; false once the other side has closed.
    [[nodiscard]] bool receive() {
        std::array<std::uint8_t, 4096> part{};
        const auto count = ::recv(descriptor, part.data(), part.size(), 0);
        acknowledgeAtOnce();
        if (count <= 0) {
            return count < 0 && errno == EINTR;
        }
        buffer.insert(buffer.end(), part.begin(), part.begin() + count);
        return true;
    }

    [[nodiscard]] std::optional<Octets> nextMessage() {
        if (buffer.size() < 2) {
            return std::nullopt;
        }
        const std::size_t length = (std::size_t{buffer[0]} << 8U) | buffer[1];
        if (buffer.size() < 2 + length) {
            return std::nullopt;
        }
        const auto begin = buffer.begin() + 2;
        const auto end = begin + static_cast<std::ptrdiff_t>(length);
        Octets message(begin, end);
        buffer.erase(buffer.begin(), end);
        return message;
    }

    [[nodiscard]] bool sendMessage(std::span<const std::uint8_t> message) const {
        const Octets length{static_cast<std::uint8_t>(message.size() >> 8U),
                            static_cast<std::uint8_t>(message.size() & 0xFFU)};
        return message.size() <= kLargestMessage && sendAll(descriptor, joined({length, message}));
    }

    int descriptor;
    Octets buffer;
    bool powered = false;
    Clock::time_point arrived;  // when the message under way was complete
};

VirtualReaderClient::VirtualReaderClient(VirtualReaderOptions options,
                                         std::function<void(ReaderEvent)> onEvent)
    : options_(std::move(options)),
      onEvent_(std::move(onEvent)),
      wakeDescriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this] { run(); }) {}

VirtualReaderClient::~VirtualReaderClient() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        card_.reset();
        ++generation_;
    }
    wake();
    thread_.join();
    ::close(wakeDescriptor_);
}

void VirtualReaderClient::wake() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wakeDescriptor_, &one, sizeof one);
}

void VirtualReaderClient::insert(std::shared_ptr<VirtualCard> card) {
    {
        const std::lock_guard lock{mutex_};
        card_ = std::move(card);
        ++generation_;
        ready_ = false;
        commandsUntilRemoval_.reset();
        statistics_ = {};
    }
    wake();
}

void VirtualReaderClient::remove() {
    insert(nullptr);
}

void VirtualReaderClient::removeAfter(std::size_t commands) {
    const std::lock_guard lock{mutex_};
    commandsUntilRemoval_ = commands;
}

bool VirtualReaderClient::waitReady(std::chrono::milliseconds longest) {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, longest, [this] { return ready_; });
}

ReaderStatistics VirtualReaderClient::statistics() const {
    const std::lock_guard lock{mutex_};
    return statistics_;
}

bool VirtualReaderClient::wanted(std::uint64_t generation) const {
    const std::lock_guard lock{mutex_};
    return generation_ == generation;
}

void VirtualReaderClient::emitEvent(ReaderEvent event) {
    if (onEvent_) {
        onEvent_(event);
    }
}

void VirtualReaderClient::run() {
    while (true) {
        std::shared_ptr<VirtualCard> card;
        std::uint64_t generation = 0;
        {
            const std::lock_guard lock{mutex_};
            if (stopping_) {
                return;
            }
            card = card_;
            generation = generation_;
        }
        if (card) {
            serve(card, generation);
        } else {
            waitFor(-1, wakeDescriptor_, 0, std::nullopt);
        }
        std::uint64_t seen = 0;
        [[maybe_unused]] const auto drained = ::read(wakeDescriptor_, &seen, sizeof seen);
    }
}

// Until this card is no longer wanted.
void VirtualReaderClient::serve(const std::shared_ptr<VirtualCard>& card, std::uint64_t generation) {
    bool unreachableSaid = false;
    bool wasOn = false;
    while (wanted(generation)) {
        const int connected = connectTo(options_.host, options_.port);
        if (connected < 0) {
            if (!std::exchange(unreachableSaid, true)) {
                emitEvent(ReaderEvent::Unreachable);
            }
            waitFor(-1, wakeDescriptor_, 0, kRetry);
            continue;
        }
        unreachableSaid = false;
        wasOn = true;
        card->reset();
        Line line{connected};
        while (exchange(line, *card, generation)) {
        }
        {
            const std::lock_guard lock{mutex_};
            ready_ = false;
        }
        if (wanted(generation)) {
            emitEvent(ReaderEvent::Dropped);
            waitFor(-1, wakeDescriptor_, 0, kRetry);
        }
    }
    if (wasOn) {
        emitEvent(ReaderEvent::Removed);
    }
}

bool VirtualReaderClient::exchange(Line& line, VirtualCard& card, std::uint64_t generation) {
    line.acknowledgeAtOnce();
    auto message = line.nextMessage();
    while (!message) {
        const bool readable = waitFor(line.descriptor, wakeDescriptor_, POLLIN, std::nullopt);
        if (!wanted(generation) || (readable && !line.receive())) {
            return false;
        }
        if (!readable) {  // woken for something that is over: clear it, or it would wake again and again
            std::uint64_t seen = 0;
            [[maybe_unused]] const auto drained = ::read(wakeDescriptor_, &seen, sizeof seen);
        }
        message = line.nextMessage();
    }
    line.arrived = Clock::now();
    if (message->size() > 1) {
        return answerCommand(line, card, *message);
    }
    if (message->empty()) {
        return true;
    }
    switch (message->front()) {
        case kPowerOff:
        case kPowerOn:
        case kReset:
            card.reset();
            line.powered = message->front() != kPowerOff;
            return true;
        case kSendAtr: {
            if (!line.sendMessage(card.atr())) {
                return false;
            }
            // vpcd also asks for the ATR to see whether a card is there; ready is only what has been powered.
            bool becameReady = false;
            {
                const std::lock_guard lock{mutex_};
                becameReady = line.powered && !ready_ && generation_ == generation;
                ready_ = ready_ || becameReady;
            }
            if (becameReady) {
                changed_.notify_all();
                emitEvent(ReaderEvent::Ready);
            }
            return true;
        }
        default:
            return true;
    }
}

bool VirtualReaderClient::answerCommand(Line& line, VirtualCard& card,
                                        std::span<const std::uint8_t> command) {
    {
        const std::lock_guard lock{mutex_};
        if (commandsUntilRemoval_ && (*commandsUntilRemoval_)-- == 0) {
            commandsUntilRemoval_.reset();
            card_.reset();
            ++generation_;
            return false;
        }
    }
    const Octets response = card.process(command);
    const auto processing = since(line.arrived);
    const auto until = line.arrived + transferTime(options_.bitrate, command.size(), response.size());
    if (options_.bitrate != Bitrate::Contact) {
        const std::uint64_t generation = [this] {
            const std::lock_guard lock{mutex_};
            return generation_;
        }();
        while (Clock::now() < until) {
            waitFor(-1, wakeDescriptor_, 0, until - Clock::now());
            if (!wanted(generation)) {
                return false;
            }
        }
    }
    {
        const std::lock_guard lock{mutex_};
        ++statistics_.commands;
        statistics_.bytesReceived += command.size();
        statistics_.bytesSent += response.size();
        statistics_.processing += processing;
        if (options_.bitrate != Bitrate::Contact) {
            statistics_.delayed += since(line.arrived);
        }
    }
    return line.sendMessage(response);
}

}  // namespace madoguchi::simulation
