// The two bytes with which a chip card ends every answer, by the names that the card's facts use.
// Source: ISO/IEC 7816-4 §5.6; the meanings seen on the My Number card are in docs/card-protocol.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace madoguchi::iso7816 {

struct StatusWord {
    std::uint16_t value = 0;

    [[nodiscard]] constexpr std::uint8_t first() const { return static_cast<std::uint8_t>(value >> 8U); }
    [[nodiscard]] constexpr std::uint8_t second() const { return static_cast<std::uint8_t>(value & 0xFFU); }

    // 63Cx: the tries that are left (after a wrong VERIFY, or as the answer to an empty one).
    [[nodiscard]] constexpr std::optional<int> triesLeft() const {
        return (value & 0xFFF0U) == 0x63C0U ? std::optional{static_cast<int>(value & 0x0FU)} : std::nullopt;
    }
    // 61xx and 6Cxx count in their second byte; 00 means 256.
    [[nodiscard]] constexpr std::size_t count() const { return second() == 0 ? 256U : second(); }

    bool operator==(const StatusWord&) const = default;
};

namespace status {
inline constexpr StatusWord kOk{0x9000};
inline constexpr StatusWord kDataMayBeCorrupt{0x6281};
inline constexpr StatusWord kEndOfFile{0x6282};  // the data are valid, there are fewer than asked for
inline constexpr StatusWord kWrongWithoutCounter{0x6300};
inline constexpr StatusWord kWrongLength{0x6700};
inline constexpr StatusWord kChannelNotSupported{0x6881};
inline constexpr StatusWord kWrongFileType{0x6981};
inline constexpr StatusWord kSecurityNotSatisfied{0x6982};
inline constexpr StatusWord kBlocked{0x6983};
inline constexpr StatusWord kReferenceDataUnusable{0x6984};
inline constexpr StatusWord kConditionsNotMet{0x6985};
inline constexpr StatusWord kNoCurrentFile{0x6986};
inline constexpr StatusWord kWrongData{0x6A80};
inline constexpr StatusWord kFileNotFound{0x6A82};
inline constexpr StatusWord kRecordNotFound{0x6A83};
inline constexpr StatusWord kWrongP1P2{0x6A86};
inline constexpr StatusWord kReferenceNotFound{0x6A88};
inline constexpr StatusWord kOffsetOutside{0x6B00};
inline constexpr StatusWord kInstructionUnknown{0x6D00};
inline constexpr StatusWord kClassUnknown{0x6E00};
inline constexpr StatusWord kInternal{0x6F00};  // also seen on the first command after power-up
inline constexpr std::uint8_t kMoreData = 0x61;
inline constexpr std::uint8_t kWrongExpected = 0x6C;
}  // namespace status

[[nodiscard]] constexpr StatusWord triesLeftWord(int tries) {
    return {static_cast<std::uint16_t>(0x63C0U | (static_cast<unsigned>(tries) & 0x0FU))};
}

// Four hexadecimal digits, for a Failure's detail.
[[nodiscard]] inline std::string toText(StatusWord word) {
    constexpr std::array kDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                 '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    std::string text;
    for (unsigned shift = 16; shift != 0; shift -= 4) {
        text += kDigits[(static_cast<unsigned>(word.value) >> (shift - 4)) & 0x0FU];
    }
    return text;
}

}  // namespace madoguchi::iso7816
