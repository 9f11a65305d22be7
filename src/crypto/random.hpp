// Random bytes for nonces, keys, names of files and the order of the PIN pad, from OpenSSL's generator.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace madoguchi::crypto {

void fillRandom(
    std::span<std::uint8_t> bytes);  // throws std::runtime_error when the generator has no entropy
[[nodiscard]] std::vector<std::uint8_t> randomBytes(std::size_t count);
[[nodiscard]] std::uint32_t randomBelow(std::uint32_t limit);  // uniform in [0, limit); limit > 0

}  // namespace madoguchi::crypto
