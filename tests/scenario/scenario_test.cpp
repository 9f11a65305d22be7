// Every scenario by name, as a user runs it: the program, headless, over the real PC/SC service, the real
// matcher, the real TLS handshake and the real screens; then what it left behind.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/script.hpp"
#include "simulation/persona.hpp"
#include "support/pcscd_fixture.hpp"

namespace madoguchi::scenario {
namespace {

const std::string kPrograms = MADOGUCHI_BINARY_DIR "/bin/";

struct Ran {
    int exit = -1;
    std::string output;
};

Ran run(const std::string& command, const std::filesystem::path& folder) {
    const auto log = folder / "output.txt";
    const int status = std::system((command + " >'" + log.string() + "' 2>&1 </dev/null").c_str());
    std::ifstream stream{log};
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            std::string{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}}};
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, const std::string& ending) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().string().ends_with(ending)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

nlohmann::json readJson(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return nlohmann::json::parse(stream, nullptr, false);
}

std::string nameOf(domain::ConsentAnswer answer) {
    switch (answer) {
        case domain::ConsentAnswer::NotAsked:
            return "not-asked";
        case domain::ConsentAnswer::Agreed:
            return "agreed";
        case domain::ConsentAnswer::Declined:
            return "declined";
    }
    return {};
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

// What must be in no file that a visit leaves, pictures of the screens apart: the photo in any form, and
// outside the result file the person's name, 照合番号 and insurance numbers.
void expectNothingPersonal(const std::filesystem::path& out, const simulation::Persona& persona) {
    using namespace std::string_literals;
    const std::vector<std::string> pictures{"\x00\x00\x00\x0CjP  \r\n\x87\n"s, "\xFF\x4F\xFF\x51"s,
                                            "\xFF\xD8\xFF"s, "\x89PNG"s};
    std::vector<std::string> personal;
    if (!persona.card.name.empty()) {
        personal.push_back(persona.card.name);
        personal.push_back(simulation::numberB(persona.card));
    }
    if (persona.eligibility) {
        for (const auto& record : persona.eligibility->records) {
            personal.push_back(record.number);
            personal.push_back(record.symbol);
        }
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator{out}) {
        const auto relative = entry.path().lexically_relative(out).string();
        if (!entry.is_regular_file() || relative.starts_with("screens/")) {
            continue;
        }
        const std::string content = contentOf(entry.path());
        for (const std::string& picture : pictures) {
            EXPECT_EQ(content.find(picture), std::string::npos) << relative << " holds a picture";
        }
        if (relative.starts_with("face/")) {
            continue;
        }
        for (const std::string& text : personal) {
            EXPECT_TRUE(text.empty() || content.find(text) == std::string::npos)
                << relative << " holds " << text;
        }
    }
}

class ScenarioTest : public testing::TestWithParam<Script> {
protected:
    test::PcscdFixture pcscd;
    app::TemporaryFolder folder;
};

TEST_P(ScenarioTest, EndsAsTheTableSays) {
    ASSERT_TRUE(pcscd.running()) << pcscd.trouble();
    const std::string out = folder.path() / "out";
    const std::string name{GetParam().name};
    const Ran ran =
        run(kPrograms + "madoguchi --simulated --headless --scenario " + name + " --out '" + out + "'",
            folder.path());
    ASSERT_EQ(ran.exit, 0) << ran.output;

    const auto summary = readJson(folder.path() / "out" / "summary.json");
    const Expectation& expected = GetParam().expected;
    EXPECT_EQ(summary.value("scenario", ""), name);
    EXPECT_EQ(summary.value("outcome", ""), domain::toText(expected.outcome));
    if (GetParam().course == Course::FailedStart) {
        ASSERT_TRUE(GetParam().reason);
        EXPECT_EQ(summary.value("reason", ""), toText(*GetParam().reason));
        EXPECT_NE(ran.output.find("does not start"), std::string::npos) << ran.output;
        return;  // there is no log, no picture and no patient
    }
    EXPECT_EQ(summary.value("identity", ""), domain::toText(expected.identity));
    EXPECT_EQ(summary.value("eligibility", ""), domain::toText(expected.eligibility));
    if (GetParam().reason) {
        EXPECT_EQ(summary.value("reason", ""), toText(*GetParam().reason));
    }
    const auto& consent = summary["consent"];
    EXPECT_EQ(consent.value("operation", ""), nameOf(expected.consent.answers[0]));
    EXPECT_EQ(consent.value("diagnosis_and_drug", ""), nameOf(expected.consent.answers[1]));
    EXPECT_EQ(consent.value("checkup", ""), nameOf(expected.consent.answers[2]));
    const bool session = expected.outcome != domain::Outcome::NoSession;
    if (session) {
        const int later = GetParam().counter == CounterScript::AsksWithoutCard ? 1 : 0;  // from the console
        EXPECT_EQ(filesIn(folder.path() / "out" / "face", ".xml").size(),
                  static_cast<std::size_t>(expected.files + later));
    }
    EXPECT_EQ(filesIn(folder.path() / "out" / "face", ".tmp").size(), 0U);
    EXPECT_GE(filesIn(folder.path() / "out" / "screens", ".png").size(), 3U);
    EXPECT_EQ(summary["result_file"].is_null(), expected.files == 0);
    const std::string away = GetParam().kind == domain::VisitKind::Outpatient ? "" : " --away";
    for (const auto& file : filesIn(folder.path() / "out" / "face", ".xml")) {
        const Ran read = run("python3 '" MADOGUCHI_SOURCE_DIR "/tests/output/check_result_file.py' --today" +
                                 away + " '" + file.string() + "'",
                             folder.path());
        EXPECT_EQ(read.exit, 0) << read.output;
    }

    const Ran verified = run(kPrograms + "madoguchictl audit verify '" + out + "/audit.db'", folder.path());
    EXPECT_EQ(verified.exit, 0) << verified.output;
    const Ran listed =
        run(kPrograms + "madoguchictl audit list '" + out + "/audit.db' --format jsonl", folder.path());
    EXPECT_EQ(listed.exit, 0) << listed.output;
    if (GetParam().called) {
        const std::string call =
            R"("event":"staff.called","outcome":")" + std::string{toText(*GetParam().called)} + '"';
        EXPECT_NE(listed.output.find(call), std::string::npos) << listed.output;
    }
    std::size_t ends = 0;
    for (std::size_t at = listed.output.find("session.ended"); at != std::string::npos;
         at = listed.output.find("session.ended", at + 1)) {
        ++ends;
    }
    EXPECT_EQ(ends, session ? 1U : 0U) << listed.output;

    const auto today = jstDay(std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()));
    const std::filesystem::path personas{MADOGUCHI_SOURCE_DIR "/resources/personas"};
    const auto persona = simulation::loadPersona(personas / GetParam().persona, today);
    ASSERT_TRUE(persona) << persona.error().detail;
    expectNothingPersonal(folder.path() / "out", *persona);
}

