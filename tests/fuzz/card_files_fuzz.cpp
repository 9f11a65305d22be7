// A card whose files hold any bytes at all: reading it ends, in a bounded number of commands, with a value or
// a failure. The input is cut into token info, certificate, face of the card, attributes and common record.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>

#include "iso7816/card_channel.hpp"
#include "mynumber/readings.hpp"

namespace {

using namespace madoguchi;
using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kMostCommands = 700;

constexpr std::size_t wordAt(std::uint8_t high, std::uint8_t low) {
    return (std::size_t{high} << 8U) | low;
}

class FuzzedCard final : public iso7816::CardChannel {
public:
    FuzzedCard(Bytes input, bool goodLabel) : goodLabel_{goodLabel} {
        for (Bytes& file : files_) {
            if (input.size() < 2) {
                break;
            }
            const std::size_t length = std::min(wordAt(input[0], input[1]), input.size() - 2);
            file = input.subspan(2, length);
            input = input.subspan(2 + length);
        }
    }

    Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu& command) override {
        using iso7816::Instruction;
        using iso7816::ResponseApdu;
        if (++commands_ > kMostCommands) {
            std::abort();
        }
        const auto header = command.header();
        if (command.is(Instruction::Select) && header.p1 == 0x04) {
            application_ = command.body()[9];
            return ResponseApdu::of(iso7816::status::kOk);
        }
        if (command.is(Instruction::Select)) {
            file_ = command.body()[1];
            return ResponseApdu::of(iso7816::status::kOk);
        }
        if (command.is(Instruction::Verify)) {
            return ResponseApdu::of(command.body().empty() ? iso7816::triesLeftWord(10)
                                                           : iso7816::status::kOk);
        }
        const std::size_t offset = command.is(Instruction::ReadBinary) ? wordAt(header.p1, header.p2) : 0;
        const Bytes file = current();
        if (offset >= file.size()) {
            return ResponseApdu::of(iso7816::status::kOffsetOutside);
        }
        return ResponseApdu::of(
            file.subspan(offset, std::min(command.expected().value_or(0), file.size() - offset)));
    }

private:
    static Bytes label() {
        static const auto bytes = [] {
            constexpr std::string_view kText = "JPKIAPICCTOKEN2";
            std::array<std::uint8_t, 32> padded{};
            padded.fill(' ');
            std::ranges::copy(kText, padded.begin());
            return padded;
        }();
        return bytes;
    }

    Bytes current() const {
        switch (application_) {
            case 0x01:
                return file_ == 0x06 ? (goodLabel_ ? label() : files_[0]) : files_[1];
            case 0x02:
                return files_[2];
            case 0x08:
                return files_[3];
            default:
                return files_[4];
        }
    }

    std::array<Bytes, 5> files_{};
    bool goodLabel_;
    std::uint8_t application_ = 0;
    std::uint8_t file_ = 0;
    std::size_t commands_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    FuzzedCard card{Bytes{data + 1, size - 1}, (data[0] & 1U) != 0};
    mynumber::CardSession first{card};
    static_cast<void>(mynumber::readFree(first));
    mynumber::CardSession second{card};
    const auto opened = mynumber::readProtected(second, SecureBytes::copyOf("01033120251234"));
    if (opened && opened->photo.size() > iso7816::BinaryFile::kMaxSize) {
        std::abort();
    }
    return 0;
}
