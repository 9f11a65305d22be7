// The code lists of the OQS messages (業務コード, numbered as public programs quote them: OQSCD001 …) with
// what each value means, in Japanese. Lists that the facts give only in part are left out here and named in
// docs/oqs-messages.md. Threads: constants.
#pragma once

#include <span>
#include <string_view>

namespace madoguchi::eligibility {

struct CodeMeaning {
    int list;  // number of the list; 0 is none
    std::string_view code;
    std::string_view meaning;
};

[[nodiscard]] std::span<const CodeMeaning> codeMeanings();

// Empty when the list does not hold the code.
[[nodiscard]] std::string_view meaningOf(int list, std::string_view code);

}  // namespace madoguchi::eligibility
