#include "crypto/random.hpp"

#include <openssl/rand.h>

#include <array>
#include <bit>
#include <limits>
#include <stdexcept>

namespace madoguchi::crypto {

void fillRandom(std::span<std::uint8_t> bytes) {
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        throw std::runtime_error{"the random generator has no entropy"};
    }
}

std::vector<std::uint8_t> randomBytes(std::size_t count) {
    std::vector<std::uint8_t> bytes(count);
    fillRandom(bytes);
    return bytes;
}

std::uint32_t randomBelow(std::uint32_t limit) {
    // Values above the last whole multiple of `limit` would make the low results more likely: draw again.
    const std::uint32_t excess = (std::numeric_limits<std::uint32_t>::max() % limit + 1) % limit;
    const std::uint32_t last = std::numeric_limits<std::uint32_t>::max() - excess;
    std::uint32_t value = 0;
    do {
        std::array<std::uint8_t, 4> bytes{};
        fillRandom(bytes);
        value = std::bit_cast<std::uint32_t>(bytes);
    } while (value > last);
    return value % limit;
}

}  // namespace madoguchi::crypto
