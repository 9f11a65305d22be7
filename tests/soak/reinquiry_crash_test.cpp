// A round of 再照会 is killed between each two of its steps and pressed again: the service was asked once,
// the answer stands on the list, nothing is open any more and nothing lies about, over either way.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "app/kiosk/clocks.hpp"
#include "audit/audit_log.hpp"
#include "audit/verify.hpp"
#include "simulation/eligibility_service.hpp"
#include "simulation/folder_service.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::soak {
namespace {

struct Ended {
    bool killed = false;
    int code = -1;
    std::string said;
};

Ended runProcess(std::vector<std::string> words) {
    words.insert(words.begin(), MADOGUCHI_BINARY_DIR "/tests/reinquiry_process");
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return {};
    }
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    pid_t child = 0;
    const int spawned =
        posix_spawn(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    Ended ended;
    if (spawned == 0) {
        std::array<char, 256> part{};
        for (ssize_t got = 0; (got = ::read(pipe[0], part.data(), part.size())) > 0;) {
            ended.said.append(part.data(), static_cast<std::size_t>(got));
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        ended.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    ::close(pipe[0]);
    return ended;
}

template <class T, class Call>
T wait(Call call) {
    std::promise<T> promise;
    call([&promise](T answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

class ReinquiryCrash : public testing::TestWithParam<const char*> {
protected:
    ReinquiryCrash() {
        const std::vector<simulation::Persona> personas{
            simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/continuing-valid.json",
                                    jstDay(clock_.utc()))
                .value()};
        if (overFolders()) {
            folders_ = simulation::FolderService::start({.folder = folder_.path() / "shared",
                                                         .personas = personas,
                                                         .poll = Milliseconds{2},
                                                         .delay = Milliseconds{2}},
                                                        clock_)
                           .value();
        } else {
            const auto pki = simulation::prepareGatewayPki(folder_.path() / "pki", clock_.utc());
            https_ = simulation::EligibilityService::start({.pki = pki.value(),
                                                            .cardAuthority = folder_.path() / "card-ca.pem",
                                                            .personas = personas},
                                                           clock_)
                         .value();
        }
    }
    static bool overFolders() { return std::string_view{GetParam()} == "folder"; }
    [[nodiscard]] std::uint64_t asked() const {
        return overFolders() ? folders_->reinquiries() : https_->reinquiries();
    }
    [[nodiscard]] Ended press(const std::filesystem::path& home, int step) const {
        return runProcess({GetParam(), home,
                           overFolders() ? (folder_.path() / "shared").string() : https_->origin(),
                           folder_.path() / "pki", std::to_string(step)});
    }
    [[nodiscard]] std::vector<ports::OpenReinquiry> openIn(const std::filesystem::path& home) const {
        const auto log = audit::AuditLog::open(audit::LogPlaces::beside(home / "audit.db"), "soak", clock_);
        return wait<Expected<std::vector<ports::OpenReinquiry>>>(
                   [&](auto done) { log.value()->openRequests(std::move(done)); })
            .value();
    }
    [[nodiscard]] domain::Eligibility answerIn(const std::filesystem::path& home) const {
        const auto log = audit::AuditLog::open(audit::LogPlaces::beside(home / "audit.db"), "soak", clock_);
        return wait<Expected<std::vector<ports::KeptPatient>>>(
                   [&](auto done) { log.value()->patients(std::move(done)); })
            .value()
            .at(0)
            .patient.answer;
    }
    void expectNothingOpen(const std::filesystem::path& home, int step) const {
        const auto places = audit::LogPlaces::beside(home / "audit.db");
        EXPECT_TRUE(openIn(home).empty()) << "step " << step;
        EXPECT_EQ(answerIn(home), domain::Eligibility::Valid) << "step " << step;
        EXPECT_EQ(audit::verifyLog(places).value().firstBad, std::nullopt) << "step " << step;
        if (overFolders()) {
            EXPECT_TRUE(std::filesystem::is_empty(folders_->requests())) << "step " << step;
            EXPECT_TRUE(std::filesystem::is_empty(folders_->answers())) << "step " << step;
        }
    }

    app::SystemClock clock_;
    test::TemporaryFolder folder_;
    std::unique_ptr<simulation::FolderService> folders_;
    std::unique_ptr<simulation::EligibilityService> https_;
};

TEST_P(ReinquiryCrash, NothingIsAskedTwice) {
    constexpr int kMost = 60;
    int step = 1;
    for (; step < kMost; ++step) {
        const auto home = folder_.path() / std::to_string(step);
        std::filesystem::create_directory(home);
        const std::uint64_t before = asked();
        const Ended first = press(home, step);
        if (!first.killed) {
            EXPECT_EQ(first.code, 0);
            EXPECT_EQ(first.said, "1 1 0 0\n");
            break;
        }
        // Killed after its answer was used, the press that follows is a new question; before, it is the same.
        const bool done = asked() == before + 1 && openIn(home).empty();
        if (done) {
            EXPECT_EQ(answerIn(home), domain::Eligibility::Valid) << "step " << step;
        }
        const Ended second = press(home, 0);
        EXPECT_EQ(second.code, 0) << "step " << step;
        EXPECT_EQ(second.said, "1 1 0 0\n") << "step " << step;
        EXPECT_EQ(asked(), before + (done ? 2U : 1U)) << "step " << step;
        expectNothingOpen(home, step);
        ASSERT_FALSE(HasFailure()) << "step " << step;
    }
    EXPECT_GT(step, 16);  // of list, request, receipt, results, answer and end
    EXPECT_LT(step, kMost);
}

INSTANTIATE_TEST_SUITE_P(Ways, ReinquiryCrash, testing::Values("https", "folder"),
                         [](const auto& way) { return std::string{way.param}; });

}  // namespace
}  // namespace madoguchi::soak
