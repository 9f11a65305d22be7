#include "cardface/card_face_reader.hpp"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "cardface/card_finder.hpp"
#include "cardface/line_reader.hpp"

namespace madoguchi::cardface {
namespace {

constexpr double kFewestPixels = 5.0;  // a millimetre; a digit is 1.8 mm tall
constexpr int kWorkingSide = 3200;
constexpr double kSure = 0.90;       // each field
constexpr double kSureAlone = 0.95;  // birth and expiry that don't confirm each other
constexpr double kSeen = 0.30;       // a reading below this is none

// Where a field may be: millimetres off the top left corner. The template that they come from is good to 3 mm
// (docs/card-face.md), so each window is the field's place and 3 mm around, less what is known to be other
// print.
struct Window {
    Field field;
    cv::Rect2d place;
    double lowest;  // millimetres, of the characters
    double highest;
};

constexpr std::size_t kFields = 3;
const std::array<Window, kFields> kWindows{
    Window{Field::Birth, {26.5, 13.0, 30.0, 12.5}, 1.5, 3.4},
    Window{Field::Expiry, {48.5, 13.0, 36.5, 12.5}, 1.5, 3.4},
    Window{Field::Code, {16.0, 46.0, 15.6, 7.4}, 1.2, 2.8},
};

struct FlatReading {
    std::array<std::optional<LineReading>, kFields> lines;
    bool ambiguous = false;

    [[nodiscard]] std::size_t found() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(lines, [](const auto& line) { return line.has_value(); }));
    }
};

void wipe(cv::Mat& picture) {
    for (int y = 0; y < picture.rows; ++y) {
        wipeMemory({picture.ptr(y), static_cast<std::size_t>(picture.cols) * picture.elemSize()});
    }
    picture.release();
}

// Wiped when it goes out of scope; owns its pixels.
struct WipedPicture {
    cv::Mat pixels;
    explicit WipedPicture(cv::Mat picture) : pixels{std::move(picture)} {}
    ~WipedPicture() { wipe(pixels); }
    WipedPicture(const WipedPicture&) = delete;
    WipedPicture& operator=(const WipedPicture&) = delete;
};

