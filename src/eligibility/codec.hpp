// Reads and writes OQS messages: XML bytes in UTF-8 or CP932 to and from eligibility::Message.
// Input is untrusted: size, depth, count and text lengths are capped, a DTD or an undeclared entity is
// refused, control characters are dropped. Elements may come in any order; a known element twice is refused.
// Errors: eligibility.malformed with the place, never with the value. Threads: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

inline constexpr std::size_t kMaxMessageBytes = 4UL * 1024 * 1024;
inline constexpr std::size_t kMaxDepth = 16;
inline constexpr std::size_t kMaxElements = 100'000;
inline constexpr std::size_t kMaxTextBytes = 16UL * 1024;

struct Decoded {
    Message message;
    Charset charset = Charset::Utf8;  // of declaration, CharacterCodeIdentifier and bytes, which agree
};

[[nodiscard]] Expected<Decoded> decode(std::span<const std::uint8_t> bytes);

// Spec order, no BOM, absent values left out, values in the written form of written_form.hpp,
// CharacterCodeIdentifier as `charset` says, "●" for what the charset lacks.
[[nodiscard]] SecureBytes encode(const Message& message, Charset charset);

}  // namespace madoguchi::eligibility
