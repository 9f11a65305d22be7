#include "app/kiosk/instance_lock.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

namespace madoguchi::app {

// An abstract socket name belongs to the machine (network namespace), not to a user or a folder, needs no
// clean-up and is gone with the process.
Expected<InstanceLock> InstanceLock::take() {
    constexpr std::string_view kName = "madoguchi-kiosk";
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return fail(StepCode::KioskInternal, "socket");
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(&address.sun_path[1], kName.data(), kName.size());
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + kName.size());
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), length) != 0) {
        const int error = errno;
        ::close(descriptor);
        return error == EADDRINUSE ? fail(StepCode::KioskAlreadyRunning)
                                   : fail(StepCode::KioskInternal, "bind");
    }
    return InstanceLock{descriptor};
}

InstanceLock::InstanceLock(InstanceLock&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)} {}

InstanceLock::~InstanceLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

}  // namespace madoguchi::app
