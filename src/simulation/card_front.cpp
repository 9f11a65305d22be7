#include "simulation/card_front.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>

#include "simulation/text_pen.hpp"

namespace madoguchi::simulation {
namespace {

constexpr double kWidth = 85.60;
constexpr double kHeight = 53.98;
constexpr const char* kFont = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";
constexpr const char* kBoldFont = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Bold.ttf";

const cv::Scalar kInk{38, 34, 34};
const cv::Scalar kPaleInk{120, 110, 100};

// Places in millimetres off the top left corner; sizes of the em square. All assumed (see the header).
struct Place {
    double x = 0;
    double base = 0;
    double size = 2.4;
};

constexpr Place kNameLabel{4.3, 6.4, 1.9};
constexpr Place kName{9.0, 6.8, 3.2};
constexpr Place kAddressLabel{4.3, 11.6, 1.9};
constexpr Place kAddress{9.0, 11.8, 2.3};
constexpr Place kSex{72.6, 15.8, 2.2};
constexpr Place kBirth{30.8, 20.0, 2.35};
constexpr Place kExpiry{53.6, 20.0, 2.35};
constexpr Place kIssuer{42.3, 23.7, 2.2};
constexpr Place kTitle{60.0, 4.6, 2.0};
constexpr Place kCertificateLabel{55.0, 24.6, 1.5};
constexpr Place kCertificateByHand{67.5, 25.0, 2.4};
constexpr Place kAdditions{32.0, 30.2, 2.1};
constexpr Place kDonor{33.0, 46.0, 1.4};
constexpr Place kCardNumber{4.5, 51.2, 1.84};
constexpr Place kSecurityCode{21.4, 51.2, 2.5};
constexpr double kAdditionStep = 3.2;
const cv::Rect2d kPhoto{4.6, 18.6, 20.3, 25.2};
const cv::Rect2d kCertificateBox{54.1, 22.2, 28.8, 4.0};
const cv::Rect2d kAdditionBox{30.8, 27.0, 51.9, 15.8};
const cv::Rect2d kDonorBox{32.1, 43.5, 50.5, 6.4};
constexpr double kAddressWidth = 48.0;
constexpr double kBirthWidth = 21.5;
constexpr double kExpiryWidth = 28.6;
constexpr double kCardNumberWidth = 15.0;

class Sheet {
public:
    Sheet(const CardFrontOptions& options, TextPen pen, TextPen boldPen)
        : options_{options},
          scale_{options.pixelsPerMillimetre},
          pen_{std::move(pen)},
          bold_{std::move(boldPen)},
          picture_(static_cast<int>(std::lround(kHeight * scale_)),
                   static_cast<int>(std::lround(kWidth * scale_)), CV_8UC3) {}

    void background();
    void photo();
    void text(const PersonaCard& card);
    void byHand(const std::string& text, const Place& place);
    void additions(const PersonaCard& card);
    void roundCorners();
    [[nodiscard]] cv::Mat take() { return std::move(picture_); }

private:
    [[nodiscard]] cv::Rect pixels(const cv::Rect2d& place) const {
        return {static_cast<int>(std::lround((place.x + options_.shiftX) * scale_)),
                static_cast<int>(std::lround((place.y + options_.shiftY) * scale_)),
                static_cast<int>(std::lround(place.width * scale_)),
                static_cast<int>(std::lround(place.height * scale_))};
    }
    double write(TextPen& pen, std::string_view text, const Place& place, const cv::Scalar& ink = kInk) {
        return pen.write(picture_, text,
                         {(place.x + options_.shiftX) * scale_, (place.base + options_.shiftY) * scale_},
                         {.size = place.size * scale_, .colour = ink});
    }
    // Smaller when the text is longer than its place.
    void writeWithin(std::string_view text, Place place, double width) {
        const double wanted = pen_.widthOf(text, {.size = place.size * scale_}) / scale_;
        place.size *= std::min(1.0, width / std::max(wanted, 1.0));
        write(pen_, text, place);
    }
    void box(const cv::Rect2d& place) {
        cv::rectangle(picture_, pixels(place), kPaleInk, std::max(1, static_cast<int>(scale_ * 0.1)),
                      cv::LINE_AA);
    }

