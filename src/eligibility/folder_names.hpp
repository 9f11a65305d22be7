// Names of the files that clinic software and the 連携アプリ exchange through the folders req and res:
// `OQSsiquc01req_<id>.xml` asks, `OQSsiquc01res_<id>.xml` answers; a request that could not be processed
// comes back under its own name, with a `.err` text beside it. The requester chooses the id. Grammar as
// public clients use it (docs/folder-protocol.md); the official specification was not to be had. Threads:
// pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/date.hpp"

namespace madoguchi::eligibility {

// A single 資格確認 by insurance number.
inline constexpr std::string_view kQualificationPrefix = "OQSsiquc01";
// 再照会: asking for a receipt (01) and fetching the results by it (02).
inline constexpr std::string_view kHomeVisitPrefix = "OQSmuhvq01";
inline constexpr std::string_view kHomeVisitFetchPrefix = "OQSmuhvq02";
inline constexpr std::string_view kOnlinePrefix = "OQSmuonq01";
inline constexpr std::string_view kOnlineFetchPrefix = "OQSmuonq02";
// Every exchange that the kiosk makes.
inline constexpr std::array kExchangePrefixes{kQualificationPrefix, kHomeVisitPrefix, kHomeVisitFetchPrefix,
                                              kOnlinePrefix, kOnlineFetchPrefix};

// Everything that one exchange can leave in either folder. No other name is ever read, renamed or removed.
struct ExchangeNames {
    std::string temporary;    // in req, while it is written: no pattern of the far side's fits it
    std::string request;      // in req
    std::string answer;       // in res
    std::string returned;     // in res: the request itself
    std::string error;        // in res: text beside the returned request
    std::string answerError;  // in res: some versions may name the text after the answer (unverified)
    std::string archive;      // in res: bulk results may come packed, which is not read here
};

[[nodiscard]] ExchangeNames exchangeNames(std::string_view id,
                                          std::string_view prefix = kQualificationPrefix);

// 4 to 32 letters and digits of ASCII: safe on every share, and nothing that leads out of the folder.
[[nodiscard]] bool isExchangeId(std::string_view id);

// yyyyMMdd + the kiosk's own tag + four or more digits; the tag keeps kiosks and other programs apart.
[[nodiscard]] std::string exchangeId(domain::Date day, std::string_view tag, std::uint64_t sequence);

// What a file in req or res is, by its name alone.
struct OqsFileName {
    bool request = false;  // step "req", else "res"
    std::string prefix;    // "OQSsiquc01"
    std::string id;
    std::string extension;  // "xml", "err"
};
[[nodiscard]] std::optional<OqsFileName> parseOqsFileName(std::string_view name);

}  // namespace madoguchi::eligibility
