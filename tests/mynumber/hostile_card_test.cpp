// Cards that lie: every file damaged in many ways gives a value or a failure, in a bounded number of
// commands.
#include <gtest/gtest.h>

#include <random>

#include "mynumber/jpki_application.hpp"
#include "mynumber/readings.hpp"
#include "support/memory_card.hpp"

namespace madoguchi::mynumber {
namespace {

using testing::MemoryCard;

// 32 KiB in blocks of 256, and the dialogue around them.
constexpr std::size_t kMostCommands = 128 + 40;

void expectBounded(MemoryCard& memory) {
    CardSession first{memory};
    static_cast<void>(readFree(first));
    EXPECT_LE(memory.log.size(), kMostCommands);
    memory.log.clear();
    CardSession second{memory};
    static_cast<void>(readProtected(second, SecureBytes::copyOf("01033120251234")));
    EXPECT_LE(memory.log.size(), 2 * kMostCommands);
    memory.log.clear();
}

TEST(HostileCard, FiveThousandDamagedFiles) {
    std::mt19937 random{20250331};  // the same damage each time
    const std::array<std::pair<const char*, std::uint16_t>, 4> targets{
        {{testing::kJpkiAid, std::uint16_t{0x000A}},
         {testing::kJpkiAid, std::uint16_t{0x0006}},
         {testing::kVisualAid, std::uint16_t{0x0002}},
         {testing::kTextAid, std::uint16_t{0x0002}}}};
    MemoryCard memory{{.photoSize = 300}};
    const auto intact = memory.applications;
    for (int round = 0; round < 5'000; ++round) {
        const auto& [application, id] = targets[random() % targets.size()];
        auto& bytes = memory.applications.at(application).files.at(id).bytes;
        const std::size_t reach = std::min<std::size_t>(bytes.size(), 60);  // headers, tables, lengths
        for (unsigned count = 1 + random() % 4; count != 0; --count) {
            bytes[random() % reach] = static_cast<std::uint8_t>(random());
        }
        if (random() % 4 == 0) {
            bytes.resize(random() % bytes.size());
        }
        expectBounded(memory);
        memory.applications = intact;
    }
}

TEST(HostileCard, AnswersOfEveryLengthToEveryCommand) {
    // A card that answers everything with the same bytes.
    class Parrot final : public iso7816::CardChannel {
    public:
        explicit Parrot(std::size_t size) : size_{size} {}
        Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu&) override {
            ++commands;
            return iso7816::ResponseApdu::of(std::vector<std::uint8_t>(size_, 0x30));
        }
        std::size_t commands = 0;

    private:
        std::size_t size_;
    };
    for (std::size_t size = 0; size <= 256; ++size) {
        Parrot parrot{size};
        CardSession first{parrot};
        EXPECT_FALSE(readFree(first));
        CardSession second{parrot};
        EXPECT_FALSE(readProtected(second, SecureBytes::copyOf("01033120251234")));
        EXPECT_LE(parrot.commands, 2 * kMostCommands);
    }
}

TEST(HostileCard, EveryStatusWordToTheFirstCommand) {
    class Refuser final : public iso7816::CardChannel {
    public:
        explicit Refuser(unsigned word) : word_{static_cast<std::uint16_t>(word)} {}
        Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu&) override {
            ++commands;
            return iso7816::ResponseApdu::of(iso7816::StatusWord{word_});
        }
        std::size_t commands = 0;

    private:
        std::uint16_t word_;
    };
    for (unsigned word = 0; word <= 0xFFFF; ++word) {
        Refuser refuser{word};
        CardSession card{refuser};
        ASSERT_FALSE(readFree(card)) << word;
        ASSERT_LE(refuser.commands, 4U) << word;
    }
}

}  // namespace
}  // namespace madoguchi::mynumber
