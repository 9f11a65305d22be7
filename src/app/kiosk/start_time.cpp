#include "app/kiosk/start_time.hpp"

#include <time.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace madoguchi::app {

Milliseconds timeSinceStart() {
    std::ifstream stream{"/proc/self/stat"};
    const std::string line{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
    const auto name = line.rfind(')');  // the program's name may hold blanks
    if (name == std::string::npos) {
        return {};
    }
    std::istringstream fields{line.substr(name + 1)};
    std::string field;
    constexpr int kStartTime = 20;  // proc(5): field 22 of the whole line, in clock ticks since boot
    for (int index = 0; index < kStartTime; ++index) {
        fields >> field;
    }
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const auto started = std::strtoll(field.c_str(), nullptr, 10) * 1000 / sysconf(_SC_CLK_TCK);
    return Milliseconds{now.tv_sec * 1000 + now.tv_nsec / 1'000'000 - started};
}

}  // namespace madoguchi::app
