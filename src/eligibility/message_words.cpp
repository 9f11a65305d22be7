#include "eligibility/message_words.hpp"

#include "eligibility/element_words.hpp"
#include "eligibility/message_kind.hpp"
#include "eligibility/message_tree.hpp"

namespace madoguchi::eligibility {
namespace {

WordedElement worded(const Element& element) {
    const ElementWords words = wordsOfElement(element.name);
    WordedElement result{element.name, words.label, element.text, {}, words.known, {}};
    // The padding of the wire (保険者番号) is nobody's business here.
    result.value.erase(0, result.value.find_first_not_of(' '));
    result.words = wordsOfValue(words, result.value);
    for (const Element& child : element.children) {
        result.children.push_back(worded(child));
    }
    return result;
}

void appendLines(std::string& text, const WordedElement& element, std::size_t depth) {
    text.append(depth * 2, ' ').append(element.label);
    if (!element.known) {
        text.append("（この版の知らない要素）");
    }
    if (!element.value.empty()) {
        text.append("：").append(element.words.empty() ? element.value : element.words);
        if (!element.words.empty()) {
            text.append("（").append(element.value).append("）");
        }
    }
    text.append("\n");
    for (const WordedElement& child : element.children) {
        appendLines(text, child, depth + 1);
    }
}

}  // namespace

std::vector<WordedElement> inWords(const Message& message, Charset charset) {
    std::vector<WordedElement> parts;
    for (const Element& part : toTree(message, charset).children) {
        parts.push_back(worded(part));
    }
    return parts;
}

std::string asText(const Message& message, Charset charset) {
    std::string text{wordsOf(kindOf(message))};
    text.append(charset == Charset::Utf8 ? "（UTF-8）\n" : "（Shift_JIS）\n");
    for (const WordedElement& part : inWords(message, charset)) {
        appendLines(text, part, 0);
    }
    return text;
}

}  // namespace madoguchi::eligibility
