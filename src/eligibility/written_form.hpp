// The forms in which values are written into a message: padding, widths, separators.
// Applied by the encoder alone; reading accepts what comes. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::eligibility {

enum class Form {
    AsIs,
    InsurerNumber,  // 8 characters, shorter numbers padded on the left with spaces
    Branch,         // 2 digits, padded with zeros
    Ratio,          // percent in 3 digits
    PostNumber,     // nnn-nnnn
    Name,           // family and given name separated by a full-width space
    Kana,           // half-width katakana, half-width space
};

[[nodiscard]] std::string written(std::string_view value, Form form);

}  // namespace madoguchi::eligibility
