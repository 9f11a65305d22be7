#include "app/ctl/end_signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace madoguchi::ctl {
namespace {

std::atomic<int> writeEnd{-1};  // all that a handler may touch
static_assert(std::atomic<int>::is_always_lock_free);

void told(int) {
    const int before = errno;
    const char byte = 0;
    if (const int end = writeEnd; end >= 0) {
        static_cast<void>(!::write(end, &byte, 1));  // full: it was told already
    }
    errno = before;
}

void handle(void (*handler)(int)) {
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

}  // namespace

EndSignals::EndSignals() {
    if (::pipe2(pipe_.data(), O_CLOEXEC) != 0) {
        throw std::system_error{errno, std::generic_category(), "pipe2"};
    }
    ::fcntl(pipe_[1], F_SETFL, O_NONBLOCK);
    writeEnd = pipe_[1];
    handle(told);
}

EndSignals::~EndSignals() {
    handle(SIG_DFL);
    writeEnd = -1;
    ::close(pipe_[0]);
    ::close(pipe_[1]);
}

void EndSignals::wait() const {
    char byte = 0;
    while (::read(pipe_[0], &byte, 1) < 0 && errno == EINTR) {
    }
}

}  // namespace madoguchi::ctl
