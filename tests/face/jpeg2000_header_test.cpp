#include "face/jpeg2000_header.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace madoguchi::face {
namespace {

using Bytes = std::vector<std::uint8_t>;

void put(Bytes& out, std::uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) {
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

struct Siz {
    std::uint32_t width = 320;
    std::uint32_t height = 400;
    std::uint32_t xOffset = 0;
    std::uint32_t yOffset = 0;
    std::uint32_t tileWidth = 320;
    std::uint32_t tileHeight = 400;
    std::uint32_t tileX = 0;
    std::uint16_t components = 1;
    std::uint8_t step = 1;
};

Bytes codestream(const Siz& siz, bool withCod = true, bool withTile = true) {
    Bytes out{0xFF, 0x4F, 0xFF, 0x51};
    put(out, 38U + 3U * siz.components, 2);
    put(out, 0, 2);
    for (const auto value : {siz.width, siz.height, siz.xOffset, siz.yOffset, siz.tileWidth, siz.tileHeight,
                             siz.tileX, std::uint32_t{0}}) {
        put(out, value, 4);
    }
    put(out, siz.components, 2);
    for (int i = 0; i < siz.components; ++i) {
        out.insert(out.end(), {7, siz.step, siz.step});
    }
    if (withCod) {
        out.insert(out.end(), {0xFF, 0x52, 0, 12, 0, 0, 0, 3, 0, 5, 4, 4, 0, 1});
    }
    if (withTile) {
        out.insert(out.end(), {0xFF, 0x90, 0, 10});
    }
    return out;
}

Bytes inBoxes(const Bytes& stream, std::uint32_t length) {
    Bytes out{0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A};
    put(out, 20, 4);
    put(out, 0x66747970, 4);  // ftyp
    out.insert(out.end(), 12, 0);
    put(out, length, 4);
    put(out, 0x6A703263, 4);  // jp2c
    out.insert(out.end(), stream.begin(), stream.end());
    return out;
}

TEST(Jpeg2000Header, ReadsABareCodestream) {
    const auto header = readJpeg2000Header(codestream({}));
    ASSERT_TRUE(header);
    EXPECT_EQ(*header, (Jpeg2000Header{320, 400, 1, 8, 1, 5, 3}));
}

TEST(Jpeg2000Header, ReadsBoxesInEveryLengthForm) {
    const auto stream = codestream({});
    EXPECT_TRUE(readJpeg2000Header(inBoxes(stream, static_cast<std::uint32_t>(stream.size() + 8))));
    EXPECT_TRUE(readJpeg2000Header(inBoxes(stream, 0)));  // to the end of the file
    auto large = inBoxes({}, 1);
    put(large, stream.size() + 16, 8);
    large.insert(large.end(), stream.begin(), stream.end());
    EXPECT_TRUE(readJpeg2000Header(large));
}

TEST(Jpeg2000Header, CountsTilesAndOffsets) {
    const auto header = readJpeg2000Header(codestream(
        {.width = 1000, .height = 600, .xOffset = 100, .yOffset = 50, .tileWidth = 200, .tileHeight = 200}));
    ASSERT_TRUE(header);
    EXPECT_EQ(header->width, 900U);
    EXPECT_EQ(header->height, 550U);
    EXPECT_EQ(header->tiles, 15U);
}

TEST(Jpeg2000Header, RefusesEveryCut) {
    const auto whole = inBoxes(codestream({}), 0);
    for (std::size_t length = 0; length < whole.size() - 2; ++length) {
        EXPECT_FALSE(readJpeg2000Header(std::span{whole}.first(length))) << length;
    }
}

TEST(Jpeg2000Header, SurvivesEveryChangedByte) {
    const auto whole = inBoxes(codestream({}), 0);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const std::uint8_t mask : std::initializer_list<std::uint8_t>{0x01, 0x80, 0xFF}) {
            auto changed = whole;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ mask);
            const auto header = readJpeg2000Header(changed);  // must end within its bytes (sanitizers watch)
            EXPECT_TRUE(!header || header->components > 0) << at;
        }
    }
}

struct Impossible {
    const char* what;
    Siz siz;
};

class Jpeg2000Impossible : public testing::TestWithParam<Impossible> {};

TEST_P(Jpeg2000Impossible, IsRefused) {
    const auto header = readJpeg2000Header(codestream(GetParam().siz));
    ASSERT_FALSE(header);
    EXPECT_EQ(header.error().code, StepCode::FacePhotoUnreadable);
}

INSTANTIATE_TEST_SUITE_P(Headers, Jpeg2000Impossible,
                         testing::Values(Impossible{"NoWidth", {.width = 0}},
                                         Impossible{"OffsetBeyond", {.xOffset = 320}},
                                         Impossible{"TilesOfNothing", {.tileWidth = 0}},
                                         Impossible{"TileAfterImage", {.tileX = 5}},
                                         Impossible{"FirstTileEmpty", {.yOffset = 100, .tileHeight = 50}},
                                         Impossible{"NoComponents", {.components = 0}},
                                         Impossible{"StepOfNothing", {.step = 0}}),
                         [](const auto& made) { return std::string{made.param.what}; });

TEST(Jpeg2000Header, WantsCodBeforeTheFirstTile) {
    EXPECT_FALSE(readJpeg2000Header(codestream({}, false)));
    EXPECT_FALSE(readJpeg2000Header(codestream({}, true, false)));
}

TEST(Jpeg2000Header, CountsTilesOfOnePixelWithoutOverflow) {
    const auto header = readJpeg2000Header(
        codestream({.width = 0xFFFFFFFF, .height = 0xFFFFFFFF, .tileWidth = 1, .tileHeight = 1}));
    ASSERT_TRUE(header);
    EXPECT_EQ(header->tiles, 0xFFFFFFFFULL * 0xFFFFFFFFULL);
}

}  // namespace
}  // namespace madoguchi::face
