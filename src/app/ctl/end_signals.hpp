// SIGTERM and SIGINT as something to wait for, so that a simulation ends in order. Handlers, not a blocked
// mask: a library may have started threads before main(), which would take a blocked signal by its default
// and end the program at once. Threads: one object at a time; made before the signals may come, used by one
// thread.
#pragma once

#include <array>

namespace madoguchi::ctl {

class EndSignals {
public:
    EndSignals();
    ~EndSignals();  // the signals end the program again
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    void wait() const;  // until one of them came, now or before

private:
    std::array<int, 2> pipe_{-1, -1};
};

}  // namespace madoguchi::ctl
