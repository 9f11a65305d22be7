// The matcher's thread, over an analyser that answers at once. No test sleeps: each waits for an event.
#include "face/face_matcher.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <future>
#include <semaphore>
#include <vector>

namespace madoguchi::face {
namespace {

using ports::FaceDecision;
using ports::FaceHint;
using ports::FaceProgress;
using ports::Frame;

Embedding axis(float x, float y) {
    return Embedding{std::array{x, y}};
}

// A "photo" is one byte: 1 is a face like the frames', 2 somebody else's, else no face.
// A frame's first byte says the same; its second is the hint; its third, when 1, that the face jumped.
class FakeAnalyser final : public FaceAnalyser {
public:
    const EmbedderTraits& traits() const override { return traits_; }

    Expected<Embedding> reference(SecureBytes photo) override {
        if (onReference) {
            onReference();
        }
        switch (photo.empty() ? 0 : photo.bytes()[0]) {
            case 1:
                return axis(1, 0);
            case 2:
                return axis(0, 1);
            default:
                return fail(StepCode::FacePhotoNoFace);
        }
    }

    FaceFindings frame(const Frame& frame) override {
        if (onFrame) {
            onFrame(frame);
        }
        FaceFindings findings;
        findings.hint = static_cast<FaceHint>(frame.pixels->bytes()[1]);
        findings.place = {static_cast<double>(frame.sequence) * 10, 0, 80, 0, 0, 0};
        findings.jumped = frame.pixels->bytes()[2] == 1;
        if (findings.hint == FaceHint::None) {
            findings.embedding = frame.pixels->bytes()[0] == 1 ? axis(1, 0) : axis(0, 1);
            findings.liveness.measured = true;
            findings.liveness.eyeDistance = 80;
            findings.liveness.pattern = frame.pixels->bytes()[2];
        }
        return findings;
    }

    std::function<void()> onReference;
    std::function<void(const Frame&)> onFrame;

private:
    EmbedderTraits traits_{"fake", 0.6, 0.5, 0.3, true};
};

Frame frameOf(std::uint64_t sequence, std::uint8_t person = 1, FaceHint hint = FaceHint::None,
              std::uint8_t pattern = 0) {
    auto pixels = std::make_shared<SecureBytes>(12UZ);
    pixels->bytes()[0] = person;
    pixels->bytes()[1] = static_cast<std::uint8_t>(hint);
    pixels->bytes()[2] = pattern;
    return {2, 2, sequence, Instant{Milliseconds{400 * static_cast<std::int64_t>(sequence)}}, pixels};
}

SecureBytes photoOf(std::uint8_t person) {
    return SecureBytes::copyOf(std::array{person});
}

// Stops the matcher's thread inside a hook until the test lets it go on.
struct Gate {
    std::binary_semaphore reached{0};
    std::binary_semaphore proceed{0};

    void pass() {
        reached.release();
        proceed.acquire();
    }
};

class FaceMatcherTest : public testing::Test {
protected:
    FaceMatcherTest() {
        auto analyser = std::make_unique<FakeAnalyser>();
        analyser_ = analyser.get();
        matcher_ = std::make_unique<FaceMatcher>(std::move(analyser), FaceMatcher::Settings{});
    }

    Expected<void> setReference(std::uint8_t person) {
        std::promise<Expected<void>> answer;
        matcher_->setReference(photoOf(person),
                               [&answer](Expected<void> r) { answer.set_value(std::move(r)); });
        return answer.get_future().get();
    }

    void begin() {
        matcher_->begin(
            [this](FaceProgress progress) {
                progress_.push_back(progress);
                step_.release();
            },
            [this](FaceDecision decision) { decision_.set_value(std::move(decision)); });
    }

    // Frames `first` up to but not `last`, each waited for.
    void offer(std::uint64_t first, std::uint64_t last) {
        for (auto i = first; i < last; ++i) {
            offerAndWait(frameOf(i));
        }
    }

    void offerAndWait(const Frame& frame) {
        matcher_->offer(frame);
        step_.acquire();
    }

    FakeAnalyser* analyser_ = nullptr;
    std::vector<FaceProgress> progress_;
    std::counting_semaphore<> step_{0};
    std::promise<FaceDecision> decision_;
    std::unique_ptr<FaceMatcher> matcher_;  // last: its thread ends before the rest goes
};

TEST_F(FaceMatcherTest, DoubtsTheSamePersonOnAScreen) {
    ASSERT_TRUE(setReference(1));
    begin();
    for (std::uint64_t i = 0; i < 3; ++i) {
        offerAndWait(frameOf(i, 1, FaceHint::None, 9));  // a pattern that no skin has
    }
    const auto decision = decision_.get_future().get();
    EXPECT_EQ(decision.kind, FaceDecision::Kind::Doubtful);
    EXPECT_LT(decision.live, 0.5);
}

TEST_F(FaceMatcherTest, DecidesForTheSamePerson) {
    ASSERT_TRUE(setReference(1));
    begin();
    offer(0, 3);
    const auto decision = decision_.get_future().get();
    EXPECT_EQ(decision.kind, FaceDecision::Kind::Match);
    EXPECT_EQ(decision.frames, 3);
    EXPECT_EQ(decision.modelId, "fake");
    EXPECT_EQ(decision.accept, 0.6);
    EXPECT_EQ(progress_.back().fraction, 1);
}

TEST_F(FaceMatcherTest, DecidesAgainstSomebodyElse) {
    ASSERT_TRUE(setReference(2));
    begin();
    offer(0, 9);
    EXPECT_EQ(decision_.get_future().get().kind, FaceDecision::Kind::NoMatch);
}

TEST_F(FaceMatcherTest, ReportsAPhotoWithoutAFace) {
    const auto result = setReference(0);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, StepCode::FacePhotoNoFace);
}

TEST_F(FaceMatcherTest, AnAttemptMayBeginBeforeItsReferenceIsReady) {
    Gate gate;
    analyser_->onReference = [&gate] { gate.pass(); };
    std::promise<void> read;
    matcher_->setReference(photoOf(1), [&read](const Expected<void>&) { read.set_value(); });
    gate.reached.acquire();
    begin();
    gate.proceed.release();
    read.get_future().wait();
    offer(0, 3);
    EXPECT_EQ(decision_.get_future().get().kind, FaceDecision::Kind::Match);
}

TEST_F(FaceMatcherTest, WithoutAReferenceNothingIsDecided) {
    begin();
    offer(0, 20);
    EXPECT_EQ(progress_.back().fraction, 0);
}

TEST_F(FaceMatcherTest, TheNewestFrameWins) {
    ASSERT_TRUE(setReference(1));
    std::vector<std::uint64_t> seen;
    Gate gate;
    analyser_->onFrame = [&](const Frame& frame) {
        seen.push_back(frame.sequence);
        if (frame.sequence == 0) {
            gate.pass();
        }
    };
    begin();
    matcher_->offer(frameOf(0));
    gate.reached.acquire();
    for (std::uint64_t i = 1; i <= 50; ++i) {  // while the thread is busy
        matcher_->offer(frameOf(i));
    }
    gate.proceed.release();
    step_.acquire();
    step_.acquire();
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{0, 50}));
}

