#include <algorithm>
#include <string>

#include "eligibility/codec.hpp"
#include "eligibility/message_layout.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::eligibility {
namespace {

std::unexpected<Failure> malformed(std::string_view place) {
    return fail(StepCode::EligibilityMalformed, std::string{place});
}

enum class Taken { No, Yes, Twice };

// Puts a leaf where the layout says. A known element with children, or a second one, is refused by the
// caller.
template <class Owner, std::size_t Count>
Taken take(Owner& owner, const Element& element, const std::array<TextField<Owner>, Count>& fields,
           std::string_view prefix = {}) {
    if (!element.name.starts_with(prefix)) {
        return Taken::No;
    }
    const std::string_view name = std::string_view{element.name}.substr(prefix.size());
    const auto field = std::ranges::find(fields, name, &TextField<Owner>::name);
    if (field == fields.end()) {
        return Taken::No;
    }
    std::string& value = owner.*(field->value);
    if (!value.empty() || !element.children.empty()) {
        return Taken::Twice;
    }
    value = element.text;
    return Taken::Yes;
}

template <class Owner, std::size_t Count>
Expected<Owner> readGroup(const Element& parent, const std::array<TextField<Owner>, Count>& fields) {
    Owner group;
    for (const Element& element : parent.children) {
        switch (take(group, element, fields)) {
            case Taken::Yes:
                break;
            case Taken::No:
                group.others.push_back(element);
                break;
            case Taken::Twice:
                return malformed(element.name);
        }
    }
    return group;
}

Taken takeRecordText(Record& record, const Element& element) {
    Taken taken = take(record, element, kRecordFields);
    for (const auto& fields : {kLimitConsentFields, kDiseaseConsentFields, kIdentifierFields}) {
        taken = taken == Taken::No ? take(record, element, fields) : taken;
    }
    for (std::size_t i = 0; i < kConsentKinds && taken == Taken::No; ++i) {
        taken = take(record.consents[i], element, kConsentFields, kConsentNames[i]);
    }
    return taken;
}

Expected<void> readParent(Record& record, const Element& element) {
    if (element.name == kElderly && !record.elderly) {
        auto group = readGroup(element, kElderlyFields);
        if (!group) {
            return std::unexpected(group.error());
        }
        record.elderly = std::move(*group);
    } else if (element.name == kLimit && !record.limit) {
        auto group = readGroup(element, kLimitFields);
        if (!group) {
            return std::unexpected(group.error());
        }
        record.limit = std::move(*group);
    } else if (element.name == kDiseaseList && record.diseases.empty()) {
        for (const Element& child : element.children) {
            auto group = readGroup(child, kDiseaseFields);
            if (!group || child.name != kDisease) {
                return malformed(kDiseaseList);
            }
            record.diseases.push_back(std::move(*group));
        }
    } else if (element.name == kTicketList && record.medicalTickets.empty()) {
        record.medicalTickets = element.children;
    } else if (element.name == kElderly || element.name == kLimit || element.name == kDiseaseList ||
               element.name == kTicketList) {
        return malformed(element.name);
    } else {
        record.others.push_back(element);
    }
    return {};
}

Expected<Record> readRecord(const Element& parent) {
    Record record;
    for (const Element& element : parent.children) {
        switch (takeRecordText(record, element)) {
            case Taken::Yes:
                break;
            case Taken::No:
                if (auto read = readParent(record, element); !read) {
                    return std::unexpected(read.error());
                }
                break;
            case Taken::Twice:
                return malformed(element.name);
        }
    }
    return record;
}

// Gives CharacterCodeIdentifier beside filling `header`.
Expected<std::string> readHeader(const Element& parent, Header& header) {
    std::string characterCode;
    for (const Element& element : parent.children) {
        if (element.name == kCharacterCode) {
            if (!characterCode.empty()) {
                return malformed(kCharacterCode);
            }
            characterCode = element.text;
            continue;
        }
        switch (take(header, element, kHeaderFields)) {
            case Taken::Yes:
                break;
            case Taken::No:
                header.others.push_back(element);
                break;
            case Taken::Twice:
                return malformed(element.name);
        }
    }
    return characterCode;
}

Expected<void> readBody(const Element& parent, Message& message) {
    bool listSeen = false;
    for (const Element& element : parent.children) {
        if (element.name == kResultList) {
            if (listSeen) {
                return malformed(kResultList);
            }
            listSeen = true;
            for (const Element& child : element.children) {
                auto record = readRecord(child);
                if (!record || child.name != kRecord) {
                    return record ? malformed(kResultList) : std::unexpected(record.error());
                }
                message.records.push_back(std::move(*record));
            }
            continue;
        }
        switch (take(message, element, kBodyFields)) {
            case Taken::Yes:
                break;
            case Taken::No:
                message.others.push_back(element);
                break;
            case Taken::Twice:
                return malformed(element.name);
        }
    }
    return {};
}

}  // namespace

Expected<Decoded> decode(std::span<const std::uint8_t> bytes) {
    const auto tree = parseTree(bytes);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (tree->root.name != "XmlMsg") {
        return malformed("root");
    }
    const Element* header = nullptr;
    const Element* body = nullptr;
    for (const Element& element : tree->root.children) {
        const Element*& place = element.name == "MessageHeader" ? header : body;
        if ((element.name != "MessageHeader" && element.name != "MessageBody") || place != nullptr) {
            return malformed("XmlMsg");
        }
        place = &element;
    }
    if (header == nullptr) {
        return malformed("MessageHeader");
    }
    Decoded decoded{{}, tree->charset};
    const auto characterCode = readHeader(*header, decoded.message.header);
    if (!characterCode) {
        return std::unexpected(characterCode.error());
    }
    const std::string_view expected = tree->charset == Charset::Utf8 ? "0" : "1";
    if (!characterCode->empty() && *characterCode != expected) {
        return malformed(kCharacterCode);
    }
    if (body != nullptr) {  // an error answer may end with its header
        if (auto read = readBody(*body, decoded.message); !read) {
            return std::unexpected(read.error());
        }
    }
    return decoded;
}

}  // namespace madoguchi::eligibility
