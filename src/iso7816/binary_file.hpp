// The current elementary file of a card, read by READ BINARY piece by piece: what was read once is never
// asked for again. Holds the bytes wiped. The file's first object tells how long it is; the filler behind it
// is never read. Limits: 32 KiB (the offset has 15 bits). Errors: those of the channel; card.malformed-data
// when the file ends early or claims too much; card.unexpected-status for any other refusal. Source: ISO/IEC
// 7816-4 §7.2.3.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "iso7816/ber_tlv.hpp"
#include "iso7816/card_channel.hpp"

namespace madoguchi::iso7816 {

class BinaryFile {
public:
    using Send = std::function<Expected<ResponseApdu>(const CommandApdu&)>;
    static constexpr std::size_t kMaxSize = 0x8000;

    // The file must be selected already and stay so.
    explicit BinaryFile(Send send);

    // Bytes [offset, offset + length); only those that are not here yet are fetched, in blocks of at most
    // 256.
    [[nodiscard]] Expected<std::span<const std::uint8_t>> read(std::size_t offset, std::size_t length);

    // What one READ BINARY of `size` bytes from the beginning brings (it may be less): the object's header
    // and more. Ask for no more than the object surely has, so that no filler travels.
    [[nodiscard]] Expected<std::span<const std::uint8_t>> readFirstBlock(std::size_t size);

    // The whole object at the file's beginning, tag and length included.
    [[nodiscard]] Expected<std::span<const std::uint8_t>> readObject(std::size_t firstBlock);

private:
    [[nodiscard]] Expected<std::size_t> fetchBlock(std::size_t offset,
                                                   std::size_t length);  // bytes that came

    Send send_;
    SecureBytes content_;
    std::vector<bool> known_;  // by byte
};

}  // namespace madoguchi::iso7816
