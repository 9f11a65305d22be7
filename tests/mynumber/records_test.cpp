#include <gtest/gtest.h>

#include "core/hex.hpp"
#include "mynumber/card_text.hpp"
#include "mynumber/common_application.hpp"
#include "mynumber/text_application.hpp"
#include "mynumber/visual_application.hpp"
#include "support/memory_card.hpp"
#include "support/scripted_channel.hpp"

namespace madoguchi::mynumber {
namespace {

using namespace std::chrono_literals;
using testing::MemoryCard;

constexpr domain::Date kBirth{1989y / std::chrono::March / 31};
constexpr domain::Date kExpiry{2025y / std::chrono::March / 31};

// The made-up person of docs/card-protocol.md, with the length in the short and in the long form.
const char* const kShortHeader =
    "FF205C DF2108000E00200050005B DF220FE795AAE58FB7E38080E88AB1E5AD90"
    "DF232DE69DB1E4BAACE983BDE58D83E4BBA3E794B0E58CBAE99C9EE3818CE996A2EFBC91EFBC8DEFBC91EFBC8DEFBC91"
    "DF24083139383930333331 DF250132";
const char* const kLongHeader =
    "FF2082005C DF21080010002200520 05D DF220FE795AAE58FB7E38080E88AB1E5AD90"
    "DF232DE69DB1E4BAACE983BDE58D83E4BBA3E794B0E58CBAE99C9EE3818CE996A2EFBC91EFBC8DEFBC91EFBC8DEFBC91"
    "DF24083139383930333331 DF250132";

std::vector<std::uint8_t> unspaced(std::string hex) {
    std::erase(hex, ' ');
    return *fromHex(hex);
}

SecureBytes number() {
    return SecureBytes::copyOf("01033120251234");
}

TEST(Attributes, AreReadWithEitherHeader) {
    for (const char* hex : {kShortHeader, kLongHeader}) {
        const auto holder = parseAttributes(unspaced(hex));
        ASSERT_TRUE(holder) << holder.error().detail;
        EXPECT_EQ(holder->name, "番号\u3000花子");
        EXPECT_EQ(holder->address, "東京都千代田区霞が関１－１－１");
        EXPECT_EQ(holder->birth, kBirth);
        EXPECT_EQ(holder->sex, domain::Sex::Female);
    }
}

TEST(Attributes, TravelInTwoBlocksWithoutFiller) {
    for (const char* hex : {kShortHeader, kLongHeader}) {
        MemoryCard memory;
        auto record = unspaced(hex);
        const std::size_t size = record.size();
        record.insert(record.end(), 100, 0xFF);
        memory.applications[testing::kTextAid].files[0x0002].bytes = record;
        CardSession card{memory};
        ASSERT_TRUE(readAttributes(card, number()));
        const auto& log = memory.log;
        EXPECT_EQ(log[log.size() - 2].command, "00b0000020");
        EXPECT_EQ(log.back().received, size - 32 + 2);
    }
}

TEST(Attributes, RefuseWhatIsNotARecord) {
    for (const char* hex : {"", "FF20", "FF2000", "FF3003DF2200", "FF2004DF2201", "FF205C"}) {
        EXPECT_EQ(parseAttributes(*fromHex(hex)).error().code, StepCode::CardMalformed) << hex;
    }
}

TEST(CardText, TakesUtf8WithoutControlCharacters) {
    const auto accepted = [](std::initializer_list<int> bytes) {
        std::vector<std::uint8_t> value;
        for (const int byte : bytes) {
            value.push_back(static_cast<std::uint8_t>(byte));
        }
        return parseCardText(value).has_value();
    };
    EXPECT_TRUE(accepted({}));
    EXPECT_TRUE(accepted({0xE3, 0x80, 0x80, 0x41}));
    EXPECT_TRUE(accepted({0xF0, 0xA0, 0xAE, 0xB7}));   // 𠮷
    EXPECT_FALSE(accepted({0xC0, 0xAF}));              // overlong
    EXPECT_FALSE(accepted({0xE0, 0x80, 0xAF}));        // overlong
    EXPECT_FALSE(accepted({0xED, 0xA0, 0x80}));        // surrogate
    EXPECT_FALSE(accepted({0xF4, 0x90, 0x80, 0x80}));  // beyond Unicode
    EXPECT_FALSE(accepted({0xE3, 0x80}));              // torn
    EXPECT_FALSE(accepted({0x80}));                    // continuation alone
    EXPECT_FALSE(accepted({0x41, 0x00}));              // NUL
    EXPECT_FALSE(accepted({0x1B, 0x5B}));              // escape
    EXPECT_FALSE(accepted({0xC2, 0x85}));              // next line
    EXPECT_FALSE(parseCardText(std::vector<std::uint8_t>(1025, 'a')));
}

TEST(CardCodes, TakeOnlyWhatTheStandardKnows) {
    EXPECT_EQ(parseCardSex(*fromHex("31")).value(), domain::Sex::Male);
    EXPECT_EQ(parseCardSex(*fromHex("32")).value(), domain::Sex::Female);
    EXPECT_EQ(parseCardSex(*fromHex("39")).value(), domain::Sex::NotApplicable);
    EXPECT_EQ(parseCardSex(*fromHex("30")).value(), domain::Sex::Unknown);
    EXPECT_FALSE(parseCardSex(*fromHex("35")));
    EXPECT_FALSE(parseCardSex(*fromHex("3131")));
    EXPECT_FALSE(parseCardDate(*fromHex("3139383930323331")));  // 31 February
    EXPECT_FALSE(parseCardDate(*fromHex("31393839303333")));
}

TEST(VisualFace, FetchesOnlyTheObjectsThatAreNeeded) {
    MemoryCard memory{{.photoSize = 1000}};
    CardSession card{memory};
    const auto face = readVisualFace(card, number());
    ASSERT_TRUE(face) << face.error().detail;
    EXPECT_EQ(face->birth, kBirth);
    EXPECT_EQ(face->sex, domain::Sex::Female);
    EXPECT_EQ(face->expiry, kExpiry);
    EXPECT_EQ(toHex(face->photo.bytes()), toHex(testing::makePhoto(1000)));
    std::vector<std::string> reads;
    for (const auto& entry : memory.log) {
        if (entry.command.starts_with("00b0")) {
            reads.push_back(entry.command);
        }
    }
    // DF27 lies at 0137 + twice 0205 = 0541 and has 1005 bytes; DF29 follows it and the signature (0105).
    EXPECT_EQ(reads, (std::vector<std::string>{"00b0000029", "00b0054100", "00b0064100", "00b0074100",
                                               "00b00841ed", "00b00a330b"}));
    EXPECT_EQ(card.objectBytes(), 5U + 21 + 11 + 4 + 1005 + 11);
}

TEST(VisualFace, OfAnInfantHasNoPhoto) {
    MemoryCard empty{{.photoSize = 0}};
    CardSession card{empty};
    const auto face = readVisualFace(card, number());
    ASSERT_TRUE(face) << face.error().detail;
    EXPECT_TRUE(face->photo.empty());
    EXPECT_EQ(face->expiry, kExpiry);
}

TEST(VisualFace, WalksTheTagsWhenTheTableLies) {
    // Each entry of the table in turn points one byte too far.
    for (std::size_t entry = 0; entry < 9; ++entry) {
        MemoryCard memory{{.photoSize = 700}};
        auto& bytes = memory.applications[testing::kVisualAid].files[0x0002].bytes;
        ++bytes[5 + 3 + 2 * entry + 1];
        CardSession card{memory};
        const auto face = readVisualFace(card, number());
        ASSERT_TRUE(face) << entry << face.error().detail;
        EXPECT_EQ(face->photo.size(), 700U);
        EXPECT_EQ(face->expiry, kExpiry);
    }
}

TEST(VisualFace, MalformedWhenAnObjectIsMissing) {
    MemoryCard memory;
    auto& bytes = memory.applications[testing::kVisualAid].files[0x0002].bytes;
    bytes[0x1A + 1] = 0x7B;  // DF22 becomes another tag
    CardSession card{memory};
    EXPECT_EQ(readVisualFace(card, number()).error().code, StepCode::CardMalformed);
}

TEST(CommonRecord, HoldsTheLastDay) {
    testing::ScriptedChannel channel{
        {{"00A4040C 0A D3921000310001010100", "9000"},
         {"00B2010C 00", "011C39303030303030303030303030303131333130313230323530333331 9000"}}};
    CardSession card{channel};
    EXPECT_EQ(readCardExpiry(card).value(), kExpiry);
}

TEST(CommonRecord, MayBeMissingButNotWrong) {
    const auto expiry = [](const char* answer) {
        testing::ScriptedChannel channel{
            {{"00A4040C 0A D3921000310001010100", "9000"}, {"00B2010C 00", answer}}};
        CardSession card{channel};
        return readCardExpiry(card);
    };
    EXPECT_EQ(expiry("6A83").value(), std::nullopt);
    EXPECT_EQ(expiry("6A82").value(), std::nullopt);
    EXPECT_EQ(expiry("6982").error().code, StepCode::CardUnexpectedStatus);
    EXPECT_EQ(expiry("9000").error().code, StepCode::CardMalformed);
    EXPECT_EQ(expiry("01023132 9000").error().code, StepCode::CardMalformed);
    EXPECT_EQ(expiry("011C39303030303030303030303030303131333130313230323530323331 9000").error().code,
              StepCode::CardMalformed);
}

}  // namespace
}  // namespace madoguchi::mynumber
