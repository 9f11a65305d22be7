#include "simulation/card_scene.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace madoguchi::simulation {
namespace {

constexpr double kCardWidth = 85.60;  // millimetres
constexpr double kCardHeight = 53.98;
constexpr double kCornerRadius = 3.18;
constexpr double kMargin = 3.0;  // of the sleeve around the card

using Corners = std::array<cv::Point2f, 4>;  // top left, top right, bottom right, bottom left

cv::Mat table(const CardScene& scene, cv::RNG& random) {
    // Dark and light tables; a coarse grain, so that edges other than the card's are in the picture.
    const double tone =
        random.uniform(0, 3) == 0 ? random.uniform(150.0, 185.0) : random.uniform(35.0, 110.0);
    cv::Mat coarse(9, 16, CV_8UC1);
    random.fill(coarse, cv::RNG::NORMAL, tone, 6);
    cv::resize(coarse, coarse, scene.size, 0, 0, cv::INTER_CUBIC);
    cv::Mat picture;
    cv::cvtColor(coarse, picture, cv::COLOR_GRAY2BGR);
    for (int line = 0; line < 3; ++line) {
        const cv::Point from{random.uniform(0, scene.size.width), 0};
        const cv::Point to{random.uniform(0, scene.size.width), scene.size.height};
        cv::line(picture, from, to, cv::Scalar::all(tone * 0.7), 2, cv::LINE_AA);
    }
    return picture;
}

Corners cornersIn(const CardScene& scene, cv::RNG& random) {
    const double width = scene.fill * scene.size.width;
    const double height = width * kCardHeight / kCardWidth;
    const double turn = scene.tilt * std::numbers::pi / 180;
    const double toward = random.uniform(0.0, 2 * std::numbers::pi);
    const cv::Point2d middle{scene.size.width * (0.5 + scene.offsetX),
                             scene.size.height * (0.5 + scene.offsetY)};
    Corners corners;
    const std::array<cv::Point2d, 4> unit{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (std::size_t i = 0; i < 4; ++i) {
        const double near =
            1 + scene.perspective * (unit[i].x * std::cos(toward) + unit[i].y * std::sin(toward)) / 2;
        const double x = unit[i].x * width / 2 * near;
        const double y = unit[i].y * height / 2 * near;
        corners[i] = cv::Point2f(static_cast<float>(middle.x + x * std::cos(turn) + y * std::sin(turn)),
                                 static_cast<float>(middle.y - x * std::sin(turn) + y * std::cos(turn)));
    }
    return corners;
}

void fillRounded(cv::Mat& mask, cv::Rect place, int radius) {
    cv::rectangle(mask, {place.x + radius, place.y, place.width - 2 * radius, place.height}, 255, -1);
    cv::rectangle(mask, {place.x, place.y + radius, place.width, place.height - 2 * radius}, 255, -1);
    for (const int x : {place.x + radius, place.x + place.width - 1 - radius}) {
        for (const int y : {place.y + radius, place.y + place.height - 1 - radius}) {
            cv::circle(mask, {x, y}, radius, 255, -1, cv::LINE_AA);
        }
    }
}

void blend(cv::Mat& picture, const cv::Mat& over, const cv::Mat& mask) {
    for (int y = 0; y < picture.rows; ++y) {
        auto* to = picture.ptr<cv::Vec3b>(y);
        const auto* from = over.ptr<cv::Vec3b>(y);
        const auto* share = mask.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) {
            for (int c = 0; c < 3; ++c) {
                to[x][c] = static_cast<std::uint8_t>(
                    (from[x][c] * share[x] + to[x][c] * (255 - share[x]) + 127) / 255);
            }
        }
    }
}

// Card, or card in its sleeve, flat, with the share of each pixel that is not the table.
struct Flat {
    cv::Mat picture;
    cv::Mat mask;
    Corners card;  // the card's corners in it
};

void addSleeve(Flat& flat, cv::Rect card, double scale, cv::RNG& random) {
    const cv::Scalar grey{150, 148, 146};
    const auto mm = [&](double x, double y, double w, double h) {
        return cv::Rect{card.x + static_cast<int>(x * scale), card.y + static_cast<int>(y * scale),
                        static_cast<int>(w * scale), static_cast<int>(h * scale)};
    };
    // The rim lets some of the table through; the bands over sex and organ donation hide what they cover.
    cv::Mat rim(flat.mask.size(), CV_8UC1, cv::Scalar{0});
    fillRounded(rim, {0, 0, rim.cols, rim.rows}, static_cast<int>(2 * scale));
    cv::Mat inside(flat.mask.size(), CV_8UC1, cv::Scalar{0});
    fillRounded(inside, card, static_cast<int>(kCornerRadius * scale));
    cv::Mat frame = rim - inside;
    flat.picture.setTo(grey, frame);
    flat.mask = cv::max(flat.mask, frame * 0.6);
    for (const cv::Rect& band : {mm(71, 12.8, 12, 3.8), mm(31, 43, 53, 8)}) {
        flat.picture(band & cv::Rect{0, 0, flat.picture.cols, flat.picture.rows}).setTo(grey);
    }
    flat.picture.convertTo(flat.picture, -1, 0.93, 12);  // the film takes contrast
    for (int streak = 0; streak < 3; ++streak) {
        cv::Mat light(flat.mask.size(), CV_8UC3, cv::Scalar::all(0));
        const int at = random.uniform(0, light.cols);
        const int lean = random.uniform(-light.rows / 2, light.rows / 2);
        cv::line(light, {at, 0}, {at + lean, light.rows}, cv::Scalar::all(random.uniform(25, 60)),
                 static_cast<int>(random.uniform(1.0, 4.0) * scale), cv::LINE_AA);
        cv::GaussianBlur(light, light, {}, scale * 0.6);
        cv::add(flat.picture, light, flat.picture);
    }
}

Flat flatten(const cv::Mat& front, const CardScene& scene, cv::RNG& random) {
    const double scale = front.cols / kCardWidth;
    const int margin = static_cast<int>(kMargin * scale);
    Flat flat;
    cv::copyMakeBorder(front, flat.picture, margin, margin, margin, margin, cv::BORDER_REPLICATE);
    flat.mask = cv::Mat(flat.picture.size(), CV_8UC1, cv::Scalar{0});
    const cv::Rect card{margin, margin, front.cols, front.rows};
    fillRounded(flat.mask, card, static_cast<int>(kCornerRadius * scale));
    if (scene.cardCase) {
        addSleeve(flat, card, scale, random);
    }
    const auto left = static_cast<float>(card.x);
    const auto top = static_cast<float>(card.y);
    const auto right = static_cast<float>(card.x + card.width);
    const auto bottom = static_cast<float>(card.y + card.height);
    flat.card = {cv::Point2f{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    return flat;
}

void addLight(cv::Mat& picture, const CardScene& scene, cv::RNG& random) {
    cv::Mat light(picture.size(), CV_32FC1, cv::Scalar{1.0});
    if (scene.unevenLight > 0) {
        const double toward = random.uniform(0.0, 2 * std::numbers::pi);
        for (int y = 0; y < light.rows; ++y) {
            auto* row = light.ptr<float>(y);
            for (int x = 0; x < light.cols; ++x) {
                const double side = (2.0 * x / light.cols - 1) * std::cos(toward) +
                                    (2.0 * y / light.rows - 1) * std::sin(toward);
                row[x] = static_cast<float>(1 - scene.unevenLight * (side / std::numbers::sqrt2 + 1) / 2);
            }
        }
    }
    constexpr int kCoarser = 8;  // a reflection has no fine detail
    cv::Mat shine(picture.size() / kCoarser, CV_32FC1, cv::Scalar{0.0});
    if (scene.glare > 0) {
        const cv::Point middle{static_cast<int>(shine.cols * random.uniform(0.2, 0.8)),
                               static_cast<int>(shine.rows * random.uniform(0.2, 0.8))};
        const cv::Size extent{static_cast<int>(shine.cols * random.uniform(0.04, 0.12)),
                              static_cast<int>(shine.rows * random.uniform(0.05, 0.16))};
        cv::ellipse(shine, middle, extent, random.uniform(0.0, 180.0), 0, 360, 255.0 * scene.glare, -1,
                    cv::LINE_AA);
        cv::GaussianBlur(shine, shine, {}, std::max(0.5, extent.height * random.uniform(0.1, 0.45)));
    }
    cv::resize(shine, shine, picture.size(), 0, 0, cv::INTER_LINEAR);
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            for (int c = 0; c < 3; ++c) {
                row[x][c] = cv::saturate_cast<std::uint8_t>(row[x][c] * light.at<float>(y, x) +
                                                            shine.at<float>(y, x));
            }
        }
    }
}

cv::Mat throughLens(cv::Mat picture, const CardScene& scene, cv::RNG& random) {
    if (scene.blur > 0) {
        cv::GaussianBlur(picture, picture, {}, scene.blur);
    }
    if (scene.motion >= 2) {
        const int length = static_cast<int>(scene.motion) | 1;
        cv::Mat smear(length, length, CV_32FC1, cv::Scalar{0});
        const double toward = random.uniform(0.0, std::numbers::pi);
        const cv::Point2d half{length / 2 * std::cos(toward), length / 2 * std::sin(toward)};
        const cv::Point2d middle(length / 2, length / 2);
        cv::line(smear, middle - half, middle + half, 1.0, 1, cv::LINE_AA);
        cv::filter2D(picture, picture, -1, smear / cv::sum(smear)[0]);
    }
    if (scene.noise > 0) {
        cv::Mat noise(picture.size(), CV_16SC3);
        cv::RNG grain{(scene.seed * 0xBF58476D1CE4E5B9ULL) ^ (scene.shot * 0x94D049BB133111EBULL) ^
                      0x5DEECE66DULL};
        grain.fill(noise, cv::RNG::NORMAL, 0, scene.noise);
        cv::add(picture, noise, picture, cv::noArray(), CV_8UC3);
    }
    if (scene.jpegQuality > 0) {
        std::vector<std::uint8_t> file;
        cv::imencode(".jpg", picture, file,
                     {cv::IMWRITE_JPEG_QUALITY, std::clamp(scene.jpegQuality, 1, 100)});
        picture = cv::imdecode(file, cv::IMREAD_COLOR);
    }
    return picture;
}

bool usable(const CardScene& scene) {
    return scene.size.width >= 160 && scene.size.height >= 120 && scene.size.width <= 8192 &&
           scene.size.height <= 8192 && scene.fill > 0.05 && scene.fill < 3;
}

}  // namespace

