// madoguchictl card-face, as a script runs it: the contract's keys, the exit codes, and what hostile pictures
// get.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace madoguchi {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const std::string kAdult = MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json";

struct Answer {
    int exit = -1;
    Json json;
};

class CardFaceCommands : public testing::Test {
protected:
    void SetUp() override {
        folder_ =
            fs::path{testing::TempDir()} / (std::string{"madoguchi-card-face-"} +
                                            testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    static Answer run(const std::string& arguments) {
        Answer answer;
        auto* const pipe = ::popen(("'" MADOGUCHICTL "' --json " + arguments + " 2>&1").c_str(), "r");
        std::string text;
        std::array<char, 4096> part{};
        while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
            text.append(part.data(), count);
        }
        const int status = ::pclose(pipe);
        answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        // The picture libraries have their own say about torn files before it.
        const auto start = text.find('{');
        answer.json = Json::parse(start == std::string::npos ? text : text.substr(start), nullptr, false);
        return answer;
    }
    [[nodiscard]] std::string path(const char* name) const { return (folder_ / name).string(); }
    [[nodiscard]] std::string file(const char* name, const std::string& content) const {
        std::ofstream{folder_ / name, std::ios::binary} << content;
        return path(name);
    }

    fs::path folder_;
};

TEST_F(CardFaceCommands, ReadsTheDrawnCardOfAPersona) {
    const auto persona = run("persona check " + kAdult).json;
    ASSERT_EQ(run("card-face draw " + kAdult + " " + path("card.png") + " --tilt 4").exit, 0);
    const auto answer = run("card-face read " + path("card.png"));
    EXPECT_EQ(answer.exit, 0) << answer.json;
    EXPECT_EQ(answer.json["birth"], persona["birth"]);
    EXPECT_EQ(answer.json["expiry_year"], persona["expiry"].get<std::string>().substr(0, 4));
    EXPECT_EQ(answer.json["security_code"], "4821");
    EXPECT_EQ(answer.json["number_b"], persona["number_b"]);
    EXPECT_EQ(answer.json["accepted"], true);
    EXPECT_EQ(answer.json["reason"], "read");
    EXPECT_GT(answer.json["confidence"].get<double>(), 0.8);
    EXPECT_LE(answer.json["confidence"].get<double>(), 1.0);
}

TEST_F(CardFaceCommands, ForeignResidentsYearGivesItsLastTwoDigits) {
    ASSERT_EQ(run("card-face draw " + kAdult + " " + path("card.png") + " --gregorian").exit, 0);
    const auto answer = run("card-face read " + path("card.png"));
    const auto birth = answer.json["birth"].get<std::string>();
    EXPECT_EQ(answer.json["number_b"].get<std::string>().substr(0, 2), birth.substr(2, 2));
}

TEST_F(CardFaceCommands, SaysNoToAPictureWithoutACard) {
    const auto answer = run("card-face read " MADOGUCHI_SOURCE_DIR "/resources/portraits/person-a.jpg");
    EXPECT_EQ(answer.exit, 1);
    for (const auto* key : {"birth", "expiry_year", "security_code", "number_b"}) {
        ASSERT_TRUE(answer.json.contains(key)) << key;
        EXPECT_TRUE(answer.json[key].is_null()) << key;
    }
    EXPECT_EQ(answer.json["accepted"], false);
    EXPECT_EQ(answer.json["confidence"], 0);
}

TEST_F(CardFaceCommands, RefusesBlurredPrintRatherThanGuessing) {
    ASSERT_EQ(run("card-face draw " + kAdult + " " + path("card.png") + " --blur 6").exit, 0);
    const auto answer = run("card-face read " + path("card.png"));
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.json["accepted"], false);
}

struct HostileCase {
    const char* name;
    std::string content;
    const char* error;
};

TEST_F(CardFaceCommands, HostilePicturesGetAClearError) {
    const std::string hugeClaim{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\xFF\xFF\xFF\0\xFF\xFF\xFF\x08\x02\0\0\0",
                                29};
    ASSERT_EQ(run("card-face draw " + kAdult + " " + path("card.png")).exit, 0);
    std::ifstream whole{path("card.png"), std::ios::binary};
    const std::string png{std::istreambuf_iterator<char>{whole}, {}};
    for (const HostileCase& each :
         {HostileCase{"empty", "", "face.picture-unreadable"},
          HostileCase{"text", "平成元年 3月31日生", "face.picture-unreadable"},
          HostileCase{"huge", hugeClaim, "face.photo-too-large"},
          HostileCase{"header only", png.substr(0, 40), "face.picture-unreadable"}}) {
        const auto answer = run("card-face read " + file("hostile.png", each.content));
        EXPECT_EQ(answer.exit, 3) << each.name;
        EXPECT_EQ(answer.json["error"], each.error) << each.name;
    }
    const auto torn = run("card-face read " + file("torn.png", png.substr(0, png.size() / 3)));
    EXPECT_TRUE(torn.exit == 3 || (torn.exit == 1 && torn.json["accepted"] == false)) << torn.json;
    EXPECT_EQ(run("card-face read " + path("absent.png")).exit, 3);
    EXPECT_EQ(run("card-face read " + folder_.string()).exit, 3);
    EXPECT_EQ(run("card-face read").exit, 2);
    EXPECT_EQ(run("card-face draw " + kAdult + " " + path("card.nothing")).exit, 3);
}

}  // namespace
}  // namespace madoguchi
