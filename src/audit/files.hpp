// Durable small files for this module: keys and seals are complete or not there.
// Errors: file.unwritable, file.unreadable; the detail is the name without its folder.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <span>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"

namespace madoguchi::audit {

// Creates or replaces `file` with these bytes and fsyncs it (the caller fsyncs the folder).
[[nodiscard]] Expected<void> writeDurably(const std::filesystem::path& file,
                                          std::span<const std::uint8_t> bytes, mode_t mode);
[[nodiscard]] Expected<void> renameDurably(const std::filesystem::path& from,
                                           const std::filesystem::path& to);
[[nodiscard]] Expected<SecureBytes> readSmallFile(const std::filesystem::path& file, std::size_t limit);
// Makes the folder with this mode unless it is there.
[[nodiscard]] Expected<void> makeFolder(const std::filesystem::path& folder, mode_t mode);

}  // namespace madoguchi::audit
