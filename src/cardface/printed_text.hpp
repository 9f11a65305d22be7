// The printed lines of the card's front as dates, and 照合番号B out of them: pure functions of text.
// Contract: a line is taken only whole, with its own ending (生, まで有効), so that no other date on the card
// (certificate, 追記) passes for it. Spaces and full-width digits are allowed, 元年 is year 1. Text is UTF-8
// and untrusted; nothing of it is copied. Nothing comes back for what is not such a line or not a real day of
// its era. Threads: any.
// Source: 「平成元年 3月31日生」「2025年 3月31日まで有効」 of the published sample card.
#pragma once

#include <optional>
#include <string_view>

#include "core/secure_bytes.hpp"
#include "domain/date.hpp"

namespace madoguchi::cardface {

struct PrintedBirth {
    domain::Date date;
    int printedYear = 0;  // of the era (元年 is 1), or Gregorian on the card of a foreign resident

    bool operator==(const PrintedBirth&) const = default;
};

[[nodiscard]] std::optional<PrintedBirth> parseBirth(std::string_view line);
[[nodiscard]] std::optional<domain::Date> parseExpiry(std::string_view line);

// YYMMDD of the birth as printed (a Gregorian year by its last two digits), YYYY of the expiry, the code.
// Nothing when the code is not four ASCII digits or a year doesn't fit its place.
[[nodiscard]] std::optional<SecureBytes> composeNumberB(const PrintedBirth& birth, std::chrono::year expiry,
                                                        std::string_view securityCode);

}  // namespace madoguchi::cardface
