// Who in the answer to a 再照会 is who on the list: a table, for a wrong match shows one patient's insurance
// on another.
#include "session/reinquiry_match.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace madoguchi::session {
namespace {

using namespace std::chrono;
using domain::Eligibility;

struct Person {
    const char* number;
    const char* name;
    const char* kana = "";
    domain::Date birth = 1950y / March / 1;
    Eligibility eligibility = Eligibility::Valid;
};

struct Case {
    const char* what;
    std::vector<Person> entries;  // ids 1, 2, …
    std::vector<Person> people;   // 0, 1, …
    std::map<std::int64_t, std::size_t> matched;
    int others;
};

class Match : public testing::TestWithParam<Case> {};

TEST_P(Match, IsSureOrNone) {
    std::vector<ports::KeptPatient> entries;
    for (const Person& each : GetParam().entries) {
        domain::ContinuingPatient patient;
        patient.name = each.name;
        patient.kana = each.kana;
        patient.numbers = {"06999999", "", each.number, "", each.birth};
        entries.push_back({static_cast<std::int64_t>(entries.size()) + 1, patient});
    }
    std::vector<ports::ReinquiryPerson> people;
    for (const Person& each : GetParam().people) {
        people.push_back(
            {each.eligibility, {"06999999", "", each.number, "", each.birth}, each.name, each.kana, {}, {}});
    }
    const ReinquiryMatch match = matchReinquiry(entries, people);
    EXPECT_EQ(match.personOf, GetParam().matched) << GetParam().what;
    EXPECT_EQ(match.others, GetParam().others) << GetParam().what;
}

constexpr domain::Date kLater = 1951y / April / 2;

INSTANTIATE_TEST_SUITE_P(
    Table, Match,
    testing::Values(
        Case{"nobody", {}, {}, {}, 0},
        Case{"by numbers, in another order and under another name",
             {{"1", "花子"}, {"2", "太郎"}},
             {{"2", "太郎"}, {"1", "花代"}},
             {{1, 1}, {2, 0}},
             0},
        Case{"the insurer changed: by name and birth",
             {{"1", "見本　花子"}},
             {{"9", "見本 花子"}},
             {{1, 0}},
             0},
        Case{"married to another insurer: by kana",
             {{"1", "見本", "ﾐﾎﾝ"}},
             {{"9", "美本", "ミホン"}},
             {{1, 0}},
             0},
        Case{"an answer that writes small kana large",
             {{"1", "見本", "ミホン　ショウイチ"}},
             {{"9", "美本", "ﾐﾎﾝ ｼﾖｳｲﾁ"}},
             {{1, 0}},
             0},
        Case{"the name of somebody born on another day", {{"1", "花子"}}, {{"9", "花子", "", kLater}}, {}, 1},
        Case{"no names at all", {{"1", ""}}, {{"9", ""}}, {}, 1},
        Case{"two of one name in the answer", {{"1", "花子"}}, {{"8", "花子"}, {"9", "花子"}}, {}, 2},
        Case{"two of one name on the list", {{"1", "花子"}, {"2", "花子"}}, {{"9", "花子"}}, {}, 1},
        Case{"two of one name, one of them known by numbers: the other may be anybody",
             {{"1", "花子"}, {"2", "花子"}},
             {{"1", "花子"}, {"9", "花子"}},
             {{1, 0}},
             1},
        Case{"the numbers of one and the name of the other",
             {{"1", "花子"}, {"2", "太郎"}},
             {{"1", "太郎"}},
             {{1, 0}},
             0},
        Case{"consented twice: the valid answer counts",
             {{"1", "花子"}},
             {{"1", "花子", "", 1950y / March / 1, Eligibility::Invalid}, {"1", "花子"}},
             {{1, 1}},
             0},
        Case{"consented twice, and the insurer changed",
             {{"1", "花子"}},
             {{"9", "花子"}, {"9", "花子"}},
             {{1, 0}},
             0},
        Case{"the same numbers on two entries", {{"1", "花子"}, {"1", "太郎"}}, {{"1", "花子"}}, {{1, 0}}, 0},
        Case{"strangers", {{"1", "花子"}}, {{"7", "一"}, {"1", "花子"}, {"8", "二"}}, {{1, 1}}, 2}));

}  // namespace
}  // namespace madoguchi::session
