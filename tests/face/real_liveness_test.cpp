// The real networks on clips of a person, a print, a tablet and a replayed clip: who is let through.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "face/face_analyser.hpp"
#include "face/liveness.hpp"

namespace madoguchi::face {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot{MADOGUCHI_SOURCE_DIR};

LivenessOpinion opinionOn(const std::string& clip) {
    cv::setNumThreads(1);
    const auto analyser = ModelAnalyser::create(kRoot / "third_party/models", EmbedderKind::MobileFaceNet);
    if (!analyser) {
        throw std::runtime_error{std::string{toText(analyser.error().code)}};
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{kRoot / "resources/clips" / clip}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    Liveness liveness;
    for (const auto& file : files) {
        liveness.add((*analyser)->picture(cv::imread(file.string()), liveLimits()).liveness);
    }
    return liveness.opinion();
}

class RealLiveness : public testing::TestWithParam<const char*> {};

TEST_P(RealLiveness, APersonOutscoresTheAttack) {
    const auto live = opinionOn("live-room");
    const auto attack = opinionOn(GetParam());
    EXPECT_EQ(live.verdict, LivenessVerdict::Live);
    EXPECT_GE(attack.frames, 5U);
    EXPECT_LT(attack.score, live.score - 0.3);
    EXPECT_NE(attack.verdict, LivenessVerdict::Live);
}

INSTANTIATE_TEST_SUITE_P(Attacks, RealLiveness,
                         testing::Values("print-attack", "tablet-attack", "replay-attack"),
                         [](const auto& made) {
                             std::string name{made.param};
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(RealLivenessOfPeople, TheSamplePeopleAreLive) {
    for (const char* const clip : {"person-a", "person-b", "live-room"}) {
        EXPECT_EQ(opinionOn(clip).verdict, LivenessVerdict::Live) << clip;
    }
}

}  // namespace
}  // namespace madoguchi::face
