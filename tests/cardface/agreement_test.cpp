#include "cardface/agreement.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace madoguchi::cardface {
namespace {

// "" is a picture without a number, "?…" one that was read but not accepted.
CardFaceReading reading(const std::string& said) {
    CardFaceReading result;
    if (!said.empty()) {
        result.accepted = said.front() != '?';
        result.numberB = SecureBytes::copyOf(result.accepted ? said : said.substr(1));
    }
    return result;
}

struct AgreementCase {
    const char* name;
    std::vector<std::string> pictures;
    int givenAt;  // index of the picture that gives the number; -1: none
};

TEST(Agreement, givesANumberWhenTwoPicturesSayTheSame) {
    const std::string a = "01033120304821";
    const std::string b = "01033120304827";
    for (const AgreementCase& each :
         {AgreementCase{"two", {a, a}, 1}, AgreementCase{"one is not enough", {a}, -1},
          AgreementCase{"a hand between", {a, "", "", a}, 3},
          AgreementCase{"doubtful ones don't count", {"?" + a, "?" + a, a}, -1},
          AgreementCase{"a doubtful one between changes nothing", {a, "?" + b, a}, 2},
          AgreementCase{"they disagree", {a, b}, -1}, AgreementCase{"they never agree", {a, b, a, b}, -1},
          AgreementCase{"the later two agree", {a, b, b}, 2},
          AgreementCase{"nothing at all", {"", "", ""}, -1}}) {
        Agreement agreement;
        int givenAt = -1;
        for (std::size_t i = 0; i < each.pictures.size(); ++i) {
            if (const auto number = agreement.take(reading(each.pictures[i]))) {
                EXPECT_EQ(givenAt, -1) << each.name;
                givenAt = static_cast<int>(i);
                const auto bytes = number->bytes();
                EXPECT_EQ(std::string(bytes.begin(), bytes.end()), each.pictures[i]) << each.name;
            }
        }
        EXPECT_EQ(givenAt, each.givenAt) << each.name;
        EXPECT_EQ(agreement.spent(), each.givenAt >= 0) << each.name;
    }
}

TEST(Agreement, givesOneNumberInAReading) {
    Agreement agreement;
    const std::string a = "01033120304821";
    EXPECT_FALSE(agreement.take(reading(a)));
    EXPECT_TRUE(agreement.take(reading(a)));
    for (int i = 0; i < 5; ++i) {
        EXPECT_FALSE(agreement.take(reading(a)));
    }
}

}  // namespace
}  // namespace madoguchi::cardface
