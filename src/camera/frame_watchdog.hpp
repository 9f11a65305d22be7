// Says when pictures have stopped coming, or keep coming but never change (a driver that repeats its last
// picture after the camera was unplugged). Used by OpenCvCamera; knows no clock and no thread of its own.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace madoguchi::camera {

class FrameWatchdog {
public:
    using Time = std::chrono::steady_clock::time_point;

    // The first picture may take longer than those that follow: sensors settle.
    FrameWatchdog(std::chrono::milliseconds first, std::chrono::milliseconds patience)
        : first_{first}, patience_{patience} {}

    void opened(Time now);
    // Returns whether this is a new picture. `digest` is given for live cameras only.
    [[nodiscard]] bool picture(Time now, std::optional<std::uint64_t> digest);
    [[nodiscard]] bool stalled(Time now) const { return now - lastNew_ >= (running_ ? patience_ : first_); }

private:
    std::chrono::milliseconds first_;
    std::chrono::milliseconds patience_;
    bool running_ = false;
    Time lastNew_{};
    std::optional<std::uint64_t> lastDigest_;
};

}  // namespace madoguchi::camera
