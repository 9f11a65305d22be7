// Which message of the interface one is, told by what it carries (a file's name says the same in its prefix,
// but a message is read before it is trusted to be what its name says). Threads: pure functions.
#pragma once

#include <string_view>

#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

enum class MessageKind {
    QualificationRequest,  // single or bulk 資格確認
    QualificationAnswer,
    CheckinResult,  // written after a check-in by My Number card, without a request
    BulkReceipt,    // the answer to a bulk request: a number to fetch the results with
    BulkFetch,
    BulkAnswer,
    MedicalAidRequest,    // 医療扶助 by month
    HomeVisitRequest,     // 訪問診療等 再照会
    OnlineRequest,        // オンライン診療等 再照会
    RegistrationRequest,  // 照会番号登録
    RegistrationAnswer,
    BulkRegistrationAnswer,
    InformationRequest,  // 薬剤・診療 or 特定健診
    InformationAnswer,
    ErrorAnswer,  // ends with its header
    Other,
};

[[nodiscard]] MessageKind kindOf(const Message& message);
[[nodiscard]] std::string_view toText(MessageKind kind);   // for JSON: "qualification-request" …
[[nodiscard]] std::string_view wordsOf(MessageKind kind);  // Japanese

}  // namespace madoguchi::eligibility
