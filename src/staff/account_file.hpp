// The staff's accounts in one small JSON file, mode 0600: read strictly, replaced as a whole (temporary file,
// fsync, rename, fsync of the folder), so that after any crash the old or the new one is there.
// Contract: no file is no account yet (the first start); a file that is there and not exactly as this module
// writes it is staff.file-damaged, never an empty list: that would let anybody become administrator.
// Errors: staff.file-damaged, file.unwritable; no detail quotes the file. Threads: any, one at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "staff/code_hash.hpp"
#include "staff/role.hpp"

namespace madoguchi::staff {

struct Account {
    std::string id;
    std::string name;
    Role role = Role::Reception;
    bool active = true;
    CodeHash code;
    std::int64_t createdUtcMs = 0;
    std::int64_t changedUtcMs = 0;
    int misses = 0;  // wrong codes since the last right one; a restart begins their whole wait anew
    bool operator==(const Account&) const = default;
};

inline constexpr std::size_t kMostAccounts = 64;
inline constexpr std::size_t kLongestName = 64;  // bytes

[[nodiscard]] bool isAcceptableName(const std::string& name);
[[nodiscard]] bool hasActiveAdministrator(const std::vector<Account>& accounts);

[[nodiscard]] Expected<std::vector<Account>> readAccounts(const std::filesystem::path& file);
// In two steps, so that something else can be made durable between them: the new file lies whole beside the
// old one, then takes its place. A prepared file that is never committed is replaced by the next one.
[[nodiscard]] Expected<void> prepareAccounts(const std::filesystem::path& file,
                                             const std::vector<Account>& accounts);
[[nodiscard]] Expected<void> commitAccounts(const std::filesystem::path& file);

[[nodiscard]] Expected<void> writeAccounts(const std::filesystem::path& file,
                                           const std::vector<Account>& accounts);

}  // namespace madoguchi::staff
