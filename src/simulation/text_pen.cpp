#include "simulation/text_pen.hpp"

#include <freetype/freetype.h>
#include <freetype/ftoutln.h>
#include <ft2build.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace madoguchi::simulation {

struct TextPen::Face {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
};

namespace {

constexpr char32_t kWideSpace = 0x3000;

// One character off the front; torn UTF-8 comes as U+FFFD, so that the loop always ends.
char32_t takeCharacter(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (length > text.size() || (first >= 0x80 && first < 0xC0)) {
        text.remove_prefix(1);
        return 0xFFFD;
    }
    char32_t value = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        value = value << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
    }
    text.remove_prefix(length);
    return value;
}

void lay(cv::Mat& picture, const FT_Bitmap& ink, cv::Point place, const cv::Scalar& colour) {
    const int channels = picture.channels();
    for (int row = 0; row < static_cast<int>(ink.rows); ++row) {
        const int y = place.y + row;
        if (y < 0 || y >= picture.rows) {
            continue;
        }
        const std::uint8_t* from = ink.buffer + std::ptrdiff_t{row} * ink.pitch;
        std::uint8_t* to = picture.ptr<std::uint8_t>(y);
        for (int column = 0; column < static_cast<int>(ink.width); ++column) {
            const int x = place.x + column;
            if (x < 0 || x >= picture.cols || from[column] == 0) {
                continue;
            }
            for (int channel = 0; channel < channels; ++channel) {
                std::uint8_t& pixel = to[x * channels + channel];
                pixel = static_cast<std::uint8_t>(
                    std::lround(pixel + (colour[channel] - pixel) * from[column] / 255.0));
            }
        }
    }
}

}  // namespace

void TextPen::CloseFace::operator()(Face* face) const {
    if (face->face != nullptr) {
        FT_Done_Face(face->face);
    }
    if (face->library != nullptr) {
        FT_Done_FreeType(face->library);
    }
    delete face;
}

Expected<TextPen> TextPen::open(const std::filesystem::path& font) {
    std::unique_ptr<Face, CloseFace> face{new Face};
    if (FT_Init_FreeType(&face->library) != 0) {
        return fail(StepCode::SimulationFailed, "FreeType");
    }
    if (FT_New_Face(face->library, font.c_str(), 0, &face->face) != 0 || !FT_IS_SCALABLE(face->face)) {
        return fail(StepCode::SimulationFailed, "font " + font.string());
    }
    return TextPen{std::move(face)};
}

double TextPen::write(cv::Mat& picture, std::string_view utf8, cv::Point2d start, const TextStyle& style) {
    return run(&picture, utf8, start, style);
}

double TextPen::widthOf(std::string_view utf8, const TextStyle& style) {
    const int missingBefore = missing_;
    const double width = run(nullptr, utf8, {}, style);
    missing_ = missingBefore;
    return width;
}

double TextPen::run(cv::Mat* picture, std::string_view utf8, cv::Point2d start, const TextStyle& style) {
    FT_Face face = face_->face;
    if (FT_Set_Char_Size(face, 0, std::lround(style.size * 64), 72, 72) != 0) {
        return 0;
    }
    double x = start.x;
    while (!utf8.empty()) {
        const char32_t character = takeCharacter(utf8);
        const bool space = character == U' ' || character == kWideSpace;
        const FT_UInt glyph = FT_Get_Char_Index(face, space ? FT_ULong{'0'} : FT_ULong{character});
        if (glyph == 0 || FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
            face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
            ++missing_;
            continue;
        }
        const double advance = static_cast<double>(face->glyph->linearHoriAdvance) / 65536.0;
        if (picture != nullptr && !space) {
            FT_Outline& outline = face->glyph->outline;
            FT_Matrix shear{0x10000, std::lround(style.slant * 0x10000), 0, 0x10000};
            FT_Outline_Transform(&outline, &shear);
            // The fraction of a pixel moves the outline, the rest the bitmap. FreeType's y grows upwards.
            FT_Outline_Translate(&outline, std::lround((x - std::floor(x)) * 64),
                                 -std::lround((start.y - std::floor(start.y)) * 64));
            if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0) {
                lay(*picture, face->glyph->bitmap,
                    {static_cast<int>(std::floor(x)) + face->glyph->bitmap_left,
                     static_cast<int>(std::floor(start.y)) - face->glyph->bitmap_top},
                    style.colour);
            }
        }
        x += (character == kWideSpace ? style.size : advance) + style.spacing * style.size;
    }
    return x - start.x;
}

}  // namespace madoguchi::simulation
