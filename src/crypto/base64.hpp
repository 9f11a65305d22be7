// Base64 (RFC 4648 §4, with padding, no line breaks) over OpenSSL.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::crypto {

[[nodiscard]] std::string toBase64(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);

}  // namespace madoguchi::crypto