TEST_F(FaceMatcherTest, AnEndedAttemptSaysNothingMore) {
    ASSERT_TRUE(setReference(1));
    Gate gate;
    analyser_->onFrame = [&gate](const Frame&) { gate.pass(); };
    begin();
    matcher_->offer(frameOf(0));
    gate.reached.acquire();
    matcher_->end();
    gate.proceed.release();
    ASSERT_TRUE(setReference(1));  // answered after the frame: the thread takes one thing at a time
    EXPECT_TRUE(progress_.empty());
}

TEST_F(FaceMatcherTest, EndKeepsTheReferenceForAnotherAttempt) {
    ASSERT_TRUE(setReference(1));
    begin();
    offer(0, 1);
    matcher_->end();
    begin();
    offer(10, 13);
    EXPECT_EQ(decision_.get_future().get().kind, FaceDecision::Kind::Match);
}

TEST_F(FaceMatcherTest, AfterForgetTheReferenceIsGone) {
    ASSERT_TRUE(setReference(1));
    matcher_->forget();
    begin();
    offer(0, 20);
    EXPECT_EQ(progress_.back().fraction, 0);
}

TEST_F(FaceMatcherTest, ForgetWhileThePhotoIsReadLeavesNothing) {
    Gate gate;
    analyser_->onReference = [&gate] { gate.pass(); };
    std::atomic<bool> answered = false;
    matcher_->setReference(photoOf(1), [&answered](const Expected<void>&) { answered = true; });
    gate.reached.acquire();
    matcher_->forget();
    begin();
    gate.proceed.release();
    offer(0, 5);
    EXPECT_FALSE(answered);
    EXPECT_EQ(progress_.back().fraction, 0);
}

TEST_F(FaceMatcherTest, ANewReferenceTakesOverARunningAttempt) {
    ASSERT_TRUE(setReference(2));
    begin();
    offer(0, 1);
    ASSERT_TRUE(setReference(1));
    offer(1, 4);
    EXPECT_EQ(decision_.get_future().get().kind, FaceDecision::Kind::Match);
}

TEST_F(FaceMatcherTest, HintsAreHeldLongEnoughToRead) {
    ASSERT_TRUE(setReference(1));
    begin();
    offerAndWait(frameOf(0, 1, FaceHint::MoveCloser));
    offerAndWait(frameOf(1, 1, FaceHint::MoreLight));  // 400 ms later
    offerAndWait(frameOf(4, 1, FaceHint::MoreLight));  // 1600 ms later
    EXPECT_EQ(progress_.at(1).hint, FaceHint::MoveCloser);
    EXPECT_EQ(progress_.at(2).hint, FaceHint::MoreLight);
}

TEST_F(FaceMatcherTest, LetsGoOfAFrameOnceItIsUsed) {
    ASSERT_TRUE(setReference(1));
    begin();
    auto frame = frameOf(0);
    const std::weak_ptr<const SecureBytes> pixels = frame.pixels;
    offerAndWait(frame);
    frame.pixels.reset();
    ASSERT_TRUE(setReference(1));  // the thread has finished with the frame
    EXPECT_TRUE(pixels.expired());
}

TEST_F(FaceMatcherTest, StopsWhileFramesAreComing) {
    begin();
    for (std::uint64_t i = 0; i < 100; ++i) {
        matcher_->offer(frameOf(i));
    }
    matcher_.reset();
    EXPECT_LE(progress_.size(), 100U);
}

TEST(FaceMatcherSettings, OverrideTheModelsThresholds) {
    FaceMatcher::Settings settings;
    settings.accept = 1.1;  // nobody can reach it
    settings.askAgain = 0.2;
    std::promise<void> read;
    std::counting_semaphore<> step{0};
    bool decided = false;
    FaceMatcher matcher{std::make_unique<FakeAnalyser>(), settings};
    matcher.setReference(photoOf(1), [&read](const Expected<void>&) { read.set_value(); });
    read.get_future().wait();
    matcher.begin([&step](const FaceProgress&) { step.release(); },
                  [&decided](const FaceDecision&) { decided = true; });
    for (std::uint64_t i = 0; i < 20; ++i) {
        matcher.offer(frameOf(i));
        step.acquire();
    }
    matcher.end();
    EXPECT_FALSE(decided);
}

}  // namespace
}  // namespace madoguchi::face
