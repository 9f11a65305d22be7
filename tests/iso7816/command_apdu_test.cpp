#include "iso7816/command_apdu.hpp"

#include <gtest/gtest.h>

#include "core/hex.hpp"
#include "iso7816/card_channel.hpp"
#include "iso7816/response_apdu.hpp"
#include "support/scripted_channel.hpp"

namespace madoguchi::iso7816 {
namespace {

using testing::ScriptedChannel;

struct Encoding {
    ApduHeader header;
    std::string body;
    std::optional<std::size_t> expected;
    std::string hex;
};

class Encodings : public ::testing::TestWithParam<Encoding> {};

TEST_P(Encodings, AreWrittenAndReadBack) {
    const auto body = fromHex(GetParam().body);
    ASSERT_TRUE(body);
    const CommandApdu command{GetParam().header, *body, GetParam().expected};
    EXPECT_EQ(toHex(command.encoded()), GetParam().hex);
    const auto parsed = CommandApdu::parse(command.encoded());
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->header(), GetParam().header);
    EXPECT_EQ(toHex(parsed->body()), GetParam().body);
    EXPECT_EQ(parsed->expected(), GetParam().expected);
}

const std::string kLongBody = [] {
    std::string hex;
    for (int i = 0; i < 255; ++i) {
        hex += "5a";
    }
    return hex;
}();

INSTANTIATE_TEST_SUITE_P(
    Cases, Encodings,
    ::testing::Values(Encoding{{0x00, 0x20, 0x00, 0x80}, "", {}, "00200080"},
                      Encoding{{0x00, 0x20, 0x00, 0x80}, "31323334", {}, "002000800431323334"},
                      Encoding{{0x00, 0xB0, 0x01, 0x00}, "", 256, "00b0010000"},
                      Encoding{{0x00, 0xB0, 0x00, 0x00}, "", 4, "00b0000004"},
                      Encoding{{0x00, 0xA4, 0x02, 0x0C}, "000a", {}, "00a4020c02000a"},
                      Encoding{{0x80, 0x2A, 0x00, 0x80}, "abcd", 256, "802a008002abcd00"},
                      Encoding{{0x80, 0x2A, 0x00, 0x80}, kLongBody, 255, "802a0080ff" + kLongBody + "ff"}));

TEST(CommandApduLimits, AreTheShortForms) {
    const std::vector<std::uint8_t> tooLong(256);
    EXPECT_THROW((CommandApdu{{}, tooLong, {}}), std::length_error);
    EXPECT_THROW((CommandApdu{{}, {}, 0}), std::length_error);
    EXPECT_THROW((CommandApdu{{}, {}, 257}), std::length_error);
}

TEST(CommandApduParse, RefusesTornAndExtendedForms) {
    for (const char* hex :
         {"", "00", "00a404", "00a4040c0a", "00a4040c05d392f000", "00b0000000000000", "00a4020c0000"}) {
        const auto bytes = fromHex(hex);
        ASSERT_TRUE(bytes);
        const bool header = bytes->size() >= 4;
        const auto parsed = CommandApdu::parse(*bytes);
        if (header && bytes->size() == 5) {
            EXPECT_TRUE(parsed) << hex;  // case 2: the one byte is Le
        } else {
            EXPECT_FALSE(parsed) << hex;
        }
    }
}

TEST(CommandApduSecrets, AreThoseWithAReferenceValue) {
    const std::vector<std::uint8_t> pin{'1', '2', '3', '4'};
    EXPECT_TRUE((CommandApdu{{0x00, 0x20, 0x00, 0x80}, pin, {}}.carriesSecret()));
    EXPECT_TRUE((CommandApdu{{0x00, 0x24, 0x01, 0x80}, pin, {}}.carriesSecret()));
    EXPECT_FALSE((CommandApdu{{0x00, 0x20, 0x00, 0x80}, {}, {}}.carriesSecret()));
    EXPECT_FALSE((CommandApdu{{0x00, 0xA4, 0x02, 0x0C}, pin, {}}.carriesSecret()));
}

TEST(ResponseApdu, IsDataAndStatusWord) {
    const auto answer = ResponseApdu::parse(*fromHex("3082 63C2"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(toHex(answer->data.bytes()), "3082");
    EXPECT_EQ(answer->status.triesLeft(), 2);
    EXPECT_EQ(toText(answer->status), "63C2");
    EXPECT_EQ(toHex(answer->encode().bytes()), "308263c2");
    EXPECT_FALSE(StatusWord{0x9000}.triesLeft());
    EXPECT_FALSE(StatusWord{0x6300}.triesLeft());
}

TEST(ResponseApdu, TornOrEndlessAnswersAreTransportFailures) {
    for (const std::size_t size : {0U, 1U, 259U, 70000U}) {
        const auto answer = ResponseApdu::parse(std::vector<std::uint8_t>(size));
        ASSERT_FALSE(answer) << size;
        EXPECT_EQ(answer.error().code, StepCode::CardTransportFailed);
    }
}

const CommandApdu& readFour() {
    static const CommandApdu command{{0x00, 0xB0, 0x00, 0x00}, {}, 4};
    return command;
}

TEST(Exchange, RepeatsOnceWithTheLengthThatTheCardNames) {
    ScriptedChannel channel{{{"00B0000004", "6C02"}, {"00B0000002", "AABB 9000"}}};
    const auto answer = exchange(channel, readFour());
    ASSERT_TRUE(answer);
    EXPECT_EQ(toHex(answer->data.bytes()), "aabb");

    ScriptedChannel stubborn{{{"00B0000004", "6C02"}, {"00B0000002", "6C02"}}};
    const auto second = exchange(stubborn, readFour());
    ASSERT_TRUE(second);
    EXPECT_EQ(second->status.first(), status::kWrongExpected);
}

TEST(Exchange, FetchesTheRest) {
    ScriptedChannel channel{
        {{"00B0000004", "AA 6102"}, {"00C0000002", "BB 6100"}, {"00C0000000", "CC 9000"}}};
    const auto answer = exchange(channel, readFour());
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->ok());
    EXPECT_EQ(toHex(answer->data.bytes()), "aabbcc");
}

TEST(Exchange, EndsWhenTheCardPromisesAndBringsNothing) {
    ScriptedChannel channel{{{"00B0000004", "6110"}, {"00C0000010", "6110"}}};
    const auto answer = exchange(channel, readFour());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, StepCode::CardMalformed);
}

class EndlessChannel final : public CardChannel {
public:
    Expected<ResponseApdu> transmit(const CommandApdu&) override {
        ++commands;
        return ResponseApdu::of(std::vector<std::uint8_t>(256), StatusWord{0x6100});
    }
    int commands = 0;
};

TEST(Exchange, EndsAfterSixtyFourKibibytes) {
    EndlessChannel channel;
    const auto answer = exchange(channel, readFour());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, StepCode::CardMalformed);
    EXPECT_LE(channel.commands, 258);
}

TEST(Exchange, NeverSendsASecretTwice) {
    const std::vector<std::uint8_t> pin{'1', '2', '3', '4'};
    ScriptedChannel channel{{{"00200080 04 31323334", "6C02"}}};
    const auto answer = exchange(channel, CommandApdu{{0x00, 0x20, 0x00, 0x80}, pin, {}});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status.value, 0x6C02);
}

}  // namespace
}  // namespace madoguchi::iso7816
