#include "camera/picture.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace madoguchi::camera {
namespace {

TEST(Picture, IsPackedAndTheMatrixIsZeroedBehindIt) {
    cv::Mat whole{10, 10, CV_8UC3, cv::Scalar(1, 2, 3)};
    cv::Mat part = whole(cv::Rect{2, 3, 4, 5});  // rows with padding between them
    const auto picture = takePicture(part);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width, 4);
    EXPECT_EQ(picture->height, 5);
    const auto bytes = picture->pixels->bytes();
    ASSERT_EQ(bytes.size(), 60U);
    EXPECT_EQ(bytes[0], 1);
    EXPECT_EQ(bytes[59], 3);
    EXPECT_EQ(cv::countNonZero(whole(cv::Rect{2, 3, 4, 5}).clone().reshape(1)), 0);
    EXPECT_EQ(whole.at<cv::Vec3b>(0, 0), cv::Vec3b(1, 2, 3));
}

TEST(Picture, GreyAndTransparentBecomeBgrAndTheSourceIsZeroed) {
    cv::Mat grey{6, 8, CV_8UC1, cv::Scalar(77)};
    const cv::Mat greyMemory = grey;
    const auto fromGrey = takePicture(grey);
    ASSERT_TRUE(fromGrey);
    EXPECT_TRUE(std::ranges::all_of(fromGrey->pixels->bytes(), [](std::uint8_t byte) { return byte == 77; }));
    EXPECT_EQ(cv::countNonZero(greyMemory), 0);
    cv::Mat transparent{6, 8, CV_8UC4, cv::Scalar(5, 6, 7, 255)};
    const auto fromTransparent = takePicture(transparent);
    ASSERT_TRUE(fromTransparent);
    EXPECT_EQ(fromTransparent->pixels->bytes()[2], 7);
}

TEST(Picture, LargeOnesAreMadeSmallerAndHugeOnesRefused) {
    cv::Mat large{1000, 3840, CV_8UC3, cv::Scalar(9, 9, 9)};
    const auto picture = takePicture(large);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width, 1920);
    EXPECT_EQ(picture->height, 500);
    cv::Mat huge{1, 8193, CV_8UC3, cv::Scalar(9, 9, 9)};
    EXPECT_FALSE(takePicture(huge));
    cv::Mat empty;
    EXPECT_FALSE(takePicture(empty));
    cv::Mat deep{4, 4, CV_16UC3, cv::Scalar(9, 9, 9)};
    EXPECT_FALSE(takePicture(deep));
}

TEST(Picture, OneChangedByteChangesTheDigest) {
    cv::Mat first{5, 5, CV_8UC3, cv::Scalar(1, 2, 3)};
    cv::Mat second = first.clone();
    second.at<cv::Vec3b>(4, 4)[2] = 4;
    cv::Mat third = first.clone();
    const auto digest = digestOf(*takePicture(first));
    EXPECT_NE(digest, digestOf(*takePicture(second)));
    EXPECT_EQ(digest, digestOf(*takePicture(third)));
}

}  // namespace
}  // namespace madoguchi::camera