Expected<cv::Mat> showCard(const cv::Mat& front, const CardScene& scene) {
    if (front.type() != CV_8UC3 || front.cols < 100 || !usable(scene)) {
        return fail(StepCode::SimulationFailed, "card or scene out of range");
    }
    try {
        cv::RNG random{scene.seed * 0x9E3779B97F4A7C15ULL + 1};
        cv::Mat picture = table(scene, random);
        const Corners corners = cornersIn(scene, random);
        Flat flat = flatten(front, scene, random);
        // The drawing is finer than the camera: what the camera's pixels average is averaged first.
        const double finer =
            flat.picture.cols / (scene.fill * scene.size.width * (kCardWidth + 2 * kMargin) / kCardWidth);
        if (finer > 1.2) {
            cv::GaussianBlur(flat.picture, flat.picture, {}, 0.4 * finer);
        }
        const cv::Mat onto = cv::getPerspectiveTransform(flat.card.data(), corners.data());
        cv::Mat card;
        cv::Mat mask;
        cv::warpPerspective(flat.picture, card, onto, scene.size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        cv::warpPerspective(flat.mask, mask, onto, scene.size, cv::INTER_LINEAR);
        cv::Mat shadow;
        cv::GaussianBlur(mask, shadow, {}, scene.size.width * 0.006);
        blend(picture, cv::Mat(scene.size, CV_8UC3, cv::Scalar::all(15)), shadow * 0.5);
        blend(picture, card, mask);
        addLight(picture, scene, random);
        return throughLens(picture, scene, random);
    } catch (const cv::Exception&) {
        return fail(StepCode::SimulationFailed, "showing the card");
    }
}

Expected<cv::Mat> showEmptyReader(const CardScene& scene) {
    if (!usable(scene)) {
        return fail(StepCode::SimulationFailed, "scene out of range");
    }
    try {
        cv::RNG random{scene.seed * 0x9E3779B97F4A7C15ULL + 1};
        cv::Mat picture = table(scene, random);
        addLight(picture, scene, random);
        return throughLens(picture, scene, random);
    } catch (const cv::Exception&) {
        return fail(StepCode::SimulationFailed, "showing the reader");
    }
}

}  // namespace madoguchi::simulation
