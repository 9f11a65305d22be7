// Lets pictures out at an even pace and waits so that a stop ends the wait at once.
// Used by the sources that are not live and by the camera between two attempts to open. One thread each.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace madoguchi::camera {

// Waits for the time or until stop is asked for; false when it was stopped.
bool waitUnlessStopped(const std::stop_token& stop, std::chrono::steady_clock::time_point until);

class Pacer {
public:
    void begin(double perSecond);
    // Waits for the next picture's time, at most 100 ms; false when it has not come. A late caller misses
    // pictures.
    [[nodiscard]] bool due(const std::stop_token& stop);
    // How many pictures were missed before the one that is due now.
    [[nodiscard]] int missed() const { return missed_; }

private:
    std::chrono::steady_clock::duration period_{};
    std::chrono::steady_clock::time_point next_{};
    int missed_ = 0;
};

}  // namespace madoguchi::camera
