#include "camera/frame_watchdog.hpp"

namespace madoguchi::camera {

void FrameWatchdog::opened(Time now) {
    lastNew_ = now;
    running_ = false;
    lastDigest_.reset();
}

bool FrameWatchdog::picture(Time now, std::optional<std::uint64_t> digest) {
    if (digest && digest == lastDigest_) {
        return false;
    }
    lastDigest_ = digest;
    lastNew_ = now;
    running_ = true;
    return true;
}

}  // namespace madoguchi::camera
