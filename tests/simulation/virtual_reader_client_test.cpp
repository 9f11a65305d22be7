// The client against a small vpcd made here, on a loopback port of its own.
#include "simulation/virtual_reader_client.hpp"

#include <gtest/gtest.h>

#include <deque>

#include "simulation/test_card.hpp"
#include "support/loopback_reader.hpp"

namespace madoguchi::simulation {
namespace {

using namespace std::chrono_literals;
using test::LoopbackReader;

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
