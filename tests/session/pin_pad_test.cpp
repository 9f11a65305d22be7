#include "session/pin_pad.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace madoguchi::session {
namespace {

TEST(PinPad, ShowsEachDigitOnceInAnyOrder) {
    std::uint32_t seed = 7;
    PinPad pad{[&seed](std::uint32_t limit) { return (seed = seed * 1103515245U + 12345U) % limit; }};
    pad.shuffle();
    std::vector<int> layout = pad.layout();
    std::ranges::sort(layout);
    EXPECT_EQ(layout, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(PinPad, TakesFourDigitsByPositionAndNoMore) {
    PinPad pad{[](std::uint32_t) { return 0U; }};
    pad.shuffle();
    std::string expected;
    for (const int position : {3, 0, 9, 3}) {
        pad.press(position);
        expected.push_back(static_cast<char>('0' + pad.layout()[static_cast<std::size_t>(position)]));
    }
    pad.press(1);
    pad.press(-1);
    pad.press(10);
    EXPECT_TRUE(pad.complete());
    const SecureBytes pin = pad.take();
    EXPECT_EQ(std::string(pin.bytes().begin(), pin.bytes().end()), expected);
    EXPECT_EQ(pad.count(), 0);
}

TEST(PinPad, StandsStillForATenKeyUntilTheVisitEnds) {
    PinPad pad{[](std::uint32_t limit) { return limit / 2; }};
    pad.shuffle();
    const std::vector<int> shuffled = pad.layout();
    pad.press(0);
    const int first = pad.layout().front();
    pad.typeDigit(7);
    const std::vector<int> telephone{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
    EXPECT_EQ(pad.layout(), telephone);
    EXPECT_NE(shuffled, telephone);
    pad.press(8);  // the glass may be used too
    pad.typeDigit(10);
    pad.typeDigit(-1);
    pad.typeDigit(0);
    pad.typeDigit(5);
    EXPECT_TRUE(pad.complete());
    const SecureBytes pin = pad.take();
    EXPECT_EQ(std::string(pin.bytes().begin(), pin.bytes().end()), std::to_string(first) + "790");
    pad.shuffle();
    EXPECT_EQ(pad.layout(), telephone);
    pad.forget();
    pad.shuffle();
    EXPECT_FALSE(pad.fixedOrder());
    EXPECT_NE(pad.layout(), telephone);
}

TEST(PinPad, ShufflingForgetsWhatWasTyped) {
    PinPad pad{[](std::uint32_t) { return 0U; }};
    pad.press(1);
    pad.erase();
    pad.erase();
    pad.press(1);
    pad.shuffle();
    EXPECT_EQ(pad.count(), 0);
    EXPECT_TRUE(pad.take().empty());
}

}  // namespace
}  // namespace madoguchi::session
