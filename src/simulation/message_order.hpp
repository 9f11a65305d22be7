// Messages written as other programs write them: with their elements in another order than the layout's.
// Threads: pure functions.
#pragma once

#include <cstdint>

#include "core/secure_bytes.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::simulation {

enum class ElementOrder {
    Layout,
    Capture,   // that of a Java HashMap, which real check-in results show
    Shuffled,  // any, from the seed; items of a list keep theirs
};

[[nodiscard]] SecureBytes encodeInOrder(const eligibility::Message& message, eligibility::Charset charset,
                                        ElementOrder order, std::uint32_t seed);

}  // namespace madoguchi::simulation
