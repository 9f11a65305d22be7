#include <gtest/gtest.h>

#include <set>

#include "core/hex.hpp"
#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "core/time.hpp"

namespace madoguchi {
namespace {

TEST(StepCodes, TextsAreUniqueAndReadBack) {
    std::set<std::string_view> seen;
    for (const StepCode code : allStepCodes()) {
        EXPECT_TRUE(seen.insert(toText(code)).second) << toText(code);
        EXPECT_EQ(stepCodeFromText(toText(code)), code);
    }
    EXPECT_FALSE(stepCodeFromText("no.such-code"));
}

TEST(SecureBytes, MoveLeavesTheSourceEmpty) {
    SecureBytes first = SecureBytes::copyOf("1234");
    const SecureBytes second = std::move(first);
    EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): the promise under test
    EXPECT_EQ(second.size(), 4U);
    EXPECT_EQ(second.bytes()[3], '4');
}

TEST(SecureBytes, WipeZeroesBeforeTheMemoryIsReleased) {
    std::array<std::uint8_t, 4> digits{1, 2, 3, 4};
    wipeMemory(digits);
    EXPECT_EQ(digits, (std::array<std::uint8_t, 4>{}));
    SecureBytes bytes = SecureBytes::copyOf("1234");
    bytes.wipe();
    EXPECT_TRUE(bytes.empty());
}

TEST(Hex, RoundTripAndBadInput) {
    const std::vector<std::uint8_t> bytes{0x00, 0xA4, 0xFF};
    EXPECT_EQ(toHex(bytes), "00a4ff");
    EXPECT_EQ(fromHex("00 A4 ff"), bytes);
    EXPECT_FALSE(fromHex("0"));
    EXPECT_FALSE(fromHex("0g"));
}

TEST(Time, JapaneseDayChangesAtFifteenHoursUtc) {
    using namespace std::chrono;
    EXPECT_EQ(jstDay(sys_days{2026y / March / 31} + 14h + 59min + 59s), 2026y / March / 31);
    EXPECT_EQ(jstDay(sys_days{2026y / March / 31} + 15h), 2026y / April / 1);
}

}  // namespace
}  // namespace madoguchi
