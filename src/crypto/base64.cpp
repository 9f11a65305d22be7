#include "crypto/base64.hpp"

#include <openssl/evp.h>

namespace madoguchi::crypto {

std::string toBase64(std::span<const std::uint8_t> bytes) {
    std::vector<unsigned char> text(4 * ((bytes.size() + 2) / 3) + 1);
    const int length = EVP_EncodeBlock(text.data(), bytes.data(), static_cast<int>(bytes.size()));
    return {text.begin(), text.begin() + length};
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) {
        return std::nullopt;
    }
    std::vector<unsigned char> input(text.begin(), text.end());
    std::vector<std::uint8_t> bytes(text.size() / 4 * 3 + 1);
    const int length = EVP_DecodeBlock(bytes.data(), input.data(), static_cast<int>(input.size()));
    if (length < 0) {
        return std::nullopt;
    }
    // EVP_DecodeBlock counts the padding as zero bytes.
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') {
        ++padding;
    }
    bytes.resize(static_cast<std::size_t>(length) - padding);
    return bytes;
}

}  // namespace madoguchi::crypto
