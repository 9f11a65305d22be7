// 券面事項入力補助AP: the four attributes as text, opened by 照合番号B.
#pragma once

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/card.hpp"
#include "mynumber/card_session.hpp"

namespace madoguchi::mynumber {

// Errors: those of unlockWithNumberB(); card.malformed-data; card.not-my-number-card when the record is
// missing.
[[nodiscard]] Expected<domain::CardHolder> readAttributes(CardSession& card, const SecureBytes& numberB);

// The record alone (FF20 …), as readAttributes() fetched it.
[[nodiscard]] Expected<domain::CardHolder> parseAttributes(std::span<const std::uint8_t> record);

}  // namespace madoguchi::mynumber
