// How long a contactless card would take for one command: time on air and the card's and reader's own share.
// A model, not a measurement of a real card: ISO/IEC 14443-3 Type B characters of 10 etu and about 2 of guard
// time, 14443-4 blocks of at most 253 bytes of payload with 3 bytes around them, fixed shares below. Pure.
#pragma once

#include <chrono>
#include <cstddef>

namespace madoguchi::simulation {

// kbit/s of the air interface; Contact: no delay at all.
enum class Bitrate { Contact = 0, K106 = 106, K212 = 212, K424 = 424 };

[[nodiscard]] constexpr std::chrono::microseconds transferTime(Bitrate bitrate, std::size_t sent,
                                                               std::size_t received) {
    if (bitrate == Bitrate::Contact) {
        return {};
    }
    constexpr std::size_t kPayload = 253;      // of a 256-byte frame
    constexpr std::size_t kAroundPayload = 3;  // PCB, two of CRC
    constexpr std::size_t kCharacter = 12;     // etu: start, 8 bits, stop, guard
    constexpr std::size_t kAroundFrame =
        2 * 24;  // etu: SOF and EOF of a frame and of its acknowledgement or answer
    constexpr std::chrono::microseconds kTurn{300};      // TR0 and TR1 of a frame
    constexpr std::chrono::microseconds kCommand{2500};  // reader, USB and card for any command
    const std::size_t frames = (sent + kPayload - 1) / kPayload + (received + kPayload - 1) / kPayload;
    const std::size_t etus = (sent + received + frames * kAroundPayload) * kCharacter + frames * kAroundFrame;
    // 106 kbit/s is 13.56 MHz / 128: one etu is 9.44 us, half of it at 212, a quarter at 424.
    const std::size_t nanosecondsOfEtu =
        128UL * 1000 * 1000 / (13560UL * (static_cast<std::size_t>(bitrate) / 106));
    return std::chrono::microseconds{etus * nanosecondsOfEtu / 1000} + frames * kTurn + kCommand;
}

}  // namespace madoguchi::simulation
