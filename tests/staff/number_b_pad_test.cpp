// 照合番号B as staff type it: three fields, one stream of digits, doubts before a try is spent, nothing left
// behind.
#include "staff/number_b_pad.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace madoguchi::staff {
namespace {

using Field = NumberBPad::Field;
using Doubt = NumberBPad::Doubt;

constexpr domain::Date kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};

NumberBPad typed(std::string_view digits) {
    NumberBPad pad;
    for (const char digit : digits) {
        pad.press(digit - '0');
    }
    return pad;
}

std::string textOf(const SecureBytes& bytes) {
    return {bytes.bytes().begin(), bytes.bytes().end()};
}

TEST(NumberBPad, FillsItsFieldsOneAfterTheOther) {
    NumberBPad pad = typed("010331");
    EXPECT_EQ(pad.current(), Field::Expiry);
    EXPECT_EQ(pad.digit(Field::Birth, 5), 1);
    EXPECT_EQ(pad.digit(Field::Expiry, 0), std::nullopt);
    for (const char digit : std::string_view{"20301234"}) {
        EXPECT_FALSE(pad.complete());
        pad.press(digit - '0');
    }
    EXPECT_TRUE(pad.complete());
    pad.press(9);
    pad.press(-1);
    EXPECT_EQ(textOf(pad.take()), "01033120301234");
    EXPECT_TRUE(pad.empty());
    EXPECT_EQ(pad.current(), Field::Birth);
}

TEST(NumberBPad, ErasesBackAcrossTheFields) {
    NumberBPad pad = typed("0103312");
    pad.erase();
    EXPECT_EQ(pad.count(Field::Expiry), 0);
    pad.erase();
    EXPECT_EQ(pad.current(), Field::Birth);
    EXPECT_EQ(pad.count(Field::Birth), 5);
    for (int count = 0; count < 9; ++count) {
        pad.erase();
    }
    EXPECT_TRUE(pad.empty());
}

TEST(NumberBPad, AFieldIsTypedAnewWithoutTheOthers) {
    NumberBPad pad = typed("01033120301234");
    pad.begin(Field::Expiry);
    EXPECT_EQ(pad.count(Field::Expiry), 0);
    EXPECT_EQ(pad.count(Field::Code), 4);
    for (const char digit : std::string_view{"2031"}) {
        pad.press(digit - '0');
    }
    EXPECT_EQ(textOf(pad.take()), "01033120311234");
}

TEST(NumberBPad, GivesNothingThatIsNotWhole) {
    EXPECT_TRUE(typed("0103312030123").take().empty());
}

TEST(NumberBPad, DoubtsWhatNoCardSays) {
    struct Row {
        std::string_view digits;
        std::optional<Doubt> doubt;
    };
    for (const auto& [digits, doubt] : {
             Row{"01033120301234", std::nullopt},
             Row{"04022920301234", std::nullopt},
             Row{"00123120261234", std::nullopt},
             Row{"64010120371234", std::nullopt},
             Row{"011", std::nullopt},
             Row{"01133120301234", Doubt::Month},
             Row{"010031", Doubt::Month},
             Row{"010431", Doubt::Day},
             Row{"01033220301234", Doubt::Day},
             Row{"010300", Doubt::Day},
             Row{"01033120251234", Doubt::ExpiryYear},
             Row{"01033120381234", Doubt::ExpiryYear},
             Row{"0103310007", Doubt::ExpiryYear},
         }) {
        EXPECT_EQ(typed(digits).doubt(kToday), doubt) << digits;
    }
}

}  // namespace
}  // namespace madoguchi::staff
