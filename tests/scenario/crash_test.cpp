// The program is killed at each state of a visit and started again on the same folder: the log stays whole,
// the cut-off session gets its end, and every result that was recorded lies in the folder exactly once.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "app/kiosk/temporary_folder.hpp"
#include "support/pcscd_fixture.hpp"

namespace madoguchi::scenario {
namespace {

const std::string kPrograms = MADOGUCHI_BINARY_DIR "/bin/";

// Runs the program and kills it as soon as it has said `states` states; 0: lets it end. Returns its exit
// code, -1 if it was killed.
int run(const std::filesystem::path& out, int states) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return -2;
    }
    const std::string program = kPrograms + "madoguchi";
    std::vector<std::string> words{program,         "--simulated", "--headless", "--scenario",
                                   "face-standard", "--out",       out};
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    pid_t child = 0;
    const int spawned = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (spawned != 0) {
        ::close(pipe[0]);
        return -2;
    }
    std::FILE* const said = ::fdopen(pipe[0], "r");
    std::array<char, 256> line{};
    int seen = 0;
    while (std::fgets(line.data(), static_cast<int>(line.size()), said) != nullptr) {
        if (std::string{line.data()}.ends_with(" ms\n") && ++seen == states) {
            ::kill(child, SIGKILL);
        }
    }
    std::fclose(said);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string outputOf(const std::string& command) {
    std::FILE* const said = ::popen(command.c_str(), "r");
    std::string text;
    std::array<char, 4096> part{};
    std::size_t count = 0;
    while ((count = std::fread(part.data(), 1, part.size(), said)) > 0) {
        text.append(part.data(), count);
    }
    ::pclose(said);
    return text;
}

int occurrences(const std::string& text, const std::string& word) {
    int count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

class CrashTest : public testing::TestWithParam<int> {};

TEST_P(CrashTest, NothingIsLostOrDoubled) {
    const test::PcscdFixture pcscd;
    ASSERT_TRUE(pcscd.running()) << pcscd.trouble();
    const app::TemporaryFolder folder;
    const auto out = folder.path() / "out";
    EXPECT_EQ(run(out, GetParam()), -1) << "must have been killed";
    ASSERT_EQ(run(out, 0), 0) << "the next patient is served";

    const std::string database = "'" + (out / "audit.db").string() + "'";
    EXPECT_EQ(std::system((kPrograms + "madoguchictl audit verify " + database + " >/dev/null").c_str()), 0);
    const std::string entries =
        outputOf(kPrograms + "madoguchictl audit list " + database + " --format jsonl");
    EXPECT_EQ(occurrences(entries, "session.started"), occurrences(entries, "session.ended")) << entries;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{out / "face"}) {
        files += entry.path().extension() == ".xml" ? 1 : 0;
    }
    EXPECT_EQ(files, occurrences(entries, "\"result.recorded\"")) << entries;
}

// After idle, reading-card, choose-method, face-verification, confirming, consent, confirming.
INSTANTIATE_TEST_SUITE_P(KilledAfterStates, CrashTest, testing::Range(1, 8));

}  // namespace
}  // namespace madoguchi::scenario
