// 共通カードAP: one free record with the card's serial, municipality and last day.
#pragma once

#include <optional>

#include "core/result.hpp"
#include "domain/date.hpp"
#include "mynumber/card_session.hpp"

namespace madoguchi::mynumber {

// The card's last day; nothing when the card has no such application or record. Serial and municipality are
// dropped. Errors: card.malformed-data.
[[nodiscard]] Expected<std::optional<domain::Date>> readCardExpiry(CardSession& card);

}  // namespace madoguchi::mynumber
