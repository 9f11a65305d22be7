#include "core/secure_bytes.hpp"

#include <strings.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace madoguchi {

void wipeMemory(std::span<std::uint8_t> bytes) noexcept {
    if (!bytes.empty()) {
        explicit_bzero(bytes.data(), bytes.size());
    }
}

SecureBytes::SecureBytes(std::size_t size)
    : data_{size == 0 ? nullptr : std::make_unique<std::uint8_t[]>(size)}, size_{size} {}

SecureBytes SecureBytes::copyOf(std::span<const std::uint8_t> bytes) {
    SecureBytes result{bytes.size()};
    std::ranges::copy(bytes, result.bytes().begin());
    return result;
}

SecureBytes SecureBytes::copyOf(std::string_view text) {
    SecureBytes result{text.size()};
    std::ranges::transform(text, result.bytes().begin(),
                           [](char character) { return static_cast<std::uint8_t>(character); });
    return result;
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : data_{std::move(other.data_)}, size_{std::exchange(other.size_, 0)} {}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept {
    if (this != &other) {
        wipe();
        data_ = std::move(other.data_);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes() {
    wipe();
}

SecureBytes SecureBytes::clone() const {
    return copyOf(bytes());
}

void SecureBytes::wipe() noexcept {
    wipeMemory(bytes());
    data_.reset();
    size_ = 0;
}

}  // namespace madoguchi
