// What a camera over the card may deliver: printed lines as text, a line's pixels, a whole picture.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

#include "cardface/card_face_reader.hpp"
#include "cardface/line_reader.hpp"

namespace {

using namespace madoguchi;
using namespace madoguchi::cardface;

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void text(std::string_view line) {
    const auto birth = parseBirth(line);
    const auto expiry = parseExpiry(line);
    demand(!birth || birth->date.ok());
    demand(!expiry || expiry->ok());
    demand(!(birth && expiry));  // no line is both
    if (birth) {
        const auto number = composeNumberB(*birth, std::chrono::year{2030}, line.substr(0, 4));
        demand(!number || number->size() == 14);
    }
}

void pixels(std::span<const std::uint8_t> bytes) {
    constexpr int kRows = 48;
    const int columns = static_cast<int>(bytes.size()) / kRows;
    if (columns < 4 || columns > 600) {
        return;
    }
    const cv::Mat grey = cv::Mat(kRows, columns, CV_8UC1, const_cast<std::uint8_t*>(bytes.data())).clone();
    const cv::Mat ink = inkOf(grey);
    for (const Band& band : findBands(ink, 4, kRows)) {
        for (const Field field : {Field::Birth, Field::Expiry, Field::Code}) {
            const auto line = readLine(ink, band, field);
            demand(!line || (line->confidence >= 0 && line->confidence <= 1 && !line->text.empty()));
            demand(!line || (line->left >= 0 && line->left < line->right && line->right <= columns));
        }
    }
}

// Coarse pixels made large, so that few bytes are a card's shapes and lines.
void picture(std::span<const std::uint8_t> bytes) {
    constexpr int kColumns = 160;
    constexpr int kLarger = 4;
    const int rows = static_cast<int>(bytes.size()) / kColumns;
    if (rows < 26 || rows > 160) {
        return;
    }
    const cv::Mat coarse(rows, kColumns, CV_8UC1, const_cast<std::uint8_t*>(bytes.data()));
    cv::Mat large;
    cv::resize(coarse, large, {}, kLarger, kLarger, cv::INTER_LINEAR);
    const CardFaceReading reading = CardFaceReader{}.read(large);
    demand(!reading.accepted || (reading.numberB && reading.numberB->size() == 14 && reading.birth &&
                                 reading.expiry && reading.securityCode.size() == 4));
    demand(reading.accepted == (reading.reason == ReadingReason::Read));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::span<const std::uint8_t> rest{data + 1, size - 1};
    switch (data[0] % 3) {
        case 0:
            text({reinterpret_cast<const char*>(rest.data()), rest.size()});
            break;
        case 1:
            pixels(rest);
            break;
        default:
            picture(rest);
    }
    return 0;
}
