// 券面事項確認AP: the face of the card as the chip holds it, opened by 照合番号B. Of its ten objects only
// birth, sex, photo and expiry are fetched; the offset table at its beginning says where they lie, and tags
// and lengths must agree with it (where they do not, the whole record is read and walked by its tags).
#pragma once

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/card.hpp"
#include "mynumber/card_session.hpp"

namespace madoguchi::mynumber {

struct VisualFace {
    domain::Date birth{};
    domain::Sex sex = domain::Sex::Unknown;
    domain::Date expiry{};
    SecureBytes photo;  // JPEG 2000 as stored, undecoded and unchecked; empty on a card without one
};

// Errors: those of unlockWithNumberB(); card.malformed-data; card.not-my-number-card when the record is
// missing.
[[nodiscard]] Expected<VisualFace> readVisualFace(CardSession& card, const SecureBytes& numberB);

}  // namespace madoguchi::mynumber
