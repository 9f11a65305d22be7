#include "domain/era.hpp"

#include <algorithm>

namespace madoguchi::domain {

const Era* eraOf(Date date) {
    const auto era =
        std::ranges::find_if(kEras.rbegin(), kEras.rend(), [&](const Era& each) { return each.holds(date); });
    return era == kEras.rend() ? nullptr : &*era;
}

std::string dayInWords(Date date) {
    const int year = static_cast<int>(date.year());
    std::string text = std::to_string(year);
    if (const Era* const era = eraOf(date)) {
        const int yearOfEra = year - era->gregorianYear(0);
        text += "（" + std::string{era->name} + (yearOfEra == 1 ? "元" : std::to_string(yearOfEra)) + "）";
    }
    return text + "年" + std::to_string(static_cast<unsigned>(date.month())) + "月" +
           std::to_string(static_cast<unsigned>(date.day())) + "日";
}

}  // namespace madoguchi::domain
