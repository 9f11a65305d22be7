#include "face/subject.hpp"

#include <gtest/gtest.h>

#include <array>

namespace madoguchi::face {
namespace {

// A face of `height` around (x, y), all in fractions of the picture.
SeenFace at(double x, double y = 0.45, double height = 0.4, double score = 0.95) {
    const double width = height * 0.75;
    return {{x - width / 2, y - height / 2, width, height}, score};
}

TEST(Subject, IsTheOneFaceThereIs) {
    const auto subject = chooseSubject(std::array{at(0.2)}, {});
    EXPECT_EQ(subject.index, 0U);
    EXPECT_TRUE(subject.rivals.empty());
}

TEST(Subject, IsTheFaceInTheMiddleWithAHelperBeside) {
    const auto subject = chooseSubject(std::array{at(0.87, 0.4, 0.4, 0.99), at(0.5)}, {});
    EXPECT_EQ(subject.index, 1U);
    EXPECT_TRUE(subject.rivals.empty());
}

TEST(Subject, IsTheLargeFaceBeforeASmallOneBehind) {
    const auto subject = chooseSubject(std::array{at(0.5, 0.2, 0.12), at(0.6)}, {});
    EXPECT_EQ(subject.index, 1U);
    EXPECT_TRUE(subject.rivals.empty());
}

TEST(Subject, MayBeLowInThePicture) {
    const auto subject = chooseSubject(std::array{at(0.85, 0.4), at(0.5, 0.8)}, {});
    EXPECT_EQ(subject.index, 1U);
    EXPECT_TRUE(subject.rivals.empty());
}

TEST(Subject, IsInDoubtBetweenEquals) {
    const auto subject = chooseSubject(std::array{at(0.3), at(0.7)}, {});
    EXPECT_EQ(subject.rivals.size(), 1U);
}

TEST(Subject, StaysWithTheFaceItFollowedButStillAsks) {
    const auto subject = chooseSubject(std::array{at(0.32), at(0.7)}, at(0.7).box);
    EXPECT_EQ(subject.index, 1U);
    EXPECT_EQ(subject.rivals.size(), 1U);
}

TEST(Subject, IsNotAPatternThatLooksALittleLikeAFace) {
    const auto subject = chooseSubject(std::array{at(0.75, 0.45, 0.3), at(0.5, 0.45, 0.4, 0.55)}, {});
    EXPECT_EQ(subject.index, 0U);
    EXPECT_EQ(subject.rivals.size(), 1U);  // the landmark network has the last word on it
}

TEST(SameTrack, IsAFaceThatMovedALittle) {
    EXPECT_TRUE(sameTrack(at(0.5).box, at(0.56, 0.47).box));
    EXPECT_FALSE(sameTrack(at(0.5).box, at(0.85).box));
    EXPECT_FALSE(sameTrack(at(0.5).box, at(0.5, 0.45, 0.05).box));
    EXPECT_FALSE(sameTrack({}, {}));
}

}  // namespace
}  // namespace madoguchi::face
