// BER-TLV objects as cards store them: read from untrusted bytes, written for the virtual card's files.
// Reading accepts tags of one to three bytes and lengths of the forms short, 81, 82 and 83, minimal or not;
// an indefinite or longer length, and any object that reaches beyond its bytes, is card.malformed-data.
// Nothing recurses: a template is opened by asking for a reader over its value, so depth is the caller's.
// Values are views into the caller's bytes and live as long as those. Source: ISO/IEC 7816-4 §5.2.2, ISO/IEC
// 8825-1 §8.1.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "core/result.hpp"

namespace madoguchi::iso7816 {

using Tag = std::uint32_t;  // the tag's bytes, big-endian: 0x30, 0xDF27

struct TlvHeader {
    Tag tag = 0;
    std::size_t headerSize = 0;
    std::size_t length = 0;

    [[nodiscard]] std::size_t size() const { return headerSize + length; }
    bool operator==(const TlvHeader&) const = default;
};

// The longest header that is accepted: three bytes of tag, four of length.
inline constexpr std::size_t kMaxTlvHeader = 7;

// Reads tag and length at the beginning of `bytes`; the value itself need not be there yet.
[[nodiscard]] Expected<TlvHeader> parseTlvHeader(std::span<const std::uint8_t> bytes);

struct Tlv {
    Tag tag = 0;
    std::span<const std::uint8_t> value;
    std::span<const std::uint8_t> object;  // tag, length and value
};

class TlvReader {
public:
    explicit TlvReader(std::span<const std::uint8_t> bytes) : rest_{bytes} {}

    // The next object, or nothing at the end of the bytes.
    [[nodiscard]] Expected<std::optional<Tlv>> next();

private:
    std::span<const std::uint8_t> rest_;
};

// The object at the beginning of `bytes`, which must have `tag`; what follows it (filler) is not looked at.
[[nodiscard]] Expected<Tlv> readTlv(std::span<const std::uint8_t> bytes, Tag tag);

// The first object with `tag` among the objects of a template's value.
[[nodiscard]] Expected<Tlv> findTlv(std::span<const std::uint8_t> templateValue, Tag tag);

enum class LengthForm { Minimal, OneByte, TwoBytes };  // OneByte: 81 xx; TwoBytes: 82 hh ll

// Appends one object. A length that the form can't hold throws std::length_error.
void appendTlv(std::vector<std::uint8_t>& out, Tag tag, std::span<const std::uint8_t> value,
               LengthForm form = LengthForm::Minimal);
[[nodiscard]] std::size_t tlvHeaderSize(Tag tag, std::size_t length, LengthForm form = LengthForm::Minimal);

}  // namespace madoguchi::iso7816
