// Full-width katakana to the half-width form that the eligibility service uses in its records.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::simulation {

// Letters that have no half-width form (kanji, hiragana) stay as they are.
[[nodiscard]] std::string toHalfWidthKana(std::string_view utf8);

}  // namespace madoguchi::simulation
