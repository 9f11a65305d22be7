// Writes the TLV objects of the virtual card's files (BER, with the private two-byte tags that the card
// uses). Used by the builder of the card's files alone; readers have their own parser, so that a fault here
// is found there.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace madoguchi::simulation {

using Octets = std::vector<std::uint8_t>;

// Shortest: 1, 81 or 82 form, as the length needs. Long: the 82 form whatever the length.
enum class LengthForm { Shortest, Long };

[[nodiscard]] Octets tlv(std::uint16_t tag, std::span<const std::uint8_t> value,
                         LengthForm form = LengthForm::Shortest);
[[nodiscard]] Octets octets(std::string_view text);
[[nodiscard]] Octets joined(std::initializer_list<std::span<const std::uint8_t>> parts);

// The objects of a template with the card's table of offsets in front: each offset is 16 bits, big-endian,
// counted from the first byte of the file to the object's tag (券面 files FF20 { DF21 table, DF22 … }).
[[nodiscard]] Octets templateWithOffsets(std::uint16_t tag, std::uint16_t tableTag,
                                         std::span<const Octets> objects, LengthForm form);

// FF up to the next multiple of `block`: files have a fixed physical size.
[[nodiscard]] Octets padded(Octets file, std::size_t block);

}  // namespace madoguchi::simulation
