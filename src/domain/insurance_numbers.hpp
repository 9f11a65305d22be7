// What a 資格確認 by number asks with: the numbers on the insurance card, 資格確認書 or 資格情報のお知らせ,
// and the birth date. Values as they are printed, without padding; the writer of a message pads. Source: the
// interface's request (docs/folder-protocol.md). Personal data: never logged.
#pragma once

#include <string>

#include "domain/date.hpp"

namespace madoguchi::domain {

struct InsuranceNumbers {
    std::string insurer;  // 保険者番号, 6 or 8 digits; 公費負担者番号 with 医療扶助
    std::string symbol;   // 記号; empty: none (後期高齢)
    std::string number;   // 番号; 受給者番号 with 医療扶助
    std::string branch;   // 枝番, 2 digits; empty: none
    Date birth{};

    bool operator==(const InsuranceNumbers&) const = default;
};

}  // namespace madoguchi::domain
