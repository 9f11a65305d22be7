#include <cstddef>
#include <string>
#include <string_view>

#include "eligibility/charset.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_layout.hpp"

namespace madoguchi::eligibility {
namespace {

// Builds indented XML text; every value passes through escaping here.
class XmlWriter {
public:
    explicit XmlWriter(std::string_view charsetName) {
        text_.reserve(8192);
        text_.append(R"(<?xml version="1.0" encoding=")")
            .append(charsetName)
            .append("\" standalone=\"no\"?>\n");
    }

    void open(std::string_view name) {
        line().append("<").append(name).append(">\n");
        ++depth_;
    }

    void close(std::string_view name) {
        --depth_;
        line().append("</").append(name).append(">\n");
    }

    // Absent values are left out.
    void leaf(std::string_view name, std::string_view value) {
        if (value.empty()) {
            return;
        }
        line().append("<").append(name).append(">");
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
        text_.append("</").append(name).append(">\n");
    }

    template <class Owner, std::size_t Count>
    void leaves(const Owner& owner, const std::array<TextField<Owner>, Count>& fields,
                std::string_view prefix = {}) {
        for (const TextField<Owner>& field : fields) {
            if (const std::string& value = owner.*(field.value); !value.empty()) {
                leaf(std::string{prefix}.append(field.name), written(value, field.form));
            }
        }
    }

    void tree(const Element& element) {
        if (element.children.empty()) {
            leaf(element.name, written(element.text, Form::AsIs));
            return;
        }
        open(element.name);
        trees(element.children);
        close(element.name);
    }

    void trees(const std::vector<Element>& elements) {
        for (const Element& element : elements) {
            tree(element);
        }
    }

    template <class Owner, std::size_t Count>
    void group(std::string_view name, const Owner& owner, const std::array<TextField<Owner>, Count>& fields) {
        open(name);
        leaves(owner, fields);
        trees(owner.others);
        close(name);
    }

    [[nodiscard]] std::string& text() { return text_; }

private:
    std::string& line() { return text_.append(depth_ * 2, ' '); }

    std::string text_;
    std::size_t depth_ = 0;
};

void writeRecord(XmlWriter& xml, const Record& record) {
    xml.open(kRecord);
    xml.leaves(record, kRecordFields);
    if (record.elderly) {
        xml.group(kElderly, *record.elderly, kElderlyFields);
    }
    xml.leaves(record, kLimitConsentFields);
    if (record.limit) {
        xml.group(kLimit, *record.limit, kLimitFields);
    }
    xml.leaves(record, kDiseaseConsentFields);
    if (!record.diseases.empty()) {
        xml.open(kDiseaseList);
        for (const SpecificDisease& disease : record.diseases) {
            xml.group(kDisease, disease, kDiseaseFields);
        }
        xml.close(kDiseaseList);
    }
    if (!record.medicalTickets.empty()) {
        xml.open(kTicketList);
        xml.trees(record.medicalTickets);
        xml.close(kTicketList);
    }
    for (std::size_t i = 0; i < kConsentKinds; ++i) {
        xml.leaves(record.consents[i], kConsentFields, kConsentNames[i]);
    }
    xml.leaves(record, kIdentifierFields);
    xml.trees(record.others);
    xml.close(kRecord);
}

}  // namespace

SecureBytes encode(const Message& message, Charset charset) {
    XmlWriter xml{charset == Charset::Utf8 ? "UTF-8" : "Shift_JIS"};
    xml.open("XmlMsg");
    xml.open("MessageHeader");
    xml.leaves(message.header, kHeaderFields);
    xml.leaf(kCharacterCode, charset == Charset::Utf8 ? "0" : "1");
    xml.trees(message.header.others);
    xml.close("MessageHeader");
    xml.open("MessageBody");
    xml.leaves(message, kBodyFields);
    if (!message.records.empty()) {
        xml.open(kResultList);
        for (const Record& record : message.records) {
            writeRecord(xml, record);
        }
        xml.close(kResultList);
    }
    xml.trees(message.others);
    xml.close("MessageBody");
    xml.close("XmlMsg");
    SecureBytes bytes = charset == Charset::Utf8 ? SecureBytes::copyOf(xml.text()) : toCp932(xml.text());
    wipeMemory({reinterpret_cast<std::uint8_t*>(xml.text().data()), xml.text().size()});
    return bytes;
}

}  // namespace madoguchi::eligibility
