// XML of a message as a tree of elements: bytes to tree under limits (codec.hpp), the first half of decoding;
// tree to text, the second half of encoding. Threads: pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "eligibility/element.hpp"

namespace madoguchi::eligibility {

struct XmlTree {
    Element root;
    Charset charset = Charset::Utf8;  // as declared and as the bytes are
};

// Values come as the wire has them, for spaces before and after a value are significant there: only line
// breaks and what stands between them and the tags goes, as indentation. Control characters are dropped; a
// character of private use (what CP932's user-defined ones become), which looks like something on the far
// side's screens alone, becomes "●". Errors: eligibility.malformed.
[[nodiscard]] Expected<XmlTree> parseTree(std::span<const std::uint8_t> bytes);

// Without blanks of ASCII before and after: what a value means, where the wire's padding means nothing.
[[nodiscard]] std::string trimmed(std::string_view text);

// UTF-8 text, indented, under a declaration that names `charset`, which the text is to be encoded in.
[[nodiscard]] std::string writeTree(const Element& root, Charset charset);

}  // namespace madoguchi::eligibility
