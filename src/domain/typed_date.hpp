// A day as somebody types it at the desk: off a card, a form or by heart.
// Accepted, with full-width digits, letters and signs too, and with spaces between the parts:
//   1950-03-01  1950/3/1  1950.3.1  1950年3月1日  19500301
//   S25.3.1  S25-3-1  S25/3/1  S250301  昭和25年3月1日  昭25.3.1  令和元年5月1日   (M T S H R, small letters
//   too)
// Nothing comes back for anything else and for a day that isn't real, in its era too: 昭和64年1月8日 never
// was. Text is UTF-8 and untrusted. Threads: a pure function.
#pragma once

#include <optional>
#include <string_view>

#include "domain/date.hpp"

namespace madoguchi::domain {

[[nodiscard]] std::optional<Date> parseTypedDate(std::string_view text);

}  // namespace madoguchi::domain
