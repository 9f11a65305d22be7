#include "iso7816/response_apdu.hpp"

#include <algorithm>

namespace madoguchi::iso7816 {
namespace {

constexpr std::size_t kStatusSize = 2;
constexpr std::size_t kMaxData = 256;

}  // namespace

Expected<ResponseApdu> ResponseApdu::parse(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kStatusSize || bytes.size() > kMaxData + kStatusSize) {
        return fail(StepCode::CardTransportFailed, "answer of " + std::to_string(bytes.size()) + " bytes");
    }
    const auto data = bytes.first(bytes.size() - kStatusSize);
    const auto word = bytes.last(kStatusSize);
    return of(data, StatusWord{static_cast<std::uint16_t>((word[0] << 8U) | word[1])});
}

ResponseApdu ResponseApdu::of(std::span<const std::uint8_t> data, StatusWord status) {
    return {SecureBytes::copyOf(data), status};
}

SecureBytes ResponseApdu::encode() const {
    SecureBytes bytes{data.size() + kStatusSize};
    std::ranges::copy(data.bytes(), bytes.bytes().begin());
    bytes.bytes()[data.size()] = status.first();
    bytes.bytes()[data.size() + 1] = status.second();
    return bytes;
}

}  // namespace madoguchi::iso7816
