// Small files that are whole or not there: an owned descriptor, writing all of it, and making it last.
// Contract: what is written is synced before it gets its name, and the name before the call says that it is
// done; an old file stays until then. Links are not followed at the file's own name. Errors: file.unwritable,
// file.unreadable; the detail is the name without its folder and what the system said, never a byte of the
// content. Threads: any; two writers of one file are the caller's concern. Source: rename(2), fsync(2),
// open(2).
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"

namespace madoguchi {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int value) : value_{value} {}
    Descriptor(Descriptor&& other) noexcept : value_{std::exchange(other.value_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();  // keeps errno, which tells why the caller gives up

    [[nodiscard]] int get() const { return value_; }
    [[nodiscard]] bool valid() const { return value_ >= 0; }

private:
    int value_ = -1;
};

inline constexpr mode_t kOwnerOnly = 0600;

[[nodiscard]] inline std::span<const std::uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// 0, or the errno of what went wrong: for callers with error codes of their own. Short writes and EINTR are
// gone on from.
[[nodiscard]] int writeAll(int file, std::span<const std::uint8_t> bytes);
[[nodiscard]] int writeAndSync(int file, std::span<const std::uint8_t> bytes);

// Makes the names in the folder of `file` last.
[[nodiscard]] Expected<void> syncFolderOf(const std::filesystem::path& file);

// Where the next content of `file` lies until it is renamed.
[[nodiscard]] std::filesystem::path temporaryOf(const std::filesystem::path& file);

// Writes and syncs the temporary file, made anew: a leftover of a crash may have another mode, or be a link.
[[nodiscard]] Expected<void> prepareFile(const std::filesystem::path& file,
                                         std::span<const std::uint8_t> bytes, mode_t mode = kOwnerOnly);
// Gives the prepared file its name and makes that last.
[[nodiscard]] Expected<void> commitFile(const std::filesystem::path& file);
[[nodiscard]] Expected<void> replaceFile(const std::filesystem::path& file,
                                         std::span<const std::uint8_t> bytes, mode_t mode = kOwnerOnly);

// A regular file of at most `limit` bytes.
[[nodiscard]] Expected<SecureBytes> readFile(const std::filesystem::path& file, std::size_t limit);

// Makes the folder with this mode, and those above it, unless it is there; its name lasts.
[[nodiscard]] Expected<void> makeFolder(const std::filesystem::path& folder, mode_t mode);

}  // namespace madoguchi
