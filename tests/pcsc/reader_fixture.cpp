#include "reader_fixture.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "support/test_certificate.hpp"

namespace madoguchi::pcsc {
namespace {

// The client library looks at the variable once; so it is the same for all tests of this process.
struct Route {
    std::filesystem::path socket = std::filesystem::temp_directory_path() /
                                   ("madoguchi-pcscd-proxy-" + std::to_string(::getpid()) + ".comm");
    std::string service = simulation::routeReaderService(socket);
};

const Route& route() {
    static const Route made;
    return made;
}

}  // namespace

void PresenceLog::add(Presence presence) {
    const std::scoped_lock lock{mutex_};
    presences_.push_back(presence);
    changed_.notify_all();
}

std::optional<Presence> PresenceLog::next() {
    std::unique_lock lock{mutex_};
    if (!changed_.wait_for(lock, kPatience, [this] { return !presences_.empty(); })) {
        return std::nullopt;
    }
    const Presence presence = presences_.front();
    presences_.pop_front();
    return presence;
}

bool PresenceLog::reaches(Presence presence) {
    for (auto seen = next(); seen; seen = next()) {
        if (*seen == presence) {
            return true;
        }
    }
    return false;
}

ReaderTest::ReaderTest() : service_{route().socket, route().service} {}

void ReaderTest::SetUp() {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    ASSERT_TRUE(service_.open());
}

const testing::MemoryCardOptions& cardWithCertificate() {
    using namespace std::chrono_literals;
    static const testing::MemoryCardOptions options{
        .certificate =
            testing::makeTestCertificate(std::chrono::sys_days{2024y / std::chrono::January / 1},
                                         std::chrono::sys_days{2029y / std::chrono::March / 31} + 14h)};
    return options;
}

}  // namespace madoguchi::pcsc
