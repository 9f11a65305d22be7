// 公的個人認証AP: what kind of card this is, the authentication certificate, its PIN and its key.
// Free functions over a CardSession. Errors: those of the session and as said at each function.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "mynumber/card_session.hpp"

namespace madoguchi::mynumber {

enum class CardKind { MyNumberCard, JukiCard, AndroidPhone, IPhone, Unknown };

// By the label of a PKCS#11 token, as the token info file begins with it.
[[nodiscard]] CardKind kindFromLabel(std::string_view label);

// Nothing unless it is a My Number card: card.not-my-number-card, card.is-phone or card.other-card.
[[nodiscard]] Expected<void> requireMyNumberCard(CardSession& card);

// The DER certificate without the filler behind it; nothing when the card has none.
// Errors: card.malformed-data.
[[nodiscard]] Expected<std::optional<std::vector<std::uint8_t>>> readAuthCertificate(CardSession& card);

// A right PIN that was presented before counts as all tries left.
[[nodiscard]] Expected<std::optional<int>> authPinTriesLeft(CardSession& card);

struct SignAnswer {
    enum class Kind { Signed, Wrong, Locked } kind = Kind::Locked;
    int triesLeft = 0;                    // after this try
    std::vector<std::uint8_t> signature;  // when Signed: RSASSA-PKCS1-v1_5, 256 bytes
};

// VERIFY of the PIN (4 digits, else usage.wrong and nothing is sent) and the signature over a SHA-256 digest.
// A locked PIN is not presented. Errors: card.pin-absent; card.sign-failed when the key refuses after a right
// PIN.
[[nodiscard]] Expected<SignAnswer> signWithAuthKey(CardSession& card, const SecureBytes& pin,
                                                   std::span<const std::uint8_t, 32> digest);

}  // namespace madoguchi::mynumber
