#include "iso7816/ber_tlv.hpp"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "core/hex.hpp"

namespace madoguchi::iso7816 {
namespace {

struct Good {
    const char* hex;
    Tag tag;
    std::size_t headerSize;
    std::size_t length;
};

class GoodHeaders : public ::testing::TestWithParam<Good> {};

TEST_P(GoodHeaders, AreRead) {
    const auto header = parseTlvHeader(*fromHex(GetParam().hex));
    ASSERT_TRUE(header) << header.error().detail;
    EXPECT_EQ(*header, (TlvHeader{GetParam().tag, GetParam().headerSize, GetParam().length}));
}

INSTANTIATE_TEST_SUITE_P(
    Forms, GoodHeaders,
    ::testing::Values(Good{"30 00", 0x30, 2, 0}, Good{"01 1C", 0x01, 2, 28}, Good{"FF20 5C", 0xFF20, 3, 92},
                      Good{"FF20 81 5C", 0xFF20, 4, 92}, Good{"FF20 82 005C", 0xFF20, 5, 92},
                      Good{"FF20 83 00005C", 0xFF20, 6, 92}, Good{"FF40 82 009F", 0xFF40, 5, 159},
                      Good{"30 82 062B", 0x30, 4, 1579}, Good{"DF27 81 FF", 0xDF27, 4, 255},
                      Good{"30 83 FFFFFF", 0x30, 5, 0xFFFFFF}, Good{"5F8101 7F", 0x5F8101, 4, 127}));

class BadHeaders : public ::testing::TestWithParam<const char*> {};

TEST_P(BadHeaders, AreMalformed) {
    const auto header = parseTlvHeader(*fromHex(GetParam()));
    ASSERT_FALSE(header);
    EXPECT_EQ(header.error().code, StepCode::CardMalformed);
}

INSTANTIATE_TEST_SUITE_P(Forms, BadHeaders,
                         ::testing::Values("", "30", "FF", "FF20", "30 80", "30 84 00000001", "30 FF",
                                           "30 82 01", "30 81", "1F 81 81 81 01 00", "DF81"));

TEST(TlvReader, WalksObjectsAndStopsAtTheEnd) {
    const auto bytes = *fromHex("DF2201AA DF2300 DF2481 02BBCC");
    TlvReader reader{bytes};
    const auto first = reader.next();
    ASSERT_TRUE(first && *first);
    EXPECT_EQ((*first)->tag, 0xDF22U);
    EXPECT_EQ(toHex((*first)->value), "aa");
    EXPECT_EQ(toHex((*first)->object), "df2201aa");
    const auto second = reader.next();
    ASSERT_TRUE(second && *second);
    EXPECT_TRUE((*second)->value.empty());
    const auto third = reader.next();
    ASSERT_TRUE(third && *third);
    EXPECT_EQ(toHex((*third)->value), "bbcc");
    const auto end = reader.next();
    ASSERT_TRUE(end);
    EXPECT_FALSE(*end);
}

TEST(TlvReader, RefusesWhatReachesBeyondItsBytes) {
    for (const char* hex : {"DF2202AA", "30 82 FFFF 00", "30 83 FFFFFF"}) {
        const auto bytes = *fromHex(hex);
        const auto object = TlvReader{bytes}.next();
        ASSERT_FALSE(object) << hex;
        EXPECT_EQ(object.error().code, StepCode::CardMalformed);
    }
}

TEST(FindTlv, LooksAtTheTagsOnly) {
    const auto bytes = *fromHex("DF220161 DF230162 DF240163");
    const auto found = findTlv(bytes, 0xDF23);
    ASSERT_TRUE(found);
    EXPECT_EQ(toHex(found->value), "62");
    EXPECT_FALSE(findTlv(bytes, 0xDF29));
    EXPECT_FALSE(readTlv(bytes, 0xDF23));
    EXPECT_TRUE(readTlv(bytes, 0xDF22));
}

TEST(WriteTlv, ChoosesTheShortestFormUnlessTold) {
    const std::vector<std::uint8_t> small(92, 0x11);
    const std::vector<std::uint8_t> middle(159, 0x22);
    const std::vector<std::uint8_t> large(265, 0x33);
    const auto header = [](Tag tag, const std::vector<std::uint8_t>& value, LengthForm form) {
        std::vector<std::uint8_t> out;
        appendTlv(out, tag, value, form);
        const std::size_t size = tlvHeaderSize(tag, value.size(), form);
        EXPECT_EQ(out.size(), size + value.size());
        return toHex(std::span{out}.first(size));
    };
    EXPECT_EQ(header(0xFF20, small, LengthForm::Minimal), "ff205c");
    EXPECT_EQ(header(0xFF20, small, LengthForm::OneByte), "ff20815c");
    EXPECT_EQ(header(0xFF20, small, LengthForm::TwoBytes), "ff2082005c");
    EXPECT_EQ(header(0xFF40, middle, LengthForm::Minimal), "ff40819f");
    EXPECT_EQ(header(0x30, large, LengthForm::Minimal), "30820109");
    EXPECT_EQ(header(0x5F8101, {}, LengthForm::Minimal), "5f810100");
    EXPECT_THROW(header(0x30, large, LengthForm::OneByte), std::length_error);
}

TEST(TlvReader, SurvivesTenThousandRandomInputs) {
    std::mt19937 random{7};  // a fixed seed: the same inputs each time
    for (int round = 0; round < 10'000; ++round) {
        std::vector<std::uint8_t> bytes(random() % 64);
        for (std::uint8_t& byte : bytes) {
            byte = static_cast<std::uint8_t>(random());
        }
        TlvReader reader{bytes};
        std::size_t seen = 0;
        for (auto object = reader.next(); object && *object; object = reader.next()) {
            seen += (*object)->object.size();
        }
        ASSERT_LE(seen, bytes.size());
    }
}

}  // namespace
}  // namespace madoguchi::iso7816
