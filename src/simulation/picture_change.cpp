#include "simulation/picture_change.hpp"

#include <array>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace madoguchi::simulation {
namespace {

constexpr std::array kNames{
    std::pair{std::string_view{"empty-room"}, PictureChange::EmptyRoom},
    std::pair{std::string_view{"second-face"}, PictureChange::SecondFace},
    std::pair{std::string_view{"far-away"}, PictureChange::FarAway},
    std::pair{std::string_view{"turned-away"}, PictureChange::TurnedAway},
    std::pair{std::string_view{"dark"}, PictureChange::Dark},
    std::pair{std::string_view{"bright"}, PictureChange::Bright},
    std::pair{std::string_view{"blurred"}, PictureChange::Blurred},
    std::pair{std::string_view{"dark-glasses"}, PictureChange::DarkGlasses},
    std::pair{std::string_view{"mask"}, PictureChange::Mask},
};

// Points of the drawings, in a picture of 640 x 480.
constexpr int kWidth = 640;
constexpr int kHeight = 480;

cv::Mat scaledToDraw(const cv::Mat& picture) {
    cv::Mat canvas;
    cv::resize(picture, canvas, {kWidth, kHeight}, 0, 0, cv::INTER_AREA);
    return canvas;
}

// A waiting room with a door, a poster and a bench.
cv::Mat emptyRoom() {
    cv::Mat room{kHeight, kWidth, CV_8UC3, cv::Scalar{196, 206, 210}};
    cv::rectangle(room, {0, 360, kWidth, 120}, {120, 140, 150}, cv::FILLED);
    cv::rectangle(room, {60, 90, 130, 270}, {104, 132, 160}, cv::FILLED);
    cv::rectangle(room, {72, 104, 106, 110}, {116, 146, 176}, cv::FILLED);
    cv::circle(room, {176, 240}, 6, {70, 80, 90}, cv::FILLED, cv::LINE_AA);
    cv::rectangle(room, {400, 110, 150, 100}, {236, 236, 232}, cv::FILLED);
    for (const int y : {130, 150, 170, 190}) {
        cv::line(room, {416, y}, {534, y}, {150, 150, 160}, 3, cv::LINE_AA);
    }
    cv::rectangle(room, {330, 330, 270, 30}, {90, 110, 80}, cv::FILLED);
    cv::GaussianBlur(room, room, {}, 1.5);
    return room;
}

// The same person a second time, mirrored: two faces, equally near and equally far from the middle, so that
// no rule can prefer one.
cv::Mat withSecondFace(const cv::Mat& picture) {
    const cv::Mat half = picture(cv::Rect{picture.cols * 7 / 32, 0, picture.cols / 2, picture.rows});
    cv::Mat other;
    cv::flip(half, other, 1);
    cv::Mat both;
    cv::hconcat(half, other, both);
    return both;
}

cv::Mat farAway(const cv::Mat& picture) {
    constexpr double kFactor = 0.4;
    const cv::Matx23d matrix{kFactor, 0,       picture.cols * (1 - kFactor) / 2,
                             0,       kFactor, picture.rows * (1 - kFactor) / 2};
    cv::Mat result;
    cv::warpAffine(picture, result, matrix, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

// Seen from the side, the far half of a face grows narrow: the columns left of the nose are pressed together.
// In live-room and the second half of person-a the head is turned that way already, by less than the gate
// minds.
cv::Mat turnedAway(const cv::Mat& picture) {
    cv::Mat columns{picture.size(), CV_32FC1};
    cv::Mat rows{picture.size(), CV_32FC1};
    const double middle = 0.52 * picture.cols;
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            const double aside = x - middle;
            columns.at<float>(y, x) = static_cast<float>(middle + (aside < 0 ? aside * 7 : aside * 0.7));
            rows.at<float>(y, x) = static_cast<float>(y);
        }
    }
    cv::Mat result;
    cv::remap(picture, result, columns, rows, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

cv::Mat withDarkGlasses(const cv::Mat& picture) {
    cv::Mat result = scaledToDraw(picture);
    cv::rectangle(result, {225, 176, 180, 66}, {12, 12, 12}, cv::FILLED);
    return result;
}

cv::Mat blurred(const cv::Mat& picture) {
    cv::Mat result;
    cv::GaussianBlur(picture, result, {}, 6);
    return result;
}

cv::Mat bright(const cv::Mat& picture) {
    cv::Mat result;
    picture.convertTo(result, -1, 1.3, 110);
    return result;
}

}  // namespace

std::optional<PictureChange> pictureChangeFromName(std::string_view name) {
    for (const auto& [known, change] : kNames) {
        if (known == name) {
            return change;
        }
    }
    return std::nullopt;
}

cv::Mat withMask(const cv::Mat& picture, const cv::Scalar& colour) {
    cv::Mat result = scaledToDraw(picture);
    const std::vector<cv::Point> mask{{212, 262}, {326, 240}, {402, 262}, {396, 320},
                                      {370, 365}, {325, 385}, {275, 365}, {222, 320}};
    cv::fillPoly(result, std::vector{mask}, colour, cv::LINE_AA);
    for (const int y : {280, 305, 330}) {
        cv::line(result, {224, y}, {394, y}, colour * 0.88, 2, cv::LINE_AA);
    }
    cv::GaussianBlur(result, result, {}, 0.8);
    return result;
}

cv::Mat changed(const cv::Mat& picture, PictureChange change) {
    const auto inItsSize = [&picture](const cv::Mat& drawn) {
        cv::Mat result;
        cv::resize(drawn, result, picture.size());
        return result;
    };
    switch (change) {
        case PictureChange::EmptyRoom:
            return inItsSize(emptyRoom());
        case PictureChange::SecondFace:
            return inItsSize(withSecondFace(picture));
        case PictureChange::FarAway:
            return farAway(picture);
        case PictureChange::TurnedAway:
            return turnedAway(picture);
        case PictureChange::Dark:
            return picture * 0.2;
        case PictureChange::Bright:
            return bright(picture);
        case PictureChange::Blurred:
            return blurred(picture);
        case PictureChange::DarkGlasses:
            return inItsSize(withDarkGlasses(picture));
        case PictureChange::Mask:
            return inItsSize(withMask(picture, {214, 186, 140}));
    }
    return picture;
}

ports::Frame changed(const ports::Frame& frame, PictureChange change) {
    const auto expected = static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 3;
    if (!frame.pixels || frame.pixels->size() != expected || expected == 0) {
        return frame;
    }
    // OpenCV takes no pointer to const; the picture is only read.
    const cv::Mat picture{frame.height, frame.width, CV_8UC3,
                          const_cast<std::uint8_t*>(frame.pixels->bytes().data())};  // NOLINT
    const cv::Mat result = changed(picture, change);
    ports::Frame other = frame;
    other.pixels = std::make_shared<SecureBytes>(
        SecureBytes::copyOf(std::span<const std::uint8_t>{result.ptr(), result.total() * result.elemSize()}));
    return other;
}

}  // namespace madoguchi::simulation
