#include "cardface/field_grammar.hpp"

#include <algorithm>
#include <string_view>

#include "cardface/glyph_net.hpp"

namespace madoguchi::cardface {
namespace {

constexpr std::uint32_t kDigits = 0x3FF;

std::uint32_t bitOf(std::string_view glyph) {
    return 1U << static_cast<unsigned>(std::ranges::find(kGlyphs, glyph) - kGlyphs.begin());
}

class Builder {
public:
    [[nodiscard]] std::uint8_t node() { return grammar_.nodes++; }
    void edge(std::uint8_t from, std::uint8_t to, std::uint32_t classes) {
        grammar_.edges.push_back({from, to, classes});
    }
    std::uint8_t then(std::uint8_t from, std::uint32_t classes) {
        const std::uint8_t to = node();
        edge(from, to, classes);
        return to;
    }
    // UTF-8 of three bytes a character.
    std::uint8_t word(std::uint8_t from, std::string_view text) {
        for (; !text.empty(); text.remove_prefix(3)) {
            from = then(from, bitOf(text.substr(0, 3)));
        }
        return from;
    }
    // One or two digits and the word's first character.
    std::uint8_t number(std::uint8_t from, std::string_view unit) {
        const std::uint8_t one = then(from, kDigits);
        const std::uint8_t two = then(one, kDigits);
        const std::uint8_t to = then(two, bitOf(unit));
        edge(one, to, bitOf(unit));
        return to;
    }
    std::uint8_t fourDigits(std::uint8_t from) {
        for (int i = 0; i < 4; ++i) {
            from = then(from, kDigits);
        }
        return from;
    }
    [[nodiscard]] FieldGrammar finish(std::uint8_t end, bool alone = false) {
        grammar_.end = end;
        grammar_.alone = alone;
        return grammar_;
    }

private:
    FieldGrammar grammar_;
};

FieldGrammar birth() {
    Builder build;
    const std::uint8_t afterEra = build.word(0, "令和");
    for (const std::string_view era : {"明治", "大正", "昭和", "平成"}) {
        const std::uint8_t first = build.then(0, bitOf(era.substr(0, 3)));
        build.edge(first, afterEra, bitOf(era.substr(3)));
    }
    const std::uint8_t afterYear = build.number(afterEra, "年");
    build.edge(build.then(afterEra, bitOf("元")), afterYear, bitOf("年"));
    build.edge(build.fourDigits(0), afterYear, bitOf("年"));
    return build.finish(build.word(build.number(build.number(afterYear, "月"), "日"), "生"));
}

FieldGrammar expiry() {
    Builder build;
    const std::uint8_t afterYear = build.word(build.fourDigits(0), "年");
    return build.finish(build.word(build.number(build.number(afterYear, "月"), "日"), "まで有効"));
}

FieldGrammar code() {
    Builder build;
    return build.finish(build.fourDigits(0), true);
}

}  // namespace

const FieldGrammar& grammarOf(Field field) {
    static const FieldGrammar kBirth = birth();
    static const FieldGrammar kExpiry = expiry();
    static const FieldGrammar kCode = code();
    return field == Field::Birth ? kBirth : field == Field::Expiry ? kExpiry : kCode;
}

}  // namespace madoguchi::cardface
