#include "app/scenario/scripted_staff.hpp"

#include <string>

namespace madoguchi::scenario {

void introduceStaff(staff::StaffDesk& desk, std::function<void(bool)> done) {
    using staff::Answer;
    desk.createFirstAdministrator(
        std::string{kScriptedAdministrator.name}, SecureBytes::copyOf(kScriptedAdministrator.code),
        [&desk, done = std::move(done)](Answer first) {
            if (first != Answer::Done) {
                done(false);
                return;
            }
            desk.create(std::string{kScriptedReception.name}, kScriptedReception.role,
                        SecureBytes::copyOf(kScriptedReception.code), [&desk, done](Answer second) {
                            desk.signOut();
                            done(second == Answer::Done);
                        });
        });
}

}  // namespace madoguchi::scenario
