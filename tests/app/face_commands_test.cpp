// madoguchictl face, as a script runs it: the keys of its answers, the exit codes, and what bad input gets.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <string>

namespace madoguchi {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const std::string kResources = std::string{MADOGUCHI_SOURCE_DIR} + "/resources/";
const std::string kCard = kResources + "portraits/person-a.jpg";
const std::string kHolder = kResources + "clips/person-a/frame-01.jpg";
const std::string kOther = kResources + "clips/person-b/frame-01.jpg";

struct Answer {
    int exit = -1;
    Json json;
};

class FaceCommands : public testing::Test {
protected:
    void SetUp() override {
        folder_ =
            fs::path{testing::TempDir()} /
            (std::string{"madoguchi-face-"} + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    // Arguments hold no blanks but between them. The answer is stdout's and, when that is empty, stderr's
    // JSON.
    static Answer run(const std::string& arguments) {
        Answer answer;
        const std::string command = std::string{"'" MADOGUCHICTL "' --json face "} + arguments + " 2>&1";
        auto* const pipe = ::popen(command.c_str(), "r");
        std::string text;
        std::array<char, 4096> part{};
        while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
            text.append(part.data(), count);
        }
        const int status = ::pclose(pipe);
        answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        answer.json = Json::parse(text, nullptr, false);
        return answer;
    }

    std::string file(const char* name, const std::string& content) const {
        std::ofstream{folder_ / name, std::ios::binary} << content;
        return (folder_ / name).string();
    }

    fs::path folder_;
};

TEST_F(FaceCommands, LivenessTellsAPersonFromAPrint) {
    const auto live = run("liveness " + kResources + "clips/live-room");
    EXPECT_EQ(live.exit, 0);
    EXPECT_EQ(live.json["verdict"], "live");
    const auto print = run("liveness " + kResources + "clips/print-attack");
    EXPECT_EQ(print.exit, 1);
    EXPECT_EQ(print.json["verdict"], "attack");
    EXPECT_LT(print.json["score"].get<double>(), live.json["score"].get<double>());
    const auto picture = run("liveness " + kResources + "clips/print-attack/frame-00.jpg");
    EXPECT_EQ(picture.json["frames"], 1);
    EXPECT_NE(picture.json["verdict"], "live");
    EXPECT_NE(run("liveness " + folder_.string()).exit, 0);
}

TEST_F(FaceCommands, LivenessTakesAFilm) {
    const auto film = (folder_ / "clip.avi").string();
    {
        cv::VideoWriter writer{film, cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 15,
                               cv::Size{640, 480}};
        for (int i = 0; i < 45; ++i) {
            const auto name = kResources + "clips/print-attack/frame-0" + std::to_string(i / 3 % 8) + ".jpg";
            writer.write(cv::imread(name));
        }
    }
    const auto print = run("liveness " + film);
    EXPECT_EQ(print.exit, 1);
    EXPECT_EQ(print.json["verdict"], "attack");
    EXPECT_EQ(print.json["frames"], 15) << "five a second";
    EXPECT_NE(run("liveness " + file("no.avi", "this is no film")).exit, 0);
    EXPECT_NE(run("liveness " + (folder_ / "absent.avi").string()).exit, 0);
}

TEST_F(FaceCommands, CompareTellsTheHolderFromSomebodyElse) {
    const auto holder = run("compare " + kCard + " " + kHolder);
    EXPECT_EQ(holder.exit, 0);
    EXPECT_EQ(holder.json["decision"], "match");
    EXPECT_TRUE(holder.json["reason"].is_null());
    EXPECT_TRUE(holder.json["quality"].is_object());
    EXPECT_TRUE(holder.json["ms"].is_object());
    const auto other = run("compare " + kCard + " " + kOther);
    EXPECT_EQ(other.exit, 1);
    EXPECT_EQ(other.json["decision"], "no-match");
    EXPECT_LT(other.json["similarity"].get<double>(), holder.json["similarity"].get<double>());
}

TEST_F(FaceCommands, EvaluateCountsAndLeavesOutWhatIsUndefined) {
    const auto pairs = file("pairs.csv",
                            "file_x,file_y,Decision\nportraits/person-a.jpg,clips/person-a/frame-01.jpg,Yes\n"
                            "portraits/person-a.jpg,clips/person-b/frame-01.jpg,No\n");
    const auto both =
        run("evaluate " + pairs + " --root " + kResources + " --scores " + (folder_ / "s.csv").string());
    EXPECT_EQ(both.exit, 0);
    EXPECT_EQ(both.json["pairs"], 2);
    EXPECT_EQ(both.json["used"], 2);
    EXPECT_EQ(both.json["failure_to_acquire"], 0);
    EXPECT_EQ(both.json["eer"], 0);
    EXPECT_EQ(both.json["false_matches_at_accept"], 0);
    EXPECT_EQ(both.json["false_non_matches_at_accept"], 0);
    EXPECT_TRUE(fs::exists(folder_ / "s.csv"));
    const auto one =
        run("evaluate " + file("one.csv", "portraits/person-a.jpg,clips/person-b/frame-01.jpg,No\n") +
            " --root " + kResources);
    EXPECT_EQ(one.exit, 0);
    for (const auto* key : {"eer", "fnmr_at_fmr_1e2", "fnmr_at_fmr_1e3"}) {
        EXPECT_TRUE(one.json[key].is_null()) << key;
    }
}

TEST_F(FaceCommands, BenchGivesEachStage) {
    const auto answer = run("bench " + kCard + " " + kHolder + " -n 3");
    EXPECT_EQ(answer.exit, 0);
    for (const auto* key : {"detect_ms", "align_ms", "embed_ms", "decision_ms"}) {
        EXPECT_GT(answer.json[key]["median"].get<double>(), 0) << key;
        EXPECT_GE(answer.json[key]["p95"], answer.json[key]["median"]) << key;
    }
    EXPECT_GT(answer.json["peak_rss_mb"].get<double>(), 0);
}

TEST_F(FaceCommands, BadPicturesGetACodeOfTheirOwn) {
    const auto oneByte = run("compare " + file("one.jpg", "x") + " " + kHolder);
    EXPECT_EQ(oneByte.exit, 3);
    EXPECT_EQ(oneByte.json["error"], "face.picture-unreadable");
    const auto large = folder_ / "large.jp2";
    file("large.jp2", "");
    fs::resize_file(large, 100'000'000);  // sparse: takes no room
    const auto huge = run("compare " + kCard + " " + large.string());
    EXPECT_EQ(huge.exit, 3);
    EXPECT_EQ(huge.json["error"], "face.photo-too-large");
    EXPECT_EQ(run("compare " + kCard + " " + (folder_ / "absent").string()).json["error"], "file.unreadable");
}

TEST_F(FaceCommands, WithoutModelsSayWhichIsMissing) {
    const auto answer = run("compare --models " + folder_.string() + " " + kCard + " " + kHolder);
    EXPECT_EQ(answer.exit, 3);
    EXPECT_EQ(answer.json["error"], "face.model-missing");
    EXPECT_EQ(run("compare --embedder other " + kCard + " " + kHolder).exit, 2);
}

}  // namespace
}  // namespace madoguchi
