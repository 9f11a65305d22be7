// What is kept of a code: its scrypt hash (RFC 7914, OpenSSL) with the parameters it was made with. A code of
// a few digits can be guessed by whoever has the hash, so the file is as secret as a key; scrypt only makes
// guessing slow. Units: one hash takes some 100 ms and 32 MiB at the default cost; never on the GUI thread.
// Errors: crypto.failed when OpenSSL refuses (memory). Threads: pure functions.
#pragma once

#include <array>
#include <cstdint>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"

namespace madoguchi::staff {

struct ScryptCost {
    std::uint64_t n = 1U << 15;
    std::uint32_t r = 8;
    std::uint32_t p = 1;
    bool operator==(const ScryptCost&) const = default;
};

struct CodeHash {
    ScryptCost cost;
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 32> hash{};
    bool operator==(const CodeHash&) const = default;
};

// Costs that are accepted from a file: no weaker than the default, no more than 128 MiB.
[[nodiscard]] bool isAcceptableCost(const ScryptCost& cost);

[[nodiscard]] Expected<CodeHash> hashCode(const SecureBytes& code, const ScryptCost& cost = {});
[[nodiscard]] Expected<bool> matches(const CodeHash& kept, const SecureBytes& code);

}  // namespace madoguchi::staff
