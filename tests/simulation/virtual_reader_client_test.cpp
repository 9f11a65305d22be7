// The client against a small vpcd made here, on a loopback port of its own.
#include "simulation/virtual_reader_client.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <deque>

#include "simulation/test_card.hpp"

namespace madoguchi::simulation {
namespace {

using namespace std::chrono_literals;

class LoopbackReader {
public:
    LoopbackReader() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        socklen_t length = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
        port_ = ntohs(address.sin_port);
        ::listen(listener_, 1);
    }
    LoopbackReader(const LoopbackReader&) = delete;
    LoopbackReader& operator=(const LoopbackReader&) = delete;
    ~LoopbackReader() {
        drop();
        ::close(listener_);
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] bool cardComes(int milliseconds = 10000) {
        pollfd watched{listener_, POLLIN, 0};
        if (::poll(&watched, 1, milliseconds) != 1) {
            return false;
        }
        card_ = ::accept(listener_, nullptr, nullptr);
        return card_ >= 0;
    }
    void send(const Octets& message) const {
        const Octets length{static_cast<std::uint8_t>(message.size() >> 8U),
                            static_cast<std::uint8_t>(message.size())};
        const Octets frame = joined({length, message});
        ASSERT_EQ(::send(card_, frame.data(), frame.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(frame.size()));
    }
    // The next message; nothing once the card is gone.
    [[nodiscard]] std::optional<Octets> receive() const {
        const auto exactly = [this](std::size_t count) -> std::optional<Octets> {
            Octets bytes(count);
            return ::recv(card_, bytes.data(), count, MSG_WAITALL) == static_cast<ssize_t>(count)
                       ? std::optional{bytes}
                       : std::nullopt;
        };
        const auto length = exactly(2);
        return length ? exactly((std::size_t{(*length)[0]} << 8U) | (*length)[1]) : std::nullopt;
    }
    [[nodiscard]] std::string exchange(std::string_view hex) const {
        send(*fromHex(hex));
        const auto response = receive();
        return response ? toHex(*response) : "gone";
    }
    void power() const {
        send({0x01});
        send({0x04});
        EXPECT_TRUE(receive());
    }
    void drop() {
        if (card_ >= 0) {
            ::close(std::exchange(card_, -1));
        }
    }

private:
    int listener_;
    int card_ = -1;
    std::uint16_t port_ = 0;
};

class Events {
public:
    void operator()(ReaderEvent event) {
        const std::lock_guard lock{mutex_};
        events_.push_back(event);
        changed_.notify_all();
    }
    [[nodiscard]] std::optional<ReaderEvent> next() {
        std::unique_lock lock{mutex_};
        if (!changed_.wait_for(lock, 10s, [this] { return !events_.empty(); })) {
            return std::nullopt;
        }
        const ReaderEvent event = events_.front();
        events_.pop_front();
        return event;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<ReaderEvent> events_;
};

class ReaderClient : public testing::Test {
protected:
    LoopbackReader reader_;
    Events events_;
    VirtualReaderClient client_{{.host = "127.0.0.1", .port = reader_.port(), .bitrate = Bitrate::Contact},
                                [this](ReaderEvent event) { events_(event); }};
};

TEST_F(ReaderClient, PlacesAnswersAndTakesAway) {
    client_.insert(cardOf(vectorPersona()));
    ASSERT_TRUE(reader_.cardComes());
    reader_.send({0x04});  // only a look whether something is there
    EXPECT_EQ(toHex(*reader_.receive()), "3be000ff8131fe4514");
    EXPECT_FALSE(client_.waitReady(0ms));
    reader_.power();
    EXPECT_TRUE(client_.waitReady(10s));
    EXPECT_EQ(events_.next(), ReaderEvent::Ready);
    EXPECT_EQ(reader_.exchange(kSelectJpki), "9000");
    EXPECT_EQ(reader_.exchange("0020009804"
                               "31323334"),
              "9000");
    reader_.send({0x02});
    EXPECT_EQ(reader_.exchange("00A40000"), "6a86");  // reset forgets the application
    const auto statistics = client_.statistics();
    EXPECT_EQ(statistics.commands, 3U);
    EXPECT_EQ(statistics.bytesReceived, 15U + 9U + 4U);
    EXPECT_EQ(statistics.bytesSent, 6U);
    EXPECT_EQ(statistics.delayed, 0us);
    client_.remove();
    EXPECT_FALSE(reader_.receive());
    EXPECT_EQ(events_.next(), ReaderEvent::Removed);
    EXPECT_FALSE(client_.waitReady(0ms));
}

TEST_F(ReaderClient, ComesBackWhenTheReaderDropsTheLine) {
    client_.insert(cardOf(vectorPersona()));
    ASSERT_TRUE(reader_.cardComes());
    reader_.power();
    EXPECT_EQ(events_.next(), ReaderEvent::Ready);
    reader_.drop();
    EXPECT_EQ(events_.next(), ReaderEvent::Dropped);
    ASSERT_TRUE(reader_.cardComes());
    reader_.power();
    EXPECT_EQ(events_.next(), ReaderEvent::Ready);
}

TEST_F(ReaderClient, LeavesInTheMiddleOfACommand) {
    client_.insert(cardOf(vectorPersona()));
    client_.removeAfter(2);
    ASSERT_TRUE(reader_.cardComes());
    reader_.power();
    EXPECT_EQ(reader_.exchange(kSelectJpki), "9000");
    EXPECT_EQ(reader_.exchange("00200098"), "63c3");
    EXPECT_EQ(reader_.exchange("00200098"), "gone");
    EXPECT_EQ(events_.next(), ReaderEvent::Ready);
    EXPECT_EQ(events_.next(), ReaderEvent::Removed);
    EXPECT_FALSE(reader_.cardComes(300));
}

TEST_F(ReaderClient, AnotherCardReplacesTheOneThere) {
    client_.insert(cardOf(vectorPersona()));
    ASSERT_TRUE(reader_.cardComes());
    reader_.power();
    auto other = vectorPersona();
    other["card"]["kind"] = "other";
    client_.insert(cardOf(other));
    EXPECT_FALSE(reader_.receive());
    ASSERT_TRUE(reader_.cardComes());
    reader_.power();
    EXPECT_EQ(reader_.exchange(kSelectJpki), "6a82");
}

TEST_F(ReaderClient, SurvivesOddMessages) {
    client_.insert(cardOf(vectorPersona()));
    ASSERT_TRUE(reader_.cardComes());
    reader_.send({});
    reader_.send({0x99});
    EXPECT_EQ(reader_.exchange("0000"), "6700");
    EXPECT_EQ(reader_.exchange(std::string(2 * 65535, '0')), "6700");
    reader_.power();
}

TEST(ReaderClientAlone, SaysOnceThatNothingListens) {
    std::uint16_t port = 0;
    {
        const LoopbackReader gone;
        port = gone.port();
    }
    Events events;
    VirtualReaderClient client{{.host = "127.0.0.1", .port = port, .bitrate = Bitrate::Contact},
                               [&events](ReaderEvent event) { events(event); }};
    client.insert(cardOf(vectorPersona()));
    EXPECT_EQ(events.next(), ReaderEvent::Unreachable);
    EXPECT_FALSE(client.waitReady(600ms));  // two more tries, and silence
    client.remove();
}

TEST(ReaderClientAlone, DelaysAsTheBitrateSaysAndMeasuresIt) {
    LoopbackReader reader;
    VirtualReaderClient client{{.host = "127.0.0.1", .port = reader.port(), .bitrate = Bitrate::K106}};
    client.insert(cardOf(vectorPersona()));
    ASSERT_TRUE(reader.cardComes());
    reader.power();
    EXPECT_EQ(reader.exchange(kSelectJpki), "9000");
    EXPECT_EQ(reader.exchange("00A4020C02000A"), "9000");
    EXPECT_EQ(reader.exchange("00B0000000").size(), 516U);
    const auto modelled = transferTime(Bitrate::K106, 15, 2) + transferTime(Bitrate::K106, 7, 2) +
                          transferTime(Bitrate::K106, 5, 258);
    EXPECT_GE(client.statistics().delayed, modelled);
    EXPECT_GE(modelled, 40ms);
}

TEST(ReaderClientAlone, PullingTheCardEndsADelay) {
    LoopbackReader reader;
    VirtualReaderClient client{{.host = "127.0.0.1", .port = reader.port(), .bitrate = Bitrate::K106}};
    client.insert(cardOf(vectorPersona()));
    ASSERT_TRUE(reader.cardComes());
    reader.power();
    reader.send(Octets(65000, 0x00));  // seven seconds on air
    const auto start = std::chrono::steady_clock::now();
    client.remove();
    EXPECT_FALSE(reader.receive());
    EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

TEST(TransferTime, GrowsWithBytesAndFallsWithBitrate) {
    EXPECT_EQ(transferTime(Bitrate::Contact, 1000, 1000), 0us);
    const auto slow = transferTime(Bitrate::K106, 5, 258);
    EXPECT_NEAR(static_cast<double>(slow.count()), 35'600.0, 2'000.0);
    EXPECT_GT(slow, transferTime(Bitrate::K212, 5, 258));
    EXPECT_GT(transferTime(Bitrate::K212, 5, 258), transferTime(Bitrate::K424, 5, 258));
    EXPECT_GT(transferTime(Bitrate::K424, 5, 258), transferTime(Bitrate::K424, 5, 2));
}

}  // namespace
}  // namespace madoguchi::simulation
