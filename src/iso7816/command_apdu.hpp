// One command to a chip card in short form, header, body and expected length, wiped when it dies (a VERIFY
// carries a secret). Built by mynumber, read back by the virtual card, sent by whoever implements
// CardChannel. Short form only: at most 255 bytes of body and 256 bytes of answer. Source: ISO/IEC 7816-4 §5.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"

namespace madoguchi::iso7816 {

enum class Instruction : std::uint8_t {
    Verify = 0x20,
    ChangeReferenceData = 0x24,
    PerformSecurityOperation = 0x2A,
    Select = 0xA4,
    ReadBinary = 0xB0,
    ReadRecord = 0xB2,
    GetResponse = 0xC0,
};

struct ApduHeader {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;

    bool operator==(const ApduHeader&) const = default;
};

class CommandApdu {
public:
    static constexpr std::size_t kMaxBody = 255;
    static constexpr std::size_t kMaxExpected = 256;

    // `expected` is Le in bytes, 1…256; without it the command asks for no data.
    // A body or `expected` beyond the limits throws std::length_error: a mistake of the caller, not of a
    // card.
    CommandApdu(ApduHeader header, std::span<const std::uint8_t> body, std::optional<std::size_t> expected);

    // Reads cases 1 to 4 of the short form; anything else (torn, extended) is card.malformed-data.
    [[nodiscard]] static Expected<CommandApdu> parse(std::span<const std::uint8_t> bytes);

    [[nodiscard]] ApduHeader header() const;
    [[nodiscard]] bool is(Instruction instruction) const;
    [[nodiscard]] std::span<const std::uint8_t> body() const;
    [[nodiscard]] std::optional<std::size_t> expected() const { return expected_; }
    [[nodiscard]] std::span<const std::uint8_t> encoded() const { return encoded_.bytes(); }

    // True for a command whose body is a PIN or a 照合番号: never logged, never sent a second time.
    [[nodiscard]] bool carriesSecret() const;

    // The same command with another Le, as 6Cxx asks for.
    [[nodiscard]] CommandApdu withExpected(std::size_t expected) const;

private:
    SecureBytes encoded_;
    std::size_t bodySize_ = 0;
    std::optional<std::size_t> expected_;
};

}  // namespace madoguchi::iso7816