    const CardFrontOptions& options_;
    double scale_;
    TextPen pen_;
    TextPen bold_;
    cv::Mat picture_;
};

// Pale colours that change across the card, with waves of fine lines: sin(4.2 v + a(u)) + sin(3.1 u + b(v)),
// taken apart so that each row and column needs its sines once.
void Sheet::background() {
    const double turn = options_.seed % 7 * 0.4;
    struct Sines {
        double ownSine, ownCosine, otherSine, otherCosine;
    };
    std::vector<Sines> columns;
    for (int x = 0; x < picture_.cols; ++x) {
        const double u = x / scale_;
        const double bend = 1.8 * std::sin(u * 0.35 + turn);
        columns.push_back({std::sin(u * 3.1), std::cos(u * 3.1), std::sin(bend), std::cos(bend)});
    }
    for (int y = 0; y < picture_.rows; ++y) {
        const double v = y / scale_;
        const double bend = 2.2 * std::cos(v * 0.3 + turn);
        const Sines row{std::sin(v * 4.2), std::cos(v * 4.2), std::sin(bend), std::cos(bend)};
        auto* pixels = picture_.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture_.cols; ++x) {
            const Sines& column = columns[static_cast<std::size_t>(x)];
            const double wave = row.ownSine * column.otherCosine + row.ownCosine * column.otherSine +
                                column.ownSine * row.otherCosine + column.ownCosine * row.otherSine;
            const double line = std::max(0.0, wave - 0.9) * 16;
            const double side = static_cast<double>(x) / picture_.cols;
            pixels[x] = {cv::saturate_cast<std::uint8_t>(234 + 12 * side - line * 0.4),
                         cv::saturate_cast<std::uint8_t>(232 - line * 0.7),
                         cv::saturate_cast<std::uint8_t>(247 - 18 * side - line)};
        }
    }
}

void Sheet::photo() {
    const cv::Rect frame = pixels(kPhoto) & cv::Rect{0, 0, picture_.cols, picture_.rows};
    cv::Mat area = picture_(frame);
    area.setTo(cv::Scalar{226, 220, 214});
    const cv::Point middle{frame.width / 2, frame.height / 2};
    const int side = frame.width;
    cv::ellipse(area, {middle.x, frame.height}, {side * 45 / 100, side * 38 / 100}, 0, 0, 360, {96, 72, 58},
                -1, cv::LINE_AA);
    cv::ellipse(area, {middle.x, middle.y - side / 9}, {side * 29 / 100, side * 36 / 100}, 0, 0, 360,
                {40, 36, 34}, -1, cv::LINE_AA);
    cv::ellipse(area, {middle.x, middle.y}, {side * 24 / 100, side * 31 / 100}, 0, 0, 360, {168, 190, 222},
                -1, cv::LINE_AA);
}

void Sheet::text(const PersonaCard& card) {
    cv::circle(picture_, pixels({77.5, 8.6, 0, 0}).tl(), static_cast<int>(4.2 * scale_), {200, 176, 240},
               std::max(2, static_cast<int>(scale_ * 0.5)), cv::LINE_AA);
    write(pen_, "個人番号カード", kTitle, kPaleInk);
    write(pen_, "見本", {76.2, 9.4, 2.0}, kPaleInk);
    write(pen_, "氏名", kNameLabel, kPaleInk);
    writeWithin(card.name, kName, kAddressWidth);
    write(pen_, "住所", kAddressLabel, kPaleInk);
    writeWithin(card.address, kAddress, kAddressWidth + 12);
    if (card.sex != domain::Sex::Unknown) {
        write(pen_, card.sex == domain::Sex::Male ? "性別 男" : "性別 女", kSex);
    }
    writeWithin(printedBirth(card.birth, options_.gregorianBirth), kBirth, kBirthWidth);
    writeWithin(printedExpiry(card.expiry), kExpiry, kExpiryWidth);
    write(pen_, options_.issuer, kIssuer);
    box(kCertificateBox);
    write(pen_, "電子証明書の", {kCertificateLabel.x, kCertificateLabel.base - 0.8, kCertificateLabel.size},
          kPaleInk);
    write(pen_, "有効期限", {kCertificateLabel.x, kCertificateLabel.base + 0.9, kCertificateLabel.size},
          kPaleInk);
    box(kDonorBox);
    write(pen_, "臓器提供意思 1. 脳死後及び心臓が停止した死後", kDonor, kPaleInk);
    writeWithin(options_.cardNumber, kCardNumber, kCardNumberWidth);
    write(bold_, card.securityCode, kSecurityCode);
}

// Stroke letters with an unsteady base line; the pen is blue as from a ball-point.
void Sheet::byHand(const std::string& text, const Place& place) {
    cv::RNG random{options_.seed * 2654435761U + 17};
    double x = (place.x + options_.shiftX) * scale_;
    for (const char letter : text) {
        const double size = place.size * scale_ / 30 * random.uniform(0.9, 1.1);
        const double y = (place.base + options_.shiftY + random.uniform(-0.25, 0.25)) * scale_;
        const std::string one{letter};
        const int thick = std::max(1, static_cast<int>(scale_ * 0.15));
        cv::putText(picture_, one, {static_cast<int>(x), static_cast<int>(y)},
                    cv::FONT_HERSHEY_SCRIPT_SIMPLEX, size, {140, 60, 40}, thick, cv::LINE_AA);
        int base = 0;
        x += cv::getTextSize(one, cv::FONT_HERSHEY_SCRIPT_SIMPLEX, size, thick, &base).width * 0.95;
    }
}

void Sheet::additions(const PersonaCard& card) {
    box(kAdditionBox);
    Place place = kAdditions;
    if (card.kind == CardKind::FaceOnly) {
        write(bold_, "顔認証", place);
        place.base += kAdditionStep;
    }
    for (const std::string& line : options_.additions) {
        write(pen_, line, place);
        place.base += kAdditionStep;
    }
}

void Sheet::roundCorners() {
    const int radius = static_cast<int>(std::lround(3.18 * scale_));
    for (const int side : {0, 1, 2, 3}) {
        const bool right = (side & 1) != 0;
        const bool low = (side & 2) != 0;
        const cv::Point centre{right ? picture_.cols - 1 - radius : radius,
                               low ? picture_.rows - 1 - radius : radius};
        for (int y = 0; y < radius; ++y) {
            for (int x = 0; x < radius; ++x) {
                const cv::Point at{right ? picture_.cols - 1 - x : x, low ? picture_.rows - 1 - y : y};
                if (std::hypot(at.x - centre.x, at.y - centre.y) > radius) {
                    picture_.at<cv::Vec3b>(at) = {255, 255, 255};
                }
            }
        }
    }
}

struct Era {
    const char* name;
    Date first;
};

std::string dayText(int year, const Date& date, const char* era) {
    const bool first = era[0] != '\0' && year == 1;  // 元年
    std::array<char, 64> text{};
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    if (first) {
        std::snprintf(text.data(), text.size(), "%s元年%2u月%2u日", era, month, day);
    } else {
        std::snprintf(text.data(), text.size(), "%s%2d年%2u月%2u日", era, year, month, day);
    }
    return text.data();
}

}  // namespace

