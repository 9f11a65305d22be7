// Hexadecimal text to bytes and back: for hashes, keys' names and test vectors, never for secrets in a log.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi {

[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);  // lower case, no separators

// Accepts upper and lower case and spaces between bytes; anything else, or half a byte, gives nothing.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromHex(std::string_view text);

}  // namespace madoguchi
