// The command that plays the 連携アプリ, as a process of its own, asked by the kiosk's folder client.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <condition_variable>
#include <csignal>
#include <fstream>
#include <future>
#include <iterator>
#include <memory>
#include <mutex>

#include "eligibility/folder_client.hpp"
#include "simulation/persona.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi {
namespace {

using namespace std::chrono_literals;
using eligibility::FolderClient;
using eligibility::NumberAnswer;

class MachineClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
    }
    [[nodiscard]] UtcTime utc() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
};

class FolderSimulate : public testing::Test {
protected:
    ~FolderSimulate() override {
        if (child_ > 0) {
            EXPECT_EQ(end(SIGTERM), 0);
        }
    }

    void start(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {MADOGUCHICTL, "eligibility", "simulate"});
        std::vector<char*> pointers;
        for (std::string& argument : arguments) {
            pointers.push_back(argument.data());
        }
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        constexpr int kNew = O_WRONLY | O_CREAT | O_TRUNC;
        posix_spawn_file_actions_addopen(&actions, 1, (folder_.path() / "out").c_str(), kNew, 0600);
        posix_spawn_file_actions_addopen(&actions, 2, (folder_.path() / "errors").c_str(), kNew, 0600);
        ASSERT_EQ(posix_spawn(&child_, MADOGUCHICTL, &actions, nullptr, pointers.data(), environ), 0);
        posix_spawn_file_actions_destroy(&actions);
    }
    int end(int signal) {
        if (signal != 0) {
            ::kill(child_, signal);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(std::exchange(child_, 0), &status, 0) > 0, true);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string content(const char* name) {
        std::ifstream stream{folder_.path() / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void awaitReady() {
        std::unique_lock lock{mutex_};
        for (int tries = 0; tries < 4000 && content("out").find("ready") == std::string::npos; ++tries) {
            changed_.wait_for(lock, 5ms);
        }
        ASSERT_NE(content("out").find("ready"), std::string::npos) << content("errors");
    }

    // One question to the process, with the kiosk's own client.
    std::string ask(const std::string& number = "5926") {
        auto client = FolderClient::open({.requests = shared() / "req",
                                          .answers = shared() / "res",
                                          .ledger = folder_.path() / "folder.json",
                                          .institutionCode = "9919999990",
                                          .publish = eligibility::Publish::InPlace,
                                          .charset = eligibility::Charset::Cp932,
                                          .poll = Milliseconds{20},
                                          .times = {.onScreen = Milliseconds{4000},
                                                    .background = Milliseconds{8000},
                                                    .settle = Milliseconds{200},
                                                    .keep = Milliseconds{100}}},
                                         clock_);
        const auto persona = simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json",
                                                     jstDay(clock_.utc()));
        const auto promise = std::make_shared<std::promise<Expected<NumberAnswer>>>();
        auto future = promise->get_future();
        (*client)->ask({.numbers = {.insurer = "99010016",
                                    .symbol = "３１４１",
                                    .number = number,
                                    .branch = "00",
                                    .birth = persona->card.birth},
                        .limitCertificate = false},
                       [promise](Expected<NumberAnswer> answer) { promise->set_value(std::move(answer)); });
        EXPECT_EQ(future.wait_for(30s), std::future_status::ready);
        const auto answer = future.get();
        return answer ? std::string{domain::toText(answer->verdict.eligibility)} + " " +
                            answer->verdict.patientName
                      : std::string{toText(answer.error().code)} + " " + answer.error().detail;
    }
    [[nodiscard]] std::filesystem::path shared() const { return folder_.path() / "OQS"; }

    test::TemporaryFolder folder_;
    MachineClock clock_;
    pid_t child_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
};

TEST_F(FolderSimulate, AnswersTheClientUntilItIsTold) {
    start({"--folder", shared().string(), "--delay", "50", "--charset", "shift_jis", "--order", "shuffled"});
    awaitReady();
    EXPECT_EQ(ask(), "valid 窓口　太郎");
    EXPECT_EQ(ask("5927"), "not-found ");
    EXPECT_EQ(end(SIGINT), 0);
}

TEST_F(FolderSimulate, PlaysATroubleByItsName) {
    start({"--folder", shared().string(), "--delay", "50", "--fault", "returned", "--json"});
    awaitReady();
    EXPECT_NE(content("out").find(R"("fault":"returned")"), std::string::npos) << content("out");
    EXPECT_EQ(ask(), "folder.request-returned SIM-E0100009");
}

TEST_F(FolderSimulate, PlaysASilentOneWithoutASecondRequest) {
    start({"--folder", shared().string(), "--fault", "silent"});
    awaitReady();
    EXPECT_EQ(ask(), "gateway.timed-out no answer");
    EXPECT_TRUE(std::filesystem::is_empty(shared() / "req"));
}

TEST_F(FolderSimulate, WrongUseIsTwoAndTroubleIsThree) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {},
             {"--folder", shared().string(), "--https", "0", "--pki", folder_.path().string()},
             {"--folder", shared().string(), "--fault", "no-such"},
             {"--folder", shared().string(), "--fault", "tls-expired"},
             {"--https", "0"},
             {"--https", "0", "--pki", (folder_.path() / "pki").string(), "--fault", "locked"},
             {"--folder", shared().string(), "--order", "sideways"},
         }) {
        start(arguments);
        EXPECT_EQ(end(0), 2) << content("errors");
    }
    std::ofstream{shared()} << "a file in the way";
    start({"--folder", shared().string()});
    EXPECT_EQ(end(0), 3);
    EXPECT_NE(content("errors").find("simulation.failed"), std::string::npos);
}

}  // namespace
}  // namespace madoguchi
