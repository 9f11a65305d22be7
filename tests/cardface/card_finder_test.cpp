#include "cardface/card_finder.hpp"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "cardface/drawn_cards.hpp"
#include "cardface/text_strip.hpp"

namespace madoguchi::cardface {
namespace {

cv::Mat grey(const cv::Mat& picture) {
    cv::Mat result;
    cv::cvtColor(picture, result, cv::COLOR_BGR2GRAY);
    return result;
}

// Where the corner of a card lies that is shown straight, without perspective.
cv::Point2f cornerOf(const simulation::CardScene& scene, double x, double y) {
    const double width = scene.fill * scene.size.width;
    const double turn = scene.tilt * CV_PI / 180;
    const double dx = x * width / 2;
    const double dy = y * width * 53.98 / 85.60 / 2;
    return cv::Point2f(
        static_cast<float>(scene.size.width / 2.0 + dx * std::cos(turn) + dy * std::sin(turn)),
        static_cast<float>(scene.size.height / 2.0 - dx * std::sin(turn) + dy * std::cos(turn)));
}

TEST(CardFinder, findsTheCornersToAMillimetre) {
    for (const double tilt : {0.0, 7.0, -15.0, 172.0}) {
        simulation::CardScene scene{.fill = 0.55, .tilt = tilt, .seed = 3};
        const auto outlines = findCards(grey(test::shown(test::plainCard(), {}, scene)));
        ASSERT_FALSE(outlines.empty()) << tilt;
        // A card is found the right way up to half a turn.
        scene.tilt = tilt > 90 ? tilt - 180 : tilt;
        const std::array<cv::Point2f, 4> wanted{cornerOf(scene, -1, -1), cornerOf(scene, 1, -1),
                                                cornerOf(scene, 1, 1), cornerOf(scene, -1, 1)};
        const double millimetre = scene.fill * scene.size.width / 85.60;
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_LT(cv::norm(outlines.front()[i] - wanted[i]) / millimetre, 1.0) << tilt << " corner " << i;
        }
        EXPECT_NEAR(resolutionOf(outlines.front()), millimetre, 0.3);
    }
}

TEST(CardFinder, takesAPictureOfThatShapeAsTheCard) {
    const cv::Mat plain(540, 856, CV_8UC1, cv::Scalar{200});
    EXPECT_FALSE(findCards(plain).empty());
    EXPECT_TRUE(findCards(cv::Mat(900, 900, CV_8UC1, cv::Scalar{200})).empty());
}

TEST(CardFinder, laysTheCardFlatAtItsScale) {
    const cv::Mat picture = grey(test::shown(test::plainCard()));
    const cv::Mat flat = layFlat(picture, findCards(picture).front());
    EXPECT_EQ(flat.size(), cv::Size(1027, 648));
}

}  // namespace
}  // namespace madoguchi::cardface
