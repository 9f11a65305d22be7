#include "cardface/typed_number.hpp"

#include <gtest/gtest.h>

#include <string>

namespace madoguchi::cardface {
namespace {

// What one reading answers; "none" for "not known", and the number of answers before it.
std::string read(TypedNumber& typed) {
    int answers = 0;
    std::string text = "none";
    typed.readNumberB([&](std::optional<SecureBytes> number) {
        ++answers;
        if (number) {
            text.assign(number->bytes().begin(), number->bytes().end());
        }
    });
    return std::to_string(answers) + ' ' + text;
}

TEST(TypedNumber, AnswersAtOnceThatItIsNotKnown) {
    TypedNumber typed;
    EXPECT_EQ(read(typed), "1 none");
}

TEST(TypedNumber, AnswersOneReadingAndIsGone) {
    TypedNumber typed;
    EXPECT_TRUE(typed.deliver(SecureBytes::copyOf("01033120251234")));
    EXPECT_TRUE(typed.deliver(SecureBytes::copyOf("50010220319876")));
    EXPECT_EQ(read(typed), "1 50010220319876");
    EXPECT_EQ(read(typed), "1 none");
}

TEST(TypedNumber, IsForgottenWithTheCard) {
    TypedNumber typed;
    EXPECT_TRUE(typed.deliver(SecureBytes::copyOf("01033120251234")));
    typed.forget();
    EXPECT_EQ(read(typed), "1 none");
}

TEST(TypedNumber, TakesNothingButFourteenDigits) {
    TypedNumber typed;
    for (const std::string_view text : {"", "0103312025123", "010331202512345", "0103312025123a"}) {
        EXPECT_FALSE(typed.deliver(SecureBytes::copyOf(text))) << text;
    }
    EXPECT_EQ(read(typed), "1 none");
}

}  // namespace
}  // namespace madoguchi::cardface