std::string printedBirth(Date birth, bool gregorian) {
    using namespace std::chrono;
    static constexpr std::array kEras{Era{"令和", 2019y / May / 1}, Era{"平成", 1989y / January / 8},
                                      Era{"昭和", 1926y / December / 25}, Era{"大正", 1912y / July / 30},
                                      Era{"明治", 1868y / January / 25}};
    const int number = static_cast<int>(birth.year());
    if (!gregorian) {
        for (const Era& era : kEras) {
            if (birth >= era.first) {
                return dayText(number - static_cast<int>(era.first.year()) + 1, birth, era.name) + "生";
            }
        }
    }
    return dayText(number, birth, "") + "生";
}

std::string printedExpiry(Date expiry) {
    return dayText(static_cast<int>(expiry.year()), expiry, "") + "まで有効";
}

Expected<cv::Mat> drawCardFront(const PersonaCard& card, const CardFrontOptions& options) {
    if (options.pixelsPerMillimetre < 2 || options.pixelsPerMillimetre > 40) {
        return fail(StepCode::SimulationFailed, "2 to 40 pixels a millimetre");
    }
    auto pen = TextPen::open(options.font.empty() ? kFont : options.font);
    if (!pen) {
        return std::unexpected(pen.error());
    }
    auto bold = TextPen::open(options.boldFont.empty() ? kBoldFont : options.boldFont);
    if (!bold) {
        return std::unexpected(bold.error());
    }
    try {
        Sheet sheet{options, std::move(*pen), std::move(*bold)};
        sheet.background();
        if (card.kind != CardKind::Infant) {
            sheet.photo();
        }
        sheet.text(card);
        if (options.certificateExpiryByHand) {
            const Date& day = *options.certificateExpiryByHand;
            std::array<char, 48> text{};
            std::snprintf(text.data(), text.size(), "%d.%u.%u", static_cast<int>(day.year()),
                          static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
            sheet.byHand(text.data(), kCertificateByHand);
        }
        sheet.additions(card);
        sheet.roundCorners();
        return sheet.take();
    } catch (const cv::Exception&) {
        return fail(StepCode::SimulationFailed, "drawing the card");
    }
}

}  // namespace madoguchi::simulation
