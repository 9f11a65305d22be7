#include <algorithm>
#include <string>
#include <utility>

#include "eligibility/codec.hpp"
#include "eligibility/message_layout.hpp"
#include "eligibility/message_tree.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::eligibility {
namespace {

std::unexpected<Failure> malformed(std::string_view place) {
    return fail(StepCode::EligibilityMalformed, std::string{place});
}

template <class Owner>
Expected<void> readParts(Owner& owner, const Element& parent);

template <class Group>
Expected<Group> readGroup(const Element& parent) {
    Group group;
    if (auto read = readParts(group, parent); !read) {
        return std::unexpected(read.error());
    }
    return group;
}

// Each take() puts an element where its part of the layout says and answers true; false: not mine. A leaf
// with children is a failure.

template <class Owner, std::size_t Count>
Expected<bool> take(Owner& owner, const std::array<TextField<Owner>, Count>& fields, const Element& element,
                    std::string_view name) {
    const auto field = std::ranges::find(fields, name, &TextField<Owner>::name);
    if (field == fields.end()) {
        return false;
    }
    if (!element.children.empty()) {
        return malformed(element.name);
    }
    owner.*(field->value) = trimmed(element.text);
    return true;
}

template <class Owner, std::size_t Count>
Expected<bool> take(Owner& owner, const std::array<TextField<Owner>, Count>& fields, const Element& element) {
    return take(owner, fields, element, element.name);
}

template <class Owner, class Group>
Expected<bool> take(Owner& owner, const OptionalGroup<Owner, Group>& part, const Element& element) {
    if (element.name != part.name) {
        return false;
    }
    auto group = readGroup<Group>(element);
    if (!group) {
        return std::unexpected(group.error());
    }
    owner.*(part.value) = std::move(*group);
    return true;
}

template <class Owner, class Group>
Expected<bool> take(Owner& owner, const RepeatedGroup<Owner, Group>& part, const Element& element) {
    if (element.name != part.name) {
        return false;
    }
    auto group = readGroup<Group>(element);
    if (!group) {
        return std::unexpected(group.error());
    }
    (owner.*(part.value)).push_back(std::move(*group));
    return true;
}

// The items' fields without the items' parents: a field that comes again begins the next item.
template <class Group>
Expected<bool> takeFlat(std::vector<Group>& items, const Element& element) {
    const auto& fields = std::get<0>(Layout<Group>::parts);
    const auto field = std::ranges::find(fields, element.name, &TextField<Group>::name);
    if (field == fields.end()) {
        return false;
    }
    if (items.empty() || !(items.back().*(field->value)).empty()) {
        items.emplace_back();
    }
    return take(items.back(), fields, element);
}

template <class Owner, class Group>
Expected<bool> take(Owner& owner, const ListOfGroups<Owner, Group>& part, const Element& element) {
    if (element.name != part.name) {
        return false;
    }
    std::vector<Group>& items = owner.*(part.value);
    std::vector<Group> flat;
    for (const Element& child : element.children) {
        if (child.name == part.item) {
            auto group = readGroup<Group>(child);
            if (!group) {
                return std::unexpected(group.error());
            }
            items.push_back(std::move(*group));
            continue;
        }
        Expected<bool> taken = false;
        if constexpr (std::tuple_size_v<std::remove_cvref_t<decltype(Layout<Group>::parts)>> == 1) {
            taken = part.form == ListForm::WrappedOrFlat ? takeFlat(flat, child) : taken;
        }
        if (!taken) {
            return taken;
        }
        if (!*taken) {
            (owner.*(part.others)).push_back(child);
        }
    }
    std::ranges::move(flat, std::back_inserter(items));
    return true;
}

Expected<bool> take(Record& record, const ConsentFields& part, const Element& element) {
    for (std::size_t kind = 0; kind < kConsentKinds; ++kind) {
        const std::string_view prefix = part.prefixes[kind];
        if (!element.name.starts_with(prefix)) {
            continue;
        }
        const auto taken = take(record.consents[kind], std::get<0>(Layout<ConsentGroup>::parts), element,
                                std::string_view{element.name}.substr(prefix.size()));
        if (!taken || *taken) {
            return taken;
        }
    }
    return false;
}

template <class Owner>
Expected<bool> take(Owner& owner, const CharsetMark<Owner>& part, const Element& element) {
    if (element.name != part.name) {
        return false;
    }
    if (!element.children.empty()) {
        return malformed(element.name);
    }
    owner.*(part.present) = !trimmed(element.text).empty();
    return true;
}

template <class Part>
inline constexpr bool kMayRepeat = false;
template <class Owner, class Group>
inline constexpr bool kMayRepeat<RepeatedGroup<Owner, Group>> = true;

template <class Owner>
Expected<void> readParts(Owner& owner, const Element& parent) {
    std::vector<std::string_view> seen;  // known elements that may stand once
    for (const Element& element : parent.children) {
        Expected<bool> taken = false;
        const auto offer = [&]<class Part>(const Part& part) {
            if (!taken || *taken) {
                return;
            }
            taken = take(owner, part, element);
            if (!kMayRepeat<Part> && taken && *taken) {
                if (std::ranges::find(seen, element.name) != seen.end()) {
                    taken = malformed(element.name + " twice");
                }
                seen.push_back(element.name);
            }
        };
        std::apply([&](const auto&... part) { (offer(part), ...); }, Layout<Owner>::parts);
        if (!taken) {
            return std::unexpected(taken.error());
        }
        if (!*taken) {
            owner.others.push_back(element);
        }
    }
    return {};
}

// What CharacterCodeIdentifier says must be so; a header without one says nothing.
bool charsetAgrees(const Element& header, Charset charset) {
    const auto mark = std::ranges::find(header.children, kCharacterCode, &Element::name);
    const std::string code = mark == header.children.end() ? std::string{} : trimmed(mark->text);
    return code.empty() || code == (charset == Charset::Utf8 ? "0" : "1");
}

}  // namespace

Expected<Message> fromTree(const Element& root, Charset charset) {
    if (root.name != kRoot) {
        return malformed("root");
    }
    const Element* header = nullptr;
    const Element* body = nullptr;
    for (const Element& element : root.children) {
        const Element*& place = element.name == kHeader ? header : body;
        if ((element.name != kHeader && element.name != kBody) || place != nullptr) {
            return malformed(kRoot);
        }
        place = &element;
    }
    if (header == nullptr) {
        return malformed(kHeader);
    }
    Message message;
    message.header.statesCharset = false;
    auto read = readParts(message.header, *header);
    if (read && !charsetAgrees(*header, charset)) {
        return malformed(kCharacterCode);
    }
    if (read && body != nullptr) {  // an error answer may end with its header
        read = readParts(message, *body);
    }
    if (!read) {
        return std::unexpected(read.error());
    }
    return message;
}

Expected<Decoded> decode(std::span<const std::uint8_t> bytes) {
    const auto tree = parseTree(bytes);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    auto message = fromTree(tree->root, tree->charset);
    if (!message) {
        return std::unexpected(message.error());
    }
    return Decoded{std::move(*message), tree->charset};
}

}  // namespace madoguchi::eligibility
