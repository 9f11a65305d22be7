// One kiosk a machine: two would quarrel about the reader. Held for the life of the process; the system lets
// go of it however the process ends.
#pragma once

#include "core/result.hpp"

namespace madoguchi::app {

class InstanceLock {
public:
    [[nodiscard]] static Expected<InstanceLock> take();  // kiosk.already-running
    InstanceLock(InstanceLock&& other) noexcept;
    InstanceLock& operator=(InstanceLock&&) = delete;
    InstanceLock(const InstanceLock&) = delete;
    InstanceLock& operator=(const InstanceLock&) = delete;
    ~InstanceLock();

private:
    explicit InstanceLock(int descriptor) : descriptor_{descriptor} {}
    int descriptor_;
};

}  // namespace madoguchi::app
