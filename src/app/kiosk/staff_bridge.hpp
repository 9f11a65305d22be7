// Passes calls of the session on to the staff window, which is made after the session it shows.
// Threads: GUI thread.
#pragma once

#include "ports/staff_port.hpp"

namespace madoguchi::app {

class StaffBridge final : public ports::StaffPort {
public:
    void connectTo(ports::StaffPort* staff) { staff_ = staff; }
    void ring(ports::StaffCall call) override {
        if (staff_ != nullptr) {
            staff_->ring(call);
        }
    }
    void stopRinging() override {
        if (staff_ != nullptr) {
            staff_->stopRinging();
        }
    }

private:
    ports::StaffPort* staff_ = nullptr;
};

}  // namespace madoguchi::app
