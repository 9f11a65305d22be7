// A message in plain Japanese: each element with its label, its value and what the value means, in the order
// of the layout. For people who look at a message (madoguchictl eligibility decode); it shows what the
// message holds, personal data too. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

struct WordedElement {
    std::string name;   // on the wire
    std::string label;  // Japanese; the name again when the interface is not known to have it
    std::string value;  // of a leaf
    std::string words;  // what the value means; empty when it says so itself
    bool known = true;
    std::vector<WordedElement> children;
};

// Header and body.
[[nodiscard]] std::vector<WordedElement> inWords(const Message& message, Charset charset);

// One line an element, indented by its depth, under a line that names the message.
[[nodiscard]] std::string asText(const Message& message, Charset charset);

}  // namespace madoguchi::eligibility
