// A virtual card for tests: the keys are made once and kept in the build folder.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/hex.hpp"
#include "simulation/persona_text.hpp"
#include "simulation/virtual_card.hpp"

namespace madoguchi::simulation {

inline CardAuthority testAuthority() {
    return CardAuthority{std::filesystem::path{MADOGUCHI_BINARY_DIR} / "tests" / "card-keys"};
}

inline Persona personaOf(const nlohmann::json& text) {
    auto persona = parsePersona(
        text.dump(), std::filesystem::path{MADOGUCHI_SOURCE_DIR} / "resources" / "portraits", kToday);
    if (!persona) {
        ADD_FAILURE() << persona.error().detail;
        return {};
    }
    return std::move(*persona);
}

// The made-up person of the published test vectors: 平成元年3月31日, expiry 2025, code 1234.
inline nlohmann::json vectorPersona() {
    auto text = goodPersona();
    text["card"]["name"] = "番号　花子";
    text["card"]["address"] = "東京都千代田区霞が関１－１－１";
    text["card"]["expiry"] = "2025-03-31";
    text["card"]["photo"] = "person-a.jpg";
    text["certificate"]["issued"] = "2022-04-01";
    return text;
}

inline std::unique_ptr<VirtualCard> cardOf(const nlohmann::json& text, const CardOptions& options = {}) {
    auto card = issueVirtualCard(personaOf(text), testAuthority(), options);
    if (!card) {
        ADD_FAILURE() << toText(card.error().code) << " " << card.error().detail;
        return nullptr;
    }
    return std::move(*card);
}

inline Octets send(VirtualCard& card, std::string_view hex) {
    return card.process(fromHex(hex).value());
}
inline std::string sendHex(VirtualCard& card, std::string_view hex) {
    return toHex(send(card, hex));
}

// All of the selected file, in blocks of 256 bytes until 6B00.
inline Octets readFile(VirtualCard& card) {
    Octets file;
    while (true) {
        const Octets command{0x00, 0xB0, static_cast<std::uint8_t>(file.size() >> 8U),
                             static_cast<std::uint8_t>(file.size() & 0xFFU), 0x00};
        Octets part = card.process(command);
        if (part.size() <= 2) {
            return file;
        }
        file.insert(file.end(), part.begin(), part.end() - 2);
    }
}

inline constexpr std::string_view kSelectJpki = "00A4040C0AD392F000260100000001";
inline constexpr std::string_view kSelectText = "00A4040C0AD3921000310001010408";
inline constexpr std::string_view kSelectVisual = "00A4040C0AD3921000310001010402";
inline constexpr std::string_view kSelectCommon = "00A4040C0AD3921000310001010100";

}  // namespace madoguchi::simulation
