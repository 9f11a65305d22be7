#include "face/picture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "face/wiped_memory.hpp"

namespace madoguchi::face {
namespace {

using Bytes = std::vector<std::uint8_t>;

cv::Mat gradient(int width, int height) {
    cv::Mat picture(height, width, CV_8UC3);  // braces would make a list of three numbers
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            picture.at<cv::Vec3b>(y, x) = {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 90};
        }
    }
    return picture;
}

Bytes encoded(const char* extension, const cv::Mat& picture) {
    Bytes bytes;
    cv::imencode(extension, picture, bytes);
    return bytes;
}

// Where the SIZ fields begin (image width) in a JP2 that OpenCV wrote.
std::size_t sizeField(const Bytes& bytes) {
    constexpr std::array<std::uint8_t, 4> kStart{0xFF, 0x4F, 0xFF, 0x51};
    const auto found = std::ranges::search(bytes, kStart);
    EXPECT_FALSE(found.empty());
    return static_cast<std::size_t>(found.begin() - bytes.begin()) + 8;
}

TEST(CardPhoto, IsDecodedToColour) {
    const auto photo = encodeCardPhoto(gradient(250, 300), 8000);
    ASSERT_TRUE(photo);
    EXPECT_LT(photo->size(), 9000U);
    const auto picture = decodeCardPhoto(*photo);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->size(), (cv::Size{250, 300}));
    EXPECT_EQ(picture->type(), CV_8UC3);
}

TEST(CardPhoto, IsNothingButJpeg2000) {
    for (const auto* extension : {".png", ".jpg", ".bmp"}) {
        const auto picture = decodeCardPhoto(encoded(extension, gradient(40, 40)));
        ASSERT_FALSE(picture);
        EXPECT_EQ(picture.error().code, StepCode::FacePhotoUnreadable);
    }
}

TEST(CardPhoto, OfOneByteOrNoneIsUnreadable) {
    EXPECT_EQ(decodeCardPhoto({}).error().code, StepCode::FacePhotoUnreadable);
    EXPECT_EQ(decodeCardPhoto(Bytes{0xFF}).error().code, StepCode::FacePhotoUnreadable);
}

TEST(CardPhoto, OfTooManyBytesIsRefusedUnseen) {
    const Bytes huge(kCardPhotoLimits.bytes + 1, 0);
    EXPECT_EQ(decodeCardPhoto(huge).error().code, StepCode::FacePhotoTooLarge);
}

TEST(CardPhoto, ThatClaimsToBeHugeIsRefusedUndecoded) {
    auto photo = encoded(".jp2", gradient(64, 64));
    const auto at = sizeField(photo);
    photo[at] = 0x7F;  // width and tile width: two thousand million
    photo[at + 16] = 0x7F;
    EXPECT_EQ(decodeCardPhoto(photo).error().code, StepCode::FacePhotoTooLarge);
}

TEST(CardPhoto, OfManyTilesIsRefused) {
    auto photo = encoded(".jp2", gradient(64, 64));
    const auto at = sizeField(photo);
    photo[at + 19] = 1;  // tiles of one pixel
    photo[at + 23] = 1;
    EXPECT_EQ(decodeCardPhoto(photo).error().code, StepCode::FacePhotoUnreadable);
}

TEST(CardPhoto, CutAnywhereIsReadOrRefused) {
    const auto photo = encoded(".jp2", gradient(64, 80));
    for (std::size_t length = 0; length < photo.size(); length += 17) {
        const auto picture = decodeCardPhoto(std::span{photo}.first(length));
        EXPECT_TRUE(picture || picture.error().code == StepCode::FacePhotoUnreadable) << length;
    }
}

TEST(Picture, OfEachKindIsRead) {
    for (const auto* extension : {".png", ".jpg", ".jp2"}) {
        const auto picture = decodePicture(encoded(extension, gradient(70, 50)));
        ASSERT_TRUE(picture) << extension;
        EXPECT_EQ(picture->size(), (cv::Size{70, 50}));
    }
}

TEST(Picture, ThatIsTextIsUnreadable) {
    const std::string text = "this is not a picture, whatever its name says";
    EXPECT_EQ(decodePicture({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}).error().code,
              StepCode::FacePictureUnreadable);
}

TEST(Picture, ThatClaimsToBeHugeIsRefusedUndecoded) {
    auto png = encoded(".png", gradient(8, 8));
    png[16] = 0x10;
    EXPECT_EQ(decodePicture(png).error().code, StepCode::FacePhotoTooLarge);
    auto jpeg = encoded(".jpg", gradient(8, 8));
    constexpr std::array<std::uint8_t, 2> kFrameHeader{0xFF, 0xC0};
    const auto at = static_cast<std::size_t>(std::ranges::search(jpeg, kFrameHeader).begin() - jpeg.begin());
    jpeg.at(at + 5) = 0xFF;
    jpeg.at(at + 7) = 0xFF;
    EXPECT_EQ(decodePicture(jpeg).error().code, StepCode::FacePhotoTooLarge);
}

TEST(ClaimedSize, IsReadWithoutDecoding) {
    EXPECT_EQ(claimedSize(encoded(".png", gradient(31, 17))), (PictureSize{31, 17}));
    EXPECT_EQ(claimedSize(encoded(".jpg", gradient(31, 17))), (PictureSize{31, 17}));
    EXPECT_FALSE(claimedSize(Bytes{0xFF, 0xD8, 0xFF}));
    EXPECT_FALSE(
        claimedSize(Bytes{0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 2, 3}));  // a segment shorter than its length
}

TEST(ReleasedPicture, IsZeroed) {
    wipeReleasedPictures();
    bool zeroed = false;
    constexpr std::size_t kBytes = 40UZ * 50 * 3;
    {
        const cv::Mat picture{40, 50, CV_8UC3, cv::Scalar::all(77)};
        const auto* const pixels = picture.data;
        observeWipes([&zeroed, pixels](const std::uint8_t* data, std::size_t size) {
            if (pixels >= data && pixels + kBytes <= data + size) {
                zeroed = std::all_of(pixels, pixels + kBytes, [](auto byte) { return byte == 0; });
            }
        });
    }
    observeWipes({});
    EXPECT_TRUE(zeroed);
}

}  // namespace
}  // namespace madoguchi::face
