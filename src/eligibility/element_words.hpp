// What an element of an OQS message is called in Japanese and how its value reads. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::eligibility {

enum class ValueKind { Text, Date, DateTime, Month, Percent, Yen, People, Code };

struct ElementWords {
    std::string label;  // the element's own name when it is not known
    ValueKind kind = ValueKind::Text;
    int codeList = 0;  // of a Code (code_lists.hpp)
    bool known = false;
};

[[nodiscard]] ElementWords wordsOfElement(std::string_view name);

// "20260401" → "2026年4月1日", "2" → "複数該当"; empty when the value says it best itself or does not fit.
[[nodiscard]] std::string wordsOfValue(const ElementWords& element, std::string_view value);

}  // namespace madoguchi::eligibility
