// Who may do what on the staff's console: the roles, the permissions, and the one table that joins them.
// Source of the roles: the audit and privacy rules of the product (reception, custody, administrator,
// auditor). Threads: pure functions.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace madoguchi::staff {

enum class Role { Reception, Custody, Administrator, Auditor };
inline constexpr std::array kAllRoles{Role::Reception, Role::Custody, Role::Administrator, Role::Auditor};

enum class Permission {
    HandleCall,   // 「対応した」: somebody went to the patient
    LookUp,       // a qualification by the numbers of a paper
    VisualCheck,  // 目視: vouch for a patient by comparing face and card
    Custody,      // cards that were left behind
    ReadLog,      // the audit log and its reports
    ManageStaff,  // accounts, roles, codes
};
inline constexpr std::array kAllPermissions{Permission::HandleCall,  Permission::LookUp,
                                            Permission::VisualCheck, Permission::Custody,
                                            Permission::ReadLog,     Permission::ManageStaff};

[[nodiscard]] bool permits(Role role, Permission permission);
[[nodiscard]] std::string_view toText(Role role);  // as it stands in the file and in the log
[[nodiscard]] std::optional<Role> roleFromText(std::string_view text);

}  // namespace madoguchi::staff
