#include <string>
#include <string_view>

#include "eligibility/xml_tree.hpp"

namespace madoguchi::eligibility {
namespace {

// Indented XML text; every value passes through escaping here.
class XmlWriter {
public:
    explicit XmlWriter(std::string_view charsetName) {
        text_.reserve(16384);
        text_.append(R"(<?xml version="1.0" encoding=")")
            .append(charsetName)
            .append("\" standalone=\"no\"?>\n");
    }

    void write(const Element& element) {
        indent().append("<").append(element.name);
        if (element.children.empty() && element.text.empty()) {
            text_.append("/>\n");
            return;
        }
        text_.append(">");
        if (element.children.empty()) {
            escaped(element.text);
        } else {
            text_.append("\n");
            ++depth_;
            for (const Element& child : element.children) {
                write(child);
            }
            --depth_;
            indent();
        }
        text_.append("</").append(element.name).append(">\n");
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string& indent() { return text_.append(depth_ * 2, ' '); }

    void escaped(std::string_view value) {
        for (const char character : value) {
            switch (character) {
                case '&':
                    text_ += "&amp;";
                    break;
                case '<':
                    text_ += "&lt;";
                    break;
                case '>':
                    text_ += "&gt;";
                    break;
                default:
                    text_ += character;
            }
        }
    }

    std::string text_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string writeTree(const Element& root, Charset charset) {
    XmlWriter writer{charset == Charset::Utf8 ? "UTF-8" : "Shift_JIS"};
    writer.write(root);
    return writer.take();
}

}  // namespace madoguchi::eligibility
