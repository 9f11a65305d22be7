// What a Japanese keyboard leaves in a typed field, made plain: full-width digits, letters and signs become
// ASCII, the ideographic space a space, every kind of dash a hyphen. Nothing else is changed.
// Text is UTF-8 and untrusted; bytes that are no UTF-8 pass through. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::domain {

[[nodiscard]] std::string halfWidth(std::string_view text);
// The same without any white space.
[[nodiscard]] std::string halfWidthWithoutSpaces(std::string_view text);

}  // namespace madoguchi::domain
