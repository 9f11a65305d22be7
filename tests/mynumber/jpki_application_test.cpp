#include "mynumber/jpki_application.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/hex.hpp"
#include "support/memory_card.hpp"
#include "support/scripted_channel.hpp"

namespace madoguchi::mynumber {
namespace {

using testing::ScriptedChannel;
using testing::ScriptStep;

const ScriptStep kSelectJpki{"00A4040C 0A D392F000260100000001", "9000"};
const ScriptStep kSelectPin{"00A4020C 02 0018", "9000"};

std::array<std::uint8_t, 32> digestOfAbc() {
    std::array<std::uint8_t, 32> digest{};
    std::ranges::copy(*fromHex("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"),
                      digest.begin());
    return digest;
}

std::string bytesText(const char* hex, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += hex;
    }
    return text;
}

struct Label {
    const char* text;
    CardKind kind;
};

class Labels : public ::testing::TestWithParam<Label> {};

TEST_P(Labels, NameTheKindOfCard) {
    std::string label{GetParam().text};
    EXPECT_EQ(kindFromLabel(label), GetParam().kind);
    label.resize(32, ' ');
    EXPECT_EQ(kindFromLabel(label), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(All, Labels,
                         ::testing::Values(Label{"JPKIAPICCTOKEN2", CardKind::MyNumberCard},
                                           Label{"JPKIAPICCTOKEN", CardKind::JukiCard},
                                           Label{"JPKIAPGPSETOKEN", CardKind::AndroidPhone},
                                           Label{"JPKIAPIOSTOKEN", CardKind::IPhone},
                                           Label{"", CardKind::Unknown},
                                           Label{"JPKIAPICCTOKEN22", CardKind::Unknown}));

TEST(TokenInfo, OfTheMyNumberCardIsReadInThirtyTwoBytes) {
    ScriptedChannel channel{
        {kSelectJpki,
         {"00A4020C 02 0006", "9000"},
         {"00B00000 20", "4A504B494150494343544F4B454E32" + bytesText("20", 17) + "9000"}}};
    CardSession card{channel};
    EXPECT_TRUE(requireMyNumberCard(card));
}

TEST(TokenInfo, FirstCommandAfterPowerUpIsRepeatedOnce) {
    ScriptedChannel channel{{{kSelectJpki.command, "6F00"}, {kSelectJpki.command, "6A82"}}};
    CardSession card{channel};
    const auto right = requireMyNumberCard(card);
    ASSERT_FALSE(right);
    EXPECT_EQ(right.error().code, StepCode::CardNotMyNumber);

    ScriptedChannel broken{{{kSelectJpki.command, "6F00"}, {kSelectJpki.command, "6F00"}}};
    CardSession brokenCard{broken};
    EXPECT_EQ(requireMyNumberCard(brokenCard).error().code, StepCode::CardUnexpectedStatus);
}

struct OtherCard {
    const char* label;
    StepCode code;
};

class OtherCards : public ::testing::TestWithParam<OtherCard> {};

TEST_P(OtherCards, AreTurnedAwayByTheirLabel) {
    testing::MemoryCard memory{{.label = GetParam().label}};
    CardSession card{memory};
    const auto right = requireMyNumberCard(card);
    ASSERT_FALSE(right);
    EXPECT_EQ(right.error().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(All, OtherCards,
                         ::testing::Values(OtherCard{"JPKIAPGPSETOKEN", StepCode::CardIsPhone},
                                           OtherCard{"JPKIAPIOSTOKEN", StepCode::CardIsPhone},
                                           OtherCard{"JPKIAPICCTOKEN", StepCode::CardIsOther},
                                           OtherCard{"SOMETHING", StepCode::CardIsOther}));

TEST(AuthCertificate, ComesWithoutFiller) {
    testing::MemoryCard memory;
    CardSession card{memory};
    const auto certificate = readAuthCertificate(card);
    ASSERT_TRUE(certificate);
    ASSERT_TRUE(*certificate);
    EXPECT_EQ((*certificate)->size(), 1203U);
    EXPECT_EQ(toHex(std::span{**certificate}.first(4)), "308204af");
    EXPECT_EQ(memory.log.back().command, "00b00400b3");  // the remainder, to the byte
}

TEST(AuthCertificate, AbsentWhenThereIsNoFileOrJustFiller) {
    testing::MemoryCard without;
    without.applications[testing::kJpkiAid].files.erase(0x000A);
    CardSession first{without};
    EXPECT_EQ(readAuthCertificate(first).value(), std::nullopt);

    testing::MemoryCard blank;
    blank.applications[testing::kJpkiAid].files[0x000A].bytes.assign(1500, 0xFF);
    CardSession second{blank};
    EXPECT_EQ(readAuthCertificate(second).value(), std::nullopt);
}

TEST(AuthPin, QueryTellsEveryState) {
    const auto tries = [](const char* answer) {
        ScriptedChannel channel{{kSelectJpki, kSelectPin, {"00200080", answer}}};
        CardSession card{channel};
        return authPinTriesLeft(card);
    };
    EXPECT_EQ(tries("63C3").value(), 3);
    EXPECT_EQ(tries("63C1").value(), 1);
    EXPECT_EQ(tries("63C0").value(), 0);
    EXPECT_EQ(tries("6983").value(), 0);
    EXPECT_EQ(tries("6984").value(), 0);
    EXPECT_EQ(tries("9000").value(), 3);
    EXPECT_EQ(tries("6300").error().code, StepCode::CardUnexpectedStatus);

    ScriptedChannel channel{{kSelectJpki, {kSelectPin.command, "6A82"}}};
    CardSession card{channel};
    EXPECT_EQ(authPinTriesLeft(card).value(), std::nullopt);
}

TEST(Sign, IsOneDialogueWithTheDigestInfo) {
    ScriptedChannel channel{{kSelectJpki,
                             kSelectPin,
                             {"00200080", "63C3"},
                             {"00200080 04 31323334", "9000"},
                             {"00A4020C 02 0017", "9000"},
                             {"802A0080 33 3031300D060960864801650304020105000420 "
                              "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD 00",
                              bytesText("5A", 256) + "9000"}}};
    CardSession card{channel};
    const auto answer = signWithAuthKey(card, SecureBytes::copyOf("1234"), digestOfAbc());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->kind, SignAnswer::Kind::Signed);
    EXPECT_EQ(answer->triesLeft, 3);
    EXPECT_EQ(answer->signature.size(), 256U);
}

struct VerifyOutcome {
    const char* status;
    SignAnswer::Kind kind;
    int triesLeft;
};

class VerifyOutcomes : public ::testing::TestWithParam<VerifyOutcome> {};

TEST_P(VerifyOutcomes, AreAnswersAndTheKeyIsLeftAlone) {
    ScriptedChannel channel{
        {kSelectJpki, kSelectPin, {"00200080", "63C3"}, {"00200080 04 30303030", GetParam().status}}};
    CardSession card{channel};
    const auto answer = signWithAuthKey(card, SecureBytes::copyOf("0000"), digestOfAbc());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->kind, GetParam().kind);
    EXPECT_EQ(answer->triesLeft, GetParam().triesLeft);
}

INSTANTIATE_TEST_SUITE_P(All, VerifyOutcomes,
                         ::testing::Values(VerifyOutcome{"63C2", SignAnswer::Kind::Wrong, 2},
                                           VerifyOutcome{"63C1", SignAnswer::Kind::Wrong, 1},
                                           VerifyOutcome{"63C0", SignAnswer::Kind::Locked, 0},
                                           VerifyOutcome{"6983", SignAnswer::Kind::Locked, 0},
                                           VerifyOutcome{"6984", SignAnswer::Kind::Locked, 0}));

TEST(Sign, NeverPresentsAPinThatIsLockedOrAbsentOrNotFourDigits) {
    for (const char* blocked : {"63C0", "6983", "6984"}) {
        ScriptedChannel channel{{kSelectJpki, kSelectPin, {"00200080", blocked}}};
        CardSession card{channel};
        const auto answer = signWithAuthKey(card, SecureBytes::copyOf("1234"), digestOfAbc());
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->kind, SignAnswer::Kind::Locked);
    }
    ScriptedChannel absent{{kSelectJpki, {kSelectPin.command, "6A82"}}};
    CardSession card{absent};
    EXPECT_EQ(signWithAuthKey(card, SecureBytes::copyOf("1234"), digestOfAbc()).error().code,
              StepCode::CardPinAbsent);
    for (const char* pin : {"", "123", "12345", "12a4"}) {
        ScriptedChannel silent{{}};
        CardSession untouched{silent};
        EXPECT_EQ(signWithAuthKey(untouched, SecureBytes::copyOf(pin), digestOfAbc()).error().code,
                  StepCode::UsageWrong);
    }
}

TEST(Sign, RefusalOfTheKeyIsNamed) {
    for (const char* answer : {"6982", "6985", "6700", "5A5A9000"}) {
        ScriptedChannel channel{{kSelectJpki,
                                 kSelectPin,
                                 {"00200080", "9000"},
                                 {"00200080 04 31323334", "9000"},
                                 {"00A4020C 02 0017", "9000"},
                                 {"802A0080 33 3031300D060960864801650304020105000420 "
                                  "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD 00",
                                  answer}}};
        CardSession card{channel};
        EXPECT_EQ(signWithAuthKey(card, SecureBytes::copyOf("1234"), digestOfAbc()).error().code,
                  StepCode::CardSignFailed);
    }
}

TEST(Sign, ThreeWrongPinsLockIt) {
    testing::MemoryCard memory;
    std::vector<int> left;
    SignAnswer::Kind last{};
    for (int round = 0; round < 4; ++round) {
        memory.powerUp();
        CardSession card{memory};
        const auto answer = signWithAuthKey(card, SecureBytes::copyOf("9999"), digestOfAbc());
        ASSERT_TRUE(answer);
        left.push_back(answer->triesLeft);
        last = answer->kind;
    }
    EXPECT_EQ(left, (std::vector{2, 1, 0, 0}));
    EXPECT_EQ(last, SignAnswer::Kind::Locked);
    const auto presented =
        std::ranges::count_if(memory.log, [](const auto& entry) { return entry.command == "0020008004"; });
    EXPECT_EQ(presented, 3);
}

}  // namespace
}  // namespace madoguchi::mynumber
