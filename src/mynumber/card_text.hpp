// The texts, dates and codes that a My Number card stores, checked on their way in: chip data are untrusted.
// Errors: card.malformed-data; the detail never holds the value.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/result.hpp"
#include "domain/card.hpp"

namespace madoguchi::mynumber {

[[nodiscard]] Expected<domain::Date> parseCardDate(
    std::span<const std::uint8_t> value);  // 8 ASCII digits, a real day
[[nodiscard]] Expected<domain::Sex> parseCardSex(
    std::span<const std::uint8_t> value);  // one ASCII digit, JIS X 0303

// UTF-8 of at most 1 KiB, without control characters.
[[nodiscard]] Expected<std::string> parseCardText(std::span<const std::uint8_t> value);

}  // namespace madoguchi::mynumber
