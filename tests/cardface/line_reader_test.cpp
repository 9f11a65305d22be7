#include "cardface/line_reader.hpp"

#include <gtest/gtest.h>

#include "cardface/drawn_cards.hpp"
#include "simulation/text_pen.hpp"

namespace madoguchi::cardface {
namespace {

using test::kBiz;
using test::kUnseen;

cv::Mat drawn(const std::string& font, std::string_view text) {
    cv::Mat paper(100, 520, CV_8UC1, cv::Scalar{235});
    auto pen = simulation::TextPen::open(font);
    EXPECT_TRUE(pen);
    pen->write(paper, text, {40, 60}, {.size = 28, .colour = cv::Scalar::all(40)});
    EXPECT_EQ(pen->missing(), 0) << text;
    return paper;
}

std::string readAs(Field field, const cv::Mat& paper) {
    const cv::Mat ink = inkOf(paper);
    const auto bands = findBands(ink, 14, 42);
    if (bands.size() != 1) {
        return "bands: " + std::to_string(bands.size());
    }
    const auto line = readLine(ink, bands.front(), field);
    return line && line->confidence >= 0.9 ? test::textOf(line->text) : std::string{};
}

struct LineCase {
    Field field;
    const char* printed;
    const char* read;  // empty: nothing
};

TEST(LineReader, readsTheFieldsLinesAndNothingElse) {
    for (const LineCase& each : {LineCase{Field::Birth, "平成元年 3月31日生", "平成元年3月31日生"},
                                 LineCase{Field::Birth, "昭和 9年12月 1日生", "昭和9年12月1日生"},
                                 LineCase{Field::Birth, "大正15年10月20日生", "大正15年10月20日生"},
                                 LineCase{Field::Birth, "明治45年 7月29日生", "明治45年7月29日生"},
                                 LineCase{Field::Birth, "令和 6年 2月29日生", "令和6年2月29日生"},
                                 LineCase{Field::Birth, "1985年11月11日生", "1985年11月11日生"},
                                 LineCase{Field::Expiry, "2030年 3月31日まで有効", "2030年3月31日まで有効"},
                                 LineCase{Field::Expiry, "2034年10月10日まで有効", "2034年10月10日まで有効"},
                                 LineCase{Field::Code, "4821", "4821"},
                                 LineCase{Field::Code, "1111", "1111"},
                                 LineCase{Field::Code, "0690", "0690"},
                                 LineCase{Field::Birth, "2030年 3月31日まで有効", ""},
                                 LineCase{Field::Birth, "令和 7年 4月 1日 住所変更", ""},
                                 LineCase{Field::Birth, "平成元年 3月31日", ""},
                                 LineCase{Field::Expiry, "平成元年 3月31日生", ""},
                                 LineCase{Field::Expiry, "2030年 3月31日", ""},
                                 LineCase{Field::Expiry, "2030.3.31", ""},
                                 LineCase{Field::Code, "482", ""},
                                 LineCase{Field::Code, "48215", ""},
                                 LineCase{Field::Code, "0123456789ABCDEF", ""},
                                 LineCase{Field::Code, "48A1", ""},
                                 LineCase{Field::Code, "東京都市", ""}}) {
        for (const std::string& font : {kBiz, kUnseen}) {
            EXPECT_EQ(readAs(each.field, drawn(font, each.printed)), each.read)
                << each.printed << ' ' << font;
        }
    }
}

TEST(LineReader, takesNoCodeThatTheEdgeCutsOff) {
    const cv::Mat paper = drawn(kBiz, "4821");
    EXPECT_EQ(readAs(Field::Code, paper.colRange(0, 440)), "4821");
    EXPECT_EQ(readAs(Field::Code, drawn(kBiz, "94821").colRange(56, 520)), "");
}

TEST(LineReader, findsNothingOnEmptyPaper) {
    EXPECT_TRUE(findBands(inkOf(cv::Mat(100, 300, CV_8UC1, cv::Scalar{200})), 14, 42).empty());
    cv::Mat noise(100, 300, CV_8UC1);
    cv::RNG{7}.fill(noise, cv::RNG::UNIFORM, 0, 256);
    for (const Band& band : findBands(inkOf(noise), 1, 100)) {
        for (const Field field : {Field::Birth, Field::Expiry, Field::Code}) {
            EXPECT_FALSE(readLine(inkOf(noise), band, field));
        }
    }
}

}  // namespace
}  // namespace madoguchi::cardface
