// madoguchictl audit, as somebody at a terminal or a script runs it.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <sstream>

#include "audit/log_support.hpp"

namespace madoguchi {
namespace {

using audit::entryOf;

struct Answer {
    int exit = -1;
    std::string out;
    std::string errors;
};

class AuditCommands : public audit::LogTest {
protected:
    [[nodiscard]] static std::string contentOf(const std::filesystem::path& file) {
        std::stringstream text;
        text << std::ifstream{file, std::ios::binary}.rdbuf();
        return text.str();
    }

    [[nodiscard]] Answer run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {MADOGUCHICTL, "audit"});
        std::vector<char*> pointers;
        for (std::string& argument : arguments) {
            pointers.push_back(argument.data());
        }
        pointers.push_back(nullptr);
        const auto out = folder_.path() / "out";
        const auto errors = folder_.path() / "errors";
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        constexpr int kNew = O_WRONLY | O_CREAT | O_TRUNC;
        posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), kNew, 0600);
        posix_spawn_file_actions_addopen(&actions, 2, errors.c_str(), kNew, 0600);
        pid_t child = -1;
        EXPECT_EQ(posix_spawn(&child, MADOGUCHICTL, &actions, nullptr, pointers.data(), environ), 0);
        posix_spawn_file_actions_destroy(&actions);
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(out), contentOf(errors)};
    }
};

TEST_F(AuditCommands, VerifyAnswersZeroOneOrThree) {
    writeLog(2);
    const std::string database = places_.database;
    Answer answer = run({"verify", database, "--json"});
    EXPECT_EQ(answer.exit, 0);
    EXPECT_EQ(answer.out, "{\"ok\":true,\"entries\":9,\"first_bad\":null}\n");
    tamper("DELETE FROM audit_entry WHERE sequence = 4");
    answer = run({"verify", database, "--json"});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.out,
              "{\"ok\":false,\"entries\":8,\"first_bad\":{\"sequence\":4,\"reason\":\"removed\"}}\n");
    std::filesystem::rename(places_.keys, folder_.path() / "elsewhere");
    answer = run({"verify", database});
    EXPECT_EQ(answer.exit, 3);
    EXPECT_NE(answer.errors.find("audit.key-missing"), std::string::npos) << answer.errors;
    EXPECT_EQ(run({"verify", database, "--keys", (folder_.path() / "elsewhere").string()}).exit, 1);
    EXPECT_EQ(run({"verify", (folder_.path() / "none.db").string(), "--keys",
                   (folder_.path() / "elsewhere").string()})
                  .exit,
              3);
    EXPECT_EQ(run({"verify"}).exit, 2);
}

TEST_F(AuditCommands, ExportGivesOneJsonObjectALineAndOnlyTheDaysAsked) {
    {
        const auto log = openLog();
        auto entry = entryOf("s", "session.started");
        entry.details = {{"a", "手\"術"}};
        ASSERT_TRUE(append(*log, entry));
        clock_.advance(std::chrono::hours{15});  // 2026-04-02 in Japan
        ASSERT_TRUE(append(*log, entryOf("s", "session.ended", "completed")));
    }
    const std::string database = places_.database;
    Answer answer = run({"export", database, "--to", "2026-04-01"});
    EXPECT_EQ(answer.exit, 0);
    EXPECT_EQ(std::ranges::count(answer.out, '\n'), 1);
    EXPECT_TRUE(answer.out.starts_with(
        "{\"sequence\":1,\"time_utc\":\"2026-04-01T00:00:00.000Z\",\"monotonic_ms\":5000,\"kiosk\":\"kiosk-"
        "1\","
        "\"session\":\"s\",\"actor\":\"patient\",\"event\":\"session.started\",\"outcome\":\"ok\","
        "\"details\":{\"a\":\"手\\\"術\"},\"previous_hash\":\""))
        << answer.out;
    answer = run({"list", database, "--from", "2026-04-02"});
    EXPECT_NE(answer.out.find("3  2026-04-01T15:00:00.000Z  session.ended  completed  patient  s"),
              std::string::npos)
        << answer.out;
    EXPECT_EQ(run({"list", database, "--from", "2026-02-30"}).exit, 2);
    EXPECT_EQ(run({"export", database, "--format", "xlsx"}).exit, 2);
}

TEST_F(AuditCommands, CsvQuotesAndDisarmsFormulas) {
    {
        const auto log = openLog();
        auto entry = entryOf("=1+1", "session, \"started\"");
        ASSERT_TRUE(append(*log, entry));
    }
    const Answer answer = run({"export", places_.database, "--format", "csv"});
    EXPECT_TRUE(answer.out.starts_with(
        "sequence,time_utc,monotonic_ms,kiosk,session,actor,event,outcome,details,previous_hash,hash\r\n"
        "1,2026-04-01T00:00:00.000Z,5000,kiosk-1,'=1+1,patient,\"session, \"\"started\"\"\",ok,{},"))
        << answer.out;
}

TEST_F(AuditCommands, ListSendsNoControlCharactersToTheTerminal) {
    {
        const auto log = openLog();
        ASSERT_TRUE(append(*log, entryOf("s", "evil\x1b[2J\nevent")));
    }
    const Answer answer = run({"list", places_.database});
    EXPECT_NE(answer.out.find("evil?[2J?event"), std::string::npos) << answer.out;
}

}  // namespace
}  // namespace madoguchi
