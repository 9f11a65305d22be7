#include "cardface/card_face_reader.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "cardface/drawn_cards.hpp"

namespace madoguchi::cardface {
namespace {

using namespace std::chrono;
using test::numberIn;
using test::plainCard;
using test::shown;

struct CardCase {
    const char* name;
    domain::Date birth;
    domain::Date expiry;
    bool gregorian;
    const char* number;
};

TEST(CardFaceReader, composesTheNumberOfEveryKindOfDate) {
    for (const CardCase& each :
         {CardCase{"first year of an era", 1989y / March / 31, 2030y / March / 31, false, "01033120304821"},
          CardCase{"last days of an era", 1989y / January / 7, 2031y / January / 7, false, "64010720314821"},
          CardCase{"an old lady", 1924y / December / 1, 2029y / December / 1, false, "13120120294821"},
          CardCase{"a child", 2019y / May / 1, 2028y / May / 1, false, "01050120284821"},
          CardCase{"leap day", 1996y / February / 29, 2027y / March / 1, false, "08022920274821"},
          CardCase{"foreign resident", 1985y / November / 9, 2026y / October / 31, true, "85110920264821"},
          CardCase{"born in 2000", 2000y / January / 1, 2032y / January / 1, true, "00010120324821"}}) {
        auto card = plainCard();
        card.birth = each.birth;
        card.expiry = each.expiry;
        const auto reading =
            CardFaceReader{}.read(shown(card, {.gregorianBirth = each.gregorian}, {.noise = 1, .seed = 4}));
        EXPECT_TRUE(reading.accepted)
            << each.name << ": " << toText(reading.reason) << ' ' << reading.confidence;
        EXPECT_EQ(numberIn(reading), each.number) << each.name;
        EXPECT_EQ(reading.reason, ReadingReason::Read) << each.name;
        ASSERT_TRUE(reading.birth && reading.expiry) << each.name;
        EXPECT_EQ(reading.birth->date, each.birth) << each.name;
        EXPECT_EQ(*reading.expiry, each.expiry) << each.name;
        EXPECT_EQ(test::textOf(reading.securityCode), "4821") << each.name;
    }
}

TEST(CardFaceReader, isNotTakenInByOtherPrint) {
    auto card = plainCard();
    card.kind = simulation::CardKind::FaceOnly;
    const simulation::CardFrontOptions front{
        .cardNumber = "9876543210123456",
        .certificateExpiryByHand = 2027y / December / 24,
        .additions = {"令和 7年 4月 1日生", "2033年 4月 1日まで有効", "1234"},
    };
    const auto reading = CardFaceReader{}.read(shown(card, front, {.noise = 1}));
    EXPECT_TRUE(reading.accepted) << toText(reading.reason);
    EXPECT_EQ(numberIn(reading), "01033120304821");
}

TEST(CardFaceReader, turnsTheCardTheRightWayUp) {
    for (const double tilt : {0.0, 90.0, 180.0, -90.0, 190.0}) {
        const auto reading =
            CardFaceReader{}.read(shown(plainCard(), {}, {.size = {1280, 1280}, .tilt = tilt, .noise = 1}));
        EXPECT_EQ(numberIn(reading), "01033120304821") << tilt;
        EXPECT_TRUE(reading.accepted) << tilt;
    }
    EXPECT_FALSE(CardFaceReader{}.read(shown(plainCard())).upsideDown);
    EXPECT_TRUE(CardFaceReader{}.read(shown(plainCard(), {}, {.tilt = 180})).upsideDown);
}

TEST(CardFaceReader, readsAScanOfTheCardAlone) {
    const auto front = simulation::drawCardFront(plainCard(), {.pixelsPerMillimetre = 16});
    ASSERT_TRUE(front);
    EXPECT_EQ(numberIn(CardFaceReader{}.read(*front)), "01033120304821");
}

TEST(CardFaceReader, saysWhyItDidNotRead) {
    const auto reasonOf = [](const cv::Mat& picture) {
        const auto reading = CardFaceReader{}.read(picture);
        EXPECT_FALSE(reading.accepted);
        return reading.reason;
    };
    EXPECT_EQ(reasonOf(cv::Mat{}), ReadingReason::PictureUnusable);
    EXPECT_EQ(reasonOf(cv::Mat(1, 100000, CV_8UC1, cv::Scalar{0})), ReadingReason::PictureUnusable);
    EXPECT_EQ(reasonOf(cv::Mat(400, 600, CV_32FC3, cv::Scalar::all(0.5))), ReadingReason::PictureUnusable);
    EXPECT_EQ(reasonOf(*simulation::showEmptyReader({})), ReadingReason::NoCard);
    EXPECT_EQ(reasonOf(shown(plainCard(), {}, {.size = {640, 360}, .fill = 0.5})), ReadingReason::TooSmall);
    auto card = plainCard();
    card.expiry = 1980y / March / 31;
    EXPECT_EQ(reasonOf(shown(card, {}, {.noise = 1})), ReadingReason::Implausible);
    cv::Mat covered = shown(plainCard(), {}, {.noise = 1});
    cv::rectangle(covered, {240, 560, 350, 70}, {235, 232, 240}, -1);  // a thumb on the code
    EXPECT_EQ(reasonOf(covered), ReadingReason::CodeUnreadable);
}

TEST(CardFaceReader, findsNothingInOtherPictures) {
    cv::Mat noise(720, 1280, CV_8UC3);
    cv::RNG{11}.fill(noise, cv::RNG::UNIFORM, 0, 256);
    std::vector<cv::Mat> pictures{noise, cv::Mat(720, 1280, CV_8UC3, cv::Scalar::all(0)),
                                  cv::Mat(540, 856, CV_8UC3, cv::Scalar::all(255))};
    const std::filesystem::path portraits{MADOGUCHI_SOURCE_DIR "/resources/portraits"};
    for (const auto& file : std::filesystem::directory_iterator{portraits}) {
        if (file.path().extension() == ".jpg") {
            pictures.push_back(cv::imread(file.path().string()));
        }
    }
    EXPECT_GT(pictures.size(), 3U);
    for (const cv::Mat& picture : pictures) {
        const auto reading = CardFaceReader{}.read(picture);
        EXPECT_FALSE(reading.accepted);
        EXPECT_FALSE(reading.numberB);
    }
}

TEST(CardFaceReader, readsAFrameAndRefusesOneThatIsNotWhole) {
    const cv::Mat picture = shown(plainCard(), {}, {.noise = 1});
    ports::Frame frame{.width = picture.cols, .height = picture.rows, .pixels = nullptr};
    EXPECT_EQ(CardFaceReader{}.read(frame).reason, ReadingReason::PictureUnusable);
    const std::span<const std::uint8_t> pixels{picture.data, picture.total() * 3};
    frame.pixels = std::make_shared<const SecureBytes>(SecureBytes::copyOf(pixels.first(pixels.size() - 1)));
    EXPECT_EQ(CardFaceReader{}.read(frame).reason, ReadingReason::PictureUnusable);
    frame.pixels = std::make_shared<const SecureBytes>(SecureBytes::copyOf(pixels));
    EXPECT_EQ(numberIn(CardFaceReader{}.read(frame)), "01033120304821");
    frame.width = -frame.width;
    EXPECT_EQ(CardFaceReader{}.read(frame).reason, ReadingReason::PictureUnusable);
}

}  // namespace
}  // namespace madoguchi::cardface
