#include "mynumber/number_b.hpp"

#include <algorithm>
#include <string>

namespace madoguchi::mynumber {

Expected<std::optional<int>> numberBTriesLeft(CardSession& card, CardFile reference) {
    const auto state = card.query(reference);
    if (!state) {
        return std::unexpected(state.error());
    }
    return state->triesLeft(kNumberBTries);
}

Expected<void> unlockWithNumberB(CardSession& card, CardFile reference, const SecureBytes& numberB) {
    const bool digits =
        std::ranges::all_of(numberB.bytes(), [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; });
    if (numberB.size() != kNumberBSize || !digits) {
        return fail(StepCode::CardNumberBMissing, "it has 14 digits");
    }
    // One that was presented before is presented again all the same: the card shall judge this number. Its
    // counter is full then, so the floor can't be reached.
    const auto tries = numberBTriesLeft(card, reference);
    if (!tries) {
        return std::unexpected(tries.error());
    }
    if (!*tries) {
        return fail(StepCode::CardNotMyNumber, "no reference for the number");
    }
    if (**tries <= kNumberBFloor) {
        return fail(StepCode::CardNumberBSpared, std::to_string(**tries) + " tries left");
    }
    const auto answer = card.verify(reference, numberB);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    switch (answer->kind) {
        case VerifyAnswer::Kind::Right:
            return {};
        case VerifyAnswer::Kind::Wrong:
            return fail(StepCode::CardNumberBWrong, std::to_string(answer->triesLeft) + " tries left");
        case VerifyAnswer::Kind::Blocked:
            return fail(StepCode::CardNumberBWrong, "0 tries left");
    }
    return {};
}

}  // namespace madoguchi::mynumber
