#include "cardface/training/drawn_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "cardface/glyph_net.hpp"

namespace madoguchi::cardface::training {
namespace {

constexpr double kFine = 24;  // pixels a millimetre while drawing
constexpr double kLength = 36;
constexpr double kTall = 8;

std::vector<std::string> letters(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        const std::size_t size = first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        result.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return result;
}

std::size_t labelOf(const std::string& letter) {
    static const auto wide = letters("０１２３４５６７８９");
    if (const auto at = std::ranges::find(wide, letter); at != wide.end()) {
        return static_cast<std::size_t>(at - wide.begin());
    }
    return static_cast<std::size_t>(std::ranges::find(kGlyphs, letter) - kGlyphs.begin());
}

}  // namespace

LineDrawer::LineDrawer(const std::vector<std::filesystem::path>& fonts, unsigned seed)
    : pattern_(static_cast<int>(kTall * kFine), static_cast<int>(kLength * kFine), CV_32FC1), random_{seed} {
    for (int y = 0; y < pattern_.rows; ++y) {
        for (int x = 0; x < pattern_.cols; ++x) {
            const double height = std::sin(y / kFine * 4.2 + 1.8 * std::sin(x / kFine * 0.35)) +
                                  std::sin(x / kFine * 3.1 + 2.2 * std::cos(y / kFine * 0.3));
            pattern_.at<float>(y, x) = static_cast<float>(std::max(0.0, height - 0.9));
        }
    }
    for (const auto& font : fonts) {
        if (auto pen = simulation::TextPen::open(font)) {
            pens_.push_back(std::move(*pen));
        } else {
            std::cerr << pen.error().detail << '\n';
        }
    }
}

std::vector<std::string> LineDrawer::date(bool birth) {
    std::string line;
    const bool era = birth && upTo(4) > 0;
    const bool pad = upTo(5) > 0;
    const auto number = [&](int value) { return (pad && value < 10 ? " " : "") + std::to_string(value); };
    if (era) {
        static constexpr std::array kEras{"明治", "大正", "昭和", "平成", "令和"};
        line = kEras[static_cast<std::size_t>(upTo(4))];
        const int year = 1 + upTo(63);
        line += year == 1 || upTo(12) == 0 ? "元" : number(year);
    } else {
        line = std::to_string(1900 + upTo(199));
    }
    line += "年" + number(1 + upTo(11)) + "月" + number(1 + upTo(30)) + "日" + (birth ? "生" : "まで有効");
    return letters(line);
}

std::vector<std::string> LineDrawer::text(bool& digitsOnly) {
    static const auto kWide = letters("０１２３４５６７８９");
    static const auto kOther = letters(
        "東京都区市町村見本氏名住所性別男女電子証明書期限交付変更番号丁目田中山川木林口窓太郎花子一二三四五六"
        "七八九十"
        "臓器提供意思署名追記カードマイナンバーのはにをがとりるれいうえおあABCDEFGHIJKLMNOPQRSTUVWXYZ-./"
        "()旧姓通称"
        "昨照招召旺目曰白由用自且且土王主先告壬干半末朱米来午牛牛手毛戊戌戎咸威武式今合冷鈴札利知加功郊勁");
    const int kind = upTo(19);
    if (kind < 6) {
        return date(true);
    }
    if (kind < 10) {
        return date(false);
    }
    std::vector<std::string> result;
    if (kind < 16) {  // the security code, the card's number
        digitsOnly = true;
        const int size = kind > 13 ? 8 : 4;
        for (int i = 0; i < size; ++i) {
            const bool letter = kind > 13 && upTo(2) == 0;
            result.push_back(letter ? std::string(1, static_cast<char>('A' + upTo(25)))
                                    : std::to_string(upTo(9)));
        }
        return result;
    }
    const int size = 6 + upTo(6);
    for (int i = 0; i < size; ++i) {
        const int what = upTo(9);
        result.push_back(what < 3   ? std::to_string(upTo(9))
                         : what < 4 ? kWide[static_cast<std::size_t>(upTo(9))]
                         : what < 8
                             ? std::string{kGlyphs[static_cast<std::size_t>(10 + upTo(17))]}
                             : kOther[static_cast<std::size_t>(upTo(static_cast<int>(kOther.size()) - 1))]);
    }
    return result;
}

DrawnLine LineDrawer::draw() {
    DrawnLine line;
    auto& pen = pens_[static_cast<std::size_t>(upTo(static_cast<int>(pens_.size()) - 1))];
    const auto text = this->text(line.digitsOnly);

    cv::Mat fine(static_cast<int>(kTall * kFine), static_cast<int>(kLength * kFine), CV_8UC1);
    const double paper = between(150, 250);
    const double wave = between(0, 14);
    const double slope = between(-0.15, 0.15);
    for (int y = 0; y < fine.rows; ++y) {
        for (int x = 0; x < fine.cols; ++x) {
            fine.at<std::uint8_t>(y, x) = cv::saturate_cast<std::uint8_t>(
                paper * (1 + slope * x / fine.cols) - pattern_.at<float>(y, x) * wave);
        }
    }
    const double size = between(2.0, 2.75) * kFine;
    const double ink = between(20, paper * 0.45);
    const simulation::TextStyle style{.size = size,
                                      .colour = cv::Scalar::all(ink),
                                      .spacing = between(-0.03, 0.1),
                                      .slant = between(-0.03, 0.03)};
    const double base = (kTall / 2 + 0.9 + between(-0.3, 0.3)) * kFine;
    double x = between(2.5, 5.0) * kFine;
    std::vector<cv::Rect> boxes;
    for (const std::string& letter : text) {
        // Alone in a small picture first, to see where its ink is.
        const int side = static_cast<int>(2 * size);
        const cv::Point corner{static_cast<int>(x - size / 2), static_cast<int>(base - 1.5 * size)};
        cv::Mat alone(side, side, CV_8UC1, cv::Scalar{0});
        simulation::TextStyle white = style;
        white.colour = cv::Scalar::all(255);
        const int missing = pen.missing();
        const double advance = pen.write(alone, letter, {x - corner.x, base - corner.y}, white);
        if (pen.missing() == missing && letter != " ") {
            const cv::Rect box = cv::boundingRect(alone > 100) + corner;
            if (box.area() > 0 && x + size < fine.cols) {
                pen.write(fine, letter, {x, base}, style);
                boxes.push_back(box & cv::Rect{0, 0, fine.cols, fine.rows});
                line.glyphs.push_back({.left = box.x * kScale / kFine,
                                       .right = box.br().x * kScale / kFine,
                                       .label = labelOf(letter)});
            }
        }
        x += advance;
    }
    if (upTo(3) == 0) {  // fatter print
        cv::erode(fine, fine,
                  cv::getStructuringElement(cv::MORPH_ELLIPSE, {3 + 2 * upTo(1), 3 + 2 * upTo(1)}));
    }
    if (upTo(5) == 0) {  // a reflection over one place
        cv::Mat light(fine.size(), CV_32FC1, cv::Scalar{0});
        cv::ellipse(light, {upTo(fine.cols), fine.rows / 2 + upTo(60) - 30},
                    {static_cast<int>(between(8, 60)), static_cast<int>(between(8, 60))}, between(0, 180), 0,
                    360, between(120, 400), -1, cv::LINE_AA);
        cv::GaussianBlur(light, light, {}, between(2, 14));
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const double black = cv::mean(fine(boxes[i]) < paper - 40)[0];
            cv::Mat lit;
            cv::add(fine(boxes[i]), light(boxes[i]), lit, cv::noArray(), CV_8U);
            const double left = cv::mean(lit < paper - 40)[0];
            line.glyphs[i].damage = black > 0 ? 1 - left / black : 1;
        }
        cv::add(fine, light, fine, cv::noArray(), CV_8U);
    }
    // A small skew that the flattening left: rows move, columns stay.
    const double skew = std::tan(between(-1.2, 1.2) * 3.14159 / 180);
    const cv::Matx23d shear{1, 0, 0, skew, 1, -skew * fine.cols / 2};
    cv::warpAffine(fine, fine, shear, fine.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);

