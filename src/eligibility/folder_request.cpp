#include "eligibility/folder_request.hpp"

#include <algorithm>
#include <string_view>

#include "eligibility/charset.hpp"
#include "eligibility/result_document.hpp"
#include "eligibility/written_form.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::string_view kBlackDot = "●";
constexpr std::size_t kLongestIdentifier = 50;
constexpr std::size_t kLongestNumber = 60;  // 20 characters of three bytes

void leaf(std::string& xml, int depth, std::string_view name, std::string_view value) {
    if (value.empty()) {
        return;
    }
    xml.append(static_cast<std::size_t>(depth) * 2, ' ').append("<").append(name).append(">");
    for (const char character : value) {
        switch (character) {
            case '&':
                xml += "&amp;";
                break;
            case '<':
                xml += "&lt;";
                break;
            case '>':
                xml += "&gt;";
                break;
            default:
                xml += character;
        }
    }
    xml.append("</").append(name).append(">\n");
}

bool fitsCp932(std::string_view xml, const SecureBytes& bytes) {
    const auto back = fromCp932(bytes.bytes());
    return back &&
           (back->find(kBlackDot) == std::string::npos || xml.find(kBlackDot) != std::string_view::npos);
}

const Element* child(const Element& parent, std::string_view name) {
    const auto found = std::ranges::find(parent.children, name, &Element::name);
    return found == parent.children.end() ? nullptr : &*found;
}

std::string text(const Element* parent, std::string_view name) {
    const Element* found = parent == nullptr ? nullptr : child(*parent, name);
    return found == nullptr ? std::string{} : found->text;
}

}  // namespace

Expected<SecureBytes> encodeRequest(const QualificationRequest& request, Charset charset) {
    const auto& numbers = request.numbers;
    if (!isInstitutionCode(request.institutionCode) || numbers.insurer.empty() ||
        numbers.insurer.size() > 8 || numbers.number.empty() || numbers.number.size() > kLongestNumber ||
        numbers.symbol.size() > kLongestNumber || !numbers.birth.ok() || request.fileIdentifier.empty() ||
        request.fileIdentifier.size() > kLongestIdentifier) {
        return fail(StepCode::UsageWrong, "insurance numbers");
    }
    std::string xml;
    xml.reserve(2048);
    xml.append(R"(<?xml version="1.0" encoding=")")
        .append(charset == Charset::Utf8 ? "UTF-8" : "Shift_JIS")
        .append("\" standalone=\"no\"?>\n<XmlMsg>\n  <MessageHeader>\n");
    leaf(xml, 2, "QualificationConfirmationDate", domain::toCompactDate(request.day));
    leaf(xml, 2, "MedicalInstitutionCode", request.institutionCode);
    leaf(xml, 2, "ArbitraryFileIdentifier", request.fileIdentifier);
    xml.append("  </MessageHeader>\n  <MessageBody>\n    <QualificationConfirmSearchInfo>\n");
    leaf(xml, 3, "InsurerNumber", written(numbers.insurer, Form::InsurerNumber));
    leaf(xml, 3, "InsuredCardSymbol", written(numbers.symbol, Form::AsIs));
    leaf(xml, 3, "InsuredIdentificationNumber", written(numbers.number, Form::AsIs));
    leaf(xml, 3, "InsuredBranchNumber", written(numbers.branch, Form::Branch));
    leaf(xml, 3, "Birthdate", domain::toCompactDate(numbers.birth));
    leaf(xml, 3, "LimitApplicationCertificateRelatedConsFlg", request.limitCertificate ? "1" : "0");
    xml.append("    </QualificationConfirmSearchInfo>\n  </MessageBody>\n</XmlMsg>\n");
    SecureBytes bytes = charset == Charset::Utf8 ? SecureBytes::copyOf(xml) : toCp932(xml);
    const bool fits = charset == Charset::Utf8 || fitsCp932(xml, bytes);
    wipeMemory({reinterpret_cast<std::uint8_t*>(xml.data()), xml.size()});
    if (!fits) {
        return fail(StepCode::UsageWrong, "a number holds a character that Shift_JIS lacks");
    }
    return bytes;
}

Expected<QualificationRequest> decodeRequest(std::span<const std::uint8_t> bytes) {
    const auto tree = parseTree(bytes);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    const Element* header = child(tree->root, "MessageHeader");
    const Element* body = child(tree->root, "MessageBody");
    const Element* search = body == nullptr ? nullptr : child(*body, "QualificationConfirmSearchInfo");
    if (tree->root.name != "XmlMsg" || header == nullptr || search == nullptr) {
        return fail(StepCode::EligibilityMalformed, "not a request");
    }
    QualificationRequest request;
    request.institutionCode = text(header, "MedicalInstitutionCode");
    request.fileIdentifier = text(header, "ArbitraryFileIdentifier");
    request.numbers = {.insurer = text(search, "InsurerNumber"),
                       .symbol = text(search, "InsuredCardSymbol"),
                       .number = text(search, "InsuredIdentificationNumber"),
                       .branch = text(search, "InsuredBranchNumber"),
                       .birth = {}};
    request.limitCertificate = text(search, "LimitApplicationCertificateRelatedConsFlg") == "1";
    const auto day = domain::parseCompactDate(text(header, "QualificationConfirmationDate"));
    const auto birth = domain::parseCompactDate(text(search, "Birthdate"));
    if (!isInstitutionCode(request.institutionCode) || !day || !birth || request.numbers.insurer.empty() ||
        request.numbers.number.empty() || request.fileIdentifier.size() > kLongestIdentifier) {
        return fail(StepCode::EligibilityMalformed, "request");
    }
    request.day = *day;
    request.numbers.birth = *birth;
    return request;
}

}  // namespace madoguchi::eligibility
