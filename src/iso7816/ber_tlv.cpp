#include "iso7816/ber_tlv.hpp"

#include <stdexcept>

namespace madoguchi::iso7816 {
namespace {

constexpr std::uint8_t kTagContinues = 0x1F;
constexpr std::uint8_t kMoreTagBytes = 0x80;
constexpr std::size_t kMaxTagBytes = 3;
constexpr std::uint8_t kLongForm = 0x80;
constexpr std::size_t kMaxLengthBytes = 3;

std::unexpected<Failure> malformed(const char* what) {
    return fail(StepCode::CardMalformed, what);
}

std::size_t tagSize(Tag tag) {
    return tag > 0xFFFFU ? 3 : tag > 0xFFU ? 2 : 1;
}

std::size_t lengthSize(std::size_t length, LengthForm form) {
    switch (form) {
        case LengthForm::Minimal:
            return length < 0x80U ? 1 : length < 0x100U ? 2 : length < 0x10000U ? 3 : 4;
        case LengthForm::OneByte:
            return 2;
        case LengthForm::TwoBytes:
            return 3;
    }
    return 0;
}

}  // namespace

Expected<TlvHeader> parseTlvHeader(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) {
        return malformed("no tag");
    }
    std::size_t position = 1;
    Tag tag = bytes[0];
    if ((bytes[0] & kTagContinues) == kTagContinues) {
        bool more = true;
        while (more) {
            if (position == kMaxTagBytes) {
                return malformed("tag too long");
            }
            if (position >= bytes.size()) {
                return malformed("torn tag");
            }
            tag = (tag << 8U) | bytes[position];
            more = (bytes[position] & kMoreTagBytes) != 0;
            ++position;
        }
    }
    if (position >= bytes.size()) {
        return malformed("no length");
    }
    const std::uint8_t first = bytes[position++];
    if (first < kLongForm) {
        return TlvHeader{tag, position, first};
    }
    const std::size_t lengthBytes = first & 0x7FU;
    if (lengthBytes == 0 || lengthBytes > kMaxLengthBytes) {
        return malformed("length form");
    }
    if (bytes.size() - position < lengthBytes) {
        return malformed("torn length");
    }
    std::size_t length = 0;
    for (const std::uint8_t byte : bytes.subspan(position, lengthBytes)) {
        length = (length << 8U) | byte;
    }
    return TlvHeader{tag, position + lengthBytes, length};
}

Expected<std::optional<Tlv>> TlvReader::next() {
    if (rest_.empty()) {
        return std::nullopt;
    }
    const auto header = parseTlvHeader(rest_);
    if (!header) {
        return std::unexpected(header.error());
    }
    if (header->length > rest_.size() - header->headerSize) {
        return malformed("object reaches beyond its bytes");
    }
    const Tlv object{header->tag, rest_.subspan(header->headerSize, header->length),
                     rest_.first(header->size())};
    rest_ = rest_.subspan(header->size());
    return object;
}

Expected<Tlv> readTlv(std::span<const std::uint8_t> bytes, Tag tag) {
    auto object = TlvReader{bytes}.next();
    if (!object) {
        return std::unexpected(object.error());
    }
    if (!*object || (*object)->tag != tag) {
        return malformed("another tag");
    }
    return **object;
}

Expected<Tlv> findTlv(std::span<const std::uint8_t> templateValue, Tag tag) {
    TlvReader reader{templateValue};
    while (true) {
        const auto object = reader.next();
        if (!object) {
            return std::unexpected(object.error());
        }
        if (!*object) {
            return malformed("object missing");
        }
        if ((*object)->tag == tag) {
            return **object;
        }
    }
}

void appendTlv(std::vector<std::uint8_t>& out, Tag tag, std::span<const std::uint8_t> value,
               LengthForm form) {
    const std::size_t length = value.size();
    if (length > 0xFFFFFFU || (form == LengthForm::OneByte && length > 0xFFU) ||
        (form == LengthForm::TwoBytes && length > 0xFFFFU)) {
        throw std::length_error{"BER-TLV length"};
    }
    for (std::size_t byte = tagSize(tag); byte != 0; --byte) {
        out.push_back(static_cast<std::uint8_t>((tag >> (8U * (byte - 1))) & 0xFFU));
    }
    std::size_t lengthBytes = lengthSize(length, form) - 1;
    if (lengthBytes == 0) {
        out.push_back(static_cast<std::uint8_t>(length));
    } else {
        out.push_back(static_cast<std::uint8_t>(kLongForm | lengthBytes));
    }
    for (; lengthBytes != 0; --lengthBytes) {
        out.push_back(static_cast<std::uint8_t>((length >> (8U * (lengthBytes - 1))) & 0xFFU));
    }
    out.insert(out.end(), value.begin(), value.end());
}

std::size_t tlvHeaderSize(Tag tag, std::size_t length, LengthForm form) {
    return tagSize(tag) + lengthSize(length, form);
}

}  // namespace madoguchi::iso7816
