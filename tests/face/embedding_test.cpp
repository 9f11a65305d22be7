#include "face/embedding.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace madoguchi::face {
namespace {

Embedding of(std::initializer_list<float> values) {
    return Embedding{std::span<const float>{values.begin(), values.size()}};
}

TEST(Similarity, IsTheCosineForUnitLength) {
    const auto right = of({1, 0});
    EXPECT_DOUBLE_EQ(similarity(right, of({1, 0})), 1);
    EXPECT_NEAR(similarity(right, of({0, 1})), 0, 1e-6);
    EXPECT_NEAR(similarity(right, of({-1, 0})), -1, 1e-6);
    EXPECT_NEAR(similarity(right, of({0.6F, 0.8F})), 0.6, 1e-6);
}

TEST(Similarity, OfWhatCannotBeComparedIsTheWorst) {
    EXPECT_EQ(similarity({}, {}), -1);
    EXPECT_EQ(similarity(of({1}), of({1, 0})), -1);
    EXPECT_EQ(similarity(of({std::numeric_limits<float>::quiet_NaN(), 0}), of({1, 0})), -1);
}

TEST(Similarity, AndDistanceAreOneScale) {
    EXPECT_NEAR(similarityOf(0.89), 0.60395, 1e-5);
    EXPECT_NEAR(distanceOf(similarityOf(0.42)), 0.42, 1e-12);
    EXPECT_EQ(distanceOf(1.5), 0);
}

TEST(Mean, IsScaledBackToUnitLengthWhereTheModelIs) {
    const auto a = of({1, 0});
    const auto b = of({0, 1});
    const std::array<const Embedding*, 2> both{&a, &b};
    EXPECT_NEAR(meanOf(both, false).values()[0], 0.5F, 1e-6F);
    EXPECT_NEAR(meanOf(both, true).values()[0], std::sqrt(0.5F), 1e-6F);
    EXPECT_TRUE(meanOf({}, true).empty());
    const auto other = of({1});
    const std::array<const Embedding*, 2> unlike{&a, &other};
    EXPECT_TRUE(meanOf(unlike, true).empty());
}

TEST(Normalised, LeavesZeroAlone) {
    const std::array<float, 2> zero{};
    EXPECT_EQ(normalised(zero).values()[0], 0);
}

}  // namespace
}  // namespace madoguchi::face
