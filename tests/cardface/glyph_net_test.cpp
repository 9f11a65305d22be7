#include "cardface/glyph_net.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "cardface/glyph_weights.hpp"

namespace madoguchi::cardface {
namespace {

TEST(GlyphNet, itsWeightsAreTwoNetsAndNothingElse) {
    auto bytes = glyphWeights();
    const auto ink = GlyphNet::parse(bytes, kInkFeatures);
    ASSERT_TRUE(ink);
    const auto edges = GlyphNet::parse(bytes, kEdgeFeatures);
    ASSERT_TRUE(edges);
    EXPECT_TRUE(bytes.empty());
    const std::array<float, kInkFeatures> nothing{};
    const Opinion opinion = ink->classify(nothing);
    EXPECT_NEAR(std::accumulate(opinion.begin(), opinion.end(), 0.0), 1.0, 1e-4);
}

TEST(GlyphNet, refusesWeightsThatAreCutOffOrOfAnotherSize) {
    const auto all = glyphWeights();
    for (std::size_t size = 0; size < all.size() / 3; size += 97) {
        auto some = all.first(size);
        EXPECT_FALSE(GlyphNet::parse(some, kInkFeatures)) << size;
    }
    auto other = all;
    EXPECT_FALSE(GlyphNet::parse(other, kInkFeatures + 1));
    std::vector<std::uint8_t> huge(all.begin(), all.end());
    huge[3] = 0x7F;  // two thousand million inputs
    std::span<const std::uint8_t> bytes{huge};
    EXPECT_FALSE(GlyphNet::parse(bytes, kInkFeatures));
}

}  // namespace
}  // namespace madoguchi::cardface
