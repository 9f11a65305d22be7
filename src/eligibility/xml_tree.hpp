// XML of a message as a tree of elements: bytes to tree under limits (codec.hpp), the first half of decoding;
// tree to text, the second half of encoding. Threads: pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/result.hpp"
#include "eligibility/element.hpp"

namespace madoguchi::eligibility {

struct XmlTree {
    Element root;
    Charset charset = Charset::Utf8;  // as declared and as the bytes are
};

// Values come trimmed and without control characters. Errors: eligibility.malformed.
[[nodiscard]] Expected<XmlTree> parseTree(std::span<const std::uint8_t> bytes);

// UTF-8 text, indented, under a declaration that names `charset`, which the text is to be encoded in.
[[nodiscard]] std::string writeTree(const Element& root, Charset charset);

}  // namespace madoguchi::eligibility
