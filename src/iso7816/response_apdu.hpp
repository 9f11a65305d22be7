// A chip card's answer: data (wiped when it dies, it may be a photo or a name) and status word.
// Read by mynumber, written by the virtual card. Source: ISO/IEC 7816-4 §5.
#pragma once

#include <cstdint>
#include <span>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "iso7816/status_word.hpp"

namespace madoguchi::iso7816 {

struct ResponseApdu {
    SecureBytes data;
    StatusWord status{};

    // Fewer than two bytes, or more than a short answer can hold, is card.transport-failed.
    [[nodiscard]] static Expected<ResponseApdu> parse(std::span<const std::uint8_t> bytes);
    [[nodiscard]] static ResponseApdu of(StatusWord status) { return {SecureBytes{}, status}; }
    [[nodiscard]] static ResponseApdu of(std::span<const std::uint8_t> data, StatusWord status = status::kOk);

    [[nodiscard]] bool ok() const { return status == status::kOk; }
    [[nodiscard]] SecureBytes encode() const;
};

}  // namespace madoguchi::iso7816
