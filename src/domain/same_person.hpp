// Is it the same person? Answers and lists are held against each other by insurance numbers, or by name and
// birth date where insurers have changed. Widths, blanks, kinds of kana (small and large, ヂ and ジ:
// kana.hpp) and an insurer's leading zeros make no difference; what is missing is like nothing else, a branch
// excepted: twins of one insurance differ by it alone. Threads: pure functions.
#pragma once

#include <string_view>

#include "domain/insurance_numbers.hpp"

namespace madoguchi::domain {

[[nodiscard]] bool sameInsured(const InsuranceNumbers& one,
                               const InsuranceNumbers& other);  // with the birth date
[[nodiscard]] bool sameName(std::string_view one, std::string_view other);
// The same again where ● stands for a letter that could not be carried over: it may have been any.
[[nodiscard]] bool mayBeSameName(std::string_view one, std::string_view other);
[[nodiscard]] bool sameKana(std::string_view one, std::string_view other);

}  // namespace madoguchi::domain
