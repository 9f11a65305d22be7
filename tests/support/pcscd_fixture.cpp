#include "support/pcscd_fixture.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace madoguchi::test {
namespace {

constexpr std::string_view kSocket = "/run/pcscd/pcscd.comm";

bool serviceAnswers() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::ranges::copy(kSocket, std::begin(address.sun_path));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool answers = descriptor >= 0 && ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address),
                                                      sizeof address) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return answers;
}

// Asked of the kernel, not by connecting: to vpcd a connection is a card. Port 35963 is 8C7B, 0A is
// "listening".
bool virtualReaderListens() {
    for (const auto* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream lines{table};
        for (std::string line; std::getline(lines, line);) {
            const auto port = line.find(":8C7B ");
            if (port != std::string::npos && line.find(" 0A ", port) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

// pcscd notices at its next look (0.4 s) that the card of an earlier test is gone; until then its connection
// stands open (01) or half closed (08) and the reader still says "card present".
bool virtualReaderIsEmpty() {
    for (const auto* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream lines{table};
        for (std::string line; std::getline(lines, line);) {
            std::istringstream fields{line};
            std::string number;
            std::string local;
            std::string remote;
            std::string state;
            fields >> number >> local >> remote >> state;
            const bool slot = local.ends_with(":8C7B") || local.ends_with(":8C7C");
            if (slot && (state == "01" || state == "08")) {
                return false;
            }
        }
    }
    return true;
}

// Waits for another process; there is no event to wait on, so it looks 50 times a second.
template <class Condition>
bool within(std::chrono::seconds longest, Condition condition) {
    const auto end = std::chrono::steady_clock::now() + longest;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    return true;
}

}  // namespace

PcscdFixture::PcscdFixture()
    : lock_(::open((std::filesystem::temp_directory_path() / "madoguchi-pcscd.lock").c_str(),
                   O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (lock_ < 0 || ::flock(lock_, LOCK_EX) != 0) {
        trouble_ = "the lock file of the card tests can't be had";
        return;
    }
    if (!serviceAnswers()) {
        start();
    }
    if (trouble_.empty() && !within(std::chrono::seconds{10}, virtualReaderListens)) {
        trouble_ = "pcscd runs without the virtual reader (package vsmartcard-vpcd)";
    }
    if (trouble_.empty() && !within(std::chrono::seconds{10}, virtualReaderIsEmpty)) {
        trouble_ = "another program's card lies on the virtual reader";
    }
}

void PcscdFixture::start() {
    started_ = ::fork();
    if (started_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);  // dies with a test that crashed
        const int nothing = ::open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2}) {
            ::dup2(nothing, stream);
        }
        ::execlp("pcscd", "pcscd", "--foreground", "--error", nullptr);
        ::_exit(127);
    }
    const bool up = started_ > 0 && within(std::chrono::seconds{10}, serviceAnswers);
    if (!up) {
        trouble_ =
            "pcscd does not run and can't be started (packages pcscd and vsmartcard-vpcd; root starts it)";
    }
}

PcscdFixture::~PcscdFixture() {
    if (started_ > 0) {
        ::kill(started_, SIGTERM);
        ::waitpid(started_, nullptr, 0);
    }
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

}  // namespace madoguchi::test