std::string_view textOf(const LineReading& line) {
    const auto bytes = line.text.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<LineReading> readField(const cv::Mat& flat, const Window& window, bool& ambiguous) {
    const cv::Rect place{static_cast<int>(window.place.x * kScale), static_cast<int>(window.place.y * kScale),
                         static_cast<int>(window.place.width * kScale),
                         static_cast<int>(window.place.height * kScale)};
    const WipedPicture ink{inkOf(flat(place & cv::Rect{0, 0, flat.cols, flat.rows}))};
    std::optional<LineReading> best;
    for (const Band& band : findBands(ink.pixels, static_cast<int>(window.lowest * kScale),
                                      static_cast<int>(window.highest * kScale))) {
        auto line = readLine(ink.pixels, band, window.field);
        if (!line || line->confidence < kSeen) {
            continue;
        }
        if (best) {
            ambiguous = true;  // two lines that could both be the field
        }
        if (!best || line->confidence > best->confidence) {
            best = std::move(line);
        }
    }
    return best;
}

FlatReading readFlat(const cv::Mat& flat) {
    FlatReading reading;
    for (std::size_t i = 0; i < kFields; ++i) {
        reading.lines[i] = readField(flat, kWindows[i], reading.ambiguous);
    }
    return reading;
}

// Cards have been issued since January 2016 and last five years or more; foreign residents' may end earlier.
bool plausible(const PrintedBirth& birth, const domain::Date& expiry) {
    using namespace std::chrono;
    return expiry > birth.date && expiry.year() >= 2016y && expiry.year() <= 2099y &&
           expiry.year() - birth.date.year() <= years{130};
}

// A card of a Japanese national ends on a birthday: two lines that say the same day confirm each other.
bool confirmEachOther(const domain::Date& birth, const domain::Date& expiry) {
    return birth.month() == expiry.month() && birth.day() == expiry.day();
}

CardFaceReading judge(FlatReading&& flat) {
    CardFaceReading reading;
    auto& [birthLine, expiryLine, codeLine] = flat.lines;
    reading.birth = birthLine ? parseBirth(textOf(*birthLine)) : std::nullopt;
    reading.expiry = expiryLine ? parseExpiry(textOf(*expiryLine)) : std::nullopt;
    if (codeLine) {
        reading.securityCode = std::move(codeLine->text);
    }
    reading.reason = !reading.birth                 ? ReadingReason::BirthUnreadable
                     : !reading.expiry              ? ReadingReason::ExpiryUnreadable
                     : reading.securityCode.empty() ? ReadingReason::CodeUnreadable
                                                    : ReadingReason::Doubtful;
    if (reading.reason != ReadingReason::Doubtful) {
        return reading;
    }
    const auto code = std::as_const(reading.securityCode).bytes();
    reading.numberB = composeNumberB(*reading.birth, reading.expiry->year(),
                                     {reinterpret_cast<const char*>(code.data()), code.size()});
    reading.confidence = std::min({birthLine->confidence, expiryLine->confidence, codeLine->confidence});
    if (!plausible(*reading.birth, *reading.expiry)) {
        reading.reason = ReadingReason::Implausible;
        return reading;
    }
    const double dates = confirmEachOther(reading.birth->date, *reading.expiry) ? kSure : kSureAlone;
    reading.accepted = reading.numberB && !flat.ambiguous && codeLine->confidence >= kSure &&
                       std::min(birthLine->confidence, expiryLine->confidence) >= dates;
    if (reading.accepted) {
        reading.reason = ReadingReason::Read;
    }
    return reading;
}

std::optional<cv::Mat> greyOf(const cv::Mat& picture) {
    if (picture.empty() || picture.depth() != CV_8U || picture.cols < 100 || picture.rows < 100 ||
        std::max(picture.cols, picture.rows) > CardFaceReader::kLargestSide) {
        return std::nullopt;
    }
    cv::Mat grey;
    switch (picture.channels()) {
        case 1:
            grey = picture.clone();
            break;
        case 3:
            cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
            break;
        case 4:
            cv::cvtColor(picture, grey, cv::COLOR_BGRA2GRAY);
            break;
        default:
            return std::nullopt;
    }
    if (const int side = std::max(grey.cols, grey.rows); side > kWorkingSide) {
        const double shrink = static_cast<double>(kWorkingSide) / side;
        WipedPicture large{grey};
        cv::Mat small;
        cv::resize(large.pixels, small, {}, shrink, shrink, cv::INTER_AREA);
        grey = small;
    }
    return grey;
}

CardFaceReading readGrey(const cv::Mat& grey) {
    CardFaceReading best;
    std::size_t bestFound = 0;
    for (const Outline& outline : findCards(grey)) {
        if (resolutionOf(outline) < kFewestPixels) {
            if (best.reason == ReadingReason::NoCard) {
                best.reason = ReadingReason::TooSmall;
            }
            continue;
        }
        const WipedPicture flat{layFlat(grey, outline)};
        for (const bool upsideDown : {false, true}) {
            if (upsideDown) {
                cv::rotate(flat.pixels, flat.pixels, cv::ROTATE_180);
            }
            FlatReading lines = readFlat(flat.pixels);
            const std::size_t found = lines.found();
            if (found == 0 || found < bestFound) {
                continue;
            }
            CardFaceReading reading = judge(std::move(lines));
            reading.upsideDown = upsideDown;
            if (reading.accepted) {
                return reading;
            }
            if (found > bestFound || reading.confidence > best.confidence) {
                best = std::move(reading);
                bestFound = found;
            }
            if (found == kFields) {
                break;  // the other way up there is nothing to read
            }
        }
    }
    return best;
}

}  // namespace

std::string_view toText(ReadingReason reason) {
    switch (reason) {
        case ReadingReason::Read:
            return "read";
        case ReadingReason::PictureUnusable:
            return "picture-unusable";
        case ReadingReason::NoCard:
            return "no-card";
        case ReadingReason::TooSmall:
            return "too-small";
        case ReadingReason::BirthUnreadable:
            return "birth-unreadable";
        case ReadingReason::ExpiryUnreadable:
            return "expiry-unreadable";
        case ReadingReason::CodeUnreadable:
            return "code-unreadable";
        case ReadingReason::Doubtful:
            return "doubtful";
        case ReadingReason::Implausible:
            return "implausible";
    }
    return "no-card";
}

CardFaceReading CardFaceReader::read(const cv::Mat& picture) const {
    CardFaceReading unusable;
    unusable.reason = ReadingReason::PictureUnusable;
    try {
        auto grey = greyOf(picture);
        if (!grey) {
            return unusable;
        }
        const WipedPicture wiped{std::move(*grey)};
        return readGrey(wiped.pixels);
    } catch (const std::exception&) {  // OpenCV's, or out of memory; what() may quote the picture
        return unusable;
    }
}

CardFaceReading CardFaceReader::read(const ports::Frame& frame) const {
    const auto bytes = std::size_t{3} * static_cast<std::size_t>(std::max(0, frame.width)) *
                       static_cast<std::size_t>(std::max(0, frame.height));
    if (!frame.pixels || bytes == 0 || frame.pixels->size() != bytes) {
        return read(cv::Mat{});
    }
    // Only a view: read() doesn't write to it.
    const auto pixels = std::as_const(*frame.pixels).bytes();
    return read(cv::Mat{frame.height, frame.width, CV_8UC3, const_cast<std::uint8_t*>(pixels.data())});
}

}  // namespace madoguchi::cardface
