// Between a message and its tree of elements. Second half of decoding, first half of encoding; what words
// are put to (message_words.hpp) is the same tree. Threads: pure functions.
#pragma once

#include "core/result.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

// `charset` is that of the bytes, which CharacterCodeIdentifier must state. Errors: eligibility.malformed.
[[nodiscard]] Expected<Message> fromTree(const Element& root, Charset charset);

// In the order of the layout, absent values left out, values in their written form.
[[nodiscard]] Element toTree(const Message& message, Charset charset);

}  // namespace madoguchi::eligibility
