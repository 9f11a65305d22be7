#include "staff/role.hpp"

#include <algorithm>

namespace madoguchi::staff {

bool permits(Role role, Permission permission) {
    switch (permission) {
        case Permission::HandleCall:
            return role != Role::Auditor;
        case Permission::LookUp:
        case Permission::VisualCheck:
            return role == Role::Reception || role == Role::Administrator;
        case Permission::Custody:
            return role == Role::Custody || role == Role::Administrator;
        case Permission::ReadLog:
            return role == Role::Auditor || role == Role::Administrator;
        case Permission::ManageStaff:
            return role == Role::Administrator;
    }
    return false;
}

std::string_view toText(Role role) {
    switch (role) {
        case Role::Reception:
            return "reception";
        case Role::Custody:
            return "custody";
        case Role::Administrator:
            return "administrator";
        case Role::Auditor:
            return "auditor";
    }
    return "reception";
}

std::optional<Role> roleFromText(std::string_view text) {
    const auto role = std::ranges::find(kAllRoles, text, [](Role each) { return toText(each); });
    return role == kAllRoles.end() ? std::nullopt : std::optional{*role};
}

}  // namespace madoguchi::staff
