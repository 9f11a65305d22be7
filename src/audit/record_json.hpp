// What the encrypted records of the lists (follow_up_record, continuing_record) share: how values stand in
// their JSON, and how it becomes bytes. Private to this module. Readers throw Damaged, or what the JSON
// library throws; the texts of the latter quote the record, so a caller catches both and says nothing of
// them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "core/secure_bytes.hpp"
#include "domain/consent.hpp"
#include "domain/insurance_numbers.hpp"

namespace madoguchi::audit {

struct Damaged {};

// An enumeration as its number: a record never leaves its database, and its version says what numbers mean.
template <class Enum>
Enum enumOf(const nlohmann::json& value, Enum last) {
    const int number = value.get<int>();
    if (number < 0 || number > static_cast<int>(last)) {
        throw Damaged{};
    }
    return static_cast<Enum>(number);
}

inline std::string textOf(domain::Date date) {
    return date.ok() ? domain::toIsoDate(date) : std::string{};
}

inline domain::Date dateOf(const nlohmann::json& value) {
    const auto text = value.get<std::string>();
    const auto date = domain::parseIsoDate(text);
    if (!date && !text.empty()) {
        throw Damaged{};
    }
    return date.value_or(domain::Date{});
}

inline void putNumbers(nlohmann::json& json, const domain::InsuranceNumbers& numbers) {
    json["insurer"] = numbers.insurer;
    json["symbol"] = numbers.symbol;
    json["number"] = numbers.number;
    json["branch"] = numbers.branch;
    json["birth"] = textOf(numbers.birth);
}

inline domain::InsuranceNumbers numbersIn(const nlohmann::json& json) {
    return {.insurer = json.at("insurer").get<std::string>(),
            .symbol = json.at("symbol").get<std::string>(),
            .number = json.at("number").get<std::string>(),
            .branch = json.at("branch").get<std::string>(),
            .birth = dateOf(json.at("birth"))};
}

inline nlohmann::json consentJson(const domain::ConsentRecord& consent) {
    nlohmann::json json = nlohmann::json::array();
    for (const domain::ConsentAnswer answer : consent.answers) {
        json.push_back(static_cast<int>(answer));
    }
    return json;
}

inline domain::ConsentRecord consentIn(const nlohmann::json& json) {
    domain::ConsentRecord consent;
    if (json.size() != consent.answers.size()) {
        throw Damaged{};
    }
    std::ranges::transform(json, consent.answers.begin(), [](const nlohmann::json& each) {
        return enumOf(each, domain::ConsentAnswer::Declined);
    });
    return consent;
}

// Names come from chips and from the far side: bytes that are no UTF-8 are replaced, never a reason to lose
// an entry.
inline SecureBytes bytesOf(const nlohmann::json& json) {
    std::string text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    SecureBytes bytes = SecureBytes::copyOf(text);
    wipeMemory({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    return bytes;
}

}  // namespace madoguchi::audit
