// The virtual card's way into the machine's PC/SC service: the card's end of the virtual reader (vpcd).
// One client holds one slot. insert() puts a card on the reader, remove() takes it away, as a hand would;
// both only say what is wanted and come back at once, the client's own thread does it and keeps trying while
// vpcd is not there or has dropped the line. Wire: TCP, each message a 16-bit big-endian length and that many
// bytes; one byte is a control (00 power off, 01 power on, 02 reset, 04 send ATR), anything longer a command
// APDU. Threads: every function from any thread. `onEvent` runs on the client's thread and must not call back
// into it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "simulation/contactless_timing.hpp"
#include "simulation/virtual_card.hpp"

namespace madoguchi::simulation {

struct VirtualReaderOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 35963;
    Bitrate bitrate = Bitrate::Contact;
};

enum class ReaderEvent {
    Ready,        // the reader has powered the card and read its ATR
    Removed,      // the card was taken away by remove()
    Unreachable,  // nothing listens at the address (said once until it changes); trying goes on
    Dropped,      // vpcd closed the line; the card is put back at once
};

// Since the card was put on the reader last.
struct ReaderStatistics {
    std::size_t commands = 0;
    std::size_t bytesReceived = 0;           // of commands
    std::size_t bytesSent = 0;               // of responses
    std::chrono::microseconds processing{};  // the card's own work
    std::chrono::microseconds delayed{};  // measured time from command to answer with a bitrate, else nothing
};

class VirtualReaderClient {
public:
    explicit VirtualReaderClient(VirtualReaderOptions options, std::function<void(ReaderEvent)> onEvent = {});
    VirtualReaderClient(const VirtualReaderClient&) = delete;
    VirtualReaderClient& operator=(const VirtualReaderClient&) = delete;
    ~VirtualReaderClient();  // takes the card away

    void insert(std::shared_ptr<VirtualCard> card);  // replaces the card that is there
    void remove();
    // The card leaves instead of answering the command after the next `commands` ones.
    void removeAfter(std::size_t commands);
    [[nodiscard]] bool waitReady(std::chrono::milliseconds longest);
    [[nodiscard]] ReaderStatistics statistics() const;

private:
    struct Line;  // the connection of the card on the reader

    void run();
    void serve(const std::shared_ptr<VirtualCard>& card, std::uint64_t generation);
    [[nodiscard]] bool exchange(Line& line, VirtualCard& card, std::uint64_t generation);
    [[nodiscard]] bool answerCommand(Line& line, VirtualCard& card, std::span<const std::uint8_t> command);
    [[nodiscard]] bool wanted(std::uint64_t generation) const;
    void emitEvent(ReaderEvent event);
    void wake() const;

    VirtualReaderOptions options_;
    std::function<void(ReaderEvent)> onEvent_;
    int wakeDescriptor_ = -1;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::shared_ptr<VirtualCard> card_;  // what should be on the reader
    std::uint64_t generation_ = 0;       // counts insert() and remove()
    bool ready_ = false;
    bool stopping_ = false;
    std::optional<std::size_t> commandsUntilRemoval_;
    ReaderStatistics statistics_;

    std::thread thread_;
};

}  // namespace madoguchi::simulation
