// The weights of the two glyph nets, made from resources/cardface/glyphs.weights when the program is built.
#pragma once

#include <cstdint>
#include <span>

namespace madoguchi::cardface {

[[nodiscard]] std::span<const std::uint8_t> glyphWeights();

}  // namespace madoguchi::cardface
