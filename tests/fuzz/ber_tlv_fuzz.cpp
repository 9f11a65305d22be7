// BER-TLV and APDU readers: any bytes give objects within those bytes, or a failure.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "iso7816/ber_tlv.hpp"
#include "iso7816/command_apdu.hpp"
#include "iso7816/response_apdu.hpp"

namespace {

using namespace madoguchi;

void require(bool promise) {
    if (!promise) {
        std::abort();
    }
}

void walk(std::span<const std::uint8_t> bytes, int depth) {
    iso7816::TlvReader reader{bytes};
    std::size_t seen = 0;
    for (auto object = reader.next(); object && *object; object = reader.next()) {
        const iso7816::Tlv& tlv = **object;
        require(tlv.object.data() == bytes.data() + seen);
        seen += tlv.object.size();
        require(seen <= bytes.size() && tlv.value.size() <= tlv.object.size());
        // Written again in the shortest form it reads as the same object.
        std::vector<std::uint8_t> again;
        iso7816::appendTlv(again, tlv.tag, tlv.value);
        const auto header = iso7816::parseTlvHeader(again);
        require(header && header->length == tlv.value.size() && header->size() == again.size());
        if (depth < 4) {
            walk(tlv.value, depth + 1);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span bytes{data, size};
    walk(bytes, 0);
    static_cast<void>(iso7816::findTlv(bytes, 0xDF27));
    if (const auto command = iso7816::CommandApdu::parse(bytes)) {
        const auto again = command->encoded();
        require(std::vector(again.begin(), again.end()) == std::vector(bytes.begin(), bytes.end()));
    }
    if (const auto response = iso7816::ResponseApdu::parse(bytes)) {
        require(response->encode().size() == size);
    }
    return 0;
}
