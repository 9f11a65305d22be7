#include "face/evaluation.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace madoguchi::face {
namespace {

std::vector<ScoredPair> pairs(std::initializer_list<double> genuine,
                              std::initializer_list<double> impostors) {
    std::vector<ScoredPair> all;
    for (const double s : genuine) {
        all.push_back({s, true});
    }
    for (const double s : impostors) {
        all.push_back({s, false});
    }
    return all;
}

TEST(ErrorRates, OfCleanlySeparatedPairsAreZero) {
    const auto rates = errorRates(pairs({0.9, 0.8}, {0.1, 0.2, 0.3}), 0.5);
    EXPECT_EQ(rates.eer, 0);
    EXPECT_EQ(rates.fnmrAtFmr1e2, 0);
    EXPECT_EQ(rates.fnmrAtFmr1e3, 0);
    EXPECT_EQ(rates.falseMatches, 0U);
    EXPECT_EQ(rates.falseNonMatches, 0U);
}

TEST(ErrorRates, MeetWhereBothKindsErrAlike) {
    // One of four on each side: at a threshold between 0.4 and 0.6 both rates are 1/4.
    const auto rates = errorRates(pairs({0.9, 0.8, 0.7, 0.4}, {0.6, 0.3, 0.2, 0.1}), 0.5);
    ASSERT_TRUE(rates.eer);
    EXPECT_NEAR(*rates.eer, 0.25, 1e-12);
    EXPECT_EQ(rates.falseMatches, 1U);
    EXPECT_EQ(rates.falseNonMatches, 1U);
    EXPECT_NEAR(*rates.fnmrAtFmr1e2, 0.25, 1e-12);
}

TEST(ErrorRates, OfPairsTheWrongWayRoundAreOne) {
    const auto rates = errorRates(pairs({0.1, 0.2}, {0.8, 0.9}), 0.5);
    EXPECT_NEAR(*rates.eer, 1, 1e-12);
    EXPECT_NEAR(*rates.fnmrAtFmr1e3, 1, 1e-12);
}

TEST(ErrorRates, OfTiesAreHalf) {
    EXPECT_NEAR(*errorRates(pairs({0.5, 0.5}, {0.5, 0.5}), 0.5).eer, 0.5, 1e-12);
}

TEST(ErrorRates, DoNotExistWithoutBothKinds) {
    EXPECT_FALSE(errorRates(pairs({0.9}, {}), 0.5).eer);
    EXPECT_FALSE(errorRates(pairs({}, {0.9}), 0.5).fnmrAtFmr1e2);
    EXPECT_EQ(errorRates(pairs({}, {0.9}), 0.5).falseMatches, 1U);
    EXPECT_FALSE(errorRates({}, 0.5).eer);
}

TEST(ErrorRates, CountTheThresholdItselfAsAccepted) {
    const auto rates = errorRates(pairs({0.5}, {0.5}), 0.5);
    EXPECT_EQ(rates.falseMatches, 1U);
    EXPECT_EQ(rates.falseNonMatches, 0U);
}

TEST(ErrorRates, AtFmrOfAHundredthAllowOneInAHundred) {
    std::vector<ScoredPair> all;
    for (int i = 0; i < 100; ++i) {
        all.push_back({i == 0 ? 0.8 : 0.1, false});
    }
    all.push_back({0.7, true});
    all.push_back({0.9, true});
    const auto rates = errorRates(all, 0.75);
    EXPECT_EQ(*rates.fnmrAtFmr1e2, 0);
    EXPECT_NEAR(*rates.fnmrAtFmr1e3, 0.5, 1e-12);
}

class PairsFile : public testing::Test {
protected:
    Expected<std::vector<PairRow>> read(const char* text) {
        path_ = testing::TempDir() + "pairs-" +
                testing::UnitTest::GetInstance()->current_test_info()->name() + ".csv";
        std::ofstream{path_} << text;
        return readPairs(path_);
    }
    void TearDown() override { std::remove(path_.c_str()); }

private:
    std::string path_;
};

TEST_F(PairsFile, IsReadWithAndWithoutHeader) {
    const auto rows = read("file_x,file_y,Decision\r\na.jpg,b.jpg,Yes\r\n\r\na.jpg, c d.jpg ,no\n");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_TRUE(rows->at(0).genuine);
    EXPECT_EQ(rows->at(1).right, "c d.jpg");
    EXPECT_EQ(read("a,b,Yes")->size(), 1U);
    EXPECT_TRUE(read("")->empty());
}

TEST_F(PairsFile, WithAStrangeLineIsRefused) {
    EXPECT_EQ(read("a,b,Yes\na,b,Maybe\n").error().code, StepCode::FileUnreadable);
    EXPECT_EQ(read("a,b\n").error().code, StepCode::FileUnreadable);
}

TEST(PairsFileMissing, IsUnreadable) {
    EXPECT_EQ(readPairs(testing::TempDir() + "no-such-pairs.csv").error().code, StepCode::FileUnreadable);
}

}  // namespace
}  // namespace madoguchi::face
