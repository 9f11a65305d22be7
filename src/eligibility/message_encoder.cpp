#include <string>
#include <string_view>

#include "eligibility/charset.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_layout.hpp"
#include "eligibility/message_tree.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::eligibility {
namespace {

template <class Owner>
void writeParts(Element& parent, const Owner& owner, Charset charset);

template <class Group>
void writeGroup(Element& parent, std::string_view name, const Group& group, Charset charset) {
    writeParts(parent.children.emplace_back(std::string{name}), group, charset);
}

// Control characters leave here, as they do from every known value.
void writeOther(Element& parent, const Element& other) {
    Element& copy = parent.children.emplace_back(other.name);
    if (other.children.empty()) {
        copy.text = written(other.text, Form::AsIs);
    }
    for (const Element& child : other.children) {
        writeOther(copy, child);
    }
}

template <class Owner, std::size_t Count>
void put(Element& parent, const std::array<TextField<Owner>, Count>& fields, const Owner& owner,
         std::string_view prefix) {
    for (const TextField<Owner>& field : fields) {
        if (const std::string& value = owner.*(field.value); !value.empty()) {
            parent.children.push_back(
                {std::string{prefix}.append(field.name), written(value, field.form), {}});
        }
    }
}

template <class Owner, std::size_t Count>
void put(Element& parent, const std::array<TextField<Owner>, Count>& fields, const Owner& owner, Charset) {
    put(parent, fields, owner, std::string_view{});
}

template <class Owner, class Group>
void put(Element& parent, const OptionalGroup<Owner, Group>& part, const Owner& owner, Charset charset) {
    if (const auto& group = owner.*(part.value)) {
        writeGroup(parent, part.name, *group, charset);
    }
}

template <class Owner, class Group>
void put(Element& parent, const RepeatedGroup<Owner, Group>& part, const Owner& owner, Charset charset) {
    for (const Group& group : owner.*(part.value)) {
        writeGroup(parent, part.name, group, charset);
    }
}

template <class Owner, class Group>
void put(Element& parent, const ListOfGroups<Owner, Group>& part, const Owner& owner, Charset charset) {
    const auto& items = owner.*(part.value);
    const auto& others = owner.*(part.others);
    if (items.empty() && others.empty()) {
        return;
    }
    Element& list = parent.children.emplace_back(std::string{part.name});
    for (const Group& item : items) {
        writeGroup(list, part.item, item, charset);
    }
    for (const Element& other : others) {
        writeOther(list, other);
    }
}

void put(Element& parent, const ConsentFields& part, const Record& record, Charset) {
    for (std::size_t kind = 0; kind < kConsentKinds; ++kind) {
        put(parent, std::get<0>(Layout<ConsentGroup>::parts), record.consents[kind], part.prefixes[kind]);
    }
}

template <class Owner>
void put(Element& parent, const CharsetMark<Owner>& part, const Owner& owner, Charset charset) {
    if (owner.*(part.present)) {
        parent.children.push_back({std::string{part.name}, charset == Charset::Utf8 ? "0" : "1", {}});
    }
}

template <class Owner>
void writeParts(Element& parent, const Owner& owner, Charset charset) {
    std::apply([&](const auto&... part) { (put(parent, part, owner, charset), ...); }, Layout<Owner>::parts);
    if constexpr (requires { owner.others; }) {
        for (const Element& other : owner.others) {
            writeOther(parent, other);
        }
    }
}

void wipe(Element& element) {
    wipeMemory({reinterpret_cast<std::uint8_t*>(element.text.data()), element.text.size()});
    for (Element& child : element.children) {
        wipe(child);
    }
}

}  // namespace

Element toTree(const Message& message, Charset charset) {
    Element root{std::string{kRoot}, {}, {}};
    writeGroup(root, kHeader, message.header, charset);
    writeGroup(root, kBody, message, charset);
    return root;
}

SecureBytes encode(const Message& message, Charset charset) {
    Element root = toTree(message, charset);
    std::string text = writeTree(root, charset);
    SecureBytes bytes = charset == Charset::Utf8 ? SecureBytes::copyOf(text) : toCp932(text);
    wipeMemory({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    wipe(root);
    return bytes;
}

}  // namespace madoguchi::eligibility
