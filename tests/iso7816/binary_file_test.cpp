#include "iso7816/binary_file.hpp"

#include <gtest/gtest.h>

#include "core/hex.hpp"
#include "support/scripted_channel.hpp"

namespace madoguchi::iso7816 {
namespace {

using testing::ScriptedChannel;

BinaryFile fileOf(CardChannel& channel) {
    return BinaryFile{[&channel](const CommandApdu& command) { return exchange(channel, command); }};
}

std::string repeated(const char* hex, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += hex;
    }
    return text;
}

TEST(BinaryFile, ReadsTheHeaderThenJustTheRemainder) {
    // An object of 4 + 300 bytes: 256, then 48; nothing of the filler.
    ScriptedChannel channel{{{"00B0000000", "3082012C" + repeated("11", 252) + "9000"},
                             {"00B0010030", repeated("22", 48) + "9000"}}};
    auto file = fileOf(channel);
    const auto object = file.readObject(256);
    ASSERT_TRUE(object) << object.error().detail;
    EXPECT_EQ(object->size(), 304U);
    EXPECT_EQ((*object)[303], 0x22);
}

TEST(BinaryFile, FetchesNothingTwice) {
    ScriptedChannel channel{
        {{"00B0000004", "01020304 9000"}, {"00B0000804", "09101112 9000"}, {"00B0000404", "05060708 9000"}}};
    auto file = fileOf(channel);
    ASSERT_TRUE(file.read(0, 4));
    ASSERT_TRUE(file.read(8, 4));
    const auto all = file.read(0, 12);  // only the gap travels
    ASSERT_TRUE(all);
    EXPECT_EQ(toHex(*all), "010203040506070809101112");
}

TEST(BinaryFile, GoesOnWhereAShortAnswerStopped) {
    ScriptedChannel channel{
        {{"00B0000006", "0102 9000"}, {"00B0000204", "030405 6282"}, {"00B0000501", "06 9000"}}};
    auto file = fileOf(channel);
    const auto all = file.read(0, 6);
    ASSERT_TRUE(all);
    EXPECT_EQ(toHex(*all), "010203040506");
}

struct BadAnswer {
    const char* answer;
    StepCode code;
};

class BadAnswers : public ::testing::TestWithParam<BadAnswer> {};

TEST_P(BadAnswers, AreFailures) {
    ScriptedChannel channel{{{"00B0000004", GetParam().answer}}};
    auto file = fileOf(channel);
    const auto object = file.readObject(4);
    ASSERT_FALSE(object);
    EXPECT_EQ(object.error().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(Answers, BadAnswers,
                         ::testing::Values(BadAnswer{"9000", StepCode::CardMalformed},
                                           BadAnswer{"6B00", StepCode::CardMalformed},
                                           BadAnswer{"6982", StepCode::CardUnexpectedStatus},
                                           BadAnswer{"3003010203 9000", StepCode::CardMalformed},
                                           BadAnswer{"30 9000", StepCode::CardMalformed},
                                           BadAnswer{"3083FFFF 9000", StepCode::CardMalformed},
                                           BadAnswer{"3082FFFF 9000", StepCode::CardMalformed},
                                           BadAnswer{"90", StepCode::CardTransportFailed},
                                           BadAnswer{"", StepCode::CardRemoved}));

TEST(BinaryFile, KeepsToTheFifteenBitOffset) {
    ScriptedChannel channel{{}};
    auto file = fileOf(channel);
    EXPECT_FALSE(file.read(0x7FFF, 2));
    EXPECT_FALSE(file.read(0x8001, 0));
    EXPECT_FALSE(file.read(1, static_cast<std::size_t>(-1)));
}

}  // namespace
}  // namespace madoguchi::iso7816