class OutageTest : public testing::Test {
protected:
    [[nodiscard]] std::string play(const std::string& name) {
        const Ran ran =
            run(kPrograms + "madoguchi --simulated --headless --scenario " + name + " --out '" + out_ + "'",
                folder_.path());
        EXPECT_EQ(ran.exit, 0) << ran.output;
        return run(kPrograms + "madoguchictl audit list '" + out_ + "/audit.db' --format jsonl",
                   folder_.path())
            .output;
    }
    static std::size_t count(const std::string& text, const std::string& word) {
        std::size_t found = 0;
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            ++found;
        }
        return found;
    }

    test::PcscdFixture pcscd_;
    app::TemporaryFolder folder_;
    const std::string out_ = folder_.path() / "out";
};

TEST_F(OutageTest, TheLadderLeavesAPaperAnEntryForEachStepAndAVisitOnTheList) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("outage-ladder");
    EXPECT_EQ(count(log, "follow-up.added"), 1U) << log;
    EXPECT_EQ(count(log, "ladder.step"), 2U) << log;
    EXPECT_EQ(count(log, R"("actor":"受付　一郎")"), 4U) << log;  // signed in and out, two steps
    EXPECT_EQ(filesIn(folder_.path() / "out" / "declarations", ".pdf").size(), 1U);
    EXPECT_EQ(readJson(folder_.path() / "out" / "summary.json").value("follow_ups", 0), 1);
}

TEST_F(OutageTest, WithoutAReaderTheCounterConfirmsAnotherWay) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("reader-fault");
    EXPECT_EQ(count(log, R"("reason":"reader.service-down")"), 1U) << log;
    EXPECT_EQ(count(log, "ladder.step"), 2U) << log;
    EXPECT_EQ(readJson(folder_.path() / "out" / "summary.json").value("follow_ups", -1), 0);
}

