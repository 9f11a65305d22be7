// The patient's answers on what the clinic may see. Source: guide, p.15 (画面 3); 限度額 is not asked since
// 2024-10-07.
#pragma once

#include <array>
#include <cstddef>

#include "core/time.hpp"

namespace madoguchi::domain {

enum class ConsentItem { Operation, DiagnosisAndDrug, Checkup };  // in the guide's order
inline constexpr std::array kConsentItems{ConsentItem::Operation, ConsentItem::DiagnosisAndDrug,
                                          ConsentItem::Checkup};

enum class ConsentAnswer { NotAsked, Agreed, Declined };

struct ConsentRecord {
    std::array<ConsentAnswer, kConsentItems.size()> answers{};  // NotAsked until the patient's own touch

    [[nodiscard]] ConsentAnswer operator[](ConsentItem item) const {
        return answers[static_cast<std::size_t>(item)];
    }
    void set(ConsentItem item, ConsentAnswer answer) { answers[static_cast<std::size_t>(item)] = answer; }
    bool operator==(const ConsentRecord&) const = default;
};

}  // namespace madoguchi::domain
