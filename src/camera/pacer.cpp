#include "camera/pacer.hpp"

#include <algorithm>

namespace madoguchi::camera {

using std::chrono::steady_clock;

bool waitUnlessStopped(const std::stop_token& stop, steady_clock::time_point until) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock{mutex};
    never.wait_until(lock, stop, until, [] { return false; });
    return !stop.stop_requested();
}

void Pacer::begin(double perSecond) {
    period_ = std::chrono::duration_cast<steady_clock::duration>(
        std::chrono::duration<double>{1.0 / std::clamp(perSecond, 1.0, 60.0)});
    next_ = steady_clock::now();
    missed_ = 0;
}

bool Pacer::due(const std::stop_token& stop) {
    using namespace std::chrono_literals;
    const steady_clock::time_point horizon = steady_clock::now() + 100ms;
    if (!waitUnlessStopped(stop, std::min(next_, horizon)) || next_ > horizon) {
        return false;
    }
    const auto late = steady_clock::now() - next_;
    missed_ = late > period_ ? static_cast<int>(late / period_) : 0;
    next_ += (missed_ + 1) * period_;
    return true;
}

}  // namespace madoguchi::camera
