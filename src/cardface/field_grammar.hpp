// What may stand in each field of the card, as an automaton over the classes of the glyph nets.
// Used by line_reader. Threads: any; the grammars are made once and never change.
#pragma once

#include <cstdint>
#include <vector>

#include "cardface/line_reader.hpp"

namespace madoguchi::cardface {

struct FieldGrammar {
    struct Edge {
        std::uint8_t from = 0;
        std::uint8_t to = 0;
        std::uint32_t classes = 0;  // bit i: class i of kGlyphs
    };

    std::vector<Edge> edges;  // node 0 begins
    std::uint8_t nodes = 1;
    std::uint8_t end = 0;
    bool alone = false;  // blank is needed on both sides
};

[[nodiscard]] const FieldGrammar& grammarOf(Field field);

}  // namespace madoguchi::cardface