    const double camera = between(6.0, 16.0);  // pixels a millimetre
    cv::Mat seen;
    cv::GaussianBlur(fine, fine, {}, 0.4 * kFine / camera);
    cv::resize(fine, seen, {}, camera / kFine, camera / kFine, cv::INTER_LINEAR);
    if (upTo(2) > 0) {
        cv::GaussianBlur(seen, seen, {}, between(0.2, 1.3));
    }
    if (upTo(3) == 0) {
        const int length = 3 + 2 * upTo(1);
        cv::Mat smear(length, length, CV_32FC1, cv::Scalar{0});
        const double toward = between(0, 3.14);
        cv::line(smear,
                 cv::Point2d(length / 2 - length / 2 * std::cos(toward),
                             length / 2 - length / 2 * std::sin(toward)),
                 cv::Point2d(length / 2 + length / 2 * std::cos(toward),
                             length / 2 + length / 2 * std::sin(toward)),
                 1.0);
        cv::filter2D(seen, seen, -1, smear / cv::sum(smear)[0]);
    }
    cv::Mat noise(seen.size(), CV_16SC1);
    cv::RNG grain{random_()};
    grain.fill(noise, cv::RNG::NORMAL, 0, between(0.5, 8));
    cv::add(seen, noise, seen, cv::noArray(), CV_8U);
    if (upTo(1) == 0) {
        std::vector<std::uint8_t> file;
        cv::imencode(".jpg", seen, file, {cv::IMWRITE_JPEG_QUALITY, 45 + upTo(50)});
        seen = cv::imdecode(file, cv::IMREAD_GRAYSCALE);
    }
    cv::resize(seen, line.grey, {static_cast<int>(kLength * kScale), static_cast<int>(kTall * kScale)}, 0, 0,
               upTo(1) == 0 ? cv::INTER_LINEAR : cv::INTER_CUBIC);
    return line;
}

}  // namespace madoguchi::cardface::training
