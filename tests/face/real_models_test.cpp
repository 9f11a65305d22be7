// The real networks on the sample portrait and clips: what a patient before the kiosk's camera goes through.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <semaphore>
#include <string>

#include "face/face_hint_text.hpp"
#include "face/face_matcher.hpp"
#include "face/picture.hpp"
#include "face/wiped_memory.hpp"
#include "simulation/picture_change.hpp"

namespace madoguchi::face {
namespace {

namespace fs = std::filesystem;
using ports::FaceDecision;
using ports::FaceHint;
using ports::FaceProgress;
using ports::Frame;

const fs::path kRoot{MADOGUCHI_SOURCE_DIR};

std::unique_ptr<ModelAnalyser> analyserOf(EmbedderKind kind) {
    cv::setNumThreads(1);
    auto analyser = ModelAnalyser::create(kRoot / "third_party/models", kind);
    return analyser ? std::move(*analyser)
                    : throw std::runtime_error{std::string{toText(analyser.error().code)}};
}

// As the chip carries it: grey JPEG 2000 of about 8 kB.
SecureBytes chipPhoto() {
    const auto photo =
        encodeCardPhoto(cv::imread((kRoot / "resources/portraits/person-a.jpg").string()), 8000);
    EXPECT_LT(photo->size(), 9000U);
    return SecureBytes::copyOf(*photo);
}

std::vector<cv::Mat> clip(const char* name) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{kRoot / "resources/clips" / name}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<cv::Mat> pictures;
    for (const auto& file : files) {
        pictures.push_back(cv::imread(file.string()));
    }
    return pictures;
}

Frame frameOf(const cv::Mat& picture, std::uint64_t sequence) {
    const auto bytes = picture.total() * picture.elemSize();
    return {picture.cols, picture.rows, sequence,
            Instant{Milliseconds{66 * static_cast<std::int64_t>(sequence)}},
            std::make_shared<SecureBytes>(
                SecureBytes::copyOf(std::span<const std::uint8_t>{picture.data, bytes}))};
}

struct Outcome {
    std::optional<FaceDecision> decision;
    std::vector<FaceHint> hints;
    std::uint64_t frames = 0;
};

// Plays a clip over and over, 15 pictures a second by the frames' own time, until a decision or `seconds`
// have passed.
Outcome play(FaceMatcher& matcher, SecureBytes photo, const std::vector<cv::Mat>& pictures, int seconds) {
    std::promise<Expected<void>> read;
    matcher.setReference(std::move(photo),
                         [&read](Expected<void> result) { read.set_value(std::move(result)); });
    EXPECT_TRUE(read.get_future().get());
    Outcome outcome;
    std::counting_semaphore<> step{0};
    matcher.begin(
        [&](const FaceProgress& progress) {
            outcome.hints.push_back(progress.hint);
            if (progress.fraction < 1) {  // with the last one a decision follows
                step.release();
            }
        },
        [&](FaceDecision decision) {
            outcome.decision = std::move(decision);
            step.release();
        });
    const auto most = static_cast<std::uint64_t>(seconds) * 15;
    for (; outcome.frames < most && !outcome.decision; ++outcome.frames) {
        matcher.offer(frameOf(pictures.at(outcome.frames % pictures.size()), outcome.frames));
        step.acquire();
    }
    matcher.end();
    return outcome;
}

TEST(RealModels, TheHolderBeforeTheCameraMatches) {
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    const auto outcome = play(matcher, chipPhoto(), clip("person-a"), 20);
    ASSERT_TRUE(outcome.decision);
    EXPECT_EQ(outcome.decision->kind, FaceDecision::Kind::Match);
    EXPECT_GE(outcome.decision->similarity, outcome.decision->accept);
    EXPECT_LE(outcome.frames, 30U);  // two seconds
    EXPECT_EQ(outcome.hints.front(), FaceHint::None);
}

TEST(RealModels, SomebodyElseBeforeTheCameraDoesNot) {
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    const auto outcome = play(matcher, chipPhoto(), clip("person-b"), 20);
    ASSERT_TRUE(outcome.decision);
    EXPECT_EQ(outcome.decision->kind, FaceDecision::Kind::NoMatch);
    EXPECT_GE(outcome.decision->frames, 5);
    EXPECT_LT(outcome.decision->similarity, outcome.decision->askAgain);
}

TEST(RealModels, APrintOfTheHolderIsDoubted) {
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    const auto outcome = play(matcher, chipPhoto(), clip("print-attack"), 20);
    ASSERT_TRUE(outcome.decision);
    EXPECT_EQ(outcome.decision->kind, FaceDecision::Kind::Doubtful);
    EXPECT_GE(outcome.decision->similarity, outcome.decision->accept) << "the print is good enough to match";
    EXPECT_LT(outcome.decision->live, 0.25);
}

TEST(RealModels, OnePictureHeldStillIsNotEnough) {
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    EXPECT_FALSE(play(matcher, chipPhoto(), {clip("person-a").front()}, 3).decision);
}

TEST(RealModels, TheOtherEmbedderTellsThemApart) {
    const auto analyser = analyserOf(EmbedderKind::DlibResnet);
    const auto reference = analyser->reference(chipPhoto());
    ASSERT_TRUE(reference);
    double holder = 1;
    for (const auto& picture : clip("person-a")) {
        holder = std::min(holder, similarity(*reference, analyser->picture(picture, liveLimits()).embedding));
    }
    EXPECT_GT(holder, 0.5);
    for (const auto& picture : clip("person-b")) {
        EXPECT_LT(similarity(*reference, analyser->picture(picture, liveLimits()).embedding), holder);
    }
}

TEST(RealModels, APictureOfNothingHasNoFace) {
    const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
    const cv::Mat grey{480, 640, CV_8UC3, cv::Scalar::all(120)};
    EXPECT_EQ(analyser->picture(grey, liveLimits()).hint, FaceHint::NoFace);
    const auto photo = encodeCardPhoto(grey, 8000);
    EXPECT_EQ(analyser->reference(SecureBytes::copyOf(*photo)).error().code, StepCode::FacePhotoNoFace);
    EXPECT_EQ(analyser->frame({}).hint, FaceHint::NoFace);
    EXPECT_EQ(analyser->frame({100000, 100000, 0, {}, std::make_shared<SecureBytes>(10UZ)}).hint,
              FaceHint::NoFace);
}

struct Spoiled {
    const char* what;
    cv::Mat (*spoil)(const cv::Mat&);
    FaceHint hint;
};

class RealGates : public testing::TestWithParam<Spoiled> {};

TEST_P(RealGates, SeeWhatIsWrongWithAFrame) {
    const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
    const auto findings = analyser->picture(GetParam().spoil(clip("person-b").front()), liveLimits());
    EXPECT_EQ(toText(findings.hint), toText(GetParam().hint));
    EXPECT_TRUE(findings.embedding.empty());
}

cv::Mat aside(const cv::Mat& picture) {
    const cv::Matx23d matrix{1, 0, -240, 0, 1, 0};
    cv::Mat result;
    cv::warpAffine(picture, result, matrix, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

// In the first frame of person-b the eyes lie at (278, 221) and (362, 222), the mouth at y = 312.
cv::Mat withBrim(const cv::Mat& picture) {
    cv::Mat result = picture.clone();
    cv::Mat shade = result(cv::Rect{190, 170, 240, 85});
    shade *= 0.25;
    cv::rectangle(result, {190, 80, 240, 100}, {60, 45, 40}, cv::FILLED);
    return result;
}

cv::Mat withGlare(const cv::Mat& picture) {
    cv::Mat result = picture.clone();
    for (const int x : {278, 362}) {
        cv::ellipse(result, {x, 221}, {16, 10}, 20, 0, 360, {252, 252, 252}, cv::FILLED, cv::LINE_AA);
    }
    return result;
}

// Compared all the same, with the advice that would help.
TEST(RealModels, AMaskAndGlareOnGlassesAreNamedAndPlainFacesHaveNeither) {
    const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
    const auto wanted = [&](const cv::Mat& picture) {
        const auto findings = analyser->picture(picture, liveLimits());
        return toText(findings.hint == FaceHint::None ? findings.advice : findings.hint);
    };
    const auto face = clip("person-b").front();
    for (const auto& colour :
         {cv::Scalar{240, 240, 240}, cv::Scalar{214, 186, 140}, cv::Scalar{150, 170, 200}}) {
        EXPECT_EQ(wanted(simulation::withMask(face, colour)), "take-off-mask") << colour;
    }
    EXPECT_EQ(wanted(withGlare(face)), "tilt-glasses");
    for (const char* const name : {"person-a", "person-b", "two-faces", "live-room"}) {
        for (const auto& frame : clip(name)) {
            EXPECT_EQ(wanted(frame), "none") << name;
        }
    }
}

// Wheelchair, child, tall: the face lies at the picture's upper or lower end, whole, and is compared there.
TEST(RealModels, AFaceLowOrHighInThePictureIsGoodEnough) {
    const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
    const auto frame = clip("person-b").front();
    const auto shifted = [&frame](double y) {
        const cv::Matx23d matrix{0.8, 0, 64, 0, 0.8, y};
        cv::Mat result;
        cv::warpAffine(frame, result, matrix, frame.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        return result;
    };
    const auto low = analyser->picture(shifted(175), liveLimits());
    EXPECT_EQ(toText(low.hint), "none");
    EXPECT_GT(low.measures.centreY, 0.75);
    const auto high = analyser->picture(shifted(-85), liveLimits());
    EXPECT_EQ(toText(high.hint), "none");
    EXPECT_LT(high.measures.centreY, 0.3);
    EXPECT_EQ(toText(analyser->picture(shifted(240), liveLimits()).hint), "move-to-centre");
}

INSTANTIATE_TEST_SUITE_P(Frames, RealGates,
                         testing::Values(Spoiled{"Aside", [](const cv::Mat& p) { return aside(p); },
                                                 FaceHint::MoveToCentre},
                                         Spoiled{"Brim", withBrim, FaceHint::LiftHat}),
                         [](const auto& made) { return std::string{made.param.what}; });

struct Change {
    const char* name;
    FaceHint hint;
    std::vector<const char*> clips{"person-a", "person-b"};
};

class ChangedPictures : public testing::TestWithParam<Change> {};

// What scenarios put onto a clip is what the gates then name, in most of its frames.
TEST_P(ChangedPictures, AreNamedAsWhatTheyAre) {
    const auto change = simulation::pictureChangeFromName(GetParam().name);
    ASSERT_TRUE(change);
    for (const char* const name : GetParam().clips) {
        const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
        std::map<std::string, int> seen;
        const auto frames = clip(name);
        for (const auto& frame : frames) {
            const auto findings = analyser->picture(simulation::changed(frame, *change), liveLimits());
            ++seen[std::string{toText(findings.hint == FaceHint::None ? findings.advice : findings.hint)}];
        }
        EXPECT_GE(seen[std::string{toText(GetParam().hint)}], static_cast<int>(frames.size()) * 3 / 4)
            << name << ": " << testing::PrintToString(seen);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Names, ChangedPictures,
    testing::Values(Change{"empty-room", FaceHint::NoFace}, Change{"second-face", FaceHint::OneFaceOnly},
                    Change{"far-away", FaceHint::MoveCloser},
                    Change{"turned-away", FaceHint::LookStraight, {"live-room"}},
                    Change{"dark", FaceHint::MoreLight}, Change{"bright", FaceHint::LessLight},
                    Change{"blurred", FaceHint::HoldStill}, Change{"dark-glasses", FaceHint::ShowEyes},
                    Change{"mask", FaceHint::TakeOffMask}),
    [](const auto& made) {
        std::string name{made.param.name};
        std::ranges::replace(name, '-', '_');
        return name;
    });

// Too dark for the detector: the landmark network still sees the face where it was, and the hint is the true
// one.
TEST(RealModels, AFaceThatTheDetectorLosesIsFollowedByItsLandmarks) {
    const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
    const auto picture = clip("person-b").front();
    const cv::Mat dark = picture * 0.04;
    EXPECT_EQ(toText(analyser->picture(dark, liveLimits()).hint), "no-face");
    EXPECT_FALSE(analyser->frame(frameOf(picture, 0)).jumped);
    const auto lost = analyser->frame(frameOf(dark, 1));
    EXPECT_TRUE(lost.tracked);
    EXPECT_EQ(toText(lost.hint), "more-light");
    const auto back = analyser->frame(frameOf(picture, 2));
    EXPECT_FALSE(back.jumped);
    EXPECT_FALSE(back.tracked);
    EXPECT_EQ(toText(back.hint), "none");
    const auto later = analyser->frame(frameOf(dark, 40));
    EXPECT_EQ(toText(later.hint), "no-face")
        << "more than a second ago: nothing is looked for there any more";
    EXPECT_TRUE(analyser->frame(frameOf(picture, 41)).jumped) << "who comes back after that has to prove it";
}

TEST(RealModels, TheHelperBesideThePatientIsNotInTheWay) {
    const auto analyser = analyserOf(EmbedderKind::MobileFaceNet);
    for (const auto& frame : clip("two-faces")) {
        const auto findings = analyser->picture(frame, liveLimits());
        EXPECT_EQ(toText(findings.hint), "none");
        ASSERT_TRUE(findings.box);
        EXPECT_LT(findings.box->at(0) + findings.box->at(2) / 2, 0.6);
    }
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    const auto outcome = play(matcher, chipPhoto(), clip("two-faces"), 20);
    ASSERT_TRUE(outcome.decision);
    EXPECT_EQ(outcome.decision->kind, FaceDecision::Kind::Match);
}

// What OpenCV gives back to the heap during a whole attempt holds nothing of the pictures.
TEST(RealModels, EveryPictureIsWipedOnRelease) {
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    std::size_t blocks = 0;
    std::size_t dirty = 0;
    observeWipes([&](const std::uint8_t* data, std::size_t size) {
        ++blocks;
        dirty += std::any_of(data, data + size, [](auto byte) { return byte != 0; }) ? 1 : 0;
    });
    const auto outcome = play(matcher, chipPhoto(), clip("person-a"), 20);
    matcher.forget();
    observeWipes({});
    EXPECT_TRUE(outcome.decision);
    EXPECT_GT(blocks, 20U);
    EXPECT_EQ(dirty, 0U);
}

// The kernel's count of bytes that this process has written to anything.
std::string writtenBytes() {
    std::ifstream file{"/proc/self/io"};
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("wchar:")) {
            return line;
        }
    }
    return {};
}

// F14: nothing of a face reaches a file, a pipe or a socket.
TEST(RealModels, NothingIsWrittenAnywhere) {
    FaceMatcher matcher{analyserOf(EmbedderKind::MobileFaceNet), {}};
    const auto pictures = clip("person-a");
    auto photo = chipPhoto();
    const auto before = writtenBytes();
    ASSERT_FALSE(before.empty());
    const auto outcome = play(matcher, std::move(photo), pictures, 20);
    matcher.forget();
    EXPECT_EQ(writtenBytes(), before);
    EXPECT_TRUE(outcome.decision);
}

}  // namespace
}  // namespace madoguchi::face
