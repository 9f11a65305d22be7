// The reception staff, as the flow sees them. Implemented by viewmodel (staff window).
// Contract: called on the session's thread; must not block.
#pragma once

#include <optional>

#include "core/step_code.hpp"

namespace madoguchi::ports {

struct StaffCall {
    StepCode cause;
    bool again = false;  // rings once more for a call that is open already
};

class StaffPort {
public:
    StaffPort() = default;
    StaffPort(const StaffPort&) = delete;
    StaffPort& operator=(const StaffPort&) = delete;
    virtual ~StaffPort() = default;

    virtual void ring(StaffCall call) = 0;
    virtual void stopRinging() = 0;
};

}  // namespace madoguchi::ports
