// A staff desk over a file of its own that hashes and writes at once, on the test's thread.
#pragma once

#include <fstream>
#include <memory>

#include "staff/staff_desk.hpp"
#include "staff/staff_fixture.hpp"
#include "support/fake_ports.hpp"

namespace madoguchi::test {

class FakeDesk {
public:
    explicit FakeDesk(const ports::Clock& clock) : clock_{clock} { open(); }

    [[nodiscard]] staff::StaffDesk& desk() { return *desk_; }
    [[nodiscard]] const FakeAudit& log() const { return log_; }

    // 管理　花 2580, 受付　一郎 8052, 預かり　春 7193; nobody is signed in.
    void populate() {
        desk_->createFirstAdministrator("管理　花", codeOf("2580"), [](staff::Answer) {});
        desk_->create("受付　一郎", staff::Role::Reception, codeOf("8052"), [](staff::Answer) {});
        desk_->create("預かり　春", staff::Role::Custody, codeOf("7193"), [](staff::Answer) {});
        desk_->signOut();
    }
    void damage() {
        std::ofstream{folder_.path / "staff.json"} << "{}";
        open();
    }

private:
    void open() {
        desk_ = std::make_unique<staff::StaffDesk>(
            staff::StaffDesk::Options{.file = folder_.path / "staff.json"}, clock_, log_,
            staff::StaffDesk::Hooks{.inBackground = [](staff::StaffDesk::Job job) { job(); },
                                    .post = [](staff::StaffDesk::Job job) { job(); }});
    }

    const ports::Clock& clock_;
    OwnFolder folder_;
    FakeAudit log_;
    std::unique_ptr<staff::StaffDesk> desk_;
};

}  // namespace madoguchi::test
