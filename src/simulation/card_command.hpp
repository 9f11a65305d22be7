// A command APDU taken apart (ISO/IEC 7816-4 §5.1, all four cases, short and extended), for the virtual card.
// It is written apart from the reader's encoder on purpose, so that one finds the other's faults.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace madoguchi::simulation {

struct CardCommand {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    std::span<const std::uint8_t> data;   // of the bytes given
    std::optional<std::size_t> expected;  // Ne; nothing: no Le field
};

// Nothing: the lengths contradict each other (6700).
[[nodiscard]] std::optional<CardCommand> parseCardCommand(std::span<const std::uint8_t> bytes);

}  // namespace madoguchi::simulation
