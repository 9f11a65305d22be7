#include "crypto/aead.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace madoguchi::crypto {
namespace {

const std::vector<std::uint8_t> kKey(kAeadKeySize, 7);
const std::vector<std::uint8_t> kPlain{1, 2, 3, 4, 5};

TEST(Aead, GivesBackWhatWasEncrypted) {
    const auto record = encrypt(kKey, kPlain, "place 1");
    ASSERT_TRUE(record);
    EXPECT_EQ(record->size(), kPlain.size() + 28);
    const auto plain = decrypt(kKey, *record, "place 1");
    ASSERT_TRUE(plain);
    EXPECT_TRUE(std::ranges::equal(plain->bytes(), kPlain));
    EXPECT_NE(encrypt(kKey, kPlain, "place 1"), record);  // a fresh nonce each time
}

TEST(Aead, EncryptsNothingToo) {
    const auto record = encrypt(kKey, {}, "");
    ASSERT_TRUE(record);
    const auto plain = decrypt(kKey, *record, "");
    ASSERT_TRUE(plain);
    EXPECT_TRUE(plain->empty());
}

TEST(Aead, RefusesEveryChangedByteAndEveryShorterRecord) {
    const auto record = encrypt(kKey, kPlain, "place 1");
    ASSERT_TRUE(record);
    for (std::size_t index = 0; index < record->size(); ++index) {
        auto changed = *record;
        changed[index] ^= 1U;
        EXPECT_FALSE(decrypt(kKey, changed, "place 1")) << index;
        EXPECT_FALSE(decrypt(kKey, std::span{*record}.first(index), "place 1")) << index;
    }
}

TEST(Aead, RefusesAnotherKeyOrPlace) {
    const auto record = encrypt(kKey, kPlain, "place 1");
    ASSERT_TRUE(record);
    EXPECT_FALSE(decrypt(kKey, *record, "place 2"));
    EXPECT_FALSE(decrypt(std::vector<std::uint8_t>(kAeadKeySize, 8), *record, "place 1"));
    EXPECT_FALSE(decrypt(std::vector<std::uint8_t>(16, 7), *record, "place 1"));
}

}  // namespace
}  // namespace madoguchi::crypto
