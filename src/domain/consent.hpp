// The patient's answers on what the clinic may see. Source: guide, p.15 (画面 3); 限度額 is not asked since
// 2024-10-07.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/time.hpp"

namespace madoguchi::domain {

enum class ConsentItem { Operation, DiagnosisAndDrug, Checkup };  // in the guide's order
inline constexpr std::array kConsentItems{ConsentItem::Operation, ConsentItem::DiagnosisAndDrug,
                                          ConsentItem::Checkup};

enum class ConsentAnswer { NotAsked, Agreed, Declined };

// Both as the log, the gateway's wire and a scenario's summary write it.
[[nodiscard]] constexpr std::string_view toText(ConsentItem item) {
    switch (item) {
        case ConsentItem::Operation:
            return "operation";
        case ConsentItem::DiagnosisAndDrug:
            return "diagnosis_and_drug";
        case ConsentItem::Checkup:
            return "checkup";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view toText(ConsentAnswer answer) {
    switch (answer) {
        case ConsentAnswer::NotAsked:
            return "not-asked";
        case ConsentAnswer::Agreed:
            return "agreed";
        case ConsentAnswer::Declined:
            return "declined";
    }
    return {};
}

struct ConsentRecord {
    std::array<ConsentAnswer, kConsentItems.size()> answers{};  // NotAsked until the patient's own touch

    [[nodiscard]] ConsentAnswer operator[](ConsentItem item) const {
        return answers[static_cast<std::size_t>(item)];
    }
    void set(ConsentItem item, ConsentAnswer answer) { answers[static_cast<std::size_t>(item)] = answer; }
    bool operator==(const ConsentRecord&) const = default;
};

}  // namespace madoguchi::domain
