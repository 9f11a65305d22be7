#include "staff/code_rules.hpp"

#include <algorithm>

#include "staff/code_pad.hpp"

namespace madoguchi::staff {
namespace {

bool repeatsEvery(std::span<const std::uint8_t> code, std::size_t period) {
    if (code.size() % period != 0 || code.size() == period) {
        return false;
    }
    for (std::size_t index = period; index < code.size(); ++index) {
        if (code[index] != code[index - period]) {
            return false;
        }
    }
    return true;
}

// Each digit `step` after the one before, 9 and 0 being neighbours.
bool isRow(std::span<const std::uint8_t> code, int step) {
    for (std::size_t index = 1; index < code.size(); ++index) {
        if ((code[index - 1] - '0' + step + 10) % 10 != code[index] - '0') {
            return false;
        }
    }
    return true;
}

}  // namespace

bool isAcceptableCode(std::span<const std::uint8_t> code) {
    const bool digits =
        std::ranges::all_of(code, [](std::uint8_t each) { return each >= '0' && each <= '9'; });
    if (!digits || code.size() < CodePad::kShortest || code.size() > CodePad::kLongest) {
        return false;
    }
    for (std::size_t period = 1; period <= code.size() / 2; ++period) {
        if (repeatsEvery(code, period)) {
            return false;
        }
    }
    return !isRow(code, 1) && !isRow(code, -1);
}

}  // namespace madoguchi::staff
