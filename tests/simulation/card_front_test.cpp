// The drawn card front: what is printed, and that the same seed gives the same picture.
#include "simulation/card_front.hpp"

#include <gtest/gtest.h>

#include <future>
#include <opencv2/imgproc.hpp>

#include "simulation/card_front_camera.hpp"
#include "simulation/card_scene.hpp"

namespace madoguchi::simulation {
namespace {

using namespace std::chrono;

PersonaCard sampleCard() {
    PersonaCard card;
    card.name = "窓口　太郎";
    card.address = "東京都架空区見本町一丁目２番３号";
    card.birth = 1989y / March / 31;
    card.expiry = 2030y / March / 31;
    card.securityCode = "4821";
    return card;
}

struct PrintedCase {
    Date birth;
    bool gregorian;
    const char* printed;
};

TEST(CardFront, printsBirthDaysAsTheSampleCardDoes) {
    for (const PrintedCase& each : {PrintedCase{1989y / March / 31, false, "平成元年 3月31日生"},
                                    PrintedCase{1989y / January / 7, false, "昭和64年 1月 7日生"},
                                    PrintedCase{2019y / May / 1, false, "令和元年 5月 1日生"},
                                    PrintedCase{2018y / December / 10, false, "平成30年12月10日生"},
                                    PrintedCase{1920y / February / 3, false, "大正 9年 2月 3日生"},
                                    PrintedCase{1985y / December / 1, true, "1985年12月 1日生"}}) {
        EXPECT_EQ(printedBirth(each.birth, each.gregorian), each.printed);
    }
    EXPECT_EQ(printedExpiry(2030y / March / 31), "2030年 3月31日まで有効");
}

TEST(CardFront, hasTheShapeOfAnIdentityCard) {
    const auto front = drawCardFront(sampleCard(), {.pixelsPerMillimetre = 10});
    ASSERT_TRUE(front);
    EXPECT_EQ(front->size(), cv::Size(856, 540));
    EXPECT_EQ(front->type(), CV_8UC3);
    EXPECT_EQ(front->at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255)) << "the corner is round";
}

TEST(CardFront, printsWhereTheReaderLooks) {
    PersonaCard blank = sampleCard();
    const auto first = drawCardFront(blank, {.pixelsPerMillimetre = 10});
    blank.securityCode = "7350";
    const auto second = drawCardFront(blank, {.pixelsPerMillimetre = 10});
    ASSERT_TRUE(first && second);
    cv::Mat changed;
    cv::cvtColor(*first - *second + (*second - *first), changed, cv::COLOR_BGR2GRAY);
    const cv::Rect place = cv::boundingRect(changed > 20);
    EXPECT_TRUE((place & cv::Rect(205, 480, 70, 40)) == place) << place;
}

TEST(CardFront, refusesAMissingFontAndAWrongScale) {
    EXPECT_FALSE(drawCardFront(sampleCard(), {.font = "/nowhere.ttf"}));
    EXPECT_FALSE(drawCardFront(sampleCard(), {.font = MADOGUCHI_SOURCE_DIR "/README.md"}));
    EXPECT_FALSE(drawCardFront(sampleCard(), {.pixelsPerMillimetre = 0}));
}

TEST(CardScene, isTheSamePictureWithTheSameSeed) {
    const auto front = drawCardFront(sampleCard(), {.pixelsPerMillimetre = 6});
    ASSERT_TRUE(front);
    const CardScene scene{.size = {640, 360}, .tilt = 5, .glare = 0.5, .cardCase = true, .seed = 7};
    CardScene later = scene;
    later.shot = 1;
    const auto once = showCard(*front, scene);
    const auto again = showCard(*front, scene);
    const auto next = showCard(*front, later);
    ASSERT_TRUE(once && again && next);
    EXPECT_EQ(cv::norm(*once, *again, cv::NORM_INF), 0);
    EXPECT_GT(cv::norm(*once, *next, cv::NORM_INF), 0);
    EXPECT_LT(cv::mean(cv::abs(*once - *next))[0], 3) << "only the noise is another";
    EXPECT_FALSE(showCard(*front, {.size = {0, 0}}));
    EXPECT_FALSE(showCard(cv::Mat{}, {}));
}

class StoppedClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return {}; }
    [[nodiscard]] UtcTime utc() const override { return {}; }
};

TEST(CardFrontCamera, showsTheCardWhileItLiesThere) {
    const StoppedClock clock;
    CardFrontCamera camera{clock};
    const auto picture = [&] {
        std::promise<ports::Frame> first;
        std::atomic<bool> given = false;
        camera.start(
            [&](ports::Frame frame) {
                if (!given.exchange(true)) {
                    first.set_value(std::move(frame));
                }
            },
            [](const Failure& failure) { ADD_FAILURE() << failure.detail; });
        ports::Frame frame = first.get_future().get();
        camera.stop();
        return frame;
    };
    const ports::Frame empty = picture();
    ASSERT_TRUE(camera.place(sampleCard(), {}, {.size = {640, 360}}));
    const ports::Frame card = picture();
    EXPECT_EQ(empty.width, 1280);
    EXPECT_EQ(card.width, 640);
    EXPECT_EQ(card.pixels->size(), 640U * 360 * 3);
    camera.clear();
    EXPECT_EQ(picture().width, 640);
}

}  // namespace
}  // namespace madoguchi::simulation
