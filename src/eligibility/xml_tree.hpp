// XML bytes of a message as a tree of elements, under limits (codec.hpp). First half of decoding.
#pragma once

#include <cstdint>
#include <span>

#include "core/result.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

struct XmlTree {
    Element root;
    Charset charset = Charset::Utf8;  // as declared and as the bytes are
};

// Values come trimmed and without control characters. Errors: eligibility.malformed.
[[nodiscard]] Expected<XmlTree> parseTree(std::span<const std::uint8_t> bytes);

}  // namespace madoguchi::eligibility
