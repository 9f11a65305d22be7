#include "mynumber/number_b.hpp"

#include <gtest/gtest.h>

#include "support/scripted_channel.hpp"

namespace madoguchi::mynumber {
namespace {

using testing::ScriptedChannel;
using testing::ScriptStep;

const ScriptStep kSelectVisual{"00A4040C 0A D3921000310001010402", "9000"};
const ScriptStep kSelectText{"00A4040C 0A D3921000310001010408", "9000"};
const char* const kPresented = "00200080 0E 3031303333313230323531323334";

SecureBytes number() {
    return SecureBytes::copyOf("01033120251234");
}

TEST(NumberB, OpensTheVisualApplicationWithFourteenDigits) {
    ScriptedChannel channel{
        {kSelectVisual, {"00A4020C 02 0012", "9000"}, {"00200080", "63CA"}, {kPresented, "9000"}}};
    CardSession card{channel};
    EXPECT_TRUE(unlockWithNumberB(card, CardFile::VisualNumberB, number()));
}

TEST(NumberB, LiesElsewhereInTheTextApplication) {
    ScriptedChannel channel{
        {kSelectText, {"00A4020C 02 0015", "9000"}, {"00200080", "63CA"}, {kPresented, "9000"}}};
    CardSession card{channel};
    EXPECT_TRUE(unlockWithNumberB(card, CardFile::TextNumberB, number()));
}

class Floor : public ::testing::TestWithParam<int> {};

TEST_P(Floor, SparesTheLastThreeTries) {
    const int tries = GetParam();
    std::vector<ScriptStep> script{
        kSelectVisual,
        {"00A4020C 02 0012", "9000"},
        {"00200080", "63C" + std::string{"0123456789A"}.substr(static_cast<std::size_t>(tries), 1)}};
    if (tries > 3) {
        script.push_back({kPresented, "9000"});
    }
    ScriptedChannel channel{script};
    CardSession card{channel};
    const auto opened = unlockWithNumberB(card, CardFile::VisualNumberB, number());
    if (tries > 3) {
        EXPECT_TRUE(opened);
    } else {
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, StepCode::CardNumberBSpared);
    }
}

INSTANTIATE_TEST_SUITE_P(Tries, Floor, ::testing::Range(0, 11));

TEST(NumberB, BlockedIsSparedAndNeverPresented) {
    for (const char* blocked : {"6983", "6984"}) {
        ScriptedChannel channel{{kSelectVisual, {"00A4020C 02 0012", "9000"}, {"00200080", blocked}}};
        CardSession card{channel};
        EXPECT_EQ(unlockWithNumberB(card, CardFile::VisualNumberB, number()).error().code,
                  StepCode::CardNumberBSpared);
    }
}

TEST(NumberB, WrongIsSaidWithTheTriesThatAreLeft) {
    ScriptedChannel channel{
        {kSelectVisual, {"00A4020C 02 0012", "9000"}, {"00200080", "63CA"}, {kPresented, "63C9"}}};
    CardSession card{channel};
    const auto opened = unlockWithNumberB(card, CardFile::VisualNumberB, number());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, StepCode::CardNumberBWrong);
    EXPECT_EQ(opened.error().detail, "9 tries left");
}

TEST(NumberB, VerifiedBeforeIsPresentedAllTheSame) {
    ScriptedChannel channel{
        {kSelectVisual, {"00A4020C 02 0012", "9000"}, {"00200080", "9000"}, {kPresented, "9000"}}};
    CardSession card{channel};
    EXPECT_TRUE(unlockWithNumberB(card, CardFile::VisualNumberB, number()));
}

TEST(NumberB, AnythingButFourteenDigitsIsNotSent) {
    for (const char* wrong : {"", "0103312025123", "010331202512345", "0103312025123x", "123456789018"}) {
        ScriptedChannel channel{{}};
        CardSession card{channel};
        EXPECT_EQ(unlockWithNumberB(card, CardFile::VisualNumberB, SecureBytes::copyOf(wrong)).error().code,
                  StepCode::CardNumberBMissing);
    }
}

}  // namespace
}  // namespace madoguchi::mynumber