TEST_F(OutageTest, WhomTheKioskHadIdentifiedIsAskedAboutWithoutTheCard) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("reader-unplugged-late");
    EXPECT_EQ(count(log, "follow-up.added"), 1U) << log;
    EXPECT_EQ(count(log, "follow-up.settled"), 1U) << log;
    EXPECT_EQ(count(log, "consent.answered"), 0U) << log;
    EXPECT_EQ(filesIn(folder_.path() / "out" / "face", ".xml").size(), 1U);
    EXPECT_EQ(count(log, "result.delivered"), 1U) << log;
}

TEST_F(OutageTest, WhenTheLineIsBackEverythingIsAskedOnceAndNothingIsDoubled) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("outage-then-return");
    EXPECT_EQ(count(log, "follow-up.added"), 3U) << log;
    EXPECT_EQ(count(log, "follow-up.answered"), 1U) << log;  // the one that is invalid
    EXPECT_EQ(count(log, "follow-up.settled"), 3U) << log;   // two by the answer, one by hand
    EXPECT_EQ(filesIn(folder_.path() / "out" / "face", ".xml").size(), 3U);
    EXPECT_EQ(count(log, "result.delivered"), 3U) << log;
}

TEST_F(OutageTest, WhoTookTheConsentBackIsNotAskedAboutAgain) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("home-visit-inquiry");
    EXPECT_EQ(count(log, "continuing.kept"), 4U) << log;
    EXPECT_EQ(count(log, "continuing.asked"), 2U) << log;
    EXPECT_EQ(count(log, R"("patients":"3","people":"3")"), 1U) << log;  // the consent of the fourth is over
    EXPECT_EQ(count(log, R"("patients":"2","people":"2")"), 1U) << log;
    EXPECT_EQ(count(log, "continuing.answered"), 5U) << log;
    EXPECT_EQ(count(log, "continuing.ended"), 1U) << log;
    EXPECT_EQ(count(log, "continuing.end-told"), 1U) << log;
    for (const char* persona :
         {"continuing-valid", "continuing-new-insurer", "continuing-over", "continuing-revoked"}) {
        const auto known = simulation::loadPersona(
            MADOGUCHI_SOURCE_DIR "/resources/personas/" + std::string{persona} + ".json",
            jstDay(std::chrono::floor<Milliseconds>(std::chrono::system_clock::now())));
        ASSERT_TRUE(known) << persona;
        expectNothingPersonal(folder_.path() / "out", *known);
    }
}

TEST_F(OutageTest, ResultsThatAreNotReadyAreFetchedAtTheNextPress) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("home-visit-inquiry-pending");
    EXPECT_EQ(count(log, "continuing.asked"), 2U) << log;
    EXPECT_EQ(count(log, R"("outcome":"reinquiry.pending")"), 1U) << log;
    EXPECT_EQ(count(log, "continuing.answered"), 3U) << log;
}

TEST_F(OutageTest, AnEndIsDurableAtOnceAndToldWhenTheLineIsBack) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("home-visit-inquiry-end-untold");
    EXPECT_EQ(count(log, "continuing.ended"), 1U) << log;
    EXPECT_EQ(count(log, R"("event":"continuing.end-told","outcome":"gateway.unreachable")"), 1U) << log;
    EXPECT_EQ(count(log, R"("event":"continuing.end-told","outcome":"ok")"), 1U) << log;
    EXPECT_EQ(count(log, R"("patients":"2","people":"2")"), 1U) << log;
}

class AwayTest : public OutageTest {};

// The far side's own end of the consent stands on the list; the log tells of it without a name or a number.
TEST_F(AwayTest, AVisitAtHomeOpensTheLaterOnes) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("home-visit");
    EXPECT_EQ(count(log, "continuing.kept"), 1U) << log;
    EXPECT_EQ(count(log, R"("kind":"home-visit")"), 2U) << log;  // the session's start, and the list
}

TEST_F(AwayTest, WhereTheCardIsRefusedNothingIsOpened) {
    ASSERT_TRUE(pcscd_.running()) << pcscd_.trouble();
    const std::string log = play("online-face-only");
    EXPECT_EQ(count(log, "continuing.kept"), 0U) << log;
}

INSTANTIATE_TEST_SUITE_P(Scripts, ScenarioTest, testing::ValuesIn(scripts().begin(), scripts().end()),
                         [](const auto& script) {
                             std::string name{script.param.name};
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace madoguchi::scenario
