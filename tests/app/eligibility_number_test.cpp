// madoguchictl eligibility query, as a script runs it: what is refused before anybody is asked, and one
// question over each way. And the one form in which every command says that it was called wrongly.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "simulation/card_authority.hpp"
#include "simulation/eligibility_service.hpp"
#include "simulation/folder_service.hpp"
#include "simulation/gateway_pki.hpp"
#include "simulation/persona.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi {
namespace {

using Json = nlohmann::json;

class MachineClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
    }
    [[nodiscard]] UtcTime utc() const override {
        return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    }
};

struct Answer {
    int exit = -1;
    std::string text;
    Json json;
};

Answer run(const std::string& arguments) {
    const std::string command = std::string{"'" MADOGUCHICTL "' "} + arguments + " 2>&1";
    auto* const pipe = ::popen(command.c_str(), "r");
    Answer answer;
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
        answer.text.append(part.data(), count);
    }
    const int status = ::pclose(pipe);
    answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    answer.json = Json::parse(answer.text, nullptr, false);
    return answer;
}

std::string detailOf(const Answer& answer) {
    EXPECT_EQ(answer.json.value("error", ""), "usage.wrong") << answer.text;
    return answer.json.value("detail", "");
}

TEST(Usage, IsSaidWithItsCodeAndAsJsonWhenAsked) {
    for (const char* arguments :
         {"", "nonsense", "eligibility", "eligibility query", "eligibility query --no-such",
          "rules certificate --issued yesterday --birth 1980-01-31"}) {
        const Answer words = run(arguments);
        EXPECT_EQ(words.exit, 2) << arguments;
        EXPECT_TRUE(words.text.starts_with("madoguchictl: usage.wrong: ")) << words.text;
        const Answer json = run(std::string{arguments} + " --json");
        EXPECT_EQ(json.exit, 2) << arguments;
        EXPECT_FALSE(detailOf(json).empty());
    }
    EXPECT_EQ(run("--version").exit, 0);
    EXPECT_EQ(run("eligibility query --help").exit, 0);
}

class NumberQuery : public testing::Test {
protected:
    // Most personas are insured under numbers that no insurer can have.
    NumberQuery() { person_.eligibility->records.front().insurerNumber = "06999999"; }
    [[nodiscard]] Answer query(const std::string& numbers, const std::string& more = {}) const {
        return run("--json eligibility query --config '" + (folder_.path() / "kiosk.toml").string() + "' " +
                   numbers + " " + more);
    }
    [[nodiscard]] std::string known() const {
        return "--insurer 06999999 --symbol ３１４１ --number 5926 --branch 00 --birth " +
               domain::toIsoDate(person_.card.birth);
    }
    void settings(const std::string& transport) {
        std::ofstream{folder_.path() / "kiosk.toml"}
            << "[kiosk]\nname = \"k\"\n[institution]\ncode = \"9919999990\"\nname = \"n\"\n"
            << "[eligibility]\ntransport = \"" << transport << "\"\n[output]\nfolder = \"face\"\n"
            << "[audit]\ndatabase = \"audit.db\"\n";
    }
    void more(const std::string& lines) {
        std::ofstream{folder_.path() / "kiosk.toml", std::ios::app} << lines;
    }

    test::TemporaryFolder folder_;
    MachineClock clock_;
    simulation::Persona person_ =
        simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json", jstDay(clock_.utc()))
            .value();
};

TEST_F(NumberQuery, WhatCanNotBeRightIsRefusedBeforeAnybodyIsAsked) {
    const std::pair<const char*, const char*> rows[]{
        {"--insurer 12 --number 5 --birth 1950-03-01", "--insurer has a wrong length"},
        {"--insurer 06999998 --number 5 --birth 1950-03-01", "--insurer has a wrong check digit"},
        {"--insurer 0699999x --number 5 --birth 1950-03-01", "--insurer is not digits"},
        {"--insurer 06999999 --number 5 --branch 123 --birth 1950-03-01", "--branch has a wrong length"},
        {"--insurer 06999999 --number ' ' --birth 1950-03-01", "--number is missing"},
        {"--insurer 06999999 --number 5 --birth 2999-01-01", "--birth lies in the future"},
        {"--insurer 12 --number 5 --branch x --birth S64.1.8",
         "--insurer has a wrong length, --branch is not digits, "
         "--birth is no date (YYYY-MM-DD, S25.3.1, 昭和25年3月1日)"},
    };
    for (const auto& [arguments, words] : rows) {
        const Answer answer = query(arguments);
        EXPECT_EQ(answer.exit, 2) << arguments;
        EXPECT_EQ(detailOf(answer), words);
        EXPECT_EQ(run(std::string{"eligibility link --config /nonexistent.toml "} + arguments).exit, 2);
    }
}

TEST_F(NumberQuery, ASettingsFileThatIsNotThereIsNamedInFull) {
    const Answer answer = run("--json eligibility query --config /nonexistent/kiosk.toml " + known());
    EXPECT_EQ(answer.exit, 3);
    EXPECT_EQ(answer.json.value("error", ""), "config.unreadable");
    EXPECT_EQ(answer.json.value("detail", ""), "/nonexistent/kiosk.toml");
}

TEST_F(NumberQuery, GoesOverTheSharedFolders) {
    const auto service = simulation::FolderService::start(
        {.folder = folder_.path() / "OQS", .personas = {person_}, .delay = Milliseconds{2}}, clock_);
    ASSERT_TRUE(service);
    settings("folder");
    more("[folder]\nrequests = \"OQS/req\"\nanswers = \"OQS/res\"\n");
    const Answer answer = query(known());
    EXPECT_EQ(answer.exit, 0) << answer.text;
    EXPECT_EQ(answer.json["eligibility"], "valid");
    EXPECT_EQ(answer.json["records"][0]["name"], "窓口　太郎");
}

TEST_F(NumberQuery, GoesOverHttpsToo) {
    const simulation::CardAuthority authority{folder_.path() / "cards"};
    ASSERT_TRUE(authority.prepare());
    const auto pki = simulation::prepareGatewayPki(folder_.path() / "pki", clock_.utc());
    ASSERT_TRUE(pki);
    const auto service = simulation::EligibilityService::start(
        {.pki = *pki, .cardAuthority = authority.authCertificateFile(), .personas = {person_}, .port = 0},
        clock_);
    ASSERT_TRUE(service);
    settings("https");
    more("[gateway]\nhost = \"127.0.0.1\"\nport = " + std::to_string((*service)->port()) + "\nca = \"" +
         pki->authority.string() + "\"\ncertificate = \"" + pki->kioskCertificate.string() + "\"\nkey = \"" +
         pki->kioskKey.string() + "\"\ndevice_key = \"" + pki->deviceKey.string() + "\"\n");
    const Answer answer = query(known());
    EXPECT_EQ(answer.exit, 0) << answer.text;
    EXPECT_EQ(answer.json["eligibility"], "valid");
    EXPECT_EQ(answer.json["records"][0]["name"], "窓口　太郎");
    EXPECT_EQ(query("--insurer 06999999 --number 404 --birth 1950-03-01").exit, 1);
    EXPECT_EQ(detailOf(query(known(), "--limit")), "--limit goes over the shared folders alone");
}

}  // namespace
}  // namespace madoguchi
