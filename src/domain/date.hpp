// Calendar days as the card, the certificate and the eligibility messages write them.
// A Date is always a real day (31 February is refused when it is read).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::domain {

using Date = std::chrono::year_month_day;

[[nodiscard]] std::optional<Date> parseIsoDate(std::string_view text);      // YYYY-MM-DD
[[nodiscard]] std::optional<Date> parseCompactDate(std::string_view text);  // YYYYMMDD
[[nodiscard]] std::string toIsoDate(Date date);
[[nodiscard]] std::string toCompactDate(Date date);

[[nodiscard]] Date addDays(Date date, int days);
// The same day `months` later, or the last day of that month when it has no such day (31 Jan + 1 = 28 Feb).
[[nodiscard]] Date addMonthsClamped(Date date, int months);
[[nodiscard]] Date lastDayOfMonth(Date date);
[[nodiscard]] int daysBetween(Date from, Date to);  // negative when `to` is earlier

}  // namespace madoguchi::domain
