// Days and times as people read them: Japanese eras for Japanese texts, JST everywhere.
#pragma once

#include <QtCore/QString>

#include "core/time.hpp"
#include "domain/date.hpp"

namespace madoguchi::viewmodel {

// 「令和9年|1月20日」 ('|' is where a line may break); other languages: "20 January 2027".
// Days before 令和 are written with their Gregorian year.
[[nodiscard]] QString dateInWords(domain::Date date, const QString& language);
[[nodiscard]] QString monthOnCalendar(domain::Date date, const QString& language);  // 「1月」, "Jan"
[[nodiscard]] QString timeOfDay(UtcTime time);                                      // 10:24
[[nodiscard]] QString dayWithWeekday(UtcTime time);                                 // 11月24日(火), for staff

}  // namespace madoguchi::viewmodel
