// The members of staff that scenarios play with: invented people, made through the accounts' own interface in
// a file of the run's own. They exist in headless runs only. Threads: the desk's thread.
#pragma once

#include <functional>
#include <string_view>

#include "staff/staff_desk.hpp"

namespace madoguchi::scenario {

struct ScriptedStaff {
    std::string_view name;
    std::string_view code;
    staff::Role role;
};

inline constexpr ScriptedStaff kScriptedAdministrator{"管理　花", "2580", staff::Role::Administrator};
inline constexpr ScriptedStaff kScriptedReception{"受付　一郎", "8052", staff::Role::Reception};

// Nobody is signed in afterwards. `done` runs once, whether it worked.
void introduceStaff(staff::StaffDesk& desk, std::function<void(bool)> done);

}  // namespace madoguchi::scenario
