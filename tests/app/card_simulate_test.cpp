// madoguchictl card simulate and persona, as somebody at a terminal or a script runs them.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/loopback_reader.hpp"

namespace madoguchi {
namespace {

namespace fs = std::filesystem;

class CardSimulate : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::path{testing::TempDir()} / ("madoguchi-ctl-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] pid_t start(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), MADOGUCHICTL);
        std::vector<char*> pointers;
        for (std::string& argument : arguments) {
            pointers.push_back(argument.data());
        }
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        constexpr int kNew = O_WRONLY | O_CREAT | O_TRUNC;
        posix_spawn_file_actions_addopen(&actions, 1, (folder_ / "out").c_str(), kNew, 0600);
        posix_spawn_file_actions_addopen(&actions, 2, (folder_ / "errors").c_str(), kNew, 0600);
        pid_t child = -1;
        EXPECT_EQ(posix_spawn(&child, MADOGUCHICTL, &actions, nullptr, pointers.data(), environ), 0);
        posix_spawn_file_actions_destroy(&actions);
        return child;
    }
    [[nodiscard]] static int exitOf(pid_t child) {
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] int run(std::vector<std::string> arguments) const {
        return exitOf(start(std::move(arguments)));
    }
    [[nodiscard]] std::string content(const char* name) const {
        std::stringstream text;
        text << std::ifstream{folder_ / name, std::ios::binary}.rdbuf();
        return text.str();
    }
    [[nodiscard]] std::string keys() const {
        return (fs::path{MADOGUCHI_BINARY_DIR} / "tests/card-keys").string();
    }

    fs::path folder_;
    const std::string persona_ = MADOGUCHI_SOURCE_DIR "/resources/personas/pin-adult.json";
};

TEST_F(CardSimulate, SaysReadyAnswersAndEndsWhenTold) {
    test::LoopbackReader reader;
    const std::string state = (folder_ / "state.json").string();
    const pid_t child =
        start({"card", "simulate", persona_, "--vpcd", "127.0.0.1:" + std::to_string(reader.port()), "--keys",
               keys(), "--state", state});
    ASSERT_TRUE(reader.cardComes(60000));
    EXPECT_EQ(content("out"), "");  // on the line, but not yet powered
    reader.power();
    EXPECT_EQ(reader.exchange("00A4040C0AD392F000260100000001"), "9000");
    EXPECT_EQ(content("out"), "ready\n");
    EXPECT_EQ(reader.exchange("002000980439393939"), "63c2");
    ::kill(child, SIGTERM);
    EXPECT_FALSE(reader.receive());
    EXPECT_EQ(exitOf(child), 0);

    const pid_t again =
        start({"card", "simulate", persona_, "--vpcd", "127.0.0.1:" + std::to_string(reader.port()), "--keys",
               keys(), "--state", state, "--contactless"});
    ASSERT_TRUE(reader.cardComes(60000));
    reader.send({0x04});
    EXPECT_EQ(reader.receive()->size(), 13U);
    EXPECT_EQ(reader.exchange("00A4040C0AD392F000260100000001"), "9000");
    EXPECT_EQ(reader.exchange("00200098"), "63c2");  // what the first one left
    ::kill(again, SIGINT);
    EXPECT_EQ(exitOf(again), 0);
}

TEST_F(CardSimulate, WrongUseIsTwoAndTroubleIsThree) {
    EXPECT_EQ(run({"card", "simulate"}), 2);
    EXPECT_EQ(run({"card", "simulate", persona_, "--bitrate", "300"}), 2);
    for (const auto* address : {"nohost", "host:", ":35963", "host:0", "host:99999", "host:12x"}) {
        EXPECT_EQ(run({"card", "simulate", persona_, "--vpcd", address}), 2) << address;
    }
    EXPECT_EQ(run({"card", "simulate", (folder_ / "none.json").string()}), 3);
    EXPECT_NE(content("errors").find("persona.unreadable"), std::string::npos);
    std::ofstream{folder_ / "bad.json"} << "{}";
    EXPECT_EQ(run({"card", "simulate", (folder_ / "bad.json").string(), "--json"}), 3);
    EXPECT_NE(content("errors").find(R"({"error":"persona.invalid","detail":"bad.json /card: missing"})"),
              std::string::npos)
        << content("errors");
}

TEST_F(CardSimulate, PersonaNewFromAPicture) {
    const std::string photo = MADOGUCHI_SOURCE_DIR "/resources/portraits/drawn-adult-woman.png";
    const std::string file = (folder_ / "me.json").string();
    EXPECT_EQ(run({"persona", "new", "--photo", photo, "--out", file, "--json"}), 0);
    EXPECT_TRUE(fs::exists(folder_ / "me.png"));
    EXPECT_EQ(run({"persona", "check", file, "--json"}), 0);
    EXPECT_NE(content("out").find("\"number_b\":\""), std::string::npos);
    EXPECT_EQ(run({"persona", "new", "--photo", photo, "--out", file}), 3);
    EXPECT_EQ(run({"persona", "new", "--photo", file, "--out", (folder_ / "x.json").string()}), 3);
    EXPECT_EQ(run({"persona", "new"}), 2);
}

}  // namespace
}  // namespace madoguchi
