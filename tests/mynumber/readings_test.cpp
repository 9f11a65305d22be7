#include "mynumber/readings.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "core/hex.hpp"
#include "mynumber/jpki_application.hpp"
#include "support/memory_card.hpp"

namespace madoguchi::mynumber {
namespace {

using namespace std::chrono_literals;
using testing::MemoryCard;

SecureBytes number() {
    return SecureBytes::copyOf("01033120251234");
}
SecureBytes pin() {
    return SecureBytes::copyOf("1234");
}
constexpr std::array<std::uint8_t, 32> kDigest{};

// Free reads, protected reads and a signature, as a check-in does them; the sizes of the objects that were
// needed.
Expected<std::size_t> readEverything(MemoryCard& memory) {
    CardSession first{memory};
    if (const auto free = readFree(first); !free) {
        return std::unexpected(free.error());
    }
    CardSession second{memory};
    if (const auto facts = readProtected(second, number()); !facts) {
        return std::unexpected(facts.error());
    }
    CardSession third{memory};
    if (const auto signature = signWithAuthKey(third, pin(), kDigest); !signature) {
        return std::unexpected(signature.error());
    }
    return first.objectBytes() + second.objectBytes() + third.objectBytes();
}

TEST(FreeReading, TellsCertificateTriesAndExpiry) {
    MemoryCard memory;
    memory.applications[testing::kJpkiAid].secrets.at(0x0018).tries = 2;
    memory.applications[testing::kVisualAid].secrets.at(0x0012).tries = 8;
    CardSession card{memory};
    const auto reading = readFree(card);
    ASSERT_TRUE(reading) << reading.error().detail;
    ASSERT_TRUE(reading->certificate);
    EXPECT_EQ(reading->certificate->size(), 1203U);
    EXPECT_EQ(reading->pinTriesLeft, 2);
    EXPECT_EQ(reading->numberBTriesLeft, 8);
    EXPECT_EQ(reading->expiry, (domain::Date{2025y / std::chrono::March / 31}));
}

TEST(FreeReading, GoesOnWithoutWhatTheCardDoesNotHave) {
    MemoryCard memory;
    memory.applications.erase(testing::kCommonAid);
    memory.applications.erase(testing::kVisualAid);
    memory.applications[testing::kJpkiAid].secrets.clear();
    memory.applications[testing::kJpkiAid].files.erase(0x000A);
    CardSession card{memory};
    const auto reading = readFree(card);
    ASSERT_TRUE(reading);
    EXPECT_FALSE(reading->certificate);
    EXPECT_FALSE(reading->pinTriesLeft);
    EXPECT_FALSE(reading->numberBTriesLeft);
    EXPECT_FALSE(reading->expiry);
}

TEST(FreeReading, EndsAtTheFirstApplicationOfAnotherCard) {
    MemoryCard memory;
    memory.applications.clear();
    CardSession card{memory};
    EXPECT_EQ(readFree(card).error().code, StepCode::CardNotMyNumber);
    EXPECT_EQ(memory.log.size(), 1U);
}

TEST(ProtectedReading, BringsHolderPhotoAndExpiry) {
    MemoryCard memory;
    CardSession card{memory};
    const auto reading = readProtected(card, number());
    ASSERT_TRUE(reading) << reading.error().detail;
    EXPECT_EQ(reading->holder.name, "番号\u3000花子");
    EXPECT_EQ(reading->photo.size(), 4000U);
}

TEST(ProtectedReading, WrongInTheVisualApplicationNeverReachesTheText) {
    MemoryCard memory;
    CardSession card{memory};
    EXPECT_EQ(readProtected(card, SecureBytes::copyOf("99999999999999")).error().code,
              StepCode::CardNumberBWrong);
    EXPECT_EQ(memory.applications[testing::kVisualAid].secrets.at(0x0012).tries, 9);
    EXPECT_EQ(memory.applications[testing::kTextAid].secrets.at(0x0015).tries, 10);
}

TEST(ProtectedReading, RefusesTwoRecordsOfDifferentPeople) {
    MemoryCard memory;
    auto& record = memory.applications[testing::kTextAid].files[0x0002].bytes;
    const auto at = toHex(record).find(toHex(std::vector<std::uint8_t>{'1', '9', '8', '9'})) / 2;
    record[at + 3] = '8';
    CardSession card{memory};
    EXPECT_EQ(readProtected(card, number()).error().code, StepCode::CardMalformed);
}

TEST(WholeReading, MovesAtMostFivePercentMoreThanTheObjects) {
    for (const std::size_t photo : {2'000U, 4'000U, 8'000U, 16'000U}) {
        MemoryCard memory{{.photoSize = photo}};
        const auto objects = readEverything(memory);
        ASSERT_TRUE(objects) << objects.error().detail;
        const std::size_t received =
            std::transform_reduce(memory.log.begin(), memory.log.end(), std::size_t{0}, std::plus{},
                                  [](const auto& e) { return e.received; });
        const std::size_t sent = std::transform_reduce(memory.log.begin(), memory.log.end(), std::size_t{0},
                                                       std::plus{}, [](const auto& e) { return e.sent; });
        RecordProperty("photo_" + std::to_string(photo),
                       std::to_string(memory.log.size()) + " APDUs, " + std::to_string(sent) + " sent, " +
                           std::to_string(received) + " received, objects " + std::to_string(*objects));
        EXPECT_LE(received, *objects + *objects / 20) << photo;
    }
}

TEST(WholeReading, ReadsNoByteTwice) {
    MemoryCard memory;
    ASSERT_TRUE(readEverything(memory));
    std::set<std::string> reads;
    std::string file;
    for (const auto& entry : memory.log) {
        if (entry.command.starts_with("00a4020c")) {
            file = entry.application + entry.command;
        }
        if (entry.command.starts_with("00b0")) {
            EXPECT_TRUE(reads.insert(file + entry.command).second) << entry.command;
        }
    }
}

TEST(WholeReading, NeverTouchesTheMyNumberNorItsKey) {
    MemoryCard memory;
    ASSERT_TRUE(readEverything(memory));
    memory.applications[testing::kTextAid].files[0x0002].bytes[4] = 0;  // and not when a card lies either
    memory.applications[testing::kVisualAid].files[0x0002].bytes[8] = 0xFF;
    static_cast<void>(readEverything(memory));
    for (const auto& entry : memory.log) {
        const std::string& command = entry.command;
        if (command.starts_with("00a4020c02")) {
            const std::string id = command.substr(10);
            if (entry.application == testing::kTextAid) {
                EXPECT_TRUE(id == "0002" || id == "0015") << id;
            } else if (entry.application == testing::kVisualAid) {
                EXPECT_TRUE(id == "0002" || id == "0012") << id;
            } else {
                EXPECT_EQ(entry.application, testing::kJpkiAid);
            }
        } else if (command.starts_with("0020")) {
            // 照合番号A has 12 digits; only empty queries, PINs of 4 and 照合番号B of 14 leave. No short file
            // ids.
            EXPECT_TRUE(command == "00200080" || command == "0020008004" || command == "002000800e")
                << command;
        } else if (command.starts_with("00b0")) {
            EXPECT_LT(command.substr(4, 2), "80") << "READ BINARY by short file id";
        } else {
            EXPECT_TRUE(command.starts_with("00a4040c0a") || command == "00b2010c00" ||
                        command.starts_with("802a0080"))
                << command;
        }
    }
}

TEST(WholeReading, EndsWithCardRemovedAtEveryCommand) {
    MemoryCard whole;
    ASSERT_TRUE(readEverything(whole));
    const std::size_t commands = whole.log.size();
    ASSERT_GT(commands, 30U);
    for (std::size_t index = 0; index < commands; ++index) {
        MemoryCard memory;
        memory.removeAt = index;
        const auto result = readEverything(memory);
        ASSERT_FALSE(result) << index;
        EXPECT_EQ(result.error().code, StepCode::CardRemoved) << index;
        EXPECT_EQ(memory.log.size(), index + 1) << "a command after the removal";
    }
}

TEST(WholeReading, WorksWithACardThatGivesLittleAtATime) {
    for (const std::size_t atOnce : {1U, 7U, 100U, 255U}) {
        MemoryCard memory{{.photoSize = 600}};
        memory.maximumAnswer = atOnce;
        if (atOnce >= 7) {
            EXPECT_TRUE(readEverything(memory)) << atOnce;
        } else {
            EXPECT_FALSE(readEverything(memory)) << "a header in one-byte pieces is no card's";
        }
    }
}

TEST(WholeReading, SurvivesTheHabitsOfSomeCards) {
    MemoryCard memory;
    memory.firstCommandFails = true;
    memory.queryVerifiedWith = 0x9000;
    EXPECT_TRUE(readEverything(memory));
}

}  // namespace
}  // namespace madoguchi::mynumber
