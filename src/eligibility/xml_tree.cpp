#include "eligibility/xml_tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "eligibility/charset.hpp"
#include "eligibility/codec.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::unexpected<Failure> malformed(std::string detail) {
    return fail(StepCode::EligibilityMalformed, std::move(detail));
}

std::string lowered(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

// The charset that the declaration names; UTF-8 without one, nothing when it names another.
std::optional<Charset> declaredCharset(std::string_view text) {
    if (!text.starts_with("<?xml")) {
        return Charset::Utf8;
    }
    const std::string declaration = lowered(text.substr(0, std::min<std::size_t>(text.find("?>"), 200)));
    const std::size_t at = declaration.find("encoding");
    if (at == std::string::npos) {
        return Charset::Utf8;
    }
    const std::size_t open = declaration.find_first_of("\"'", at);
    const std::size_t close =
        open == std::string::npos ? open : declaration.find(declaration[open], open + 1);
    if (close == std::string::npos) {
        return std::nullopt;
    }
    const std::string name = declaration.substr(open + 1, close - open - 1);
    if (name == "utf-8" || name == "utf8") {
        return Charset::Utf8;
    }
    if (name == "shift_jis" || name == "windows-31j" || name == "cp932" || name == "ms932") {
        return Charset::Cp932;
    }
    return std::nullopt;
}

bool isKnownEntity(std::string_view name) {
    const bool hexadecimal = name.starts_with("#x");
    const std::string_view digits = name.substr(std::min<std::size_t>(hexadecimal ? 2 : 1, name.size()));
    const bool reference = name.starts_with('#') && !digits.empty() &&
                           std::ranges::all_of(digits, [hexadecimal](unsigned char c) {
                               return hexadecimal ? std::isxdigit(c) != 0 : std::isdigit(c) != 0;
                           });
    return reference || name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

// Where the text that begins at `at` is taken as it stands (CDATA, a comment, an instruction): its end.
std::size_t endOfLiteral(std::string_view text, std::size_t at) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLiterals{
        {{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}}};
    for (const auto& [begin, end] : kLiterals) {
        if (text.substr(at).starts_with(begin)) {
            return std::min(text.find(end, at + begin.size()), text.size());
        }
    }
    return at;
}

// Without a DTD only the five entities of XML itself and character references exist.
bool entitiesAreKnown(std::string_view text) {
    for (std::size_t at = text.find_first_of("&<"); at != std::string_view::npos;
         at = text.find_first_of("&<", at + 1)) {
        if (text[at] == '<') {
            at = endOfLiteral(text, at);
            continue;
        }
        const std::size_t end = text.substr(at, 12).find(';');
        if (end == std::string_view::npos || end < 2 || !isKnownEntity(text.substr(at + 1, end - 1))) {
            return false;
        }
    }
    return true;
}

// Blanks that hold a line break are how the file is laid out.
std::string_view withoutIndentation(std::string_view text) {
    constexpr std::string_view kBreaks = "\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
        return {};
    }
    const std::size_t end = text.find_last_not_of(kBlanks) + 1;
    if (text.substr(end).find_first_of(kBreaks) != std::string_view::npos) {
        text = text.substr(0, end);
    }
    if (text.substr(0, first).find_first_of(kBreaks) != std::string_view::npos) {
        text.remove_prefix(first);
    }
    return text;
}

bool isPrivateUse(char32_t character) {
    return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

std::string valueOf(std::string_view text) {
    std::string value;
    if (const auto characters = toCodePoints(withoutIndentation(text))) {
        for (const char32_t character : *characters) {
            if (isPrintable(character)) {
                appendUtf8(value, isPrivateUse(character) ? U'●' : character);
            }
        }
    }
    return value;
}

// Every name of the interface is plain ASCII; others could not be written back in every charset.
bool isPlainName(std::string_view name) {
    return !name.empty() && name.size() <= 100 && std::ranges::all_of(name, [](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) != 0 || c == '_' || c == ':' || c == '.' || c == '-');
    });
}

// The message in clear, however its reading ends.
class WipedAtTheEnd {
public:
    explicit WipedAtTheEnd(std::optional<std::string>& text) : text_{text} {}
    WipedAtTheEnd(const WipedAtTheEnd&) = delete;
    WipedAtTheEnd& operator=(const WipedAtTheEnd&) = delete;
    ~WipedAtTheEnd() {
        if (text_) {
            wipeMemory({reinterpret_cast<std::uint8_t*>(text_->data()), text_->size()});
        }
    }

private:
    std::optional<std::string>& text_;
};

class TreeReader {
public:
    Expected<Element> read(const pugi::xml_node& node, std::size_t depth) {
        if (depth > kMaxDepth) {
            return malformed("depth");
        }
        if (++count_ > kMaxElements) {
            return malformed("element count");
        }
        Element element{node.name(), {}, {}};
        if (!isPlainName(element.name)) {
            return malformed("element name");
        }
        std::string text;
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() == pugi::node_element) {
                auto read = this->read(child, depth + 1);
                if (!read) {
                    return read;
                }
                element.children.push_back(std::move(*read));
            } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                text += child.value();
            }
        }
        if (text.size() > kMaxTextBytes) {
            return malformed("text length");
        }
        if (element.children.empty()) {
            element.text = valueOf(text);
        } else if (!trimmed(text).empty()) {
            return malformed("text between elements");
        }
        return element;
    }

private:
    std::size_t count_ = 0;
};

}  // namespace

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos
               ? std::string{}
               : std::string{text.substr(first, text.find_last_not_of(kBlanks) - first + 1)};
}

Expected<XmlTree> parseTree(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > kMaxMessageBytes) {
        return malformed("size");
    }
    std::string_view raw{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const bool marked = raw.starts_with("\xEF\xBB\xBF");
    if (marked) {
        raw.remove_prefix(3);
    }
    const auto charset = declaredCharset(raw);
    if (!charset || (marked && *charset != Charset::Utf8)) {
        return malformed("charset declared");
    }
    std::optional<std::string> text;
    const WipedAtTheEnd wiped{text};
    if (*charset == Charset::Cp932) {
        text = fromCp932({reinterpret_cast<const std::uint8_t*>(raw.data()), raw.size()});
    } else if (toCodePoints(raw)) {
        text = std::string{raw};
    }
    if (!text || text->find('\0') != std::string::npos) {
        return malformed("bytes against charset");
    }
    if (!entitiesAreKnown(*text)) {
        return malformed("entity");
    }
    pugi::xml_document document;
    // parse_fragment: text beside the root is kept, so that it can be refused.
    const unsigned options = pugi::parse_default | pugi::parse_doctype | pugi::parse_fragment;
    if (!document.load_buffer_inplace(text->data(), text->size(), options, pugi::encoding_utf8)) {
        return malformed("not XML");
    }
    pugi::xml_node root;
    for (const pugi::xml_node& node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            return malformed("DTD");
        }
        if (node.type() == pugi::node_element) {
            if (root) {
                return malformed("two roots");
            }
            root = node;
        } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            return malformed("text beside the root");
        }
    }
    if (!root) {
        return malformed("not XML");
    }
    auto tree = TreeReader{}.read(root, 1);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    return XmlTree{std::move(*tree), *charset};
}

}  // namespace madoguchi::eligibility
