#include "simulation/answer_form.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include "crypto/random.hpp"
#include "eligibility/charset.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/written_form.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::simulation {
namespace {

using eligibility::Charset;
using eligibility::Element;

constexpr std::array<std::string_view, 62> kCaptureOrder{
    // header
    "ProcessExecutionTime", "CharacterCodeIdentifier", "SegmentOfResult", "QualificationConfirmationDate",
    "ReferenceClassification", "ArbitraryFileIdentifier", "MedicalInstitutionCode",
    // body
    "ResultList", "ProcessingResultStatus", "QualificationValidity",
    // record
    "Address", "InsuredName", "SpecificHealthCheckupsInfoConsTime", "DiagnosisInfoConsFlg",
    "QualificationDate", "SpecificHealthCheckupsInfoAvailableTime", "PersonalFamilyClassification", "Sex2",
    "Sex1", "SpecificDiseasesCertificateRelatedConsFlg", "OperationInfoConsFlg", "ReasonOfLoss",
    "SpecificDiseasesCertificateRelatedConsTime", "Name", "InsurerNumber", "InsuredCardSymbol",
    "SpecificDiseasesCertificateList", "NameKana", "InsuredCardValidDate",
    "LimitApplicationCertificateRelatedConsFlg", "InsuredCardClassification", "DiagnosisInfoAvailableTime",
    "LimitApplicationCertificateRelatedConsTime", "ReferenceNumber", "NameOfOther",
    "OperationInfoAvailableTime", "InsuredBranchNumber", "DiagnosisInfoConsTime", "Birthdate",
    "InsuredCardExpirationDate", "InsuredCertificateIssuanceDate", "InsuredIdentificationNumber",
    "PreschoolClassification", "PharmacistsInfoAvailableTime", "SpecificHealthCheckupsInfoConsFlg",
    "ElderlyRecipientCertificateInfo", "PharmacistsInfoConsTime", "DisqualificationDate",
    "PharmacistsInfoConsFlg", "NameOfOtherKana", "InsurerName", "InsuredPartialContributionRatio",
    "PostNumber", "LimitApplicationCertificateRelatedInfo", "OperationInfoConsTime",
    // not in that file
    "ErrorCode", "ErrorMessage", "ProcessingResultCode", "ProcessingResultMessage", "PrescriptionIssueSelect",
    "PublicExpenseResultList", "QualificationConfirmSearchInfo"};

std::ptrdiff_t captureRank(const Element& element) {
    return std::ranges::find(kCaptureOrder, std::string_view{element.name}) - kCaptureOrder.begin();
}

void reorder(Element& element, ElementOrder order) {
    if (order == ElementOrder::Capture) {
        std::ranges::stable_sort(element.children, {}, captureRank);
    } else {
        for (std::size_t left = element.children.size(); left > 1; --left) {
            std::swap(element.children[left - 1],
                      element.children[crypto::randomBelow(static_cast<std::uint32_t>(left))]);
        }
    }
    for (Element& child : element.children) {
        reorder(child, order);
    }
}

void write(std::string& xml, const Element& element, std::size_t depth) {
    xml.append(depth * 2, ' ').append("<").append(element.name).append(">");
    if (element.children.empty()) {
        const bool insurer = element.name == "InsurerNumber";
        for (const char character :
             insurer ? eligibility::written(element.text, eligibility::Form::InsurerNumber) : element.text) {
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
    } else {
        xml += "\n";
        for (const Element& child : element.children) {
            write(xml, child, depth + 1);
        }
        xml.append(depth * 2, ' ');
    }
    xml.append("</").append(element.name).append(">\n");
}

std::string textOf(const SecureBytes& bytes) {
    return {bytes.bytes().begin(), bytes.bytes().end()};
}

}  // namespace

std::string writtenAnswer(const eligibility::Message& message, const AnswerForm& form) {
    const SecureBytes encoded = eligibility::encode(message, form.charset);
    if (form.order == ElementOrder::Spec) {
        return textOf(encoded);
    }
    auto tree = eligibility::parseTree(encoded.bytes());
    if (!tree) {
        throw std::logic_error("the encoder's own message can't be read");
    }
    // The outermost parts keep their places.
    for (Element& part : tree->root.children) {
        reorder(part, form.order);
    }
    std::string xml = form.charset == Charset::Utf8
                          ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
                          : "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\n";
    write(xml, tree->root, 0);
    return form.charset == Charset::Utf8 ? xml : textOf(eligibility::toCp932(xml));
}

}  // namespace madoguchi::simulation
