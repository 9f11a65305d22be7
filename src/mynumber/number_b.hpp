// 照合番号B: how it is presented, for the visual and the text AP alike.
#pragma once

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/card.hpp"
#include "mynumber/card_session.hpp"

namespace madoguchi::mynumber {

inline constexpr std::size_t kNumberBSize = 14;  // YYMMDD birth, YYYY expiry, NNNN security code
inline constexpr int kNumberBTries = 10;
using domain::kNumberBFloor;

[[nodiscard]] Expected<std::optional<int>> numberBTriesLeft(CardSession& card, CardFile reference);

// Opens the reference's application, spending one try when the number is wrong. Nothing is sent but the query
// when the number is no 14 digits (card.number-b-missing) or too few tries are left (card.number-b-spared).
// Errors: card.number-b-wrong; card.not-my-number-card when the card has no such reference.
[[nodiscard]] Expected<void> unlockWithNumberB(CardSession& card, CardFile reference,
                                               const SecureBytes& numberB);

}  // namespace madoguchi::mynumber
