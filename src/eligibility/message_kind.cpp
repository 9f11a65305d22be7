#include "eligibility/message_kind.hpp"

namespace madoguchi::eligibility {
namespace {

MessageKind kindOfSearch(const SearchInfo& search) {
    if (search.treatmentFlag == "2") {
        return MessageKind::HomeVisitRequest;
    }
    if (search.treatmentFlag == "3") {
        return MessageKind::OnlineRequest;
    }
    return search.treatmentMonth.empty() ? MessageKind::QualificationRequest : MessageKind::MedicalAidRequest;
}

}  // namespace

MessageKind kindOf(const Message& message) {
    const Header& header = message.header;
    if (!message.units.empty() || (!header.processedCount.empty() && message.registrationUnits.empty())) {
        return MessageKind::BulkAnswer;
    }
    if (!message.registrationUnits.empty()) {
        return MessageKind::BulkRegistrationAnswer;
    }
    if (!header.receptionNumber.empty() && header.segmentOfResult == "2") {
        return MessageKind::BulkAnswer;  // still being worked off
    }
    const bool answers = !header.segmentOfResult.empty() || !message.processingResultStatus.empty();
    if (!message.registrations.empty()) {
        return answers ? MessageKind::RegistrationAnswer : MessageKind::RegistrationRequest;
    }
    if (!message.receptionNumber.empty()) {
        return message.receptionDateTime.empty() ? MessageKind::BulkFetch : MessageKind::BulkReceipt;
    }
    if (!header.resultCode.empty() || header.checkupPerson) {
        return MessageKind::InformationAnswer;
    }
    if (!header.fetchInsuredPersonNumber.empty()) {
        return MessageKind::InformationRequest;
    }
    if (!message.processingResultStatus.empty()) {
        return header.referenceClassification == "1" && message.searches.empty()
                   ? MessageKind::CheckinResult
                   : MessageKind::QualificationAnswer;
    }
    if (!header.segmentOfResult.empty()) {
        return MessageKind::ErrorAnswer;
    }
    return message.searches.empty() ? MessageKind::Other : kindOfSearch(message.searches.front());
}

std::string_view toText(MessageKind kind) {
    switch (kind) {
        case MessageKind::QualificationRequest:
            return "qualification-request";
        case MessageKind::QualificationAnswer:
            return "qualification-answer";
        case MessageKind::CheckinResult:
            return "checkin-result";
        case MessageKind::BulkReceipt:
            return "bulk-receipt";
        case MessageKind::BulkFetch:
            return "bulk-fetch";
        case MessageKind::BulkAnswer:
            return "bulk-answer";
        case MessageKind::MedicalAidRequest:
            return "medical-aid-request";
        case MessageKind::HomeVisitRequest:
            return "home-visit-request";
        case MessageKind::OnlineRequest:
            return "online-request";
        case MessageKind::RegistrationRequest:
            return "registration-request";
        case MessageKind::RegistrationAnswer:
            return "registration-answer";
        case MessageKind::BulkRegistrationAnswer:
            return "bulk-registration-answer";
        case MessageKind::InformationRequest:
            return "information-request";
        case MessageKind::InformationAnswer:
            return "information-answer";
        case MessageKind::ErrorAnswer:
            return "error-answer";
        case MessageKind::Other:
            return "other";
    }
    return {};
}

std::string_view wordsOf(MessageKind kind) {
    switch (kind) {
        case MessageKind::QualificationRequest:
            return "資格確認の要求";
        case MessageKind::QualificationAnswer:
            return "資格確認の回答";
        case MessageKind::CheckinResult:
            return "マイナンバーカードでの受付の結果";
        case MessageKind::BulkReceipt:
            return "一括照会の受付票";
        case MessageKind::BulkFetch:
            return "一括照会の結果の取り寄せ";
        case MessageKind::BulkAnswer:
            return "一括照会の結果";
        case MessageKind::MedicalAidRequest:
            return "医療扶助（医療券）の一括照会";
        case MessageKind::HomeVisitRequest:
            return "訪問診療等の再照会";
        case MessageKind::OnlineRequest:
            return "オンライン診療等の再照会";
        case MessageKind::RegistrationRequest:
            return "照会番号の登録の要求";
        case MessageKind::RegistrationAnswer:
            return "照会番号の登録の回答";
        case MessageKind::BulkRegistrationAnswer:
            return "照会番号の一括登録の結果";
        case MessageKind::InformationRequest:
            return "薬剤・診療または健診の情報の要求";
        case MessageKind::InformationAnswer:
            return "薬剤・診療または健診の情報の回答";
        case MessageKind::ErrorAnswer:
            return "エラーの回答";
        case MessageKind::Other:
            return "種類のわからない電文";
    }
    return {};
}

}  // namespace madoguchi::eligibility
