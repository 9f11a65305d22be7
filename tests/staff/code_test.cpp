// Codes: which are accepted, what is kept of them, how they are typed; and the table of roles.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <tuple>

#include "staff/code_hash.hpp"
#include "staff/code_pad.hpp"
#include "staff/code_rules.hpp"
#include "staff/role.hpp"

namespace madoguchi::staff {
namespace {

TEST(CodeRules, RefusesWhatEverybodyTriesFirst) {
    for (const char* code : {"", "123", "0000", "99999999", "1234", "4321", "7890", "0987", "87654321",
                             "1212", "12341234", "121212", "123456789", "12a4", "836271945"}) {
        EXPECT_FALSE(isAcceptableCode(SecureBytes::copyOf(std::string_view{code}).bytes())) << code;
    }
    for (const char* code : {"2580", "1213", "83627194", "90215", "112233"}) {
        EXPECT_TRUE(isAcceptableCode(SecureBytes::copyOf(std::string_view{code}).bytes())) << code;
    }
}

TEST(CodePad, HoldsFourToEightDigitsAndEmptiesItself) {
    CodePad pad;
    pad.press(10);
    pad.press(-1);
    for (int digit = 0; digit < 10; ++digit) {
        pad.press(digit);
    }
    EXPECT_EQ(pad.count(), 8);
    pad.erase();
    const SecureBytes taken = pad.take();
    EXPECT_EQ(std::string(taken.bytes().begin(), taken.bytes().end()), "0123456");
    EXPECT_EQ(pad.count(), 0);
    EXPECT_FALSE(pad.longEnough());
}

TEST(CodeHash, MatchesOnlyTheSameCode) {
    const SecureBytes code = SecureBytes::copyOf(std::string_view{"2580"});
    const auto kept = hashCode(code);
    ASSERT_TRUE(kept);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(matches(*kept, code), true);
    const auto took = std::chrono::steady_clock::now() - begin;
    RecordProperty("milliseconds", static_cast<int>(took / std::chrono::milliseconds{1}));
    EXPECT_EQ(matches(*kept, SecureBytes::copyOf(std::string_view{"2581"})), false);
    const auto again = hashCode(code);
    ASSERT_TRUE(again);
    EXPECT_NE(again->salt, kept->salt);
    EXPECT_NE(again->hash, kept->hash);
}

TEST(CodeHash, RefusesWeakAndHugeCosts) {
    EXPECT_TRUE(isAcceptableCost({}));
    EXPECT_FALSE(isAcceptableCost({.n = 1 << 14}));
    EXPECT_FALSE(isAcceptableCost({.n = (1 << 15) + 1}));
    EXPECT_FALSE(isAcceptableCost({.n = 1 << 20}));
    EXPECT_FALSE(isAcceptableCost({.r = 4}));
    EXPECT_FALSE(isAcceptableCost({.p = 0}));
}

TEST(Roles, MayWhatTheTableSays) {
    using enum Permission;
    const std::tuple<Role, Permission, bool> rows[]{
        {Role::Reception, HandleCall, true},      {Role::Reception, VisualCheck, true},
        {Role::Reception, Custody, false},        {Role::Reception, ReadLog, false},
        {Role::Reception, ManageStaff, false},    {Role::Custody, HandleCall, true},
        {Role::Custody, VisualCheck, false},      {Role::Custody, Custody, true},
        {Role::Custody, ReadLog, false},          {Role::Custody, ManageStaff, false},
        {Role::Administrator, HandleCall, true},  {Role::Administrator, VisualCheck, true},
        {Role::Administrator, Custody, true},     {Role::Administrator, ReadLog, true},
        {Role::Administrator, ManageStaff, true}, {Role::Auditor, HandleCall, false},
        {Role::Auditor, VisualCheck, false},      {Role::Auditor, Custody, false},
        {Role::Auditor, ReadLog, true},           {Role::Auditor, ManageStaff, false},
        {Role::Reception, LookUp, true},          {Role::Custody, LookUp, false},
        {Role::Administrator, LookUp, true},      {Role::Auditor, LookUp, false},
    };
    EXPECT_EQ(std::size(rows), kAllRoles.size() * kAllPermissions.size());
    for (const auto& [role, permission, may] : rows) {
        EXPECT_EQ(permits(role, permission), may) << toText(role) << ' ' << static_cast<int>(permission);
    }
    for (const Role role : kAllRoles) {
        EXPECT_EQ(roleFromText(toText(role)), role);
    }
    EXPECT_EQ(roleFromText("root"), std::nullopt);
}

}  // namespace
}  // namespace madoguchi::staff
