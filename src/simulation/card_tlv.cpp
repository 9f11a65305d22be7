#include "simulation/card_tlv.hpp"

#include <algorithm>

namespace madoguchi::simulation {
namespace {

std::uint8_t low(std::size_t value) {
    return static_cast<std::uint8_t>(value & 0xFFU);
}

void append(Octets& target, std::span<const std::uint8_t> bytes) {
    target.insert(target.end(), bytes.begin(), bytes.end());
}

std::size_t headerSize(std::uint16_t tag, std::size_t length, LengthForm form) {
    const std::size_t tagSize = tag > 0xFF ? 2 : 1;
    if (form == LengthForm::Long || length > 0xFF) {
        return tagSize + 3;
    }
    return tagSize + (length > 0x7F ? 2 : 1);
}

}  // namespace

Octets tlv(std::uint16_t tag, std::span<const std::uint8_t> value, LengthForm form) {
    Octets object;
    object.reserve(headerSize(tag, value.size(), form) + value.size());
    if (tag > 0xFF) {
        object.push_back(low(tag >> 8U));
    }
    object.push_back(low(tag));
    if (form == LengthForm::Long || value.size() > 0xFF) {
        append(object, std::initializer_list<std::uint8_t>{0x82, low(value.size() >> 8U), low(value.size())});
    } else if (value.size() > 0x7F) {
        append(object, std::initializer_list<std::uint8_t>{0x81, low(value.size())});
    } else {
        object.push_back(low(value.size()));
    }
    append(object, value);
    return object;
}

Octets octets(std::string_view text) {
    return {text.begin(), text.end()};
}

Octets joined(std::initializer_list<std::span<const std::uint8_t>> parts) {
    Octets whole;
    for (const auto part : parts) {
        append(whole, part);
    }
    return whole;
}

Octets templateWithOffsets(std::uint16_t tag, std::uint16_t tableTag, std::span<const Octets> objects,
                           LengthForm form) {
    std::size_t total = headerSize(tableTag, objects.size() * 2, LengthForm::Shortest) + objects.size() * 2;
    std::size_t position = total;
    for (const auto& object : objects) {
        total += object.size();
    }
    position += headerSize(tag, total, form);
    Octets table;
    for (const auto& object : objects) {
        table.push_back(low(position >> 8U));
        table.push_back(low(position));
        position += object.size();
    }
    Octets content = tlv(tableTag, table);
    for (const auto& object : objects) {
        append(content, object);
    }
    return tlv(tag, content, form);
}

Octets padded(Octets file, std::size_t block) {
    file.resize((file.size() + block - 1) / block * block, 0xFF);
    return file;
}

}  // namespace madoguchi::simulation
