// Who is the same person, by numbers and by name: a table of what makes a difference and what does not.
#include "domain/same_person.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace madoguchi::domain {
namespace {

using namespace std::chrono;

struct Change {
    const char* what;
    std::function<void(InsuranceNumbers&)> change;
    bool same;
};

class SamePerson : public testing::TestWithParam<Change> {};

TEST_P(SamePerson, ByNumbers) {
    const InsuranceNumbers one{"06999999", "あ12", "345", "01", 1950y / March / 1};
    InsuranceNumbers other = one;
    GetParam().change(other);
    EXPECT_EQ(sameInsured(one, other), GetParam().same) << GetParam().what;
    EXPECT_EQ(sameInsured(other, one), GetParam().same) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Table, SamePerson,
    testing::Values(
        Change{"nothing", [](InsuranceNumbers&) {}, true},
        Change{"a zero that was not printed", [](InsuranceNumbers& n) { n.insurer = "6999999"; }, true},
        Change{"full width", [](InsuranceNumbers& n) { n.number = "３４５", n.symbol = "あ１２"; }, true},
        Change{"blanks", [](InsuranceNumbers& n) { n.symbol = "あ　12"; }, true},
        Change{"insurer", [](InsuranceNumbers& n) { n.insurer = "06999998"; }, false},
        Change{"symbol", [](InsuranceNumbers& n) { n.symbol.clear(); }, false},
        Change{"number", [](InsuranceNumbers& n) { n.number = "0345"; }, false},
        Change{"no number", [](InsuranceNumbers& n) { n.number.clear(); }, false},
        Change{"the twin's branch", [](InsuranceNumbers& n) { n.branch = "02"; }, false},
        Change{"no branch", [](InsuranceNumbers& n) { n.branch.clear(); }, false},
        Change{"birth", [](InsuranceNumbers& n) { n.birth = 1950y / March / 2; }, false},
        Change{"no birth", [](InsuranceNumbers& n) { n.birth = {}; }, false}));

TEST(SamePersonWithoutNumbers, IsNobody) {
    EXPECT_FALSE(sameInsured({}, {}));
    const InsuranceNumbers birthAlone{{}, {}, {}, {}, 1950y / March / 1};
    EXPECT_FALSE(sameInsured(birthAlone, birthAlone));
}

TEST(SamePersonByName, LooksPastBlanksAndWidths) {
    EXPECT_TRUE(sameName("見本　花子", "見本 花子"));
    EXPECT_TRUE(sameName("見本花子", "見本　花子"));
    EXPECT_FALSE(sameName("見本　花子", "見本　花代"));
    EXPECT_FALSE(sameName("", ""));
    EXPECT_FALSE(sameName("　", " "));
    EXPECT_TRUE(sameKana("ﾐﾎﾝ ﾊﾅｺ", "みほん　はなこ"));
    EXPECT_FALSE(sameKana("ミホン　ハナコ", "ミホン　ハナヨ"));
    EXPECT_FALSE(sameKana("", ""));
}

// What is typed from the paper against what the eligibility service answers: half-width, small kana
// unreliable.
TEST(SamePersonByKana, OneNameInTwoSpellings) {
    const std::pair<const char*, const char*> same[]{
        {"しょういち", "ｼﾖｳｲﾁ"},     {"じゅんこ", "ｼﾞﾕﾝｺ"},    {"キャッチ", "ｷﾔﾂﾁ"},
        {"りゅういち", "ﾘｭｳｲﾁ"},     {"みちづる", "ミチズル"}, {"はなぢ", "ﾊﾅｼﾞ"},
        {"ヰノウエ", "いのうえ"},    {"すゑ", "スエ"},         {"ちをり", "チオリ"},
        {"フィリップ", "ﾌｲﾘﾂﾌﾟ"},    {"ジェーン", "ｼﾞｴ-ﾝ"},    {"スヮン", "スワン"},
        {"おかヶさわ", "おかけさわ"}};
    for (const auto& [typed, answered] : same) {
        EXPECT_TRUE(sameKana(typed, answered)) << typed;
        EXPECT_TRUE(sameKana(answered, typed)) << typed;
    }
    const std::pair<const char*, const char*> different[]{{"しょういち", "しょうじ"},
                                                          {"ジュンコ", "シュンコ"},
                                                          {"サトー", "サトウ"},
                                                          {"カツ", "ガツ"},
                                                          {"ハナ", "バナ"}};
    for (const auto& [one, other] : different) {
        EXPECT_FALSE(sameKana(one, other)) << one;
    }
}

TEST(SamePerson, ALetterThatWasLostMayBeAny) {
    EXPECT_TRUE(mayBeSameName("見本　花子", "見本 花子"));
    EXPECT_TRUE(mayBeSameName("見●　花子", "見本 花子"));
    EXPECT_TRUE(mayBeSameName("見本　花子", "●本 花●"));
    EXPECT_TRUE(mayBeSameName("葛\U000E0100城　太郎", "●城 太郎"));
    EXPECT_FALSE(mayBeSameName("見●　花子", "見本 花代"));
    EXPECT_FALSE(mayBeSameName("見●　花子", "見本 花"));
    EXPECT_FALSE(mayBeSameName("", ""));
    EXPECT_FALSE(sameName("見●　花子", "見本 花子"));
}

}  // namespace
}  // namespace madoguchi::domain
