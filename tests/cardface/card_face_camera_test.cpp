// CardFaceCamera over pictures that a test hands it: when it answers, and that it answers once.
#include "cardface/card_face_camera.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "cardface/agreement.hpp"
#include "cardface/drawn_cards.hpp"

namespace madoguchi::cardface {
namespace {

using test::plainCard;
using test::shown;

ports::Frame frameOf(const cv::Mat& picture) {
    const std::span<const std::uint8_t> pixels{picture.data, picture.total() * 3};
    return {.width = picture.cols,
            .height = picture.rows,
            .pixels = std::make_shared<const SecureBytes>(SecureBytes::copyOf(pixels))};
}

// Gives the next picture of its list on a thread of its own whenever the last was taken up, the last one for
// ever.
class ListCamera final : public ports::CameraPort {
public:
    explicit ListCamera(std::vector<cv::Mat> pictures) : pictures_{std::move(pictures)} {}

    void start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) override {
        ++starts;
        thread_ = std::jthread{
            [this, onFrame = std::move(onFrame), onFault = std::move(onFault)](const std::stop_token& stop) {
                if (fault) {
                    onFault(Failure{StepCode::CameraAbsent, "no camera"});
                    return;
                }
                std::mutex mutex;
                std::condition_variable_any never;
                for (std::size_t i = 0; !stop.stop_requested() && !pictures_.empty(); ++i) {
                    onFrame(frameOf(pictures_[std::min(i, pictures_.size() - 1)]));
                    std::unique_lock lock{mutex};
                    never.wait_for(lock, stop, pause, [] { return false; });
                }
            }};
    }
    void stop() override {
        ++stops;
        if (thread_.joinable()) {
            thread_.request_stop();
            thread_.join();
        }
    }
    [[nodiscard]] bool available() const override { return !fault; }

    std::atomic<int> starts = 0;
    std::atomic<int> stops = 0;
    bool fault = false;
    std::chrono::milliseconds pause{30};

private:
    std::vector<cv::Mat> pictures_;
    std::jthread thread_;
};

struct Answer {
    std::promise<std::string> promise;
    std::atomic<int> times = 0;

    CardFaceCamera::Done done() {
        return [this](std::optional<SecureBytes> number) {
            if (++times == 1) {
                promise.set_value(number ? test::textOf(*number) : std::string{});
            }
        };
    }
    std::string wait() { return promise.get_future().get(); }
};

constexpr std::chrono::milliseconds kLong{20000};
constexpr std::chrono::milliseconds kShort{80};

TEST(CardFaceCamera, givesTheNumberThatPicturesAgreeOn) {
    ListCamera pictures{{*simulation::showEmptyReader({}), shown(plainCard())}};
    CardFaceCamera camera{pictures, {.patience = kLong}};
    Answer answer;
    camera.readNumberB(answer.done());
    EXPECT_EQ(answer.wait(), "01033120304821");
    Answer again;
    camera.readNumberB(again.done());
    EXPECT_EQ(again.wait(), "01033120304821");
    EXPECT_EQ(answer.times, 1);
    EXPECT_EQ(pictures.starts, pictures.stops) << "it runs for the time of a reading only";
}

TEST(CardFaceCamera, givesNothingWhenTheTimeIsOver) {
    for (const auto& pictures : {std::vector<cv::Mat>{}, {*simulation::showEmptyReader({})}}) {
        ListCamera source{pictures};
        CardFaceCamera camera{source, {.patience = kShort}};
        Answer answer;
        camera.readNumberB(answer.done());
        EXPECT_EQ(answer.wait(), "");
    }
}

TEST(CardFaceCamera, givesNothingWhenTheCameraFails) {
    ListCamera source{{}};
    source.fault = true;
    CardFaceCamera camera{source, {.patience = kLong}};
    Answer answer;
    camera.readNumberB(answer.done());
    EXPECT_EQ(answer.wait(), "");
    EXPECT_FALSE(camera.available());
}

TEST(CardFaceCamera, endsAReadingForANewerOneForCancelAndWhenItDies) {
    ListCamera source{{*simulation::showEmptyReader({})}};
    Answer first;
    Answer second;
    Answer third;
    Answer fourth;
    {
        CardFaceCamera camera{source, {.patience = kLong}};
        camera.readNumberB(first.done());
        camera.readNumberB(second.done());
        EXPECT_EQ(first.wait(), "");
        camera.cancel();
        EXPECT_EQ(second.wait(), "");
        camera.readNumberB(third.done());
        camera.readNumberB(fourth.done());
    }
    EXPECT_EQ(third.wait(), "");
    EXPECT_EQ(fourth.wait(), "");
    for (const Answer* answer : {&first, &second, &third, &fourth}) {
        EXPECT_EQ(answer->times, 1);
    }
    EXPECT_EQ(source.starts, source.stops);
}

// The card was changed between two pictures: neither number may be given.
TEST(CardFaceCamera, givesNothingWhenPicturesDisagree) {
    auto other = plainCard();
    other.securityCode = "4827";
    const cv::Mat one = shown(plainCard());
    const cv::Mat two = shown(other);
    ASSERT_TRUE(CardFaceReader{}.read(one).accepted && CardFaceReader{}.read(two).accepted);
    Agreement agreement;
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(agreement.take(CardFaceReader{}.read(one)));
        EXPECT_FALSE(agreement.take(CardFaceReader{}.read(two)));
    }
}

}  // namespace
}  // namespace madoguchi::cardface
