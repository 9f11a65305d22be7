// The virtual card: any sequence of commands gets answers of at least a status word, never more than asked
// for, and a PIN once blocked stays blocked. Input: commands, each after one byte of length.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <span>

#include "simulation/virtual_card.hpp"

namespace {

using namespace madoguchi;
using simulation::Octets;

void require(bool promise) {
    if (!promise) {
        std::abort();
    }
}

// Without a photo, so that no picture is decoded in the fuzzer; keys are made once a machine.
simulation::CardContents contents() {
    constexpr std::string_view kPersona = R"({"card": {"kind": "infant", "name": "見本", "kana": "ミホン",
        "address": "架空区", "birth": "2026-01-02", "sex": "female", "expiry": "2031-01-02", "security_code": "1234",
        "pin": "1234", "sign_pin": "ABC123"}, "certificate": {"issued": "2026-02-01"}, "unregistered": true})";
    const auto persona = simulation::parsePersona(kPersona, "/", std::chrono::year{2026} / 11 / 22);
    require(persona.has_value());
    auto issued =
        simulation::CardAuthority{std::filesystem::temp_directory_path() / "madoguchi-fuzz-keys"}.issue(
            *persona);
    require(issued.has_value());
    auto built =
        simulation::buildCardContents(*persona, std::move(*issued), simulation::CardInterface::Contact);
    require(built.has_value());
    return std::move(*built);
}

bool blocked(simulation::VirtualCard& card) {
    card.reset();
    static_cast<void>(card.process(
        Octets{0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01}));
    return card.process(Octets{0x00, 0x20, 0x00, 0x98}) == Octets{0x63, 0xC0};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const simulation::CardContents kContents = contents();
    simulation::VirtualCard card{kContents, simulation::TryCounters{kContents.tries}};
    std::span<const std::uint8_t> rest{data, size};
    while (!rest.empty()) {
        const std::size_t length = std::min<std::size_t>(rest[0], rest.size() - 1);
        const Octets answer = card.process(rest.subspan(1, length));
        require(answer.size() >= 2 && answer.size() <= 65536 + 2);
        rest = rest.subspan(1 + length);
    }
    if (blocked(card)) {
        static_cast<void>(card.process(Octets{0x00, 0x20, 0x00, 0x98, 0x04, '1', '2', '3', '4'}));
        require(blocked(card));
    }
    return 0;
}
