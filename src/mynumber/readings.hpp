// The readings that Madoguchi does with a card, each a whole dialogue over a fresh CardSession. Used by pcsc.
// Contract: before signWithAuthKey() or readProtected() the same card has passed requireMyNumberCard()
// (readFree() and readIdentity() begin with it), so that no PIN and no number is ever shown to anything else,
// and nothing is read twice.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/card.hpp"
#include "mynumber/card_session.hpp"

namespace madoguchi::mynumber {

struct FreeReading {
    std::optional<std::vector<std::uint8_t>> certificate;  // DER
    std::optional<int> pinTriesLeft;                       // nothing: the card has no authentication PIN
    std::optional<int> numberBTriesLeft;                   // of the visual AP
    std::optional<domain::Date> expiry;
};

struct ProtectedReading {
    domain::CardHolder holder;
    domain::Date expiry{};
    SecureBytes photo;
};

[[nodiscard]] Expected<FreeReading> readFree(CardSession& card);

// Visual AP first: only a number that was right there is presented to the text AP.
[[nodiscard]] Expected<ProtectedReading> readProtected(CardSession& card, const SecureBytes& numberB);

// The certificate alone; certificate.absent when the card has none.
[[nodiscard]] Expected<std::vector<std::uint8_t>> readIdentity(CardSession& card);

}  // namespace madoguchi::mynumber
