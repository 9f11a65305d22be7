// madoguchictl eligibility decode, as somebody at a terminal or a script runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace madoguchi {
namespace {

using testing::HasSubstr;
using Json = nlohmann::json;

const std::string kMessages = MADOGUCHI_SOURCE_DIR "/tests/eligibility/messages/";

struct Answer {
    int exit = -1;
    std::string text;  // of both streams
};

// Arguments hold no blanks but between them.
Answer decodeCommand(const std::string& arguments) {
    Answer answer;
    auto* const pipe = ::popen(("'" MADOGUCHICTL "' eligibility decode " + arguments + " 2>&1").c_str(), "r");
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
        answer.text.append(part.data(), count);
    }
    const int status = ::pclose(pipe);
    answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

TEST(EligibilityDecode, PrintsAMessageInPlainJapanese) {
    const Answer answer = decodeCommand(kMessages + "face_all_consents.xml");
    EXPECT_EQ(answer.exit, 0) << answer.text;
    EXPECT_THAT(answer.text, testing::StartsWith("マイナンバーカードでの受付の結果（Shift_JIS）\n"));
    EXPECT_THAT(answer.text, HasSubstr("適用区分：低所得Ⅱ（B05）\n"));
}

TEST(EligibilityDecode, ReadsStandardInput) {
    const Answer answer = decodeCommand("- < " + kMessages + "bulk_request.xml");
    EXPECT_EQ(answer.exit, 0) << answer.text;
    EXPECT_THAT(answer.text, HasSubstr("資格確認の要求（Shift_JIS）\n"));
}

TEST(EligibilityDecode, AnswersWithOneJsonDocument) {
    const Answer answer = decodeCommand("--json " + kMessages + "left_insurer.xml");
    EXPECT_EQ(answer.exit, 0) << answer.text;
    const Json json = Json::parse(answer.text);
    EXPECT_EQ(json["kind"], "qualification-answer");
    EXPECT_EQ(json["charset"], "UTF-8");
    ASSERT_EQ(json["elements"].size(), 2U);
    EXPECT_EQ(json["elements"][0]["name"], "MessageHeader");
    const Json& validity = json["elements"][1]["elements"][1];
    EXPECT_EQ(validity["name"], "QualificationValidity");
    EXPECT_EQ(validity["label"], "資格の有効性");
    EXPECT_EQ(validity["value"], "3");
    EXPECT_EQ(validity["words"], "無効（新しい資格あり）");
    EXPECT_EQ(validity["known"], true);
}

TEST(EligibilityDecode, SaysWhyAFileIsNoMessage) {
    EXPECT_EQ(decodeCommand("").exit, 2);
    const Answer missing = decodeCommand("/nowhere/none.xml");
    EXPECT_EQ(missing.exit, 3);
    EXPECT_THAT(missing.text, HasSubstr("file.unreadable"));
    const Answer other = decodeCommand("--json " MADOGUCHI_SOURCE_DIR "/CMakeLists.txt");
    EXPECT_EQ(other.exit, 3);
    EXPECT_EQ(Json::parse(other.text)["error"], "eligibility.malformed");
    EXPECT_EQ(decodeCommand("/dev/zero").exit, 3);
}

}  // namespace
}  // namespace madoguchi
