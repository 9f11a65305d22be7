// Bytes that are zeroed when they die, never grow, never copy and never print: for PINs, 照合番号, photos,
// frames, embeddings and keys.
// Threads: one owner at a time; hand over by move.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace madoguchi {

class SecureBytes {
public:
    SecureBytes() noexcept = default;
    explicit SecureBytes(std::size_t size);  // fixed size, zero-filled: no reallocation leaves a copy behind
    static SecureBytes copyOf(std::span<const std::uint8_t> bytes);
    static SecureBytes copyOf(std::string_view text);

    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    [[nodiscard]] std::span<std::uint8_t> bytes() noexcept { return {data_.get(), size_}; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const noexcept { return {data_.get(), size_}; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] SecureBytes clone() const;  // an explicit second copy, wiped like the first
    void wipe() noexcept;                     // zeroes and empties

private:
    std::unique_ptr<std::uint8_t[]> data_;
    std::size_t size_ = 0;
};

// Zeroes memory that the optimiser may not leave out (explicit_bzero).
void wipeMemory(std::span<std::uint8_t> bytes) noexcept;

}  // namespace madoguchi
