#include "core/step_code.hpp"

#include <algorithm>
#include <array>

namespace madoguchi {
namespace {

constexpr std::array kCodes{
#define MADOGUCHI_STEP_CODE_VALUE(name, text) StepCode::name,
    MADOGUCHI_STEP_CODES(MADOGUCHI_STEP_CODE_VALUE)
#undef MADOGUCHI_STEP_CODE_VALUE
};

constexpr std::array<std::string_view, kCodes.size()> kTexts{
#define MADOGUCHI_STEP_CODE_TEXT(name, text) text,
    MADOGUCHI_STEP_CODES(MADOGUCHI_STEP_CODE_TEXT)
#undef MADOGUCHI_STEP_CODE_TEXT
};

}  // namespace

std::string_view toText(StepCode code) {
    return kTexts.at(static_cast<std::size_t>(code));
}

std::optional<StepCode> stepCodeFromText(std::string_view text) {
    const auto* const found = std::ranges::find(kTexts, text);
    if (found == kTexts.end()) {
        return std::nullopt;
    }
    return kCodes.at(static_cast<std::size_t>(found - kTexts.begin()));
}

std::span<const StepCode> allStepCodes() {
    return kCodes;
}

}  // namespace madoguchi
