// A small My Number card for tests of the reader: files, access rules and counters by the book, in memory,
// with the made-up person of docs/card-protocol.md. It is a CardChannel, logs every command it gets (bodies
// of VERIFY left out) and can be told to vanish, to answer in another manner or to hold other files. The
// product's own virtual card (src/simulation) is another program; this one exists so that the two can
// disagree.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "iso7816/card_channel.hpp"

namespace madoguchi::testing {

using ByteVector = std::vector<std::uint8_t>;

inline constexpr const char* kJpkiAid = "d392f000260100000001";
inline constexpr const char* kVisualAid = "d3921000310001010402";
inline constexpr const char* kTextAid = "d3921000310001010408";
inline constexpr const char* kCommonAid = "d3921000310001010100";

struct MemoryCardOptions {
    ByteVector certificate = {};   // DER; empty: bytes of the right shape that are no real certificate
    std::size_t photoSize = 4000;  // 0: photo-less
    std::string label = "JPKIAPICCTOKEN2";
    std::string name = "番号\u3000花子";
    std::string address = "東京都千代田区霞が関１－１－１";
};

// PIN 1234, 照合番号B 01033120251234, born 1989-03-31, female, expiry 2025-03-31.
struct MemoryCard final : iso7816::CardChannel {
    explicit MemoryCard(const MemoryCardOptions& options = {});

    struct Secret {
        std::string value;
        int tries = 3;
        int maximum = 3;
    };
    struct FileOfCard {
        ByteVector bytes;
        std::optional<std::uint16_t> guardedBy;  // reference that must have been verified in this application
    };
    struct ApplicationOfCard {
        std::map<std::uint16_t, FileOfCard> files;
        std::map<std::uint16_t, Secret> secrets;
        std::set<std::uint16_t> keys;
        std::map<std::uint8_t, ByteVector> records;
    };
    struct LogEntry {
        std::string command;      // hexadecimal; of a VERIFY with a body only header and length
        std::string application;  // AID that was current
        std::size_t sent = 0;
        std::size_t received = 0;
    };

    [[nodiscard]] Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu& command) override;
    void powerUp();  // forgets what was selected and verified; counters stay

    std::map<std::string, ApplicationOfCard> applications;  // by AID in hexadecimal, lower case
    std::vector<LogEntry> log;
    std::optional<std::size_t> removeAt;  // this command (from 0) and all later ones answer card.removed
    std::size_t maximumAnswer = 256;      // fewer: the card gives less than Le
    bool firstCommandFails = false;       // answers the first command after power-up with 6F00
    std::uint16_t queryVerifiedWith = 0;  // another status word for the empty VERIFY of a verified secret
    std::uint16_t blockedWord = 0x6984;

private:
    iso7816::ResponseApdu answer(const iso7816::CommandApdu& command);
    iso7816::ResponseApdu select(const iso7816::CommandApdu& command);
    iso7816::ResponseApdu verify(const iso7816::CommandApdu& command);
    iso7816::ResponseApdu readBinary(const iso7816::CommandApdu& command) const;

    std::string current_;
    std::optional<std::uint16_t> file_;
    std::set<std::pair<std::string, std::uint16_t>> verified_;
    bool fresh_ = true;
};

[[nodiscard]] ByteVector makePhoto(std::size_t size);
[[nodiscard]] ByteVector makeVisualFace(const ByteVector& photo);
[[nodiscard]] ByteVector makeAttributes(const std::string& name, const std::string& address);

}  // namespace madoguchi::testing
