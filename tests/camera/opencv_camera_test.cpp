#include "camera/opencv_camera.hpp"

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "camera/camera_fixture.hpp"

namespace madoguchi::camera {
namespace {

using namespace std::chrono_literals;
using Step = std::function<Expected<std::optional<Picture>>()>;

Picture pictureOf(std::uint8_t value) {
    cv::Mat matrix{2, 2, CV_8UC3, cv::Scalar::all(value)};
    return *takePicture(matrix);
}

// The hands of the watch, moved by the scripted source on the camera's thread.
struct Watch {
    std::chrono::steady_clock::time_point time{};
};

// Plays a script of answers, each after the time it says; at the script's end nothing comes any more.
class ScriptedSource final : public FrameSource {
public:
    struct Answer {
        std::chrono::milliseconds after;
        Step step;
    };
    struct Script {
        std::deque<Expected<void>> opens;  // then every open succeeds
        std::deque<Answer> answers;
        bool live = true;
    };

    ScriptedSource(Script script, Watch& watch) : script_{std::move(script)}, watch_{watch} {}

    Expected<void> open() override {
        if (script_.opens.empty()) {
            return {};
        }
        Expected<void> answer = script_.opens.front();
        script_.opens.pop_front();
        return answer;
    }
    Expected<std::optional<Picture>> next(const std::stop_token&) override {
        if (script_.answers.empty()) {
            return std::optional<Picture>{};  // the watch stands still: no fault follows
        }
        Answer answer = std::move(script_.answers.front());
        script_.answers.pop_front();
        watch_.time += answer.after;
        return answer.step();
    }
    void close() override {}
    [[nodiscard]] bool present() const override { return true; }
    [[nodiscard]] bool live() const override { return script_.live; }

private:
    Script script_;
    Watch& watch_;
};

ScriptedSource::Answer shows(std::chrono::milliseconds after, std::uint8_t value) {
    return {after, [value]() -> Expected<std::optional<Picture>> { return pictureOf(value); }};
}
// A taped lens: dark all over, and the next picture differs from the last by the sensor's noise.
ScriptedSource::Answer showsDark(std::chrono::milliseconds after, std::uint8_t noise) {
    return {after, [noise]() -> Expected<std::optional<Picture>> {
                cv::Mat matrix{120, 160, CV_8UC3, cv::Scalar::all(noise)};
                return takePicture(matrix);
            }};
}
ScriptedSource::Answer nothing(std::chrono::milliseconds after) {
    return {after, []() -> Expected<std::optional<Picture>> { return std::optional<Picture>{}; }};
}
ScriptedSource::Answer breaks(std::chrono::milliseconds after) {
    return {after,
            []() -> Expected<std::optional<Picture>> { return fail(StepCode::CameraFailed, "unplugged"); }};
}

// What the camera said, in its order: "1", "2" … for the value of a picture's pixels, a step code for a
// fault.
class Listener {
public:
    std::function<void(ports::Frame)> frames() {
        return [this](const ports::Frame& frame) { add(std::to_string(frame.pixels->bytes()[0]), frame); };
    }
    std::function<void(Failure)> faults() {
        return [this](const Failure& failure) { add(std::string{toText(failure.code)}, {}); };
    }
    // The first `count` words; fewer when they do not come within ten seconds.
    std::vector<std::string> words(std::size_t count) {
        std::unique_lock lock{mutex_};
        changed_.wait_for(lock, 10s, [&] { return words_.size() >= count; });
        return words_;
    }
    std::vector<ports::Frame> seen() {
        const std::lock_guard lock{mutex_};
        return frames_;
    }

private:
    void add(std::string word, const ports::Frame& frame) {
        const std::lock_guard lock{mutex_};
        words_.push_back(std::move(word));
        if (frame.pixels) {
            frames_.push_back(frame);
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> words_;
    std::vector<ports::Frame> frames_;
};

class OpenCvCameraTest : public testing::Test {
protected:
    std::vector<std::string> play(ScriptedSource::Script script, std::size_t count) {
        Watch watch;
        CameraTiming timing{.firstPause = 1ms, .longestPause = 2ms, .now = [&watch] { return watch.time; }};
        OpenCvCamera camera{std::make_unique<ScriptedSource>(std::move(script), watch), clock_, timing};
        camera.start(listener_.frames(), listener_.faults());
        auto words = listener_.words(count);
        available_ = camera.available();
        camera.stop();
        return words;
    }

    FixedClock clock_;
    Listener listener_;
    bool available_ = false;
};

using Words = std::vector<std::string>;

TEST_F(OpenCvCameraTest, FramesCarryNumberSizeAndTheInjectedTime) {
    ASSERT_EQ(play({.opens = {}, .answers = {shows(33ms, 1), shows(33ms, 2)}}, 2), (Words{"1", "2"}));
    const auto frames = listener_.seen();
    EXPECT_EQ(frames[0].sequence, 1U);
    EXPECT_EQ(frames[1].sequence, 2U);
    EXPECT_EQ(frames[1].captured, clock_.now());
    EXPECT_EQ(frames[1].width, 2);
    EXPECT_EQ(frames[1].pixels->size(), 12U);
    EXPECT_TRUE(available_);
}

TEST_F(OpenCvCameraTest, NoPictureForASecondIsAStallReportedOnceAndClearedByPictures) {
    EXPECT_EQ(play({.opens = {},
                    .answers = {shows(33ms, 1), nothing(500ms), nothing(499ms), nothing(1ms), nothing(3000ms),
                                nothing(3000ms), shows(10ms, 2), nothing(1000ms), shows(1ms, 3)}},
                   5),
              (Words{"1", "camera.stalled", "2", "camera.stalled", "3"}));
}

TEST_F(OpenCvCameraTest, APictureThatNeverChangesIsAStallOfALiveCamera) {
    EXPECT_EQ(
        play({.opens = {},
              .answers = {shows(33ms, 1), shows(500ms, 1), shows(499ms, 1), shows(1ms, 1), shows(33ms, 2)}},
             3),
        (Words{"1", "camera.stalled", "2"}));
}

TEST_F(OpenCvCameraTest, ACoveredLensIsAFaultThatTheFirstSightClears) {
    EXPECT_EQ(play({.opens = {},
                    .answers = {shows(33ms, 1), showsDark(33ms, 7), showsDark(700ms, 8), showsDark(799ms, 9),
                                showsDark(1ms, 7), showsDark(900ms, 8), shows(33ms, 2)}},
                   6),
              (Words{"1", "7", "8", "9", "camera.covered", "2"}));
}

TEST_F(OpenCvCameraTest, AFilmMayStandStill) {
    EXPECT_EQ(
        play({.opens = {}, .answers = {shows(900ms, 1), shows(900ms, 1), shows(900ms, 1)}, .live = false}, 3),
        (Words{"1", "1", "1"}));
}

TEST_F(OpenCvCameraTest, AnUnpluggedCameraIsOpenedAgainUntilItIsBack) {
    EXPECT_EQ(play({.opens = {Expected<void>{}, fail(StepCode::CameraAbsent), fail(StepCode::CameraAbsent)},
                    .answers = {shows(33ms, 1), breaks(33ms), shows(33ms, 2)}},
                   3),
              (Words{"1", "camera.failed", "2"}));
}

TEST_F(OpenCvCameraTest, WhileAFaultStandsTheCameraIsNotAvailable) {
    EXPECT_EQ(
        play({.opens = std::deque<Expected<void>>(100'000, fail(StepCode::CameraAbsent)), .answers = {}}, 1),
        (Words{"camera.absent"}));
    EXPECT_FALSE(available_);
}

TEST_F(OpenCvCameraTest, NoCallbackRunsOnceStopHasReturned) {
    Watch watch;
    std::deque<ScriptedSource::Answer> many;
    for (int index = 0; index < 100'000; ++index) {
        many.push_back(shows(1ms, static_cast<std::uint8_t>(index)));
    }
    CameraTiming timing{.firstPause = 1ms, .longestPause = 2ms, .now = [&watch] { return watch.time; }};
    OpenCvCamera camera{std::make_unique<ScriptedSource>(
                            ScriptedSource::Script{.opens = {}, .answers = std::move(many)}, watch),
                        clock_, timing};
    std::atomic<bool> stopped = false;
    std::atomic<bool> late = false;
    std::atomic<int> frames = 0;
    camera.start(
        [&](const ports::Frame&) {
            late = late || stopped;
            ++frames;
            frames.notify_all();
        },
        [](const Failure&) {});
    frames.wait(0);
    camera.stop();
    stopped = true;
    camera.stop();  // once more does no harm
    EXPECT_FALSE(late);
    EXPECT_GT(frames, 0);
}

}  // namespace
}  // namespace madoguchi::camera
